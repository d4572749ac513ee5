package org.dateline.run;

import static org.apache.spark.sql.functions.col;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.dateline.read.InputFile;
import org.dateline.table.corpus.Inputs;
import org.dateline.table.row.RowValues;
import org.jspecify.annotations.Nullable;

/** The files that earlier runs have read, each as every reading has found it. */
final class KnownFiles {
  private final Map<String, List<Reading>> readings;
  private final boolean readsOtherwise;

  /**
   * Files by their paths.
   *
   * @param readings of each file in the order of the runs
   * @param readsOtherwise whether records are told from each other or from none by other settings
   *     than in the run before
   */
  KnownFiles(Map<String, List<Reading>> readings, boolean readsOtherwise) {
    this.readings = Map.copyOf(readings);
    this.readsOtherwise = readsOtherwise;
  }

  /**
   * A file as an earlier run has found it.
   *
   * @param run null for outputs of versions that did not say
   * @param isRead whether its bytes could be read
   * @param dispatches that were taken from it
   */
  record Reading(
      @Nullable String run, long size, long modifiedMillis, boolean isRead, long dispatches) {
    private boolean isOf(InputFile file) {
      return size == file.size() && modifiedMillis == file.modifiedMillis();
    }
  }

  /**
   * Reads what earlier runs have written down.
   *
   * @param folders of the batches of {@link Inputs}
   */
  static KnownFiles of(SparkSession spark, List<String> folders, boolean readsOtherwise) {
    Map<String, List<Reading>> readings = new HashMap<>();
    for (Row row :
        Batches.read(spark, folders, Inputs.SCHEMA)
            .select(
                col(Inputs.PATH),
                col(Inputs.RUN_ID),
                col(Inputs.SIZE_BYTES),
                col(Inputs.MODIFIED_AT),
                col(Inputs.SHA256).isNotNull().as(Inputs.SHA256),
                col(Inputs.DISPATCH_COUNT))
            .orderBy(
                col(Inputs.RUN_ID).asc_nulls_first(), col(Inputs.MODIFIED_AT), col(Inputs.SHA256))
            .collectAsList()) {
      Timestamp modified = row.getAs(Inputs.MODIFIED_AT);
      boolean isRead = row.getAs(Inputs.SHA256);
      readings
          .computeIfAbsent(RowValues.text(row, Inputs.PATH), path -> new ArrayList<>(1))
          .add(
              new Reading(
                  row.getAs(Inputs.RUN_ID),
                  RowValues.count(row, Inputs.SIZE_BYTES),
                  modified.getTime(),
                  isRead,
                  RowValues.count(row, Inputs.DISPATCH_COUNT)));
    }
    return new KnownFiles(readings, readsOtherwise);
  }

  /** Their paths. */
  Set<String> paths() {
    return readings.keySet();
  }

  /** The paths of those that dispatches came from, in order. */
  Set<String> sources() {
    Set<String> sources = new TreeSet<>();
    readings.forEach(
        (path, all) -> {
          if (all.stream().anyMatch(reading -> reading.dispatches > 0)) {
            sources.add(path);
          }
        });
    return sources;
  }

  /** Their size together, each as it was found last. */
  long bytes() {
    return readings.values().stream().mapToLong(all -> all.get(all.size() - 1).size).sum();
  }

  /**
   * Whether a file is to be read: the last run that has read it found it otherwise, could not read
   * its bytes, or took nothing from it by settings that are others now. That it may be read after
   * all, or that its store answers, its size and its time do not tell.
   */
  boolean isUnread(InputFile file, Configuration hadoop) {
    List<Reading> same =
        lastOf(readings.getOrDefault(file.path(), List.of())).stream()
            .filter(reading -> reading.isOf(file))
            .toList();
    if (same.stream().anyMatch(Reading::isRead)) {
      return readsOtherwise && same.stream().allMatch(reading -> reading.dispatches == 0);
    }
    return same.isEmpty() || file.isReadable(hadoop);
  }

  /**
   * The last reading; where none says which was the last all of them, as a time may have been set
   * back, by a copy of before or a clock.
   */
  private static List<Reading> lastOf(List<Reading> all) {
    boolean isKnown = !all.isEmpty() && all.get(all.size() - 1).run != null;
    return isKnown ? all.subList(all.size() - 1, all.size()) : all;
  }
}
