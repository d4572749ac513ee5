/**
 * Dates as records, addresses and file names write them; what a date field may look like says
 * {@link org.dateline.text.date.DateFieldParser}. Plain Java: no Spark, no input or output;
 * immutable or confined to one call.
 */
@NullMarked
package org.dateline.text.date;

import org.jspecify.annotations.NullMarked;
