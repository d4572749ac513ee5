/**
 * From files to raw dispatches: which files, in how many tasks, in which format, and what could not
 * be taken. A new format is one class and one line in {@link org.dateline.read.Formats}.
 */
@NullMarked
package org.dateline.read;

import org.jspecify.annotations.NullMarked;
