package org.dateline.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.spark.sql.SparkSession;
import org.dateline.SparkExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SparkExtension.class)
class DataSizeTest {
  private static final String BROADCAST = "spark.sql.autoBroadcastJoinThreshold";
  private static final String PARTITIONS = "spark.sql.shuffle.partitions";

  @Test
  void littleIsPlannedForOnePartitionAndTheSessionIsAsBefore(SparkSession spark) {
    SparkSession own = spark.newSession();
    own.conf().unset(PARTITIONS);
    own.conf().unset(BROADCAST);
    scala.collection.immutable.Map<String, String> before = own.conf().getAll();
    DataSize size = new DataSize(own, 1 << 20);
    assertThat(own.conf().get(PARTITIONS)).isEqualTo("1");
    assertThat(own.conf().get(BROADCAST)).isEqualTo("-1");
    size.close();
    assertThat(own.conf().getAll()).isEqualTo(before);
  }

  @Test
  void muchIsSpreadBySize(SparkSession spark) {
    SparkSession own = spark.newSession();
    own.conf().unset(PARTITIONS);
    own.conf().unset(BROADCAST);
    DataSize size = new DataSize(own, 100L << 30);
    assertThat(own.conf().get(PARTITIONS)).isEqualTo("2000");
    assertThat(own.conf().get(BROADCAST)).isEqualTo("10485760b");
    size.close();
    size = new DataSize(own, 1L << 30);
    assertThat(own.conf().get(PARTITIONS)).isEqualTo("32");
    size.close();
  }

  @Test
  void whatTheUserHasSetStays(SparkSession spark) {
    SparkSession own = spark.newSession();
    own.conf().set(PARTITIONS, "7");
    DataSize size = new DataSize(own, 1 << 20);
    assertThat(own.conf().get(PARTITIONS)).isEqualTo("7");
    size.close();
    assertThat(own.conf().get(PARTITIONS)).isEqualTo("7");
  }
}
