package org.dateline.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.dateline.text.ner.LabelledSentence;
import org.dateline.text.ner.NameSpan;
import org.dateline.text.ner.NameType;
import org.jspecify.annotations.Nullable;

/** A sentence whose names are being settled. */
final class Draft {
  final List<String> words;
  private final float[] certainties;
  private final List<NameSpan> names;

  /**
   * As a model has found its names.
   *
   * @param certainties how sure the model is of each word
   */
  Draft(List<String> words, List<NameSpan> found, float[] certainties) {
    this.words = words;
    this.certainties = certainties;
    this.names = new ArrayList<>(found);
  }

  List<NameSpan> names() {
    return List.copyOf(names);
  }

  String text(NameSpan name) {
    return String.join(" ", words.subList(name.start(), name.end()));
  }

  /** The name that a stretch is or lies in. */
  @Nullable NameSpan around(int start, int end) {
    return names.stream()
        .filter(name -> name.start() <= start && name.end() >= end)
        .findFirst()
        .orElse(null);
  }

  /** The name that ends there or goes on. */
  @Nullable NameSpan endingAt(int end) {
    return names.stream()
        .filter(name -> name.start() < end && name.end() >= end)
        .findFirst()
        .orElse(null);
  }

  /**
   * Whether names lie in the way of a new one: as sure and as long as it, or reaching beyond it.
   */
  boolean isTaken(int start, int end, double surely) {
    return names.stream()
        .anyMatch(
            name ->
                overlap(name, start, end)
                    && ((name.confidence() >= surely && name.end() - name.start() >= end - start)
                        || name.start() < start
                        || name.end() > end));
  }

  private static boolean overlap(NameSpan name, int start, int end) {
    return name.start() < end && start < name.end();
  }

  /** Puts a name in place of all that it overlaps. */
  void put(int start, int end, NameType type, double certainty) {
    names.removeIf(name -> overlap(name, start, end));
    names.add(new NameSpan(start, end, type, certainty));
    names.sort(Comparator.comparingInt(NameSpan::start));
  }

  void remove(NameSpan name) {
    names.remove(name);
  }

  /** Whether all names, and all words that are none, are as sure as that. */
  boolean isSure(double least) {
    boolean[] inName = new boolean[words.size()];
    for (NameSpan name : names) {
      if (name.confidence() < least) {
        return false;
      }
      Arrays.fill(inName, name.start(), name.end(), true);
    }
    for (int i = 0; i < words.size(); i++) {
      if (!inName[i] && certainties[i] < least) {
        return false;
      }
    }
    return true;
  }

  LabelledSentence sentence() {
    return new LabelledSentence(words, names);
  }
}
