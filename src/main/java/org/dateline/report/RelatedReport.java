package org.dateline.report;

import java.util.Locale;
import java.util.stream.Collectors;

/** Who is named together with an entity, as lines of text. */
public final class RelatedReport {
  private static final int ID_LENGTH = 8;

  private RelatedReport() {}

  /**
   * The lines.
   *
   * @param when the days they are about, for the heading; empty for all
   */
  public static String of(Related related, String when) {
    StringBuilder out = new StringBuilder();
    line(
        out,
        "%s (%s)%s: named in %,d of %,d stories",
        related.label(),
        related.id(),
        when.isEmpty() ? "" : ", " + when,
        related.stories(),
        related.all());
    if (related.partners().isEmpty()) {
      line(out, "Nobody is named together with it in enough stories.");
      return out.toString();
    }
    line(
        out,
        "%8s %8s %9s %6s %8s  %-10s  %s",
        "together",
        "theirs",
        "by chance",
        "NPMI",
        "q",
        "since",
        "who, and dispatches that name both");
    for (Related.Partner partner : related.partners()) {
      line(
          out,
          "%,8d %,8d %9.1f %6.2f %8s  %-10s  %s  %s",
          partner.stories(),
          partner.ofPartner(),
          partner.expected(),
          partner.npmi(),
          probability(partner.qValue()),
          partner.since() == null ? "undated" : partner.since().toString(),
          partner.label(),
          partner.evidence().stream()
              .map(id -> id.substring(0, Math.min(ID_LENGTH, id.length())))
              .collect(Collectors.joining(" ")));
    }
    line(
        out,
        "q is over the %,d entities that could be partners; q_value of entity_pairs is over all"
            + " pairs.",
        related.tested());
    return out.toString();
  }

  /** "0.012", "3e-16". */
  private static String probability(double value) {
    return value >= 0.001
        ? String.format(Locale.ROOT, "%.3f", value)
        : value == 0 ? "0" : String.format(Locale.ROOT, "%.0e", value).replace("e-0", "e-");
  }

  private static void line(StringBuilder out, String format, Object... values) {
    out.append(String.format(Locale.ROOT, format, values).stripTrailing()).append('\n');
  }
}
