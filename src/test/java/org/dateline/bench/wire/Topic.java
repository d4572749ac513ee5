package org.dateline.bench.wire;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What stories are about: words that stand in no other topic's stories or in few.
 *
 * @param number its place in the list, 0 the likeliest
 * @param name one word
 * @param home the country that half of its stories are from
 * @param nouns things
 * @param verbs deeds in the past tense
 * @param adjectives of things
 */
record Topic(
    int number,
    String name,
    Country home,
    List<String> nouns,
    List<String> verbs,
    List<String> adjectives)
    implements Serializable {
  /** The topic of market reports, which have none of their own. */
  static final String MARKETS = "markets";

  /** All topics, the likelier first. */
  static List<Topic> all() {
    List<Country> countries = Country.all();
    List<List<String>> rows = rows("topics.txt");
    return IntStream.range(0, rows.size()).mapToObj(i -> of(i, rows.get(i), countries)).toList();
  }

  private static Topic of(int number, List<String> row, List<Country> countries) {
    Country home =
        countries.stream().filter(c -> c.name().equals(row.get(1))).findFirst().orElse(null);
    if (home == null) {
      throw new IllegalStateException("countries.txt has no " + row.get(1) + ".");
    }
    return new Topic(
        number, row.get(0), home, words(row.get(2)), words(row.get(3)), words(row.get(4)));
  }

  private static List<String> words(String cell) {
    return Arrays.stream(cell.split(",", -1)).map(String::strip).toList();
  }

  boolean isOf(String country) {
    return home.name().equals(country);
  }

  /** The cells of the lines of a resource that are no comments. */
  static List<List<String>> rows(String resource) {
    try (InputStream in = Topic.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("The class path has no " + resource + ".");
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      return lines
          .lines()
          .filter(line -> !line.startsWith("#") && !line.isBlank())
          .map(line -> Arrays.stream(line.split("\\|", -1)).map(String::strip).toList())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
