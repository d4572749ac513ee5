/**
 * What the report is drawn from: the records of {@code report/data.json}, the rows of the published
 * tables they are made of, and how one becomes the other within a bounded size.
 */
@NullMarked
package org.dateline.report.data;

import org.jspecify.annotations.NullMarked;
