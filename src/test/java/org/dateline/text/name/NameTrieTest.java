package org.dateline.text.name;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
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
    trie.walk(
        text,
        start,
        (end, group) ->
            found.add(
                end
                    + IntStream.range(trie.from(group), trie.to(group))
                        .mapToObj(trie::number)
                        .toList()
                        .toString()));
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
      NameTrie.Builder builder = new NameTrie.Builder(Comparator.naturalOrder());
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
    NameTrie.Builder builder = new NameTrie.Builder(Comparator.naturalOrder());
    for (char c = 'A'; c <= 'z'; c++) {
      builder.add("X" + c + "x", c);
    }
    NameTrie trie = builder.build();
    assertThat(walk(trie, "XQx", 0)).containsExactly("3[81]");
    assertThat(walk(trie, "X~x", 0)).isEmpty();
  }

  /** Of names that end in the middle of a word it need not tell. */
  @Test
  void findsWholeNames() {
    NameTrie.Builder builder = new NameTrie.Builder(Comparator.naturalOrder());
    builder.add("Seoul", 0);
    builder.add("US", 1);
    builder.add("the North", 2);
    builder.add("A. B", 3);
    NameTrie trie = builder.build();
    for (String text : List.of("Seoul said", "US-led", "the  North.", "A. B", "US")) {
      List<Integer> ends = new ArrayList<>();
      trie.walkWhole(text, 0, (end, group) -> ends.add(end));
      assertThat(ends).as(text).hasSize(1);
    }
    for (String text : List.of("Seou", "Paris", "the South", "a North", "A North")) {
      trie.walkWhole(text, 0, (end, group) -> fail(text));
    }
  }
}
