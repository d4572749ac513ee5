package org.dateline.read;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** Records of a file that is read in steps, of which each may give none, one or several. */
public abstract class QueuedRecords implements Records {
  private final Deque<ParsedRecord> ready = new ArrayDeque<>();

  QueuedRecords() {}

  /** Hands out one more, behind those that are waiting. */
  final void add(ParsedRecord found) {
    ready.add(found);
  }

  /** Reads on and adds what it finds; false at the end of the file. */
  abstract boolean advance() throws IOException;

  @Override
  public final @Nullable ParsedRecord next() throws IOException {
    while (ready.isEmpty() && advance()) {
      // What holds no record is passed over.
    }
    return ready.poll();
  }
}
