package org.dateline.table.row;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;
import org.dateline.SparkExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SparkExtension.class)
class CachedRowsTest {
  @Test
  void letsGoOfWhatItKeptAndOfNothingElse(SparkSession spark) {
    Dataset<Long> ours = spark.range(3);
    Dataset<Long> theirs = spark.range(5).persist();
    try (CachedRows cached = new CachedRows()) {
      assertThat(cached.keep(ours)).isSameAs(ours);
      assertThat(ours.storageLevel()).isNotEqualTo(StorageLevel.NONE());
    }
    assertThat(ours.storageLevel()).isEqualTo(StorageLevel.NONE());
    assertThat(theirs.storageLevel()).isNotEqualTo(StorageLevel.NONE());
    theirs.unpersist();
  }
}
