/** Rows as people and other programs want them: text tables, CSV, JSON, workbooks. */
@NullMarked
package org.dateline.report.format;

import org.jspecify.annotations.NullMarked;
