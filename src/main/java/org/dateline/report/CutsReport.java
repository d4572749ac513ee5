package org.dateline.report;

import static org.dateline.report.TerminalReport.line;

import java.util.List;

/** What cleaning has removed, as lines of text: counts by rule and source, samples in place. */
public final class CutsReport {
  /** Characters shown on either side of a cut. */
  private static final int AROUND = 70;

  /** Characters shown of either end of a long cut. */
  private static final int CUT_END = 120;

  private static final String ELLIPSIS = "\u2026";

  private CutsReport() {}

  /**
   * How often a rule fired.
   *
   * @param rule its name
   * @param source agency code; {@code *} for all
   * @param dispatches in which it fired
   * @param share of all dispatches of the source, 0..1
   * @param cuts pieces it cut
   * @param characters their length together
   */
  public record Counted(
      String rule, String source, long dispatches, double share, long cuts, long characters) {}

  /**
   * A piece that was cut.
   *
   * @param dispatchId the dispatch it was cut from
   * @param source its agency
   * @param inputFile the file it was read from
   * @param inHeadline whether it stood in the headline
   * @param kept what was kept of the headline or the text
   * @param offset where in it the piece stood
   * @param cut the piece
   */
  public record Sample(
      String dispatchId,
      String source,
      String inputFile,
      boolean inHeadline,
      String kept,
      int offset,
      String cut) {}

  /** One line for each rule and source. */
  public static String counts(List<Counted> counts) {
    StringBuilder out = new StringBuilder();
    line(
        out,
        "%-18s %-12s %11s %8s %11s %13s%n",
        "rule",
        "source",
        "dispatches",
        "share",
        "cuts",
        "characters");
    for (Counted counted : counts) {
      line(
          out,
          "%-18s %-12s %,11d %7.1f%% %,11d %,13d%n",
          counted.rule(),
          counted.source(),
          counted.dispatches(),
          100 * counted.share(),
          counted.cuts(),
          counted.characters());
    }
    return out.toString();
  }

  /** Each sample before and after; the piece stands between [- and -]. */
  public static String samples(List<Sample> samples) {
    StringBuilder out = new StringBuilder();
    for (Sample sample : samples) {
      String before = before(sample.kept(), sample.offset());
      String after = after(sample.kept(), sample.offset());
      line(
          out,
          "%n%s  %s  %s%n",
          sample.dispatchId(),
          sample.inHeadline() ? sample.source() + ", headline" : sample.source(),
          sample.inputFile());
      line(out, "  before  %s[-%s-]%s%n", before, shortened(sample.cut()), after);
      line(out, "  after   %s%s%n", before, after);
    }
    return out.toString();
  }

  private static String before(String kept, int offset) {
    int from = Math.max(0, offset - AROUND);
    return (from > 0 ? ELLIPSIS : "") + onLine(kept.substring(from, offset));
  }

  private static String after(String kept, int offset) {
    int to = Math.min(kept.length(), offset + AROUND);
    return onLine(kept.substring(offset, to)) + (to < kept.length() ? ELLIPSIS : "");
  }

  private static String shortened(String cut) {
    return cut.length() <= 2 * CUT_END
        ? onLine(cut)
        : onLine(cut.substring(0, CUT_END))
            + " "
            + ELLIPSIS
            + " "
            + onLine(cut.substring(cut.length() - CUT_END));
  }

  /** Line breaks are shown, as they may be why a rule fired; control characters are not printed. */
  private static String onLine(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n') {
        out.append('\u23CE');
      } else if (c != '\r') {
        out.append(Character.isISOControl(c) ? ' ' : c);
      }
    }
    return out.toString();
  }
}
