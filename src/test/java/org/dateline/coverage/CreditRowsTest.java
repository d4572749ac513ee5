package org.dateline.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Date;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.dateline.SparkExtension;
import org.dateline.table.Credits;
import org.dateline.table.SubjectDispatches;
import org.dateline.table.corpus.Dispatches;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SparkExtension.class)
class CreditRowsTest {
  private static final StructType DISPATCHES =
      new StructType()
          .add(Dispatches.DISPATCH_ID, DataTypes.StringType, false)
          .add(Dispatches.SOURCE, DataTypes.StringType, false)
          .add(Dispatches.CREDIT_SOURCE, DataTypes.StringType, true)
          .add(Dispatches.PUBLISHED_DATE, DataTypes.DateType, true);

  private static final StructType HITS =
      new StructType()
          .add(SubjectDispatches.DISPATCH_ID, DataTypes.StringType, false)
          .add(SubjectDispatches.SUBJECT_ID, DataTypes.StringType, false)
          .add(SubjectDispatches.IS_COUNTED, DataTypes.BooleanType, false);

  private static Row dispatch(
      String id, String source, @Nullable String credit, @Nullable String day) {
    return RowFactory.create(id, source, credit, day == null ? null : Date.valueOf(day));
  }

  private static String shown(Row row) {
    return String.format(
        Locale.ROOT,
        "%s %s %s %s %s %d of %d",
        row.getAs(Credits.SUBJECT_ID),
        row.getAs(Credits.SOURCE),
        row.getAs(Credits.CREDIT_SOURCE),
        row.getAs(Credits.GRAIN),
        row.getAs(Credits.PERIOD_START),
        row.<Long>getAs(Credits.DISPATCH_COUNT),
        row.<Long>getAs(Credits.TOTAL_COUNT));
  }

  @Test
  void whatAPaperPrintedIsSharedOutAmongThoseWhoWroteIt(SparkSession spark) {
    Dataset<Row> placed =
        spark.createDataFrame(
            List.of(
                dispatch("p1", "planet", "ap", "2017-11-16"),
                dispatch("p2", "planet", null, "2017-11-17"),
                dispatch("p3", "planet", "ap", "2017-12-01"),
                dispatch("p4", "planet", "reuters", null),
                dispatch("r1", "reuters", null, "2017-11-16")),
            DISPATCHES);
    Dataset<Row> hits =
        spark.createDataFrame(
            List.of(
                RowFactory.create("p1", "north-korea", true),
                RowFactory.create("p2", "north-korea", false),
                RowFactory.create("r1", "north-korea", true)),
            HITS);

    CreditRows credits = CreditRows.of(placed, hits);
    assertThat(credits.rows().stream().map(CreditRowsTest::shown))
        .containsExactly(
            "* planet ap month 2017-11-01 1 of 2",
            "* planet own month 2017-11-01 1 of 2",
            "* planet ap month 2017-12-01 1 of 1",
            "* planet ap year 2017-01-01 2 of 3",
            "* planet own year 2017-01-01 1 of 3",
            "north-korea planet ap month 2017-11-01 1 of 1",
            "north-korea planet ap year 2017-01-01 1 of 1");
    Row whole = credits.rows().get(6);
    assertThat(whole.<Double>getAs(Credits.SHARE)).isEqualTo(1);
    assertThat(whole.<Double>getAs(Credits.SHARE_LOW)).isBetween(0.1, 0.5);
    assertThat(credits.notes(5))
        .containsExactly("planet credits agencies for 2 of 3 dispatches (67 %): ap 2.");
    assertThat(CreditRows.none().rows()).isEmpty();
  }
}
