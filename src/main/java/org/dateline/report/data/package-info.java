/** The records of {@code report/data.json}: all that the page of a run shows. */
@NullMarked
package org.dateline.report.data;

import org.jspecify.annotations.NullMarked;
