/**
 * Opens Spark sessions, the only place that does ({@link org.dateline.session.Sessions}), and tells
 * Spark for how much data, in how many partitions, to plan a run ({@link
 * org.dateline.session.DataSize}).
 */
@NullMarked
package org.dateline.session;

import org.jspecify.annotations.NullMarked;
