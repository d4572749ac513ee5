/**
 * From a raw dispatch to a row: clean, date, tell the source, find the names; and what only many
 * dispatches together tell of one, lines that recur and the dates of its neighbours.
 */
@NullMarked
package org.dateline.prepare;

import org.jspecify.annotations.NullMarked;
