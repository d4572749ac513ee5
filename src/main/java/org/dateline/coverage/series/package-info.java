/**
 * The statistics of a series of days: intervals, gaps, changes of volume, baselines and surprise.
 * Plain Java: no Spark, no files.
 */
@NullMarked
package org.dateline.coverage.series;

import org.jspecify.annotations.NullMarked;
