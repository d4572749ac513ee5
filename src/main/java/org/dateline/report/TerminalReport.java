package org.dateline.report;

import java.util.List;
import java.util.Locale;
import org.dateline.report.Highlights.Carrier;
import org.dateline.report.Highlights.Pair;
import org.dateline.report.Highlights.SubjectYears;
import org.dateline.report.Highlights.Topic;
import org.dateline.report.Highlights.Year;

/** The highlights of a run as lines of text, at most 100 columns wide. */
public final class TerminalReport {
  private static final String SPARKS = "▁▂▃▄▅▆▇█";
  private static final int WIDTH = 100;
  private static final int BAR = 24;

  /** Marks a year that the archive's range cuts. */
  private static final String CUT = "*";

  private static final String NOTHING = "-";

  private TerminalReport() {}

  /** The lines; subjects without any year say so. */
  public static String of(Highlights highlights) {
    StringBuilder out = new StringBuilder();
    highlights.coverage().forEach(subject -> subject(out, subject));
    if (highlights.coverage().isEmpty()) {
      out.append("\nNo dispatch has a date, so there is no coverage over time.\n");
    }
    topics(out, highlights.topics());
    pairs(out, highlights.pairs());
    CleaningReport.append(out, highlights.rules());
    return out.toString();
  }

  private static void subject(StringBuilder out, SubjectYears subject) {
    List<Year> years = subject.years();
    double most = years.stream().mapToDouble(Year::share).max().orElse(0);
    out.append('\n')
        .append("Coverage of ")
        .append(subject.label())
        .append(" by year, in stories  ")
        .append(spark(years.stream().map(Year::share).toList()))
        .append('\n');
    line(
        out,
        "  %-6s %9s %12s %9s %7s %15s %8s%n",
        "year",
        "about it",
        "prominently",
        "all",
        "share",
        "95 % interval",
        "re-sent");
    for (Year year : years) {
      line(
          out,
          "  %-6s %,9d %,12d %,9d %7s %15s %8s  %s%n",
          year.year() + (year.isComplete() ? "" : CUT),
          year.about(),
          year.prominent(),
          year.total(),
          year.total() == 0 ? NOTHING : percent(year.share()),
          year.total() == 0
              ? NOTHING
              : percent(year.shareLow()) + " - " + percent(year.shareHigh()),
          year.about() == 0 ? NOTHING : String.format(Locale.ROOT, "x%.2f", year.inflation()),
          bar(year.share(), most));
    }
    remarks(out, years);
    carriers(out, subject);
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f%%", 100 * share);
  }

  /** What a reader must know of the years before comparing them. */
  private static void remarks(StringBuilder out, List<Year> years) {
    if (years.stream().anyMatch(year -> !year.isComplete())) {
      line(out, "  %s the archive begins or ends within the year%n", CUT);
    }
    List<String> gaps =
        years.stream()
            .filter(year -> year.gapDays() > 0)
            .map(year -> String.format(Locale.ROOT, "%d (%d)", year.year(), year.gapDays()))
            .toList();
    if (!gaps.isEmpty()) {
      wrapped(out, "  days missing, which are in no number: " + String.join(", ", gaps));
    }
  }

  /** A text over as many lines as it takes. */
  private static void wrapped(StringBuilder out, String text) {
    String rest = text;
    while (rest.length() > WIDTH) {
      int space = rest.lastIndexOf(' ', WIDTH);
      out.append(rest, 0, space).append('\n');
      rest = "    " + rest.substring(space + 1);
    }
    out.append(rest).append('\n');
  }

  private static void carriers(StringBuilder out, SubjectYears subject) {
    if (subject.topics().isEmpty()) {
      return;
    }
    out.append("  Topics that carried ").append(subject.label()).append('\n');
    for (Carrier topic : subject.topics()) {
      line(
          out,
          "  %,8d %6.1f%%  %s; most in %d: %,d%n",
          topic.stories(),
          100 * topic.share(),
          topic.label(),
          topic.peak(),
          topic.peakStories());
    }
  }

  /** One block per value, from the lowest for 0 to the highest for the greatest value. */
  static String spark(List<Double> values) {
    double most = values.stream().mapToDouble(Double::doubleValue).max().orElse(0);
    StringBuilder line = new StringBuilder();
    for (double value : values) {
      int level = most == 0 ? 0 : (int) Math.round(value / most * (SPARKS.length() - 1));
      line.append(SPARKS.charAt(level));
    }
    return line.toString();
  }

  private static String bar(double share, double most) {
    return most == 0 ? "" : "█".repeat((int) Math.round(share / most * BAR));
  }

  private static void topics(StringBuilder out, List<Topic> topics) {
    if (topics.isEmpty()) {
      return;
    }
    out.append("\nTop topics\n");
    for (Topic topic : topics) {
      line(out, "  %,8d  %s%n", topic.stories(), topic.label());
    }
  }

  private static void pairs(StringBuilder out, List<Pair> pairs) {
    if (pairs.isEmpty()) {
      return;
    }
    out.append("\nNamed together far more than by chance\n");
    line(out, "  %8s  %6s%n", "times", "NPMI");
    for (Pair pair : pairs) {
      line(
          out,
          "  %,8d  %6.2f  %s - %s%s%n",
          pair.stories(),
          pair.npmi(),
          pair.a(),
          pair.b(),
          switch (pair.change()) {
            case NEW -> "  (new)";
            case RISING -> "  (more often lately)";
            case NONE -> "";
          });
    }
  }

  static void line(StringBuilder out, String format, Object... values) {
    out.append(String.format(Locale.ROOT, format.replace("%n", "\n"), values));
  }
}
