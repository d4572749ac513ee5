/**
 * The parts of {@code report/data.json}: each made of rows of the tables, within a bounded size.
 */
@NullMarked
package org.dateline.report.part;

import org.jspecify.annotations.NullMarked;
