package org.dateline.report;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.dateline.report.words.Days;
import org.dateline.report.words.Sentences;
import org.dateline.table.BurstEvents;
import org.dateline.table.Bursts;
import org.dateline.table.Coverage;
import org.dateline.table.Entities;
import org.dateline.table.row.RowValues;

/** The strongest bursts of every subject, and what the events explain: a line each. */
public final class BurstNotes {
  private static final int MAX = 5;
  private static final String EVENTS = "events";
  private static final String COVERED = "covered";
  private static final String WITH_BURST = "with_burst";

  private BurstNotes() {}

  /**
   * The lines; none where there are no bursts and no events.
   *
   * @param bursts {@link Bursts}
   * @param entities {@link Entities}, for their labels
   * @param events {@link BurstEvents}
   */
  public static List<String> of(Dataset<Row> bursts, Dataset<Row> entities, Dataset<Row> events) {
    List<Bursts.Burst> all =
        bursts.where(col(Bursts.SOURCE).equalTo(Coverage.ALL_SOURCES)).collectAsList().stream()
            .map(Bursts.Burst::of)
            .toList();
    Map<String, String> labels = labels(all, entities);
    Map<String, List<Bursts.Burst>> bySubject = new LinkedHashMap<>();
    all.stream()
        .sorted(Comparator.comparing((Bursts.Burst burst) -> -burst.weight()))
        .forEach(
            burst ->
                bySubject.computeIfAbsent(burst.label(), label -> new ArrayList<>()).add(burst));
    List<String> lines = new ArrayList<>();
    bySubject.forEach(
        (label, own) -> {
          String strongest =
              own.size() > MAX
                  ? String.format(Locale.ROOT, ", the strongest of %d", own.size())
                  : "";
          lines.add("Bursts of " + label + strongest + ":");
          own.stream()
              .limit(MAX)
              .sorted(Comparator.comparing(Bursts.Burst::start))
              .forEach(burst -> lines.add("  " + line(burst, labels)));
        });
    explained(events, lines);
    return lines;
  }

  private static Map<String, String> labels(List<Bursts.Burst> bursts, Dataset<Row> entities) {
    List<String> ids =
        bursts.stream().flatMap(burst -> burst.entities().stream()).distinct().toList();
    Map<String, String> labels = new HashMap<>();
    if (!ids.isEmpty()) {
      entities
          .where(col(Entities.ENTITY_ID).isin(ids.toArray()))
          .select(col(Entities.ENTITY_ID), col(Entities.LABEL))
          .collectAsList()
          .forEach(row -> labels.put(row.getAs(Entities.ENTITY_ID), row.getAs(Entities.LABEL)));
    }
    return labels;
  }

  private static String line(Bursts.Burst burst, Map<String, String> labels) {
    String reason =
        Sentences.reason(
            burst.terms(),
            burst.entities().stream().map(id -> labels.getOrDefault(id, id)).toList());
    return Days.range(burst.start(), burst.end())
        + ", "
        + Sentences.more(burst.stories(), burst.expected())
        + (reason.isEmpty() ? "" : ": " + reason);
  }

  private static void explained(Dataset<Row> events, List<String> lines) {
    Row counts =
        events
            .agg(
                countDistinct(col(BurstEvents.EVENT_DATE), col(BurstEvents.EVENT)).as(EVENTS),
                countDistinct(
                        when(
                            col(BurstEvents.IS_COVERED),
                            struct(col(BurstEvents.EVENT_DATE), col(BurstEvents.EVENT))))
                    .as(COVERED),
                countDistinct(
                        when(
                            col(BurstEvents.BURST_NUMBER).isNotNull(),
                            struct(col(BurstEvents.EVENT_DATE), col(BurstEvents.EVENT))))
                    .as(WITH_BURST))
            .first();
    if (RowValues.count(counts, EVENTS) > 0) {
      lines.add(
          String.format(
              Locale.ROOT,
              "Of %,d events %,d fall on days with stories, and %,d left a burst of some subject.",
              RowValues.count(counts, EVENTS),
              RowValues.count(counts, COVERED),
              RowValues.count(counts, WITH_BURST)));
    }
  }
}
