/**
 * Who is who: types, short forms, spellings and namesakes, as all dispatches together tell them.
 */
@NullMarked
package org.dateline.entity.identity;

import org.jspecify.annotations.NullMarked;
