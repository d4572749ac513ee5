/** Measures who is who in an output against lists of well-known names. */
@NullMarked
package org.dateline.bench.who;

import org.jspecify.annotations.NullMarked;
