/**
 * Lines, sentences and words of wire English. Plain Java: no Spark, no input or output; immutable
 * or confined to one call.
 */
@NullMarked
package org.dateline.text.word;

import org.jspecify.annotations.NullMarked;
