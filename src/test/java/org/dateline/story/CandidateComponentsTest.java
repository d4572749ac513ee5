package org.dateline.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.dateline.SparkExtension;
import org.dateline.table.row.CachedRows;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(SparkExtension.class)
class CandidateComponentsTest {

  @ParameterizedTest
  @ValueSource(longs = {0, 1_000_000})
  void findsALongChainAndAStarAsWhatTheyAre(long oneTask, SparkSession spark) {
    List<Row> edges = new ArrayList<>();
    for (long i = 0; i < 200; i++) {
      edges.add(RowFactory.create(i * 7 % 199 + 1, (i + 1) * 7 % 199 + 1));
    }
    for (long i = 1001; i < 1100; i++) {
      edges.add(RowFactory.create(i, 1000L));
    }
    StructType schema = new StructType().add("a", DataTypes.LongType).add("b", DataTypes.LongType);
    Map<Long, Long> component = new HashMap<>();
    try (CachedRows cached = new CachedRows()) {
      new CandidateComponents((rows, name) -> cached.keep(rows), oneTask)
          .of(spark.createDataFrame(edges, schema).repartition(7))
          .collectAsList()
          .forEach(row -> component.put(row.getLong(0), row.getLong(1)));
    }
    assertThat(component).hasSize(199 + 100);
    assertThat(component.values()).containsOnly(1L, 1000L);
    assertThat(component.get(150L)).isEqualTo(1L);
    assertThat(component.get(1050L)).isEqualTo(1000L);
  }
}
