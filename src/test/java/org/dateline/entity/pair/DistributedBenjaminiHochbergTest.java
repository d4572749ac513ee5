package org.dateline.entity.pair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.dateline.SparkExtension;
import org.dateline.table.row.CachedRows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SparkExtension.class)
class DistributedBenjaminiHochbergTest {
  private static final StructType SCHEMA =
      new StructType().add("id", DataTypes.StringType).add("p", DataTypes.DoubleType, false);

  private static Dataset<Row> rows(SparkSession spark, double... values) {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      rows.add(RowFactory.create("r" + i, values[i]));
    }
    return spark.createDataFrame(rows, SCHEMA);
  }

  private static List<Double> q(Dataset<Row> rows, long tests) {
    return DistributedBenjaminiHochberg.qValues(rows, "p", List.of("id"), tests, new CachedRows())
        .orderBy("id")
        .collectAsList()
        .stream()
        .map(row -> row.getDouble(1))
        .toList();
  }

  @Test
  void agreesWithAWorkedExample(SparkSession spark) {
    // R: p.adjust(c(0.01, 0.02, 0.03, 0.04, 0.05), "BH") is 0.05 five times.
    assertThat(q(rows(spark, 0.01, 0.02, 0.03, 0.04, 0.05), 5))
        .allSatisfy(q -> assertThat(q).isCloseTo(0.05, within(1e-12)));
    // R: p.adjust(c(0.001, 0.5, 0.008, 0.04), "BH")
    assertThat(q(rows(spark, 0.001, 0.5, 0.008, 0.04), 4).toString())
        .startsWith("[0.004, 0.5, 0.016, 0.0533");
  }

  @Test
  void countsTestsWithoutARowAndIsTheSameForAnyNumberOfPartitions(SparkSession spark) {
    Dataset<Row> rows = rows(spark, 0.03, 0.001, 0.02, 0.9, 0.001, 0.2, 0.04);
    List<Double> one = q(rows.coalesce(1), 100);
    assertThat(one.get(1)).isCloseTo(0.05, within(1e-12));
    assertThat(one).allSatisfy(q -> assertThat(q).isBetween(0.0, 1.0));
    assertThat(q(rows.repartition(5), 100)).isEqualTo(one);
  }
}
