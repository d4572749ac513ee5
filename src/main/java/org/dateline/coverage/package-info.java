/**
 * How much of the output was about a subject, period by period, with its denominator and the
 * dispatches behind it.
 */
@NullMarked
package org.dateline.coverage;

import org.jspecify.annotations.NullMarked;
