package org.dateline.report.part;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dateline.report.data.Trust;
import org.dateline.report.source.ReportTables;

/** What a policy counts over the whole range, of each source and of each subject in it. */
final class SubjectSums {
  private final Map<String, Long> counts = new HashMap<>();
  private final Map<String, Long> totals = new HashMap<>();

  private SubjectSums() {}

  /**
   * Sums.
   *
   * @param grain whose periods are summed; each grain has all days once
   */
  static SubjectSums of(ReportTables tables, String grain, String policy) {
    SubjectSums sums = new SubjectSums();
    tables.periods().stream()
        .filter(row -> row.grain().equals(grain) && row.policy().equals(policy))
        .forEach(row -> sums.totals.merge(row.source(), row.total(), Long::sum));
    tables.coverage().stream()
        .filter(row -> row.grain().equals(grain) && row.policy().equals(policy))
        .forEach(
            row -> sums.counts.merge(key(row.subject(), row.source()), row.count(), Long::sum));
    return sums;
  }

  private static String key(String subject, String source) {
    return String.join("|", List.of(subject, source));
  }

  long count(String subject, String source) {
    return counts.getOrDefault(key(subject, source), 0L);
  }

  long total(String source) {
    return totals.getOrDefault(source, 0L);
  }

  Trust.Share share(String subject, String source) {
    return Shares.of(count(subject, source), total(source));
  }
}
