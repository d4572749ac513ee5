package org.dateline.read;

import org.dateline.text.record.RawDispatch;
import org.dateline.text.record.Reject;

/** What comes out of a slice, one after the other; the account comes last. */
public sealed interface ReadItem {
  /** A record that was taken. */
  record Taken(RawDispatch dispatch) implements ReadItem {}

  /** A record, or the whole file, that was set aside. */
  record Refused(Reject reject) implements ReadItem {}

  /** The account of the slice. */
  record Finished(InputSummary summary) implements ReadItem {}
}
