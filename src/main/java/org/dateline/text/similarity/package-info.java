/**
 * How alike two texts are: shingles, signatures and their overlap. Plain Java: no Spark, no input
 * or output; immutable or confined to one call.
 */
@NullMarked
package org.dateline.text.similarity;

import org.jspecify.annotations.NullMarked;
