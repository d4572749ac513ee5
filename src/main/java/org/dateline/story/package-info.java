/** Which dispatches carry the same report: chains of revisions, and copies of copies. */
@NullMarked
package org.dateline.story;

import org.jspecify.annotations.NullMarked;
