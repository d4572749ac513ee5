package org.dateline.text.name;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A character trie over names, frozen into arrays: looking for the names that begin at a place
 * costs a step per character that still fits, whatever the number of names.
 *
 * <p>Typographic apostrophes and dashes read as plain ones and any run of white space as one blank.
 */
final class NameTrie implements Serializable {
  private static final int[] NONE = {};

  private final long[] edges;
  private final int[] targets;
  private final int[][] names;
  private final int mask;

  private NameTrie(long[] edges, int[] targets, int[][] names) {
    this.edges = edges;
    this.targets = targets;
    this.names = names;
    this.mask = edges.length - 1;
  }

  /** Receives the names that begin at a place, shortest first. */
  interface Visitor {
    void found(int end, int[] numbers);
  }

  /** Reports every name that begins at {@code start}, whether or not a word ends where it does. */
  void walk(String text, int start, Visitor visitor) {
    int node = 0;
    int i = start;
    while (i < text.length()) {
      char c = fold(text.charAt(i));
      node = child(node, c);
      if (node < 0) {
        return;
      }
      i++;
      if (c == ' ') {
        while (i < text.length() && fold(text.charAt(i)) == ' ') {
          i++;
        }
      }
      if (names[node].length > 0) {
        visitor.found(i, names[node]);
      }
    }
  }

  private int child(int node, char c) {
    long key = ((long) node << 16 | c) + 1;
    int slot = slot(key, mask);
    while (edges[slot] != 0) {
      if (edges[slot] == key) {
        return targets[slot];
      }
      slot = (slot + 1) & mask;
    }
    return -1;
  }

  private static int slot(long key, int mask) {
    long mixed = key * 0x9E3779B97F4A7C15L;
    return (int) (mixed >>> 40) & mask;
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
    private final List<Map<Character, Integer>> children = new ArrayList<>();
    private final List<int[]> names = new ArrayList<>();

    Builder() {
      addNode();
    }

    void add(String name, int number) {
      int node = 0;
      for (int i = 0; i < name.length(); i++) {
        char c = fold(name.charAt(i));
        Integer next = children.get(node).get(c);
        if (next == null) {
          next = addNode();
          children.get(node).put(c, next);
        }
        node = next;
      }
      int[] old = names.get(node);
      if (Arrays.stream(old).noneMatch(n -> n == number)) {
        int[] wider = Arrays.copyOf(old, old.length + 1);
        wider[old.length] = number;
        names.set(node, wider);
      }
    }

    private int addNode() {
      children.add(new HashMap<>());
      names.add(NONE);
      return names.size() - 1;
    }

    NameTrie build() {
      int size = Integer.highestOneBit(Math.max(16, names.size() * 2)) * 2;
      long[] edges = new long[size];
      int[] targets = new int[size];
      for (int node = 0; node < children.size(); node++) {
        for (Map.Entry<Character, Integer> edge : children.get(node).entrySet()) {
          long key = ((long) node << 16 | edge.getKey()) + 1;
          int slot = slot(key, size - 1);
          while (edges[slot] != 0) {
            slot = (slot + 1) & (size - 1);
          }
          edges[slot] = key;
          targets[slot] = edge.getValue();
        }
      }
      return new NameTrie(edges, targets, names.toArray(int[][]::new));
    }
  }
}
