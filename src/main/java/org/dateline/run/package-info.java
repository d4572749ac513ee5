/**
 * The road as a whole: which stages run, in what order ({@link org.dateline.run.RunJob}), and what
 * they hand to each other ({@link org.dateline.run.RunContext}).
 */
@NullMarked
package org.dateline.run;

import org.jspecify.annotations.NullMarked;
