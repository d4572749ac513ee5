package org.dateline.text.name;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * A character trie over names, frozen into arrays: looking for the names that begin at a place
 * costs a step per character that still fits, whatever the number of names.
 *
 * <p>Typographic apostrophes and dashes read as plain ones and any run of white space as one blank.
 */
final class NameTrie implements Serializable {
  private static final long serialVersionUID = 1L;

  private static final int ROOT = 0;
  private static final int ASCII = 128;

  /** More children than these are searched by halves. */
  private static final int FEW = 8;

  /**
   * The character that leads to each node. The children of a node stand side by side, ascending,
   * and whatever follows from the first of them stands before what follows from the second.
   */
  private final char[] characters;

  private final int[] firstChild;
  private final short[] childCount;

  /** Which of {@link #names} end at each node; 0 for none. */
  private final int[] ending;

  private final int[][] names;

  /**
   * The nodes of two characters of ASCII, first × {@link #ASCII} + second: most walks end here. -1
   * where no name begins so, {@link #ROOT} where one of the first alone has to be told.
   */
  private final int[] pairs = new int[ASCII * ASCII];

  /** Whether any name begins with each character of ASCII. */
  private final boolean[] begins = new boolean[ASCII];

  private NameTrie(Builder built) {
    int size = built.nodes;
    characters = new char[size];
    firstChild = new int[size];
    childCount = new short[size];
    ending = new int[size];
    names = new int[built.named + 1][];
    names[0] = new int[0];
    new Layout().place(built.root, ROOT);
    Arrays.fill(pairs, -1);
    for (int first = firstChild[ROOT]; first < firstChild[ROOT] + childCount[ROOT]; first++) {
      if (characters[first] < ASCII) {
        begins[characters[first]] = true;
        pair(first);
      }
    }
  }

  private void pair(int first) {
    int row = characters[first] * ASCII;
    if (ending[first] > 0) {
      Arrays.fill(pairs, row, row + ASCII, ROOT);
      return;
    }
    for (int second = firstChild[first]; second < firstChild[first] + childCount[first]; second++) {
      if (characters[second] < ASCII) {
        pairs[row + characters[second]] = second;
      }
    }
  }

  /** Gives the nodes of a builder their places. */
  private final class Layout {
    private int next = 1;
    private int named = 1;

    void place(Builder.Node node, int at) {
      int first = next;
      firstChild[at] = first;
      childCount[at] = (short) node.children.size();
      if (node.names.length > 0) {
        ending[at] = named;
        names[named++] = node.names;
      }
      next += node.children.size();
      int child = first;
      for (Map.Entry<Character, Builder.Node> edge : node.children.entrySet()) {
        characters[child] = edge.getKey();
        place(edge.getValue(), child++);
      }
    }
  }

  /** Receives the names that begin at a place, shortest first. */
  interface Visitor {
    void found(int end, int[] numbers);
  }

  /** Reports every name that begins at {@code start}, whether or not a word ends where it does. */
  void walk(String text, int start, Visitor visitor) {
    int node = pair(text, start);
    int i = node == ROOT ? start : start + 2;
    while (node >= 0) {
      if (ending[node] > 0) {
        visitor.found(i, names[ending[node]]);
      }
      if (i == text.length()) {
        return;
      }
      char c = fold(text.charAt(i));
      node = child(node, c);
      i = c == ' ' ? skipWhite(text, i) : i + 1;
    }
  }

  /**
   * The node of the first two characters: {@link #ROOT} where it takes a walk to tell, -1 if there
   * is none.
   */
  private int pair(String text, int start) {
    char first = fold(text.charAt(start));
    if (first < ASCII && !begins[first]) {
      return -1;
    }
    if (start + 1 >= text.length()) {
      return ROOT;
    }
    char second = fold(text.charAt(start + 1));
    if (first >= ASCII || second >= ASCII || first == ' ' || second == ' ') {
      return ROOT;
    }
    return pairs[first * ASCII + second];
  }

  private static int skipWhite(String text, int from) {
    int i = from;
    while (i < text.length() && fold(text.charAt(i)) == ' ') {
      i++;
    }
    return i;
  }

  private int child(int node, char c) {
    int from = firstChild[node];
    int to = from + childCount[node];
    if (to - from > FEW) {
      return Arrays.binarySearch(characters, from, to, c);
    }
    for (int at = from; at < to; at++) {
      if (characters[at] == c) {
        return at;
      }
    }
    return -1;
  }

  /** The character as names are compared by. */
  static char fold(char c) {
    if (c < 128) {
      return c <= ' ' ? ' ' : c;
    }
    return switch (c) {
      case '\u2018', '\u2019', '\u02BC' -> '\'';
      case '\u2010', '\u2011', '\u2012', '\u2013' -> '-';
      case '\u00A0', '\u2009', '\u202F' -> ' ';
      default -> c;
    };
  }

  /** Collects names before they are frozen. */
  static final class Builder {
    private static final class Node {
      private final Map<Character, Node> children = new TreeMap<>();
      private int[] names = {};
    }

    private final Node root = new Node();
    private int nodes = 1;
    private int named;

    void add(String name, int number) {
      Node node = root;
      for (int i = 0; i < name.length(); i++) {
        char c = fold(name.charAt(i));
        Node next = node.children.get(c);
        if (next == null) {
          next = new Node();
          nodes++;
          node.children.put(c, next);
        }
        node = next;
      }
      if (Arrays.stream(node.names).anyMatch(known -> known == number)) {
        return;
      }
      named += node.names.length == 0 ? 1 : 0;
      node.names = Arrays.copyOf(node.names, node.names.length + 1);
      node.names[node.names.length - 1] = number;
    }

    NameTrie build() {
      return new NameTrie(this);
    }
  }
}
