/**
 * How much of the output was about a subject, period by period, with its denominator and the
 * dispatches behind it: counted by day under each policy, then summed to the rows of the tables.
 */
@NullMarked
package org.dateline.coverage;

import org.jspecify.annotations.NullMarked;
