package org.dateline.table.row;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.file.Path;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.dateline.SparkExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(SparkExtension.class)
class ParquetFileTest {
  private static final StructType SCHEMA =
      new StructType()
          .add("id", DataTypes.StringType, false)
          .add("day", DataTypes.DateType, true)
          .add("at", DataTypes.TimestampType, true)
          .add("share", DataTypes.DoubleType, true)
          .add("all", DataTypes.createArrayType(DataTypes.StringType, false), true);

  @TempDir Path folder;

  @Test
  void rowsAreReadAsTheyWereWrittenAndInTheirOrder(SparkSession spark) {
    String table = folder.resolve("table").toString();
    Instant noon = Instant.parse("2013-02-12T12:00:00.123456Z");
    List<Row> rows =
        List.of(
            new RowBuilder(SCHEMA)
                .set("id", "b")
                .set("day", Date.valueOf("2013-02-12"))
                .set("at", Timestamp.from(noon))
                .set("share", 0.5)
                .set("all", new String[] {"x"})
                .row(),
            new RowBuilder(SCHEMA).set("id", "a").row());
    assertThat(ParquetFile.write(spark, rows.iterator(), SCHEMA, table)).isEqualTo(2);
    List<Row> read = spark.read().schema(SCHEMA).parquet(table).collectAsList();
    assertThat(read).extracting(row -> RowValues.text(row, "id")).containsExactly("b", "a");
    assertThat(RowValues.day(read.get(0), "day")).isEqualTo(LocalDate.of(2013, 2, 12));
    assertThat(read.get(0).<Timestamp>getAs("at").toInstant()).isEqualTo(noon);
    assertThat(RowValues.texts(read.get(0), "all")).containsExactly("x");
    assertThat(read.get(1).anyNull()).isTrue();
  }

  @Test
  void aRowOfAnotherTableIsAMistakeThatShows(SparkSession spark) {
    StructType other = new StructType().add("id", DataTypes.StringType, false);
    List<Row> rows = List.of(new RowBuilder(other).set("id", "a").row());
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                ParquetFile.write(
                    spark, rows.iterator(), SCHEMA, folder.resolve("other").toString()));
  }

  @Test
  void aTableWithoutRowsHasItsColumns(SparkSession spark) {
    String table = folder.resolve("empty").toString();
    assertThat(ParquetFile.write(spark, List.<Row>of().iterator(), SCHEMA, table)).isZero();
    assertThat(spark.read().parquet(table).schema().fieldNames()).isEqualTo(SCHEMA.fieldNames());
  }
}
