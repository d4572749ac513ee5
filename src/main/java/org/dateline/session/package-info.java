/** The only place that opens a Spark session. */
@NullMarked
package org.dateline.session;

import org.jspecify.annotations.NullMarked;
