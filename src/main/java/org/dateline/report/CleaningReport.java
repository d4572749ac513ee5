package org.dateline.report;

import static org.dateline.report.TerminalReport.line;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.dateline.report.Highlights.Hits;
import org.dateline.report.Highlights.Rule;

/**
 * How often each cleaning rule fired, over all and for the sources it fired most in, as lines of
 * text: a rule that has stopped firing, or fires where it should not, is seen here.
 */
final class CleaningReport {
  /** What fits beside the sum into 100 columns. */
  private static final int MAX_SOURCES = 5;

  private static final Hits NONE = new Hits(0, 0, 0, false);

  private CleaningReport() {}

  static void append(StringBuilder out, List<Rule> rules) {
    if (rules.isEmpty()) {
      return;
    }
    List<String> sources = sources(rules);
    out.append("\nCleaned away, in how many dispatches\n");
    StringBuilder head = new StringBuilder(row("", "dispatches", "share"));
    sources.forEach(source -> head.append(cell(source)));
    out.append(head.toString().stripTrailing()).append('\n');
    for (Rule rule : rules) {
      Hits all = rule.dispatches();
      StringBuilder line =
          new StringBuilder(
              row(
                  rule.name(),
                  String.format(Locale.ROOT, "%,d", all.count()),
                  percent(all.share())));
      for (String source : sources) {
        Hits hits = rule.bySource().getOrDefault(source, NONE);
        line.append(cell(hits.count() == 0 ? "" : percent(hits.share())));
      }
      out.append(line.toString().stripTrailing()).append('\n');
    }
    rules.forEach(rule -> unusual(out, rule));
  }

  private static void unusual(StringBuilder out, Rule rule) {
    new TreeMap<>(rule.bySource())
        .forEach(
            (source, hits) -> {
              if (hits.isUnusual()) {
                line(
                    out,
                    "  Unusual: %s fired in %s of the new dispatches of %s and in %s of all. Look at%n"
                        + "    dateline cuts --rule %s --source %s%n",
                    rule.name(),
                    percent(hits.newShare()),
                    source,
                    percent(hits.share()),
                    rule.name(),
                    source);
              }
            });
  }

  /** The sources with the most hits, by the alphabet where these are alike. */
  private static List<String> sources(List<Rule> rules) {
    Map<String, Long> counts = new TreeMap<>();
    for (Rule rule : rules) {
      rule.bySource().forEach((source, hits) -> counts.merge(source, hits.count(), Long::sum));
    }
    List<String> sources = new ArrayList<>(counts.keySet());
    sources.sort(Comparator.comparingLong(source -> -counts.getOrDefault(source, 0L)));
    return sources.subList(0, Math.min(MAX_SOURCES, sources.size()));
  }

  private static String row(String rule, String dispatches, String share) {
    return String.format(Locale.ROOT, "  %-16s %11s %7s", rule, dispatches, share);
  }

  private static String cell(String text) {
    return String.format(Locale.ROOT, " %10.10s", text);
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f%%", 100 * share);
  }
}
