/** The rows of the published tables that a report is made of. */
@NullMarked
package org.dateline.report.source;

import org.jspecify.annotations.NullMarked;
