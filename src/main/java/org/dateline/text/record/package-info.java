/**
 * A dispatch as an archive holds it, why one is refused ({@link
 * org.dateline.text.record.RejectReason}), and the agencies that send them. Plain Java: no Spark,
 * no input or output; immutable or confined to one call.
 */
@NullMarked
package org.dateline.text.record;

import org.jspecify.annotations.NullMarked;
