/** The road as a whole: which stages run, in what order, and what they hand to each other. */
@NullMarked
package org.dateline.job;

import org.jspecify.annotations.NullMarked;
