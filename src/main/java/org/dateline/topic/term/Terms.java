package org.dateline.topic.term;

import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.dateline.text.word.Words;
import org.jspecify.annotations.Nullable;

/**
 * Finds terms in texts: words, and several words side by side that are one term ("nuclear test",
 * "ben bernanke"), the longest first.
 */
final class Terms implements Serializable {
  private static final int NONE = -1;

  private final Node root = new Node();

  private static final class Node implements Serializable {
    private int term = NONE;
    private @Nullable Map<String, Node> next;

    @Nullable Node next(String word) {
      return next == null ? null : next.get(word);
    }

    Node grow(String word) {
      if (next == null) {
        next = new HashMap<>(4);
      }
      return next.computeIfAbsent(word, unused -> new Node());
    }
  }

  /** Adds a way of writing a term, its words with blanks between; the first one to come stays. */
  void add(String words, int term) {
    Node node = root;
    for (String word : words.split(" ", -1)) {
      node = node.grow(word);
    }
    if (node.term == NONE) {
      node.term = term;
    }
  }

  /** Hands over the number of every term of a text, in order. */
  void forEach(String text, IntConsumer terms) {
    Matcher matcher = new Matcher(root, terms);
    Words.read(text, matcher);
    matcher.gap();
  }

  /** Holds back words that may be the beginning of a longer term. */
  private static final class Matcher implements Words.Reader {
    private final Node root;
    private final IntConsumer terms;
    private final List<String> held = new java.util.ArrayList<>();
    private Node at;
    private int found = NONE;
    private int length;

    Matcher(Node root, IntConsumer terms) {
      this.root = root;
      this.terms = terms;
      this.at = root;
    }

    @Override
    public void word(String word, int start, int end) {
      Node next = at.next(word);
      while (next == null && at != root) {
        close();
        next = at.next(word);
      }
      if (next != null) {
        step(word, next);
      }
    }

    private void step(String word, Node next) {
      held.add(word);
      at = next;
      if (next.term != NONE) {
        found = next.term;
        length = held.size();
      }
      if (next.next == null) {
        close();
      }
    }

    /** Hands over the longest term of the words held, and reads what is left again. */
    private void close() {
      if (held.isEmpty()) {
        return;
      }
      if (found != NONE) {
        terms.accept(found);
      }
      List<String> rest = List.copyOf(held.subList(Math.max(1, length), held.size()));
      held.clear();
      at = root;
      found = NONE;
      length = 0;
      for (String word : rest) {
        word(word, 0, 0);
      }
    }

    @Override
    public void gap() {
      while (!held.isEmpty()) {
        close();
      }
    }
  }
}
