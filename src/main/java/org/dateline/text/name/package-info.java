/**
 * Who and what a dispatch names: mentions, by known names and by recognised ones, and what it is
 * about. Plain Java: no Spark, no input or output; immutable or confined to one call.
 */
@NullMarked
package org.dateline.text.name;

import org.jspecify.annotations.NullMarked;
