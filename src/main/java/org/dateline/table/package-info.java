/**
 * The tables that stages hand to each other and that a run leaves behind: names, columns, types,
 * meanings. No logic.
 */
@NullMarked
package org.dateline.table;

import org.jspecify.annotations.NullMarked;
