package org.dateline.coverage;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.date_sub;
import static org.apache.spark.sql.functions.flatten;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.transform;
import static org.dateline.table.Coverage.GRAIN;
import static org.dateline.table.Coverage.PERIOD_START;

import java.util.List;
import org.apache.spark.sql.Column;

/** Periods as columns: grain, period_start and period_end in a struct. */
final class Periods {
  /** The struct. */
  static final String PERIOD = "period";

  /** First day of a range. */
  static final String FIRST_DAY = "first_day";

  /** Its last day. */
  static final String LAST_DAY = "last_day";

  private static final String PERIOD_END = "period_end";

  private Periods() {}

  /** The period of each grain that holds a day. */
  static Column of(List<Grain> grains, Column day) {
    return array(
        grains.stream().map(grain -> period(grain, grain.start(day))).toArray(Column[]::new));
  }

  /** All periods of each grain from {@link #FIRST_DAY} to {@link #LAST_DAY}. */
  static Column all(List<Grain> grains) {
    return flatten(
        array(
            grains.stream()
                .map(
                    grain ->
                        transform(
                            grain.starts(grain.start(col(FIRST_DAY)), grain.start(col(LAST_DAY))),
                            start -> period(grain, start)))
                .toArray(Column[]::new)));
  }

  private static Column period(Grain grain, Column start) {
    return struct(
        lit(grain.code()).as(GRAIN),
        start.as(PERIOD_START),
        date_sub(grain.next(start), 1).as(PERIOD_END));
  }

  static Column grain() {
    return col(PERIOD).getField(GRAIN);
  }

  static Column start() {
    return col(PERIOD).getField(PERIOD_START);
  }

  /** Whether the range covers the whole period. */
  static Column isComplete() {
    return col(FIRST_DAY).leq(start()).and(col(LAST_DAY).geq(col(PERIOD).getField(PERIOD_END)));
  }
}
