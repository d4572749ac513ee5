/** Learning topics from the vectors of a sample, judging them, and finding them in a dispatch. */
@NullMarked
package org.dateline.topic.learn;

import org.jspecify.annotations.NullMarked;
