package org.dateline.entity.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.dateline.SparkExtension;
import org.dateline.entity.NamedTogether;
import org.dateline.table.EntityGroups;
import org.dateline.table.row.CachedRows;
import org.dateline.table.row.RowValues;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SparkExtension.class)
class FrequentGroupsTest {
  @Test
  void groupsAreNamedTogetherInEnoughStories(SparkSession spark) {
    NamedTogether archive = new NamedTogether();
    for (int story = 0; story < 5; story++) {
      archive.dispatch("t" + story, "kim hill lee");
    }
    archive.dispatch("a", "kim hill");
    archive.dispatch("b", "park");
    archive.dispatch("c", "kim hill lee park choi");
    try (CachedRows cached = new CachedRows()) {
      List<Row> groups =
          FrequentGroups.groups(archive.dispatchEntities(spark), 3, 4, cached).collectAsList();
      List<Row> whole =
          groups.stream().filter(row -> RowValues.isNull(row, EntityGroups.CONSEQUENT)).toList();
      assertThat(whole).hasSize(1);
      assertThat(RowValues.texts(whole.get(0), EntityGroups.ITEMS))
          .containsExactly("person/hill", "person/kim", "person/lee");
      assertThat(RowValues.count(whole.get(0), EntityGroups.STORY_COUNT)).isEqualTo(5);

      Map<String, Double> rules = new TreeMap<>();
      for (Row row : groups) {
        if (!RowValues.isNull(row, EntityGroups.CONSEQUENT)) {
          rules.put(
              RowValues.text(row, EntityGroups.CONSEQUENT),
              row.<Double>getAs(EntityGroups.CONFIDENCE));
          assertThat(RowValues.count(row, EntityGroups.STORY_COUNT)).isEqualTo(5);
        }
      }
      assertThat(rules)
          .containsOnly(
              Map.entry("person/hill", 1.0),
              Map.entry("person/kim", 1.0),
              Map.entry("person/lee", 5 / 6.0));
      assertThat(
              FrequentGroups.groups(archive.dispatchEntities(spark), 100, 4, cached)
                  .collectAsList())
          .isEmpty();
    }
  }
}
