/**
 * Cleaning: what is cut from a dispatch, by which rule, and what its headline says of its revision.
 * Plain Java: no Spark, no input or output; immutable or confined to one call.
 */
@NullMarked
package org.dateline.text.clean;

import org.jspecify.annotations.NullMarked;
