/** From a raw dispatch to a row: clean, date, tell the source, find the names. */
@NullMarked
package org.dateline.prepare;

import org.jspecify.annotations.NullMarked;
