package org.dateline.read;

import java.util.function.Predicate;

/**
 * How a message begins that follows others in a file.
 *
 * @param mark its first characters, in ASCII; empty where a file holds one message only
 * @param goesOn whether what stands behind them on the same line is as it must be
 */
record MessageStart(String mark, Predicate<String> goesOn) {
  /** A file that is one message. */
  static final MessageStart NONE = by("");

  /** Messages that are known by their first characters alone. */
  static MessageStart by(String mark) {
    return new MessageStart(mark, rest -> true);
  }
}
