package org.dateline.report;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dateline.report.words.Numbers;

/** What a reader should know of dispatches whose language gets no names and no topics. */
public final class LanguageNotes {
  private LanguageNotes() {}

  /**
   * The line; none where every dispatch is in a language that is read.
   *
   * @param others dispatches by language that is not read, the most first
   * @param all dispatches of the corpus
   * @param read languages that are read, by ISO 639-1 codes
   */
  public static List<String> of(Map<String, Long> others, long all, List<String> read) {
    long count = others.values().stream().mapToLong(Long::longValue).sum();
    if (count == 0) {
      return List.of();
    }
    List<String> named =
        others.entrySet().stream()
            .map(other -> other.getKey() + " " + Numbers.count(other.getValue()))
            .toList();
    return List.of(
        String.format(
            Locale.ROOT,
            "%s of %s in other languages than %s (%s): counted in all totals, but without names and"
                + " topics, so no subject finds them by a name; --language %s reads them too.",
            Numbers.count(count),
            Numbers.count(all, "dispatch is", "dispatches are"),
            String.join(", ", read),
            String.join(", ", named),
            String.join(",", read) + "," + others.keySet().iterator().next()));
  }
}
