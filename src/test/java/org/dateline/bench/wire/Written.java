package org.dateline.bench.wire;

import java.io.Serializable;

/**
 * What was written.
 *
 * @param files of the wire, without those of labels
 * @param dispatches in them
 * @param stories that these belong to
 * @param text bytes before compression
 * @param stored bytes on disk
 */
record Written(long files, long dispatches, long stories, long text, long stored)
    implements Serializable {
  Written plus(Written other) {
    return new Written(
        files + other.files,
        dispatches + other.dispatches,
        stories + other.stories,
        text + other.text,
        stored + other.stored);
  }
}
