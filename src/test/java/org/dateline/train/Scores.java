package org.dateline.train;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dateline.text.ner.LabelledSentence;
import org.dateline.text.ner.NameSpan;
import org.dateline.text.ner.NameType;

/** Precision, recall and F1 of names found, by exact span and type, as CoNLL-2003 counts them. */
public final class Scores {
  private final Map<NameType, long[]> counts = new EnumMap<>(NameType.class);

  /** Takes a sentence into account. */
  public void add(List<NameSpan> found, List<NameSpan> right) {
    Set<List<Object>> truth = new HashSet<>();
    for (NameSpan name : right) {
      truth.add(key(name));
      of(name.type())[2]++;
    }
    for (NameSpan name : found) {
      of(name.type())[1]++;
      if (truth.contains(key(name))) {
        of(name.type())[0]++;
      }
    }
  }

  /** Takes a document into account. */
  public void add(List<List<NameSpan>> found, List<LabelledSentence> right, int sentences) {
    for (int k = 0; k < sentences; k++) {
      add(found.get(k), right.get(k).names());
    }
  }

  private static List<Object> key(NameSpan name) {
    return List.of(name.start(), name.end(), name.type());
  }

  private long[] of(NameType type) {
    return counts.computeIfAbsent(type, t -> new long[3]);
  }

  /** F1 over all types, 0..1. */
  public double f1() {
    long[] sum = new long[3];
    counts.values().forEach(c -> add(sum, c));
    return f1(sum);
  }

  /** F1 of one type. */
  double f1(NameType type) {
    return f1(of(type));
  }

  private static void add(long[] sum, long[] more) {
    for (int i = 0; i < sum.length; i++) {
      sum[i] += more[i];
    }
  }

  private static double f1(long[] counts) {
    return counts[0] == 0 ? 0 : 2.0 * counts[0] / (counts[1] + counts[2]);
  }

  /** A line for each type and one for all. */
  public String table() {
    List<String> lines = new ArrayList<>();
    long[] sum = new long[3];
    for (NameType type : NameType.values()) {
      lines.add(line(type.code(), of(type)));
      add(sum, of(type));
    }
    lines.add(line("all", sum));
    return String.join("\n", lines);
  }

  private static String line(String name, long[] counts) {
    return String.format(
        Locale.ROOT,
        "%-12s precision %.3f  recall %.3f  F1 %.3f  (%d names)",
        name,
        counts[0] / (double) Math.max(1, counts[1]),
        counts[0] / (double) Math.max(1, counts[2]),
        f1(counts),
        counts[2]);
  }
}
