/** The report as one page of HTML that opens from disk or mail, without any network. */
@NullMarked
package org.dateline.report.page;

import org.jspecify.annotations.NullMarked;
