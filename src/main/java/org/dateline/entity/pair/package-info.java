/** Who is named together with whom, month by month, and whether that is more than chance. */
@NullMarked
package org.dateline.entity.pair;

import org.jspecify.annotations.NullMarked;
