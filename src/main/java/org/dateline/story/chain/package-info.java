/** What a story is: the rules by which dispatches are put together to chains, in plain Java. */
@NullMarked
package org.dateline.story.chain;

import org.jspecify.annotations.NullMarked;
