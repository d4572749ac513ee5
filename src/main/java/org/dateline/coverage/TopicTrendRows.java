package org.dateline.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.dateline.coverage.DayCounts.SourceDays;
import org.dateline.table.Coverage;
import org.dateline.table.Grain;
import org.dateline.table.Grain.Period;
import org.dateline.table.Policy;
import org.dateline.table.TopicTrends;

/**
 * The rows of {@link TopicTrends}: which topics carried each subject, period by period, by {@link
 * Policy#LATEST_REVISION} over all sources together.
 */
public final class TopicTrendRows {
  private TopicTrendRows() {}

  /** All rows. */
  public static List<Row> of(DayCounts counts, SourceRhythms rhythms, List<Grain> grains) {
    List<Row> rows = new ArrayList<>();
    for (String subject : counts.topicSubjects()) {
      rows.addAll(of(counts, rhythms, subject, grains));
    }
    return rows;
  }

  private static List<Row> of(
      DayCounts counts, SourceRhythms rhythms, String subject, List<Grain> grains) {
    SourceDays days = counts.source(Coverage.ALL_SOURCES);
    boolean[] isGap = rhythms.inGaps(days);
    Map<String, long[]> stories = new TreeMap<>();
    long[] totals = new long[days.length()];
    counts
        .topics(subject)
        .forEach(
            (topic, byDay) -> {
              long[] own = new long[days.length()];
              byDay.forEach((day, count) -> own[day - (int) days.firstDay().toEpochDay()] = count);
              for (int day = 0; day < own.length; day++) {
                totals[day] += own[day];
              }
              stories.put(topic, own);
            });
    stories.remove(DayCounts.NO_TOPIC);
    List<Row> rows = new ArrayList<>();
    for (Grain grain : grains) {
      for (Period period : grain.periods(days.firstDay(), days.length())) {
        long total = PeriodRows.sum(totals, period);
        int gapDays = PeriodRows.gapDays(isGap, period);
        stories.forEach(
            (topic, own) -> {
              long count = PeriodRows.sum(own, period);
              if (grain != Grain.DAY || count > 0) {
                rows.add(
                    new TopicTrends.TopicTrend(
                            subject,
                            topic,
                            grain.code(),
                            period.start(),
                            count,
                            total,
                            period.isComplete(),
                            PeriodRows.isGap(days, period, gapDays))
                        .toRow());
              }
            });
      }
    }
    return rows;
  }
}
