package org.dateline.table.row;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.dateline.SparkExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SparkExtension.class)
class RequiredColumnsTest {
  private static final StructType WANTED =
      new StructType()
          .add("story_id", DataTypes.StringType, false)
          .add("dispatch_count", DataTypes.LongType, false)
          .add("evidence", DataTypes.createArrayType(DataTypes.StringType, false), false);

  private static Dataset<Row> rows(SparkSession spark, StructType schema) {
    return spark.createDataFrame(List.of(), schema);
  }

  @Test
  void moreColumnsAndNarrowerNumbersAreFine(SparkSession spark) {
    StructType found =
        new StructType()
            .add("more", DataTypes.DateType)
            .add("dispatch_count", DataTypes.IntegerType)
            .add("story_id", DataTypes.StringType)
            .add("evidence", DataTypes.createArrayType(DataTypes.StringType, true));

    Dataset<Row> rows = rows(spark, found);

    assertThat(RequiredColumns.check(rows, "stories", WANTED)).isSameAs(rows);
  }

  @Test
  void aMissingColumnIsNamedWithItsTable(SparkSession spark) {
    StructType found = new StructType().add("story_id", DataTypes.StringType);

    assertThatThrownBy(() -> RequiredColumns.check(rows(spark, found), "stories", WANTED))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("The rows of stories have no column dispatch_count; they have story_id.");
  }

  @Test
  void anotherTypeIsNamedWithTheOneThatIsWanted(SparkSession spark) {
    StructType found =
        new StructType()
            .add("story_id", DataTypes.StringType)
            .add("dispatch_count", DataTypes.StringType)
            .add("evidence", DataTypes.createArrayType(DataTypes.StringType));

    assertThatThrownBy(() -> RequiredColumns.check(rows(spark, found), "stories", WANTED))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("The column dispatch_count of stories is string where bigint is wanted.");
  }
}
