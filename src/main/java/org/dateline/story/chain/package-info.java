/**
 * What a story is: the rules by which dispatches are put together to chains, in plain Java. Whether
 * two belong together says {@link org.dateline.story.chain.StoryEvidence}, which story a dispatch
 * joins {@link org.dateline.story.chain.StoryBuilder}.
 */
@NullMarked
package org.dateline.story.chain;

import org.jspecify.annotations.NullMarked;
