/**
 * Topics from run to run: which go on and keep their id ({@link
 * org.dateline.topic.track.Matching}), and what has become of the others.
 */
@NullMarked
package org.dateline.topic.track;

import org.jspecify.annotations.NullMarked;
