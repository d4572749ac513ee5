package org.dateline.text.date;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Names of the months in sixty languages, as they stand in the date fields of feeds. */
final class MonthNames {
  private static final String RESOURCE = "months.txt";

  /** Of a numeral of the Romans, as Poles and Hungarians write months: "16 XI 2017". */
  private static final Map<String, Integer> ROMAN =
      Map.ofEntries(
          Map.entry("I", 1),
          Map.entry("II", 2),
          Map.entry("III", 3),
          Map.entry("IV", 4),
          Map.entry("V", 5),
          Map.entry("VI", 6),
          Map.entry("VII", 7),
          Map.entry("VIII", 8),
          Map.entry("IX", 9),
          Map.entry("X", 10),
          Map.entry("XI", 11),
          Map.entry("XII", 12));

  private static final Map<String, Integer> NUMBERS = read();

  private MonthNames() {}

  private static Map<String, Integer> read() {
    Map<String, Integer> numbers = new HashMap<>();
    try (InputStream in = MonthNames.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("The names of months are missing: " + RESOURCE + ".");
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      int month = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("#")) {
          continue;
        }
        month++;
        for (String name : line.split(" ", -1)) {
          numbers.put(name, month);
          numbers.putIfAbsent(plain(name), month);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Map.copyOf(numbers);
  }

  /** Without accents: programs and people leave them out. */
  private static String plain(String name) {
    String apart = Normalizer.normalize(name.replace('\u0131', 'i'), Normalizer.Form.NFD);
    return apart.codePoints().anyMatch(c -> c >= 0x300 && c < 0x370)
        ? apart.replaceAll("[\u0300-\u036F]", "")
        : name.replace('\u0131', 'i');
  }

  /** The number of a month; 0 if the name is none. */
  static int number(String name) {
    int number = Months.inField(name);
    if (number > 0 || name.length() < 2) {
      return number;
    }
    String lower = name.toLowerCase(Locale.ROOT);
    Integer found = NUMBERS.get(lower);
    if (found == null) {
      found = NUMBERS.get(plain(lower));
    }
    if (found == null && lower.charAt(0) == '\u05D1') {
      // Hebrew has "in" before the month, as part of the word.
      found = NUMBERS.get(lower.substring(1));
    }
    return found == null ? 0 : found;
  }

  /** The month of a Roman numeral; 0 if it is none. */
  static int roman(String numeral) {
    return ROMAN.getOrDefault(numeral, 0);
  }
}
