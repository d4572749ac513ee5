package org.dateline.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.dateline.SparkExtension;
import org.dateline.table.Mentions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SparkExtension.class)
class NameLinksTest {
  private static Row mention(
      String dispatch, String id, String surface, String method, double confidence, String name) {
    return RowFactory.create(
        dispatch, id, surface, 0, surface.length(), 0, false, false, method, confidence, name);
  }

  private static List<String> linked(SparkSession spark, List<Row> rows, List<Row> earlier) {
    Dataset<Row> linked =
        NameLinks.linked(
            spark.createDataFrame(rows, Mentions.SCHEMA),
            spark.createDataFrame(earlier, Mentions.SCHEMA));
    assertThat(linked.schema().fieldNames()).containsExactly(Mentions.SCHEMA.fieldNames());
    return linked
        .orderBy(Mentions.DISPATCH_ID)
        .select(Mentions.DISPATCH_ID, Mentions.ENTITY_ID)
        .collectAsList()
        .stream()
        .map(row -> row.getString(0) + " " + row.getString(1))
        .toList();
  }

  @Test
  void mostContextsDecideTheTypeUnlessOneIsSure(SparkSession spark) {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      rows.add(mention("d" + i, "person/ann-lee", "Ann Lee", "ner", 0.9, "Ann Lee"));
    }
    rows.add(mention("e", "organization/ann-lee", "Ann Lee", "ner", 0.6, "Ann Lee"));
    rows.add(mention("f", "organization/ann-lee", "Ann Lee", "ner", 0.99, "Ann Lee"));
    assertThat(linked(spark, rows, List.of()))
        .hasSize(8)
        .contains("e person/ann-lee", "f organization/ann-lee");
  }

  @Test
  void acronymsTakeTheNameThatDispatchesSpellOut(SparkSession spark) {
    String full = "Korea Asset Management Corp";
    String id = "organization/korea-asset-management";
    List<Row> earlier =
        List.of(
            mention("a", id, "KAMC", "coreference", 0.9, full),
            mention("b", id, "K.A.M.C.", "coreference", 0.9, full));
    assertThat(
            linked(
                spark,
                List.of(
                    mention("c", "organization/kamc", "KAMC", "ner", 0.99, "KAMC"),
                    mention("d", "organization/other", "OTHER", "ner", 0.99, "OTHER")),
                earlier))
        .containsExactly("c " + id, "d organization/other");
  }

  @Test
  void leavesTheGazetteersEntitiesAlone(SparkSession spark) {
    assertThat(
            linked(
                spark,
                List.of(mention("a", "country/PRK", "DPRK", "gazetteer", 0.95, null)),
                List.of()))
        .containsExactly("a country/PRK");
  }
}
