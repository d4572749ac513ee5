/**
 * Where a run is kept: the folders of an output, publishing as a whole or not at all, and the
 * manifest.
 */
@NullMarked
package org.dateline.store;

import org.jspecify.annotations.NullMarked;
