/**
 * Dates as records, datelines, addresses and file names write them. Plain Java: no Spark, no input
 * or output; immutable or confined to one call.
 */
@NullMarked
package org.dateline.text.date;

import org.jspecify.annotations.NullMarked;
