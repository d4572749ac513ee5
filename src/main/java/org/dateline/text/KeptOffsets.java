package org.dateline.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds where each cut stood in what was kept, so that the raw text can be put together again from
 * the clean one and the ledger, white space aside. What was kept has the characters of the raw text
 * in their order, only white space is changed: counting the others is enough.
 */
final class KeptOffsets {
  private KeptOffsets() {}

  /** The cuts with their places in {@code headlinePlain} and {@code body}. */
  static List<Cut> of(
      String raw, int headlineEnd, String headlinePlain, String body, List<Cut> cuts) {
    if (cuts.isEmpty()) {
      return cuts;
    }
    int inText = 0;
    while (inText < cuts.size() && cuts.get(inText).start() < headlineEnd) {
      inText++;
    }
    List<Cut> placed = new ArrayList<>(cuts.size());
    place(raw, 0, headlineEnd, headlinePlain, cuts.subList(0, inText), true, placed);
    place(raw, headlineEnd, raw.length(), body, cuts.subList(inText, cuts.size()), false, placed);
    return placed;
  }

  private static void place(
      String raw,
      int from,
      int to,
      String kept,
      List<Cut> cuts,
      boolean headline,
      List<Cut> placed) {
    int closing = closing(raw, to, cuts);
    int rawAt = from;
    int keptAt = 0;
    for (int i = 0; i < cuts.size(); i++) {
      Cut cut = cuts.get(i);
      if (i >= closing) {
        placed.add(cut.at(headline, kept.length()));
        continue;
      }
      for (; rawAt < cut.start(); rawAt++) {
        if (!Lines.isWhite(raw.charAt(rawAt))) {
          keptAt = past(kept, keptAt);
        }
      }
      placed.add(cut.at(headline, keptAt));
      rawAt = cut.end();
    }
  }

  /** The first of the cuts behind which nothing was kept, so that the text need not be read. */
  private static int closing(String raw, int to, List<Cut> cuts) {
    int end = to;
    int i = cuts.size();
    while (i > 0) {
      while (end > cuts.get(i - 1).end() && Lines.isWhite(raw.charAt(end - 1))) {
        end--;
      }
      if (end > cuts.get(i - 1).end()) {
        return i;
      }
      end = cuts.get(i - 1).start();
      i--;
    }
    return i;
  }

  /** One past the next character that is no white space. */
  private static int past(String kept, int from) {
    int at = from;
    while (at < kept.length() && Lines.isWhite(kept.charAt(at))) {
      at++;
    }
    return Math.min(kept.length(), at + 1);
  }
}
