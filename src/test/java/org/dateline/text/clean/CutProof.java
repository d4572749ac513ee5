package org.dateline.text.clean;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dateline.text.record.RawDispatch;
import org.dateline.text.word.Lines;
import org.dateline.text.word.NormalText;

/**
 * Proves of a clean dispatch that nothing but white space is lost: every character of the raw text
 * stands in the plain headline, in the body or in a cut, in its order and once, and each cut stood
 * within one of the first two. Headline and body are in the characters of {@link NormalText}, each
 * of which is proved to come from its own piece of the raw text.
 */
public final class CutProof {
  private CutProof() {}

  /**
   * What is wrong; empty if nothing is.
   *
   * @param raw the dispatch as received
   * @param cleaned what the cleaner made of it
   */
  public static List<String> faults(RawDispatch raw, Cleaned cleaned) {
    List<String> faults = new ArrayList<>();
    String text = raw.raw();
    NormalText normal = NormalText.of(text, raw.headline().length());
    for (int i = 0; i < normal.text().length(); i++) {
      if (normal.raw(i) > normal.raw(i + 1) || normal.rawEnd(i + 1) <= normal.raw(i)) {
        faults.add("The normal character " + i + " comes from no piece of the raw text.");
        return faults;
      }
    }
    StringBuilder headline = new StringBuilder();
    StringBuilder body = new StringBuilder();
    int at = 0;
    int end = 0;
    for (Cut cut : cleaned.cuts()) {
      if (cut.start() < end || cut.end() > text.length() || cut.start() >= cut.end()) {
        faults.add("The cut " + cut + " is empty, out of order or out of the text.");
        return faults;
      }
      if (!cut.text().equals(text.substring(cut.start(), cut.end()))) {
        faults.add("The cut " + cut + " holds other text than stands at its place.");
      }
      String kept = cut.inHeadline() ? cleaned.headlinePlain() : cleaned.body();
      if (cut.keptOffset() < 0 || cut.keptOffset() > kept.length()) {
        faults.add("The cut " + cut + " stood outside of what was kept.");
      }
      keep(normal, at, normal.normal(cut.start()), raw, headline, body);
      end = cut.end();
      at = normal.normal(end);
    }
    keep(normal, at, normal.text().length(), raw, headline, body);
    compare("headline", headline, cleaned.headlinePlain(), faults);
    compare("body", body, cleaned.body(), faults);
    return faults;
  }

  private static void keep(
      NormalText normal,
      int from,
      int to,
      RawDispatch raw,
      StringBuilder headline,
      StringBuilder body) {
    int headlineEnd = normal.normal(raw.headline().length());
    for (int i = from; i < to; i++) {
      if (!Lines.isWhite(normal.text().charAt(i))) {
        (i < headlineEnd ? headline : body).append(normal.text().charAt(i));
      }
    }
  }

  private static void compare(String what, StringBuilder kept, String found, List<String> faults) {
    StringBuilder bare = new StringBuilder();
    for (int i = 0; i < found.length(); i++) {
      if (!Lines.isWhite(found.charAt(i))) {
        bare.append(found.charAt(i));
      }
    }
    if (kept.compareTo(bare) == 0) {
      return;
    }
    int same = 0;
    while (same < Math.min(kept.length(), bare.length())
        && kept.charAt(same) == bare.charAt(same)) {
      same++;
    }
    faults.add(
        String.format(
            Locale.ROOT,
            "The %s has \"%s\" where the raw text has \"%s\", after %d characters.",
            what,
            bare.substring(same, Math.min(bare.length(), same + 40)),
            kept.substring(same, Math.min(kept.length(), same + 40)),
            same));
  }
}
