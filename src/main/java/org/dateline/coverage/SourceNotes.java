package org.dateline.coverage;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.dateline.coverage.series.Gap;
import org.dateline.coverage.series.VolumeChange;
import org.dateline.table.Coverage;
import org.dateline.table.Gaps;
import org.dateline.table.VolumeChanges;

/** What a reader of the numbers should know of the sources, in sentences. */
public final class SourceNotes {
  /** Sentences of a kind; the tables have all. */
  private static final int MAX = 5;

  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH);
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
  private static final DateTimeFormatter DAY_MONTH =
      DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);

  private SourceNotes() {}

  private record Sentence(double weight, String text) {}

  /** The sentences: the longest gaps and the greatest changes of volume first. */
  public static List<String> of(SourceRhythms rhythms) {
    List<Sentence> gaps = new ArrayList<>();
    rhythms
        .gaps()
        .forEach(
            (source, own) -> {
              if (!source.equals(Coverage.ALL_SOURCES)) {
                own.forEach(gap -> gaps.add(new Sentence(gap.days(), gap(source, gap))));
              }
            });
    List<Sentence> changes = new ArrayList<>();
    rhythms
        .changes()
        .forEach(
            (source, own) ->
                own.forEach(
                    change ->
                        changes.add(
                            new Sentence(
                                Math.abs(Math.log(change.ratio())), change(source, change)))));
    List<String> notes = new ArrayList<>(most(gaps, Gaps.NAME));
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

  /** "No dispatches of kcna from 1 to 31 May 1997 (31 days; about 437 would be expected)." */
  static String gap(String source, Gap gap) {
    return String.format(
        Locale.ROOT,
        "No dispatches of %s %s (%s; about %,d would be expected).",
        source,
        days(gap.start(), gap.end()),
        gap.days() == 1 ? "1 day" : gap.days() + " days",
        Math.max(1, Math.round(gap.expectedCount())));
  }

  private static String days(LocalDate start, LocalDate end) {
    if (start.equals(end)) {
      return "on " + DAY.format(start);
    }
    boolean isOneMonth = start.getMonth() == end.getMonth() && start.getYear() == end.getYear();
    boolean isOneYear = start.getYear() == end.getYear();
    String from =
        isOneMonth
            ? Integer.toString(start.getDayOfMonth())
            : (isOneYear ? DAY_MONTH : DAY).format(start);
    return "from " + from + " to " + DAY.format(end);
  }

  /** "Volume of kcna doubled in January 2011 (12 to 25 dispatches a day)." */
  static String change(String source, VolumeChange change) {
    return String.format(
        Locale.ROOT,
        "Volume of %s %s in %s (%s to %s dispatches a day).",
        source,
        verb(change.ratio()),
        MONTH.format(change.date()),
        rate(change.before()),
        rate(change.after()));
  }

  private static String verb(double ratio) {
    if (ratio >= 1.8 && ratio < 2.25) {
      return "doubled";
    }
    if (ratio >= 2.7 && ratio < 3.3) {
      return "tripled";
    }
    if (ratio >= 2.25) {
      return String.format(Locale.ROOT, "rose to %.1f times as much", ratio);
    }
    if (ratio > 1) {
      return String.format(Locale.ROOT, "rose by %.0f %%", 100 * (ratio - 1));
    }
    if (ratio >= 0.45 && ratio < 0.55) {
      return "halved";
    }
    return String.format(Locale.ROOT, "fell by %.0f %%", 100 * (1 - ratio));
  }

  private static String rate(double rate) {
    return String.format(Locale.ROOT, rate < 9.95 ? "%.1f" : "%,.0f", rate);
  }
}
