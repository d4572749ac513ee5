package org.dateline.text.name;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * A character trie over names, laid down in arrays: looking for the names that begin at a place
 * costs a step per character that still fits, whatever the number of names.
 *
 * <p>Typographic apostrophes and dashes read as plain ones and any run of white space as one blank.
 * What follows where one name alone is left stands in a row, as most of a name's characters do.
 */
final class NameTrie {
  private static final int ROOT = 0;
  private static final int ASCII = 128;

  /** More children than these are searched by halves. */
  private static final int FEW = 8;

  /** Nodes of fewer characters have children, however few: {@link #pairs} leads to these. */
  private static final int PAIR = 2;

  /** In the place of the number of children: the rest of the only name stands in a row. */
  private static final int TAIL = 0xFFFF;

  private static final int FOURS = 17;

  /** A number below 64 for each letter and digit of ASCII, 0 for all else. */
  private static final byte[] CODES = codes();

  private static final int COUNT_AT = 24;
  private static final int GROUP_AT = 40;
  private static final int MOST = (1 << COUNT_AT) - 1;

  /**
   * The character that leads to each node. The children of a node stand side by side, ascending,
   * and whatever follows from the first of them stands before what follows from the second.
   */
  private final char[] characters;

  /**
   * All that a step asks of a node, in one number and so in one place of memory: its first child,
   * or where its tail begins, in the lowest bits; how many children it has, or {@link #TAIL}; and
   * the group of the names that end there, 0 for none, in the highest.
   */
  private final long[] nodes;

  /** Each with its length before it. */
  private final char[] tails;

  /** Where the numbers of each group begin; one more than there are groups. */
  private final int[] groups;

  private final int[] numbers;

  /**
   * The nodes of two characters of ASCII, first × {@link #ASCII} + second: most walks end here. -1
   * where no name begins so, {@link #ROOT} where one of the first alone has to be told.
   */
  private final int[] pairs = new int[ASCII * ASCII];

  /** Whether any name begins with each character of ASCII. */
  private final boolean[] begins = new boolean[ASCII];

  /**
   * A bit for the hash of every four letters that names begin with (Bloom 1970, of one hash): it
   * fits into the nearest memory, and most capitals in a text begin no name.
   */
  private final long[] fours = new long[1 << (FOURS - 6)];

  private NameTrie(Layout laid) {
    characters = Arrays.copyOf(laid.characters, laid.next);
    nodes = Arrays.copyOf(laid.nodes, laid.next);
    tails = Arrays.copyOf(laid.tails, laid.tailEnd);
    groups = Arrays.copyOf(laid.groups, laid.group + 1);
    numbers = Arrays.copyOf(laid.numbers, laid.count);
    for (Spelling spelling : laid.sorted) {
      int four = four(spelling.name, 0);
      if (four >= 0) {
        fours[four >>> 6] |= 1L << four;
      }
    }
    Arrays.fill(pairs, -1);
    int end = first(nodes[ROOT]) + count(nodes[ROOT]);
    for (int first = first(nodes[ROOT]); first < end; first++) {
      if (characters[first] < ASCII) {
        begins[characters[first]] = true;
        pair(first);
      }
    }
  }

  private void pair(int first) {
    int row = characters[first] * ASCII;
    long node = nodes[first];
    if (group(node) > 0) {
      Arrays.fill(pairs, row, row + ASCII, ROOT);
      return;
    }
    for (int second = first(node); second < first(node) + count(node); second++) {
      if (characters[second] < ASCII) {
        pairs[row + characters[second]] = second;
      }
    }
  }

  private static int first(long node) {
    return (int) node & MOST;
  }

  private static int count(long node) {
    return (int) (node >>> COUNT_AT) & TAIL;
  }

  private static int group(long node) {
    return (int) (node >>> GROUP_AT);
  }

  /** Where the numbers of a group's names begin. */
  int from(int group) {
    return groups[group - 1];
  }

  /** One past the last of them. */
  int to(int group) {
    return groups[group];
  }

  /** A number of a name. */
  int number(int at) {
    return numbers[at];
  }

  /** Receives the names that begin at a place, shortest first. */
  interface Visitor {
    /**
     * Names of one spelling.
     *
     * @param end one past their last character
     * @param group whose numbers are from {@link #from} to {@link #to}
     */
    void found(int end, int group);
  }

  /** Reports every name that begins at {@code start}, whether or not a word ends where it does. */
  void walk(String text, int start, Visitor visitor) {
    walk(text, start, pair(text, start), visitor);
  }

  /**
   * The same for names that end where a word does: where four letters or digits stand that no name
   * begins with, there is none, as a shorter one would end between them.
   */
  void walkWhole(String text, int start, Visitor visitor) {
    int pair = pair(text, start);
    if (pair >= 0 && mayBegin(text, start)) {
      walk(text, start, pair, visitor);
    }
  }

  private void walk(String text, int start, int pair, Visitor visitor) {
    int at = pair;
    int i = at == ROOT ? start : start + PAIR;
    while (at >= 0) {
      long node = nodes[at];
      int count = count(node);
      if (count == TAIL) {
        int end = tailEnd(text, i, first(node));
        if (end >= 0) {
          visitor.found(end, group(node));
        }
        return;
      }
      if (group(node) > 0) {
        visitor.found(i, group(node));
      }
      if (i == text.length()) {
        return;
      }
      char c = fold(text.charAt(i));
      at = child(first(node), count, c);
      i = c == ' ' ? skipWhite(text, i) : i + 1;
    }
  }

  /** Where a tail ends in a text; -1 where the text goes on with something else. */
  private int tailEnd(String text, int from, int tail) {
    int i = from;
    int end = tail + 1 + tails[tail];
    for (int k = tail + 1; k < end; k++) {
      if (i == text.length()) {
        return -1;
      }
      char c = fold(text.charAt(i));
      if (c != tails[k]) {
        return -1;
      }
      i = c == ' ' ? skipWhite(text, i) : i + 1;
    }
    return i;
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
    if (first >= ASCII || second >= ASCII || first == ' ') {
      return ROOT;
    }
    int pair = pairs[first * ASCII + second];
    // Of white space one blank is looked for, and more of it may follow.
    return second == ' ' && pair >= 0 ? ROOT : pair;
  }

  /** Whether names begin with the four letters or digits that stand there, if they are four. */
  private boolean mayBegin(String text, int start) {
    int four = four(text, start);
    return four < 0 || (fours[four >>> 6] >>> four & 1) != 0;
  }

  /** The hash of four letters or digits of ASCII; -1 where something else is among them. */
  private static int four(String text, int start) {
    if (start + 4 > text.length()) {
      return -1;
    }
    int packed = 0;
    int least = 1;
    for (int i = start; i < start + 4; i++) {
      char c = text.charAt(i);
      int code = c < ASCII ? CODES[c] : 0;
      // Where a word ends nobody can foretell: one branch behind all four.
      least = Math.min(least, code);
      packed = packed << 6 | code;
    }
    return least == 0 ? -1 : (packed * 0x9E3779B1) >>> (Integer.SIZE - FOURS);
  }

  private static byte[] codes() {
    byte[] codes = new byte[ASCII];
    byte code = 0;
    for (char c = 0; c < ASCII; c++) {
      codes[c] = Character.isLetterOrDigit(c) ? ++code : 0;
    }
    return codes;
  }

  private static int skipWhite(String text, int from) {
    int i = from;
    while (i < text.length() && fold(text.charAt(i)) == ' ') {
      i++;
    }
    return i;
  }

  private int child(int from, int count, char c) {
    int to = from + count;
    if (count > FEW) {
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

  private static String folded(String name) {
    for (int i = 0; i < name.length(); i++) {
      if (fold(name.charAt(i)) != name.charAt(i)) {
        StringBuilder folded = new StringBuilder(name);
        for (int k = i; k < name.length(); k++) {
          folded.setCharAt(k, fold(name.charAt(k)));
        }
        return folded.toString();
      }
    }
    return name;
  }

  private record Spelling(String name, int number) {}

  /** Collects names. */
  static final class Builder {
    private final List<Spelling> spellings = new ArrayList<>();
    private final Comparator<Integer> order;

    /**
     * An empty one.
     *
     * @param order of the numbers of one spelling; of equal ones the first that was added is first
     */
    Builder(Comparator<Integer> order) {
      this.order = order;
    }

    void add(String name, int number) {
      spellings.add(new Spelling(folded(name), number));
    }

    NameTrie build() {
      Spelling[] sorted = spellings.toArray(Spelling[]::new);
      Arrays.sort(
          sorted, Comparator.comparing(Spelling::name).thenComparing(Spelling::number, order));
      Layout layout = new Layout(sorted);
      layout.place(0, sorted.length, 0, ROOT);
      return new NameTrie(layout);
    }
  }

  /** Lays sorted names down: those that share their first characters stand side by side. */
  private static final class Layout {
    private final Spelling[] sorted;
    private char[] characters = new char[1024];
    private long[] nodes = new long[1024];
    private char[] tails = new char[1024];
    private int[] groups = new int[1024];
    private final int[] numbers;
    private int next = 1;
    private int tailEnd;
    private int group;
    private int count;

    Layout(Spelling[] sorted) {
      this.sorted = sorted;
      this.numbers = new int[sorted.length];
    }

    /**
     * Lays down the node of names that are alike so far.
     *
     * @param from the first of them
     * @param to one past the last
     * @param depth how many characters they share
     * @param at where the node comes
     */
    void place(int from, int to, int depth, int at) {
      int left = from < to ? length(from) - depth : 0;
      if (depth >= PAIR && left > 0 && left <= Character.MAX_VALUE && isOneName(from, to)) {
        int tail = addTail(sorted[from].name, depth);
        set(at, tail, TAIL, addGroup(from, to));
        return;
      }
      int rest = from;
      while (rest < to && length(rest) == depth) {
        rest++;
      }
      int own = rest == from ? 0 : addGroup(from, rest);
      int first = next;
      int children = addChildren(rest, to, depth);
      set(at, first, children, own);
      int begin = rest;
      for (int child = first; child < first + children; child++) {
        int end = endOf(begin, to, depth);
        place(begin, end, depth + 1, child);
        begin = end;
      }
    }

    private int length(int at) {
      return sorted[at].name.length();
    }

    private boolean isOneName(int from, int to) {
      return sorted[from].name.equals(sorted[to - 1].name);
    }

    /** Where the names that share one character more end. */
    private int endOf(int from, int to, int depth) {
      char c = sorted[from].name.charAt(depth);
      int end = from + 1;
      while (end < to && sorted[end].name.charAt(depth) == c) {
        end++;
      }
      return end;
    }

    private int addChildren(int from, int to, int depth) {
      int children = 0;
      for (int begin = from; begin < to; begin = endOf(begin, to, depth)) {
        if (next == characters.length) {
          characters = Arrays.copyOf(characters, next * 2);
          nodes = Arrays.copyOf(nodes, next * 2);
        }
        characters[next++] = sorted[begin].name.charAt(depth);
        children++;
      }
      return children;
    }

    private int addTail(String name, int from) {
      int length = name.length() - from;
      if (tailEnd + length + 1 > tails.length) {
        tails = Arrays.copyOf(tails, (tailEnd + length + 1) * 2);
      }
      int tail = tailEnd;
      tails[tailEnd++] = (char) length;
      name.getChars(from, name.length(), tails, tailEnd);
      tailEnd += length;
      return tail;
    }

    private int addGroup(int from, int to) {
      int begin = count;
      for (int i = from; i < to; i++) {
        if (!isKnown(begin, sorted[i].number)) {
          numbers[count++] = sorted[i].number;
        }
      }
      group++;
      if (group == groups.length) {
        groups = Arrays.copyOf(groups, group * 2);
      }
      groups[group] = count;
      return group;
    }

    private boolean isKnown(int begin, int number) {
      for (int k = begin; k < count; k++) {
        if (numbers[k] == number) {
          return true;
        }
      }
      return false;
    }

    private void set(int at, int first, int children, int own) {
      if (first > MOST || own > MOST) {
        throw new IllegalStateException("A gazetteer of so many names has no room.");
      }
      nodes[at] = (long) own << GROUP_AT | (long) children << COUNT_AT | first;
    }
  }
}
