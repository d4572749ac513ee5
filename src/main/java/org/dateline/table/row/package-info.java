/**
 * Rows by the names of their columns: made, read, checked where they enter, and kept for a while.
 */
@NullMarked
package org.dateline.table.row;

import org.jspecify.annotations.NullMarked;
