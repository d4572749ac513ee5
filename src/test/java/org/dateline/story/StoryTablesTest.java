package org.dateline.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.dateline.SparkExtension;
import org.dateline.prepare.OfficeRules;
import org.dateline.prepare.Prepared;
import org.dateline.prepare.Preparer;
import org.dateline.prepare.PreparerResources;
import org.dateline.story.chain.StoryItem;
import org.dateline.story.chain.StoryRules;
import org.dateline.table.StoryMembers;
import org.dateline.table.corpus.Dispatches;
import org.dateline.table.corpus.Fingerprints;
import org.dateline.table.row.RowBuilder;
import org.dateline.table.row.RowValues;
import org.dateline.text.date.DateRange;
import org.dateline.text.dating.Dating;
import org.dateline.text.name.NameMatcher;
import org.dateline.text.record.RawDispatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** From dispatches by way of items and candidates to the members of stories. */
@ExtendWith(SparkExtension.class)
class StoryTablesTest {
  private static final StoryRules RULES = new StoryRules(172_800, 604_800, 0.6, 0.5);
  private static final String QUAKE =
      "A strong earthquake shook the northern islands early on Monday, officials said, cutting power"
          + " to thousands of homes and closing the airport of the largest town for several hours."
          + " The weather bureau put the magnitude at six and said that no great wave was expected,"
          + " but told people near the coast to stay away from the water until the evening.";
  private static final String RICE =
      "Farmers expect the smallest harvest of rice in a decade after a dry spring and a cold summer,"
          + " the ministry of agriculture reported, and prices in the capital have risen by a third"
          + " since June, while traders wait for the first shipments from abroad to arrive in port.";

  private final List<Row> dispatches = new ArrayList<>();
  private final List<Row> fingerprints = new ArrayList<>();
  private final Map<String, String> names = new HashMap<>();
  private final Preparer preparer =
      new Preparer(
          new PreparerResources(
              NameMatcher.of(List.of()),
              new Dating(
                  DateRange.upTo(LocalDate.of(2026, 1, 1)), OfficeRules.holders(List.of()), 0.9),
              List.of("en")));

  private void dispatch(String name, String source, String date, String headline, String text) {
    Prepared made =
        preparer.prepare(
            new RawDispatch(
                "file:///in.jsonl",
                dispatches.size(),
                headline,
                text,
                date,
                source,
                null,
                List.of(),
                null,
                null,
                List.of()));
    String id = made.dispatch().getAs(Dispatches.DISPATCH_ID);
    names.put(id, name);
    dispatches.add(made.dispatch());
    fingerprints.add(
        RowBuilder.of(Fingerprints.SCHEMA, Objects.requireNonNull(made.fingerprint()))
            .set(Fingerprints.DISPATCH_ID, id)
            .row());
  }

  StoryTablesTest() {
    dispatch("first", "reuters", "2010-03-01T06:00:00Z", "Quake shakes islands", QUAKE);
    dispatch(
        "update",
        "reuters",
        "2010-03-01T09:00:00Z",
        "UPDATE 1-Quake shakes islands",
        QUAKE + " A woman was hurt by falling tiles in the harbour, the mayor told reporters.");
    dispatch("copy", "ap", "2010-03-02T06:00:00Z", "Islands shaken", QUAKE);
    dispatch("rice", "reuters", "2010-03-01T07:00:00Z", "Rice harvest small", RICE);
    dispatch("undated", "ap", "", "Rice harvest small", "Nobody knows when.");
  }

  private Dataset<Row> dispatches(SparkSession spark) {
    return spark.createDataFrame(dispatches, Dispatches.SCHEMA);
  }

  private Dataset<Row> fingerprints(SparkSession spark) {
    return spark.createDataFrame(fingerprints, Fingerprints.SCHEMA);
  }

  @Test
  void itemsMeetOnceAndOnlyWhereThereIsReason(SparkSession spark) {
    Dataset<Row> items = StoryItems.of(dispatches(spark), fingerprints(spark)).persist();
    Map<Long, String> nodes = new HashMap<>();
    for (Row row : items.collectAsList()) {
      String name = names.get(RowValues.text(row, Dispatches.DISPATCH_ID));
      nodes.put(RowValues.count(row, StoryItems.NODE), name);
      long time = RowValues.count(row, StoryItems.TIME);
      assertThat(time == StoryItem.UNDATED).as(name).isEqualTo("undated".equals(name));
    }
    List<String> pairs = new ArrayList<>();
    for (Row row : Candidates.pairs(items, RULES).collectAsList()) {
      String earlier = nodes.get(RowValues.count(row, Candidates.EARLIER));
      String later = nodes.get(RowValues.count(row, Candidates.LATER));
      pairs.add(earlier + " " + later);
    }
    items.unpersist();
    assertThat(pairs).doesNotHaveDuplicates().contains("first update", "first copy");
    assertThat(pairs).noneMatch(pair -> pair.contains("rice") && pair.contains("copy"));
  }

  @Test
  void everyDispatchIsInOneStoryWithItsRelation(SparkSession spark) {
    Map<String, String> members = new TreeMap<>();
    for (Row row :
        StoryTables.chains(dispatches(spark), fingerprints(spark), RULES, (rows, name) -> rows)
            .collectAsList()) {
      members.put(
          names.get(RowValues.text(row, StoryMembers.DISPATCH_ID)),
          names.get(RowValues.text(row, Chains.FIRST_ID))
              + " "
              + RowValues.text(row, StoryMembers.RELATION));
    }
    assertThat(members.keySet()).isEqualTo(new TreeSet<>(names.values()));
    assertThat(members)
        .containsEntry("first", "first first")
        .containsEntry("update", "first revision")
        .containsEntry("rice", "rice first")
        .containsEntry("undated", "undated first")
        .hasEntrySatisfying(
            "copy", copy -> assertThat(copy).startsWith("first ").contains("duplicate"));
  }
}
