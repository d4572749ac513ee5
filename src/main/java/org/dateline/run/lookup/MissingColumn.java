package org.dateline.run.lookup;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.run.DataException;
import org.jspecify.annotations.Nullable;

/**
 * A column that a question needs and a run of an earlier version has not, as the engines tell it.
 */
final class MissingColumn {
  /** {@code Binder Error: Referenced column "npmi" not found}, {@code does not have a column}. */
  private static final Pattern DUCK =
      Pattern.compile(
          "^Binder Error: (?:Referenced column \"([^\"]+)\" not found"
              + "|(?:Table|Values list) \"[^\"]+\" does not have a column named \"([^\"]+)\")");

  /** {@code [UNRESOLVED_COLUMN.WITH_SUGGESTION] A column … with name `p`.`npmi` cannot be}. */
  private static final Pattern SPARK =
      Pattern.compile("^\\[UNRESOLVED_COLUMN[^]]*].* name ((?:`[^`]+`\\.?)+) cannot be");

  private MissingColumn() {}

  /** Its name, of what an engine says; null if that is about something else. */
  static @Nullable String of(String message) {
    Matcher duck = DUCK.matcher(message);
    if (duck.find()) {
      return duck.group(1) == null ? duck.group(2) : duck.group(1);
    }
    Matcher spark = SPARK.matcher(message);
    return spark.find() ? spark.group(1).replace("`", "") : null;
  }

  /** What the user is told. */
  static DataException told(String column) {
    return new DataException(
        String.format(
            Locale.ROOT,
            "The run was made by an earlier version of Dateline, whose tables have no column %s;"
                + " run again to have it.",
            column));
  }
}
