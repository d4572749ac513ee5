/**
 * The dateline, "BEIJING, Jan. 21 (Yonhap) --": where, when and by whom. Plain Java: no Spark, no
 * input or output; immutable or confined to one call.
 */
@NullMarked
package org.dateline.text.dateline;

import org.jspecify.annotations.NullMarked;
