/** The road as a whole: which stages run, in what order, and what they hand to each other. */
@NullMarked
package org.dateline.run;

import org.jspecify.annotations.NullMarked;
