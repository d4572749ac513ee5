package org.dateline.coverage;

import static org.apache.spark.sql.functions.add_months;
import static org.apache.spark.sql.functions.date_add;
import static org.apache.spark.sql.functions.date_trunc;

import java.util.Locale;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;

/** The length of a period. */
public enum Grain {
  /** A calendar day. */
  DAY("1 day"),
  /** From Monday to Sunday (ISO 8601). */
  WEEK("7 days"),
  /** A calendar month. */
  MONTH("1 month"),
  /** Three months from January, April, July or October. */
  QUARTER("3 months"),
  /** A calendar year. */
  YEAR("1 year");

  private final String step;

  Grain(String step) {
    this.step = step;
  }

  /** The value of the {@code grain} column. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The grain of that code, such as {@code month}. */
  public static Grain of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }

  /** The first day of the period that holds a day. */
  Column start(Column day) {
    return this == DAY ? day : date_trunc(code(), day).cast(DataTypes.DateType);
  }

  /** The first day after the period that begins on a day. */
  Column next(Column start) {
    return switch (this) {
      case DAY -> date_add(start, 1);
      case WEEK -> date_add(start, 7);
      case MONTH -> add_months(start, 1);
      case QUARTER -> add_months(start, 3);
      case YEAR -> add_months(start, 12);
    };
  }

  /**
   * The starts of all periods from the one that begins on {@code first} to the one on {@code last}.
   */
  Column starts(Column first, Column last) {
    return functions.sequence(first, last, functions.expr("INTERVAL " + step));
  }
}
