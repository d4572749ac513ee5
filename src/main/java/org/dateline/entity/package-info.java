/** Who is named, how often, and together with whom: from mentions to entities and pairs. */
@NullMarked
package org.dateline.entity;

import org.jspecify.annotations.NullMarked;
