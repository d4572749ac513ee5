package org.dateline.entity.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.dateline.SparkExtension;
import org.dateline.table.EntityLinks;
import org.dateline.table.corpus.Mentions;
import org.dateline.table.row.CachedRows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SparkExtension.class)
class NameLinksTest {
  private static Row mention(
      String dispatch, String id, String surface, String method, double confidence, String name) {
    return RowFactory.create(
        dispatch,
        id,
        surface,
        0,
        surface.length(),
        0,
        false,
        false,
        method,
        confidence,
        name,
        null,
        null,
        null,
        null);
  }

  private static Row described(String dispatch, String id, String name, String as) {
    return RowFactory.create(
        dispatch,
        id,
        name,
        0,
        name.length(),
        0,
        false,
        false,
        "ner",
        0.9,
        name,
        as,
        null,
        null,
        null);
  }

  private static Dataset<Row> identities(Dataset<Row> mentions, long dispatches) {
    SparkSession spark = mentions.sparkSession();
    return NameLinks.withIdentities(
        mentions,
        NameLinks.of(
            mentions,
            spark.createDataFrame(List.of(), NameLinks.KNOWN),
            List.of(),
            dispatches,
            new CachedRows()));
  }

  private static List<String> linked(SparkSession spark, List<Row> rows) {
    Dataset<Row> linked = identities(spark.createDataFrame(rows, Mentions.SCHEMA), rows.size());
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
    assertThat(linked(spark, rows))
        .hasSize(8)
        .contains("e person/ann-lee", "f organization/ann-lee");
  }

  @Test
  void acronymsTakeTheNameThatDispatchesSpellOut(SparkSession spark) {
    String full = "Korea Asset Management Corp";
    String id = "organization/korea-asset-management";
    assertThat(
            linked(
                spark,
                List.of(
                    mention("a", id, "KAMC", "coreference", 0.9, full),
                    mention("b", id, "K.A.M.C.", "coreference", 0.9, full),
                    mention("c", "organization/kamc", "KAMC", "ner", 0.99, "KAMC"),
                    mention("d", "organization/other", "OTHER", "ner", 0.99, "OTHER"))))
        .containsExactly("a " + id, "b " + id, "c " + id, "d organization/other");
  }

  @Test
  void shortNamesStandForWhatTheyNearlyAlwaysStandFor(SparkSession spark) {
    List<Row> rows = new ArrayList<>();
    String firm = "organization/smith-barney";
    for (int i = 0; i < 5; i++) {
      rows.add(mention("a" + i, "person/ann-lee", "Lee", "coreference", 0.9, "Ann Lee"));
      rows.add(mention("a" + i, firm, "Smith", "coreference", 0.9, null));
      rows.add(
          mention(
              "a" + i, i < 3 ? "person/x-roy" : "person/y-roy", "Roy", "coreference", 1, "Roy"));
    }
    rows.add(mention("b", "person/lee", "Lee", "ner", 0.99, "Lee"));
    rows.add(mention("c", "person/smith", "Smith", "ner", 0.99, "Smith"));
    rows.add(mention("d", "location/smith", "Smith", "ner", 0.99, "Smith"));
    rows.add(mention("e", "person/roy", "Roy", "ner", 0.9, "Roy"));
    assertThat(linked(spark, rows))
        .hasSize(19)
        .contains("b person/ann-lee", "c " + firm, "d location/smith", "e person/roy");
  }

  @Test
  void seldomSpellingsFollowTheCommonOneThatSoundsAlike(SparkSession spark) {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      rows.add(mention("a" + i, "person/kim-jong-un", "Kim Jong Un", "gazetteer", 0.95, null));
      rows.add(mention("a" + i, "person/jon-dean", "Jon Dean", "ner", 0.9, "Jon Dean"));
    }
    rows.add(mention("b", "person/kim-jong-eun", "Kim Jong Eun", "ner", 0.9, "Kim Jong Eun"));
    rows.add(mention("c", "person/john-dean", "John Dean", "ner", 0.9, "John Dean"));
    rows.add(mention("d", "person/john-dean", "John Dean", "ner", 0.9, "John Dean"));
    assertThat(linked(spark, rows))
        .contains("b person/kim-jong-un", "c person/john-dean", "d person/john-dean");
  }

  @Test
  void leavesTheGazetteersEntitiesAlone(SparkSession spark) {
    assertThat(linked(spark, List.of(mention("a", "country/PRK", "DPRK", "gazetteer", 0.95, null))))
        .containsExactly("a country/PRK");
  }

  private static Row beside(String dispatch, String id, String surface, String code, String cue) {
    return RowFactory.create(
        dispatch,
        id,
        surface,
        0,
        surface.length(),
        0,
        false,
        false,
        "ner",
        0.97,
        surface,
        null,
        null,
        code,
        cue);
  }

  @Test
  void codesAndCuesDecideAgainstWhatTheRecogniserIsSureOf(SparkSession spark) {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      rows.add(beside("a" + i, "person/acme", "Acme", i < 2 ? "ACM.N" : null, "shares"));
      rows.add(beside("b" + i, "organization/lee", "Lee", null, i < 5 ? "titled" : null));
      rows.add(beside("c" + i, "organization/flint", "Flint", null, "inside"));
    }
    assertThat(linked(spark, rows))
        .contains("a0 organization/acme", "b0 person/lee", "c0 location/flint")
        .doesNotContain("a0 person/acme");
  }

  @Test
  void fewWordsOfAPlaceMakeNoneOfWhatManyTakeForAnother(SparkSession spark) {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      rows.add(beside("a" + i, "person/bush", "Bush", null, i < 4 ? "inside" : null));
    }
    for (int i = 0; i < 6; i++) {
      String full = i < 3 ? "Ed Whitacre" : "Edward Whitacre";
      String id = i < 3 ? "person/ed-whitacre" : "person/edward-whitacre";
      rows.add(mention("b" + i, id, "Whitacre", "coreference", 0.9, full));
    }
    rows.add(mention("c", "person/whitacre", "Whitacre", "ner", 0.9, "Whitacre"));
    assertThat(linked(spark, rows))
        .contains("a0 person/bush", "a9 person/bush")
        .containsAnyOf("c person/ed-whitacre", "c person/edward-whitacre");
  }

  @Test
  void aNameThatHardlyStandsWithoutItsApostropheHasIt(SparkSession spark) {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      String cue = i < 3 ? "apostrophe genitive" : "genitive";
      rows.add(beside("a" + i, i < 7 ? "person/foody" : "location/foody", "Foody", null, cue));
      rows.add(beside("b" + i, "person/smith", "Smith", null, i < 5 ? "genitive" : "titled"));
    }
    assertThat(linked(spark, rows))
        .contains("a0 organization/foodys", "a9 organization/foodys", "b0 person/smith");
  }

  @Test
  void namesOfOneFormAreOneInOneCompany(SparkSession spark) {
    List<Row> rows = new ArrayList<>();
    String full = "organization/acme-bolt";
    for (int i = 0; i < 4; i++) {
      rows.add(mention("a" + i, full, "Acme Bolt", "ner", 0.9, "Acme Bolt"));
      rows.add(mention("a" + i, "person/ann-lee", "Ann Lee", "ner", 0.9, "Ann Lee"));
      rows.add(mention("a" + i, "person/bo-roy", "Bo Roy", "ner", 0.9, "Bo Roy"));
    }
    String group = "organization/acme-bolt-group";
    rows.add(mention("b", group, "Acme Bolt Group", "ner", 0.9, "Acme Bolt Group"));
    rows.add(mention("b", "person/ann-lee", "Ann Lee", "ner", 0.9, "Ann Lee"));
    rows.add(mention("b", "person/bo-roy", "Bo Roy", "ner", 0.9, "Bo Roy"));
    rows.add(mention("c", "organization/the-acme-bolts", "A", "ner", 0.9, "The Acme Bolts"));
    rows.add(mention("c", "person/jo-sun", "Jo Sun", "ner", 0.9, "Jo Sun"));
    rows.add(mention("d", "organization/acme-bolt-capital", "B", "ner", 0.9, "Acme Bolt Capital"));
    rows.add(mention("d", "person/ann-lee", "Ann Lee", "ner", 0.9, "Ann Lee"));
    rows.add(mention("d", "person/bo-roy", "Bo Roy", "ner", 0.9, "Bo Roy"));
    assertThat(linked(spark, rows))
        .contains("b " + full, "c organization/the-acme-bolts", "d organization/acme-bolt-capital");
  }

  @Test
  void aCodeAndTheBeginningOfANameTellOneFirm(SparkSession spark) {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      String code = i < 3 ? "ACM.N" : null;
      rows.add(beside("a" + i, "organization/acme-motor", "Acme Motor", code, null));
      rows.add(beside("b" + i, "organization/acme", "Acme", code, null));
      rows.add(beside("c" + i, "organization/acme-capital", "Acme Capital", code, null));
      rows.add(beside("d" + i, "organization/acme", "Acme", null, null));
    }
    assertThat(linked(spark, rows))
        .contains("a0 organization/acme", "b0 organization/acme", "c0 organization/acme-capital");
  }

  @Test
  void aShortenedNameIsTheOneItStandsBeside(SparkSession spark) {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      String full = "organization/anton-disney";
      rows.add(mention("a" + i, full, "Anton Disney", "ner", 0.9, "Anton Disney"));
      rows.add(mention("a" + i, "organization/disney", "Disney", "ner", 0.9, "Disney"));
      rows.add(mention("b" + i, "organization/eastern-post", "Eastern Post", "ner", 0.9, "E"));
      rows.add(mention("c" + i, "organization/post", "Post", "ner", 0.9, "Post"));
    }
    assertThat(linked(spark, rows))
        .contains("a0 organization/anton-disney", "c0 organization/post")
        .doesNotContain("a0 organization/disney");
  }

  @Test
  void theUserIsRight(SparkSession spark) {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      rows.add(beside("a" + i, "organization/acme-motor", "Acme Motor", "ACM.N", null));
      rows.add(beside("b" + i, "organization/acme", "Acme", "ACM.N", null));
      rows.add(beside("c" + i, "organization/bolt", "Bolt", null, null));
    }
    Dataset<Row> mentions = spark.createDataFrame(rows, Mentions.SCHEMA);
    Dataset<Row> links =
        NameLinks.of(
            mentions,
            spark.createDataFrame(List.of(), NameLinks.KNOWN),
            List.of(
                new SaidSame("organization/acme", "organization/acme-motor", false),
                new SaidSame("organization/bolt", "organization/nut", true)),
            12,
            new CachedRows());
    assertThat(
            links
                .select(EntityLinks.FROM_ID, EntityLinks.ENTITY_ID, EntityLinks.REASON)
                .collectAsList()
                .stream()
                .map(link -> link.getString(0) + " " + link.getString(1) + " " + link.getString(2)))
        .containsExactly("organization/bolt organization/nut user");
  }

  @Test
  void namesakesAreKeptApart(SparkSession spark) {
    String id = "person/gordon-smith";
    List<Row> rows = new ArrayList<>();
    for (String dispatch : List.of("a", "b", "c")) {
      rows.add(described(dispatch, id, "Gordon Smith", "politics"));
    }
    rows.add(described("d", id, "Gordon Smith", "finance"));
    rows.add(mention("d", "organization/acme", "Acme", "ner", 0.9, "Acme"));
    rows.add(mention("e", id, "Gordon Smith", "ner", 0.9, "Gordon Smith"));
    rows.add(mention("e", "organization/acme", "Acme", "ner", 0.9, "Acme"));
    rows.add(mention("f", id, "Gordon Smith", "ner", 0.9, "Gordon Smith"));
    assertThat(identities(spark.createDataFrame(rows, Mentions.SCHEMA), 6).collectAsList())
        .hasSize(8)
        .filteredOn(row -> row.getString(1).equals(id + "--finance"))
        .extracting(row -> row.getString(0) + " " + row.<String>getAs(Mentions.FULL_NAME))
        .containsExactlyInAnyOrder("d Gordon Smith (finance)", "e Gordon Smith (finance)");
  }

  @Test
  void linksFollowFromTheMentionsInWhateverOrderTheyLie(SparkSession spark) {
    String id = "person/gordon-smith";
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      rows.add(described("p" + i, id, "Gordon Smith", i < 4 ? "politics" : "sport"));
      rows.add(mention("q" + i, "organization/acme", "Acme", "ner", 0.9, "Acme"));
      if (i < 3) {
        rows.add(mention("r" + i, "person/acme", "Acme", "ner", i < 1 ? 0.99 : 0.5, "Acme"));
      }
    }
    Dataset<Row> inOrder = spark.createDataFrame(rows, Mentions.SCHEMA).coalesce(1);
    Collections.reverse(rows);
    Dataset<Row> apart = spark.createDataFrame(rows, Mentions.SCHEMA).repartition(7);
    assertThat(links(apart)).isNotEmpty().isEqualTo(links(inOrder));
  }

  private static List<Row> links(Dataset<Row> mentions) {
    return NameLinks.of(
            mentions,
            mentions.sparkSession().createDataFrame(List.of(), NameLinks.KNOWN),
            List.of(),
            16,
            new CachedRows())
        .orderBy(EntityLinks.FROM_ID, EntityLinks.SURFACE, EntityLinks.DISPATCH_ID)
        .collectAsList();
  }

  @Test
  void fewResolvedMentionsTellNothingOfManySureAndUnsureOnes(SparkSession spark) {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      rows.add(mention("a" + i, "organization/msci-asia", "MSCI", "coreference", 0.9, "MSCI Asia"));
    }
    for (int i = 0; i < 120; i++) {
      rows.add(
          mention("b" + i, "organization/msci", "MSCI", "ner", i % 2 == 0 ? 0.99 : 0.6, "MSCI"));
    }
    assertThat(linked(spark, rows)).contains("b0 organization/msci");
  }
}
