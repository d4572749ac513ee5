/**
 * What has changed from one run of an output to another, and why ({@link
 * org.dateline.run.compare.RunDiff}): SQL over the tables of both, side by side.
 */
@NullMarked
package org.dateline.run.compare;

import org.jspecify.annotations.NullMarked;
