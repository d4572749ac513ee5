package org.dateline.config;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * One setting: its key, default, range and effect beside each other, and how its text is read.
 *
 * @param key such as {@code topics.count}
 * @param defaultText the default as it would be written
 * @param range what is allowed, in words
 * @param effect what it does, in words
 * @param reader makes the value of its text; throws IllegalArgumentException if the text is no such
 *     value
 */
public record Setting<T>(
    String key, String defaultText, String range, String effect, Function<String, T> reader) {

  /**
   * Reads a value.
   *
   * @param where where it was written, for the error
   * @throws SettingException if the text is out of range
   */
  public T read(String text, String where) {
    try {
      return reader.apply(text.strip());
    } catch (IllegalArgumentException e) {
      String help = e instanceof RefusedException ? " " + e.getMessage() : "";
      throw new SettingException(
          String.format(
              Locale.ROOT,
              "%s: %s is \"%s\", but must be %s.%s",
              where,
              key,
              text.strip(),
              range,
              help));
    }
  }

  static Setting<Integer> integer(String key, int value, int least, int most, String effect) {
    return new Setting<>(
        key,
        Integer.toString(value),
        String.format(Locale.ROOT, "a whole number from %d to %d", least, most),
        effect,
        text -> (int) between(Long.parseLong(text), least, most));
  }

  static Setting<Long> number(String key, long value, long least, long most, String effect) {
    return new Setting<>(
        key,
        Long.toString(value),
        String.format(Locale.ROOT, "a whole number from %d to %d", least, most),
        effect,
        text -> between(Long.parseLong(text), least, most));
  }

  static Setting<Double> share(String key, double value, String effect) {
    return decimal(key, value, 0, 1, effect);
  }

  static Setting<Double> decimal(
      String key, double value, double least, double most, String effect) {
    return new Setting<>(
        key,
        Double.toString(value),
        "a number from " + plain(least) + " to " + plain(most),
        effect,
        text -> {
          double number = Double.parseDouble(text);
          if (!(number >= least && number <= most)) {
            throw new IllegalArgumentException(text);
          }
          return number;
        });
  }

  private static String plain(double number) {
    return new BigDecimal(Double.toString(number)).stripTrailingZeros().toPlainString();
  }

  static Setting<Long> bytes(String key, String value, long least, long most, String effect) {
    return new Setting<>(
        key,
        value,
        String.format(Locale.ROOT, "a size from %d bytes to %d bytes, such as 16MiB", least, most),
        effect,
        text -> between(readBytes(text), least, most));
  }

  private static long readBytes(String text) {
    String lower = text.toLowerCase(Locale.ROOT).replace("ib", "").replace("b", "").strip();
    int unit = lower.isEmpty() ? -1 : "kmg".indexOf(lower.charAt(lower.length() - 1));
    String digits = unit < 0 ? lower : lower.substring(0, lower.length() - 1);
    return Math.multiplyExact(Long.parseLong(digits.strip()), 1L << (10 * (unit + 1)));
  }

  static Setting<Boolean> flag(String key, boolean value, String effect) {
    return new Setting<>(
        key,
        Boolean.toString(value),
        "true or false",
        effect,
        text ->
            switch (text.toLowerCase(Locale.ROOT)) {
              case "true", "yes" -> true;
              case "false", "no" -> false;
              default -> throw new IllegalArgumentException(text);
            });
  }

  static Setting<String> text(String key, String range, String effect) {
    return text(key, "", range, effect);
  }

  static Setting<String> text(String key, String value, String range, String effect) {
    return new Setting<>(key, value, range, effect, text -> text);
  }

  /** A pattern in letters of Java, Python or plain words, of which only the order counts. */
  static Setting<String> dateFormat(String key, String effect) {
    return new Setting<>(
        key,
        "",
        "a pattern such as dd/MM/yyyy, %d/%m/%Y or dmy, or nothing",
        effect,
        text -> {
          String lower = text.toLowerCase(Locale.ROOT);
          boolean month = lower.indexOf('m') >= 0 || lower.contains("%b");
          boolean whole = lower.indexOf('d') >= 0 && month && lower.indexOf('y') >= 0;
          if (!whole && !text.isEmpty()) {
            throw new IllegalArgumentException(text);
          }
          return text;
        });
  }

  static Setting<List<String>> list(String key, String range, String effect) {
    return new Setting<>(key, "", range, effect, Setting::items);
  }

  static Setting<List<String>> list(String key, List<String> value, String range, String effect) {
    return new Setting<>(key, String.join(",", value), range, effect, Setting::items);
  }

  static Setting<List<String>> languages(String key, String value, String effect) {
    return new Setting<>(
        key,
        value,
        "a list of ISO 639-1 codes such as en,fr, or all",
        effect,
        text -> LanguageCodes.read(items(text)));
  }

  /** A first and a last day, written as days, months or years: nothing, or two. */
  static Setting<List<LocalDate>> days(String key, String effect) {
    return new Setting<>(
        key,
        "",
        "FIRST..LAST with days, months or years, such as 1994..2010-06",
        effect,
        text -> {
          if (text.isEmpty()) {
            return List.of();
          }
          String[] ends = text.split("\\.\\.", -1);
          if (ends.length != 2) {
            throw new IllegalArgumentException(text);
          }
          LocalDate first = day(ends[0].strip(), false);
          LocalDate last = day(ends[1].strip(), true);
          if (last.isBefore(first)) {
            throw new IllegalArgumentException(text);
          }
          return List.of(first, last);
        });
  }

  private static LocalDate day(String written, boolean last) {
    try {
      return switch (written.length()) {
        case 4 -> LocalDate.of(Integer.parseInt(written), last ? 12 : 1, last ? 31 : 1);
        case 7 -> {
          YearMonth month = YearMonth.parse(written);
          yield last ? month.atEndOfMonth() : month.atDay(1);
        }
        default -> LocalDate.parse(written);
      };
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(written, e);
    }
  }

  static Setting<List<String>> choices(String key, List<String> all, String effect) {
    return new Setting<>(
        key,
        String.join(",", all),
        "a list of " + String.join(", ", all),
        effect,
        text -> {
          List<String> items = items(text);
          if (items.isEmpty() || !all.containsAll(items)) {
            throw new IllegalArgumentException(text);
          }
          return items.stream().distinct().toList();
        });
  }

  static Setting<Map<String, String>> mapping(String key, List<String> names, String effect) {
    return new Setting<>(
        key,
        "",
        "a list of FIELD=NAME with FIELD among " + String.join(", ", names),
        effect,
        text -> {
          Map<String, String> mapping = new LinkedHashMap<>();
          for (String item : items(text)) {
            int equals = item.indexOf('=');
            String name = equals < 0 ? item : item.substring(0, equals).strip();
            String theirs = equals < 0 ? "" : item.substring(equals + 1).strip();
            if (!names.contains(name) || theirs.isEmpty()) {
              throw new IllegalArgumentException(item);
            }
            mapping.put(name, theirs);
          }
          return mapping;
        });
  }

  private static List<String> items(String text) {
    return Arrays.stream(text.split(",", -1))
        .map(String::strip)
        .filter(item -> !item.isEmpty())
        .collect(Collectors.toUnmodifiableList());
  }

  private static long between(long value, long least, long most) {
    if (value < least || value > most) {
      throw new IllegalArgumentException(Long.toString(value));
    }
    return value;
  }
}
