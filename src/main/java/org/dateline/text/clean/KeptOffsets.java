package org.dateline.text.clean;

import org.dateline.text.word.Lines;

/**
 * Finds where each cut of a headline stood in what was kept of it. What was kept has the characters
 * of the raw text in their order, only white space is changed: counting the others is enough.
 */
final class KeptOffsets {
  private final String raw;
  private final String kept;
  private int rawAt;
  private int keptAt;

  KeptOffsets(String raw, String kept) {
    this.raw = raw;
    this.kept = kept;
  }

  /** The place of the next cut; cuts are asked for in their order. */
  int of(Cut cut) {
    for (; rawAt < cut.start(); rawAt++) {
      if (!Lines.isWhite(raw.charAt(rawAt))) {
        skipWhite();
        keptAt = Math.min(kept.length(), keptAt + 1);
      }
    }
    rawAt = cut.end();
    return keptAt;
  }

  private void skipWhite() {
    while (keptAt < kept.length() && Lines.isWhite(kept.charAt(keptAt))) {
      keptAt++;
    }
  }
}
