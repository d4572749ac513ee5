/**
 * The report as one page of HTML that opens from disk or mail, without any network. Its scripts,
 * and the sentences that change with what is chosen on it, are in the resources of this name.
 */
@NullMarked
package org.dateline.report.page;

import org.jspecify.annotations.NullMarked;
