/** Trains the recogniser of names from labelled sentences and from archives without labels. */
@NullMarked
package org.dateline.train;

import org.jspecify.annotations.NullMarked;
