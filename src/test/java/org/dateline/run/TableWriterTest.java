package org.dateline.run;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.dateline.SparkExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(SparkExtension.class)
class TableWriterTest {
  private static final StructType SCHEMA =
      new StructType()
          .add("name", DataTypes.StringType, false)
          .add("number", DataTypes.LongType, false)
          .add("names", DataTypes.createArrayType(DataTypes.StringType, false), true);

  @TempDir Path folder;

  private String table() {
    return folder.resolve("numbers").toString();
  }

  private static Dataset<Row> numbers(SparkSession spark, int count) {
    return spark
        .range(0, count, 1, 3)
        .selectExpr(
            "array('a', 'b') as names",
            "cast(id as int) as number",
            "'more' as another",
            "concat('n', id) as name");
  }

  @Test
  void writesTheColumnsOfTheTableInItsOrderAndWithItsTypes(SparkSession spark) {
    TableWriter writer = new TableWriter(spark);
    assertThat(writer.write(numbers(spark, 7), "numbers", SCHEMA, table())).isEqualTo(7);
    Dataset<Row> written = spark.read().parquet(table());
    assertThat(written.schema().fieldNames()).containsExactly("name", "number", "names");
    assertThat(written.schema().apply("number").dataType()).isEqualTo(DataTypes.LongType);
    assertThat(written.inputFiles()).hasSize(3);
  }

  @Test
  void aTableOfBoundedSizeIsOneFileInOrder(SparkSession spark) {
    TableWriter writer = new TableWriter(spark);
    long rows =
        writer.writeSorted(numbers(spark, 5), "numbers", SCHEMA, table(), col("number").desc());
    assertThat(rows).isEqualTo(5);
    Dataset<Row> written = spark.read().parquet(table());
    assertThat(written.inputFiles()).hasSize(1);
    assertThat(written.select("number").collectAsList())
        .extracting(row -> row.<Long>getAs("number"))
        .containsExactly(4L, 3L, 2L, 1L, 0L);
  }

  @Test
  void countsWhatIsThereAndNotWhatWasMeantToBe(SparkSession spark) {
    TableWriter writer = new TableWriter(spark);
    writer.write(numbers(spark, 3), "numbers", SCHEMA, table());
    numbers(spark, 2)
        .selectExpr("name", "cast(number as long) as number", "names")
        .write()
        .mode("append")
        .parquet(table());
    assertThat(writer.count(SCHEMA, table())).isEqualTo(5);
    assertThat(writer.write(numbers(spark, 0), "numbers", SCHEMA, folder + "/none")).isZero();
  }

  @Test
  void refusesRowsThatAreNotTheTablesAndNeverWritesOverOne(SparkSession spark) {
    TableWriter writer = new TableWriter(spark);
    assertThatThrownBy(
            () -> writer.write(numbers(spark, 1).drop("number"), "numbers", SCHEMA, table()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("The rows of numbers have no column number; they have names,");
    assertThat(folder).isEmptyDirectory();
    writer.write(numbers(spark, 1), "numbers", SCHEMA, table());
    assertThatThrownBy(() -> writer.write(numbers(spark, 2), "numbers", SCHEMA, table()))
        .isInstanceOf(AnalysisException.class)
        .hasMessageContaining("already exists");
    assertThat(writer.count(SCHEMA, table())).isEqualTo(1);
    assertThat(List.of(spark.read().parquet(table()).inputFiles())).isNotEmpty();
  }
}
