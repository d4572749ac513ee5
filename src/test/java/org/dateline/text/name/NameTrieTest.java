package org.dateline.text.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class NameTrieTest {
  private static String draw(Random random, int most) {
    String letters = "ABab \u00E9-'";
    StringBuilder drawn = new StringBuilder();
    for (int i = random.nextInt(most) + 1; i > 0; i--) {
      drawn.append(letters.charAt(random.nextInt(letters.length())));
    }
    return drawn.toString();
  }

  private static List<String> walk(NameTrie trie, String text, int start) {
    List<String> found = new ArrayList<>();
    trie.walk(text, start, (end, numbers) -> found.add(end + Arrays.toString(numbers)));
    return found;
  }

  /** Name by name. */
  private static List<String> plain(List<String> names, String text, int start) {
    TreeMap<Integer, List<Integer>> found = new TreeMap<>();
    for (int number = 0; number < names.size(); number++) {
      int end = end(names.get(number), text, start);
      if (end >= 0) {
        found.computeIfAbsent(end, place -> new ArrayList<>()).add(number);
      }
    }
    return found.entrySet().stream().map(place -> place.getKey() + "" + place.getValue()).toList();
  }

  private static int end(String name, String text, int start) {
    int at = start;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (at >= text.length() || NameTrie.fold(text.charAt(at)) != c) {
        return -1;
      }
      at++;
      while (c == ' ' && at < text.length() && NameTrie.fold(text.charAt(at)) == ' ') {
        at++;
      }
    }
    return at;
  }

  @Test
  void findsWhatNameByNameIsFound() {
    Random random = new Random(6);
    for (int round = 0; round < 300; round++) {
      NameTrie.Builder builder = new NameTrie.Builder();
      List<String> names = new ArrayList<>();
      while (names.size() < 60) {
        String name = draw(random, 5).replaceAll(" +", " ");
        // In half of the rounds no name has one character alone.
        if (round % 2 == 0 || name.length() > 1) {
          builder.add(name, names.size());
          names.add(name);
        }
      }
      NameTrie trie = builder.build();
      String text = draw(random, 40).replace('-', '\u2013').replace("ab", "a\n");
      for (int start = 0; start < text.length(); start++) {
        assertThat(walk(trie, text, start)).isEqualTo(plain(names, text, start));
      }
    }
  }

  @Test
  void searchesManyChildren() {
    NameTrie.Builder builder = new NameTrie.Builder();
    for (char c = 'A'; c <= 'z'; c++) {
      builder.add("X" + c + "x", c);
    }
    NameTrie trie = builder.build();
    assertThat(walk(trie, "XQx", 0)).containsExactly("3[81]");
    assertThat(walk(trie, "X~x", 0)).isEmpty();
  }
}
