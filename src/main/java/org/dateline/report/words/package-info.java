/** Numbers, days, codes and findings in words, as people write them. Plain Java. */
@NullMarked
package org.dateline.report.words;

import org.jspecify.annotations.NullMarked;
