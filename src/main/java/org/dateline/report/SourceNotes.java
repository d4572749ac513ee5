package org.dateline.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.dateline.report.words.Numbers;
import org.dateline.report.words.Sentences;
import org.dateline.table.Coverage;
import org.dateline.table.Gaps;
import org.dateline.table.VolumeChanges;

/** What a reader of the numbers should know of the sources, in the words of the page. */
public final class SourceNotes {
  /** Sentences of a kind; the tables have all. */
  private static final int MAX = 5;

  private SourceNotes() {}

  private record Sentence(double weight, String text) {}

  /** The sentences: the longest gaps and the greatest changes of volume first. */
  public static List<String> of(
      List<Gaps.Gap> gaps, List<VolumeChanges.VolumeChange> volumeChanges) {
    List<Sentence> silences =
        gaps.stream()
            .filter(gap -> !gap.source().equals(Coverage.ALL_SOURCES))
            .map(gap -> new Sentence(gap.days(), gap(gap)))
            .toList();
    List<Sentence> changes =
        volumeChanges.stream()
            .map(change -> new Sentence(Math.abs(Math.log(change.ratio())), change(change)))
            .toList();
    List<String> notes = new ArrayList<>(most(silences, Gaps.NAME));
    notes.addAll(most(changes, VolumeChanges.NAME));
    return notes;
  }

  private static List<String> most(List<Sentence> sentences, String table) {
    List<String> texts =
        new ArrayList<>(
            sentences.stream()
                .sorted(
                    Comparator.comparingDouble((Sentence one) -> -one.weight())
                        .thenComparing(Sentence::text))
                .limit(MAX)
                .map(Sentence::text)
                .toList());
    if (sentences.size() > MAX) {
      texts.add(
          String.format(Locale.ROOT, "%d more in the table %s.", sentences.size() - MAX, table));
    }
    return texts;
  }

  /** "No dispatches of kcna, 1–31 May 1997 (31 days; about 437 would be expected)." */
  private static String gap(Gaps.Gap gap) {
    return String.format(
        Locale.ROOT,
        "%s (%s; about %,d would be expected).",
        Sentences.capital(Sentences.gap(gap.source(), false, gap.start(), gap.end())),
        Numbers.count(gap.days(), "day", "days"),
        Math.max(1, Math.round(gap.expectedCount())));
  }

  /** "Volume of kcna doubled in January 2011 (12 to 25 dispatches a day)." */
  private static String change(VolumeChanges.VolumeChange change) {
    return String.format(
        Locale.ROOT,
        "%s (%s to %s dispatches a day).",
        Sentences.capital(Sentences.volume(change.source(), change.date(), change.ratio())),
        rate(change.before()),
        rate(change.after()));
  }

  private static String rate(double rate) {
    return Numbers.plain(rate, rate < 9.95 ? 1 : 0);
  }
}
