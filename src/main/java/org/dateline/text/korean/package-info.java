/** Korean names in whichever romanisation and order they are written. Plain Java. */
@NullMarked
package org.dateline.text.korean;

import org.jspecify.annotations.NullMarked;
