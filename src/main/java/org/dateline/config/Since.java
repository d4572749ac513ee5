package org.dateline.config;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The day from which on files are looked at: a date, today, yesterday or so many days back. */
public final class Since {
  private static final Pattern DAYS_BACK = Pattern.compile("[0-9]{1,5}d");
  private static final String RANGE =
      "a day such as 2026-01-31, today, yesterday, a number of days back such as 7d, or nothing";

  private Since() {}

  static Setting<String> setting(String key, String effect) {
    return new Setting<>(
        key,
        "",
        RANGE,
        effect,
        text -> {
          if (!text.isEmpty()) {
            read(text, LocalDate.EPOCH);
          }
          return text;
        });
  }

  /**
   * The first day whose files are looked at.
   *
   * @param text as the setting has it
   * @param today in UTC
   * @return null for all files
   * @throws SettingException if the day is still to come
   */
  public static @Nullable LocalDate of(String text, LocalDate today) {
    if (text.isEmpty()) {
      return null;
    }
    LocalDate day = read(text, today);
    if (day.isAfter(today)) {
      throw new SettingException(
          String.format(
              Locale.ROOT,
              "--since %s is still to come, and so would leave out every file; today is %s (UTC).",
              text,
              today));
    }
    return day;
  }

  private static LocalDate read(String text, LocalDate today) {
    String word = text.toLowerCase(Locale.ROOT);
    if (word.equals("today")) {
      return today;
    }
    if (word.equals("yesterday")) {
      return today.minusDays(1);
    }
    if (DAYS_BACK.matcher(word).matches()) {
      return today.minusDays(Long.parseLong(word.substring(0, word.length() - 1)));
    }
    try {
      return LocalDate.parse(word);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(text, e);
    }
  }
}
