package org.dateline.prepare;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells languages apart that a detector takes for each other where a text is short, by words of
 * everyday news that one of them has and the others have not.
 */
final class NearLanguages {
  private static final String RESOURCE = "near-languages.txt";
  private static final Pattern WORDS = Pattern.compile("[^\\p{L}\\p{M}]+");

  /** Before letters that a language alone has. */
  private static final char LETTERS = '*';

  /** What agencies of these countries write in. */
  private static final Map<String, String> AGENCIES =
      Map.ofEntries(
          Map.entry("antara", "id"),
          Map.entry("bernama", "ms"),
          Map.entry("hina", "hr"),
          Map.entry("tanjug", "sr"),
          Map.entry("srna", "sr"),
          Map.entry("fena", "bs"),
          Map.entry("ntb", "nb"),
          Map.entry("ritzau", "da"),
          Map.entry("ctk", "cs"),
          Map.entry("tasr", "sk"),
          Map.entry("lusa", "pt"),
          Map.entry("efe", "es"));

  private static final List<Map<String, Marks>> GROUPS = read();

  private NearLanguages() {}

  /** What marks a language among those of its group. */
  private static final class Marks {
    private final Set<String> words = new HashSet<>();
    private String letters = "";

    private void add(String mark) {
      if (mark.charAt(0) == LETTERS) {
        letters += mark.substring(1);
      } else {
        words.add(mark);
      }
    }

    private boolean isIn(String word) {
      return words.contains(word)
          || (!letters.isEmpty() && word.chars().anyMatch(c -> letters.indexOf(c) >= 0));
    }
  }

  private static List<Map<String, Marks>> read() {
    List<Map<String, Marks>> groups = new ArrayList<>();
    Map<String, Marks> group = new HashMap<>();
    for (String line : lines()) {
      int colon = line.indexOf(": ");
      if (line.isEmpty()) {
        groups.add(group);
        group = new HashMap<>();
      } else if (line.charAt(0) != '#') {
        for (String code : line.substring(0, colon).split(" ", -1)) {
          Marks marks = group.computeIfAbsent(code, unused -> new Marks());
          for (String mark : line.substring(colon + 2).split(" ", -1)) {
            marks.add(mark);
          }
        }
      }
    }
    groups.add(group);
    return List.copyOf(groups);
  }

  private static List<String> lines() {
    try (InputStream in = NearLanguages.class.getResourceAsStream(RESOURCE)) {
      byte[] all = Objects.requireNonNull(in, RESOURCE).readAllBytes();
      return new String(all, StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The language of a text that a detector takes for this one or for one that is close to it.
   *
   * @param source the agency, which decides where no word does
   */
  static String of(String text, String detected, String source) {
    for (Map<String, Marks> group : GROUPS) {
      if (group.containsKey(detected)) {
        String own = AGENCIES.getOrDefault(source, detected);
        return of(text, group.containsKey(own) ? own : detected, group);
      }
    }
    return detected;
  }

  private static String of(String text, String detected, Map<String, Marks> group) {
    Map<String, Integer> counts = new HashMap<>();
    for (String word : WORDS.split(text.toLowerCase(Locale.ROOT), -1)) {
      group.forEach((code, marks) -> counts.merge(code, marks.isIn(word) ? 1 : 0, Integer::sum));
    }
    String best = detected;
    for (String code : group.keySet().stream().sorted().toList()) {
      best = counts.getOrDefault(code, 0) > counts.getOrDefault(best, 0) ? code : best;
    }
    return best;
  }
}
