/**
 * Answers from what is published: one set of SQL ({@link org.dateline.run.lookup.Questions}) over
 * views of the published tables, answered by DuckDB where the output is on this machine's disk and
 * by Spark where it is not.
 */
@NullMarked
package org.dateline.run.lookup;

import org.jspecify.annotations.NullMarked;
