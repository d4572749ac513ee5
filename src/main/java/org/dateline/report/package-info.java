/**
 * What the terminal shows, as lines of text: the few rows at the end of a run that answer the
 * question ({@link org.dateline.report.TerminalReport}), stories, partners and cuts that are asked
 * for, and the notes that a run ends with.
 */
@NullMarked
package org.dateline.report;

import org.jspecify.annotations.NullMarked;
