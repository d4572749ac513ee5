/**
 * When a dispatch was sent: the ladder of evidence, and the year where none is written. Plain Java:
 * no Spark, no input or output; immutable or confined to one call.
 */
@NullMarked
package org.dateline.text.dating;

import org.jspecify.annotations.NullMarked;
