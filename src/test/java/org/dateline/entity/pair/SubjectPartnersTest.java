package org.dateline.entity.pair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.dateline.SparkExtension;
import org.dateline.table.DispatchEntities;
import org.dateline.table.Entities;
import org.dateline.table.StoryMembers;
import org.dateline.table.SubjectDispatches;
import org.dateline.table.SubjectEntities;
import org.dateline.table.corpus.Dispatches;
import org.dateline.table.row.CachedRows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SparkExtension.class)
class SubjectPartnersTest {
  private static final LocalDate FIRST = LocalDate.of(2010, 1, 1);
  private static final int DISPATCHES = 200;

  private final SparkSession spark;
  private final List<Row> dispatches = new ArrayList<>();
  private final List<Row> entities = new ArrayList<>();
  private final List<Row> hits = new ArrayList<>();

  SubjectPartnersTest(SparkSession spark) {
    this.spark = spark;
    // A dispatch a day and a story each; every tenth counts for the subject.
    for (int i = 0; i < DISPATCHES; i++) {
      String id = String.format(Locale.ROOT, "d%03d", i);
      dispatches.add(RowFactory.create(id, "s" + i, Date.valueOf(FIRST.plusDays(i))));
      name(id, "country/USA");
      if (i % 10 == 0) {
        hits.add(RowFactory.create("nk", id, "s" + i, true, true, true, (double) i));
        name(id, "country/PRK");
        name(id, "location/north");
        name(id, "person/hill");
      }
      if (i % 10 == 0 && i >= DISPATCHES - 40) {
        name(id, "person/bosworth");
      }
    }
  }

  private void name(String dispatch, String entity) {
    entities.add(RowFactory.create(dispatch, entity, 1L, false, false, false, true, 0.5));
  }

  private List<Row> partners(int maxEntities) {
    StructType placed =
        new StructType()
            .add(Dispatches.DISPATCH_ID, DataTypes.StringType)
            .add(StoryMembers.STORY_ID, DataTypes.StringType)
            .add(Dispatches.PUBLISHED_DATE, DataTypes.DateType);
    StructType labels =
        new StructType()
            .add(Entities.ENTITY_ID, DataTypes.StringType)
            .add(Entities.LABEL, DataTypes.StringType);
    Dataset<Row> known =
        spark.createDataFrame(
            List.of(
                RowFactory.create("country/USA", "United States"),
                RowFactory.create("country/PRK", "North Korea"),
                RowFactory.create("location/north", "North"),
                RowFactory.create("person/hill", "Christopher Hill"),
                RowFactory.create("person/bosworth", "Stephen Bosworth")),
            labels);
    return SubjectPartners.of(
            new SubjectPartners.Tables(
                spark.createDataFrame(entities, DispatchEntities.SCHEMA),
                spark.createDataFrame(hits, SubjectDispatches.SCHEMA),
                spark.createDataFrame(dispatches, placed),
                known),
            List.of(new OwnNames("nk", Set.of("country/PRK"), List.of("North Korea"))),
            new SubjectPartners.Electorate(3, maxEntities, DISPATCHES),
            new CachedRows())
        .collectAsList();
  }

  @Test
  void companyIsWhatTheSubjectsStoriesNameBeyondChance() {
    List<Row> partners = partners(40);
    assertThat(partners)
        .extracting(row -> row.<String>getAs(SubjectEntities.ENTITY_ID))
        .containsExactlyInAnyOrder("person/hill", "person/bosworth");
    Row hill = of(partners, "person/hill");
    assertThat(hill.<Long>getAs(SubjectEntities.STORY_COUNT)).isEqualTo(20);
    assertThat(hill.<Long>getAs(SubjectEntities.ENTITY_COUNT)).isEqualTo(20);
    assertThat(hill.<Double>getAs(SubjectEntities.EXPECTED_COUNT)).isEqualTo(2.0);
    assertThat(hill.<Double>getAs(SubjectEntities.NPMI)).isCloseTo(1, within(1e-9));
    assertThat(hill.<Date>getAs(SubjectEntities.FIRST_DATE)).isEqualTo(Date.valueOf(FIRST));
    assertThat(hill.<Boolean>getAs(SubjectEntities.IS_NEW)).isFalse();
    assertThat(hill.<String>getList(hill.fieldIndex(SubjectEntities.EVIDENCE)))
        .containsExactly("d190", "d180", "d170", "d160", "d150");
  }

  @Test
  void monthsAddUpAndAreInOrder() {
    Row hill = of(partners(40), "person/hill");
    List<Date> months = hill.getList(hill.fieldIndex(SubjectEntities.MONTHS));
    List<Long> counts = hill.getList(hill.fieldIndex(SubjectEntities.MONTH_COUNTS));
    assertThat(months).isSorted().hasSize(7).hasSameSizeAs(counts);
    assertThat(counts.stream().mapToLong(Long::longValue).sum()).isEqualTo(20);
  }

  @Test
  void roundUpsHaveNoVote() {
    assertThat(partners(3)).isEmpty();
  }

  @Test
  void aSubjectNeverNamedHasNoCompany() {
    hits.clear();
    assertThat(partners(40)).isEmpty();
  }

  private static Row of(List<Row> partners, String entity) {
    return partners.stream()
        .filter(row -> row.getAs(SubjectEntities.ENTITY_ID).equals(entity))
        .findFirst()
        .orElseThrow();
  }
}
