package org.dateline.table.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.dateline.SparkExtension;
import org.dateline.table.row.RowBuilder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SparkExtension.class)
class RejectsTest {
  private final List<Row> rejects = new ArrayList<>();
  private final List<Row> inputs = new ArrayList<>();

  private void read(@Nullable String run, String path, boolean hasBytes) {
    Row input =
        new Inputs.Input(path, 1, Instant.EPOCH, hasBytes ? "abc" : null, "jsonl", 1, 0, 1, null, 0)
            .toRow();
    inputs.add(RowBuilder.copyOf(input).set(Inputs.RUN_ID, run).row());
  }

  private void setAside(@Nullable String run, String file, long at, String reason) {
    Row reject = new Rejects.Rejected(file, at, reason, "", "").toRow();
    rejects.add(RowBuilder.copyOf(reject).set(Rejects.RUN_ID, run).row());
  }

  private List<String> once(SparkSession spark) {
    return Rejects.once(
            spark.createDataFrame(rejects, Rejects.SCHEMA),
            spark.createDataFrame(inputs, Inputs.SCHEMA))
        .collectAsList()
        .stream()
        .map(
            row ->
                row.getAs(Rejects.INPUT_FILE)
                    + " "
                    + row.getAs(Rejects.INPUT_POSITION)
                    + " "
                    + row.getAs(Rejects.REASON))
        .sorted()
        .toList();
  }

  @Test
  void theLastReadingOfAFileCounts(SparkSession spark) {
    read("1", "a", true);
    setAside("1", "a", 0, "malformed_record");
    setAside("1", "a", 9, "malformed_record");
    read("2", "a", true);
    setAside("2", "a", 5, "malformed_record");
    setAside("2", "a", 0, "read_again");
    read("1", "b.zip", true);
    setAside("1", "b.zip!/c", 0, "malformed_record");
    setAside("1", "b.zip!/d", 0, "malformed_record");
    read("3", "b.zip", true);
    setAside("3", "b.zip!/c", 0, "malformed_record");
    read("1", "Extra!/f", true);
    setAside("1", "Extra!/f", 0, "malformed_record");
    read("2", "Extra!/f", true);
    read("1", "Extra!/g.zip", true);
    setAside("1", "Extra!/g.zip!/h.zip!/i", 0, "malformed_record");
    read("2", "Extra!/g.zip", true);
    setAside("2", "Extra!/g.zip!/h.zip!/i", 7, "malformed_record");
    read("1", "e", true);
    setAside("1", "e", 0, "malformed_record");
    assertThat(once(spark))
        .containsExactly(
            "Extra!/g.zip!/h.zip!/i 7 malformed_record",
            "a 5 malformed_record",
            "b.zip!/c 0 malformed_record",
            "e 0 malformed_record");
  }

  @Test
  void aReadingWithoutTheBytesTakesNothingBack(SparkSession spark) {
    read("1", "a", true);
    setAside("1", "a", 0, "malformed_record");
    read("2", "a", false);
    setAside("2", "a", 0, "unreadable_file");
    read("1", "b", false);
    setAside("1", "b", 0, "unreadable_file");
    read("2", "b", false);
    setAside("2", "b", 0, "unreadable_file");
    read("1", "c", false);
    setAside("1", "c", 0, "unreadable_file");
    read("2", "c", true);
    assertThat(once(spark))
        .containsExactly("a 0 malformed_record", "a 0 unreadable_file", "b 0 unreadable_file");
  }

  @Test
  void readingsOfVersionsThatDidNotSayGoByPlaceUntilOneSaysMore(SparkSession spark) {
    read(null, "a", true);
    setAside(null, "a", 0, "malformed_record");
    read(null, "a", true);
    setAside(null, "a", 0, "malformed_record");
    read(null, "b", true);
    setAside(null, "b", 0, "malformed_record");
    read("2", "b", true);
    setAside("2", "b", 3, "malformed_record");
    assertThat(once(spark)).containsExactly("a 0 malformed_record", "b 3 malformed_record");
  }
}
