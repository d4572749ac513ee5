package org.dateline.train;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.dateline.text.ner.NameSpan;
import org.dateline.text.ner.NameType;
import org.jspecify.annotations.Nullable;

/**
 * What an archive says of a name in all its dispatches together: the type that a model gives it
 * nearly everywhere, and whether it is told as a company's.
 */
final class ArchiveNames {
  private static final int MIN_MENTIONS = 12;
  private static final double NEARLY_ALL = 0.85;
  private static final int MIN_DISPATCHES = 4;
  private static final int MOST_OTHERS = 3;
  private static final int CLEAR = 2;

  private final CompanyForms forms;
  private final Map<String, Counts> counts = new HashMap<>();
  private final Map<List<String>, Integer> companies = new HashMap<>();
  private final Map<String, Integer> unnamed = new HashMap<>();

  private static final class Counts {
    final Map<NameType, Double> weights = new EnumMap<>(NameType.class);
    int mentions;

    double of(NameType type) {
      return weights.getOrDefault(type, 0.0);
    }

    double sum() {
      return weights.values().stream().mapToDouble(Double::doubleValue).sum();
    }
  }

  ArchiveNames(CompanyForms forms) {
    this.forms = forms;
  }

  /**
   * Takes a dispatch into account.
   *
   * @param sentences their words
   * @param found names of each sentence
   */
  void add(List<List<String>> sentences, List<List<NameSpan>> found) {
    Set<List<String>> here = new HashSet<>();
    for (int k = 0; k < sentences.size(); k++) {
      List<String> words = sentences.get(k);
      for (NameSpan name : found.get(k)) {
        String text = String.join(" ", words.subList(name.start(), name.end()));
        Counts count = counts.computeIfAbsent(text, t -> new Counts());
        count.weights.merge(name.type(), name.confidence(), Double::sum);
        count.mentions++;
      }
      addUnnamed(words, found.get(k));
      if (!found.get(k).isEmpty()) {
        addCompanies(words, found.get(k), here);
      }
    }
    here.forEach(name -> companies.merge(name, 1, Integer::sum));
  }

  /** Words written large inside of a sentence that a model takes for no name. */
  private void addUnnamed(List<String> words, List<NameSpan> found) {
    boolean[] inName = new boolean[words.size()];
    found.forEach(name -> Arrays.fill(inName, name.start(), name.end(), true));
    for (int i = 1; i < words.size(); i++) {
      if (!inName[i] && CompanyForms.isCapital(words.get(i))) {
        unnamed.merge(words.get(i), 1, Integer::sum);
      }
    }
  }

  private void addCompanies(List<String> words, List<NameSpan> found, Set<List<String>> here) {
    for (int i = 0; i < words.size(); i++) {
      int end = CompanyForms.end(words, i);
      if (end < 0) {
        continue;
      }
      int start = forms.start(words, end, startOf(found, end));
      if (start >= 0) {
        here.addAll(forms.forms(words.subList(start, end), false));
      }
    }
  }

  private static int startOf(List<NameSpan> found, int end) {
    for (NameSpan name : found) {
      if (name.start() < end && name.end() >= end) {
        return name.start();
      }
    }
    return -1;
  }

  /** The type that a name has nearly everywhere. */
  @Nullable NameType usualType(String name) {
    Counts count = counts.get(name);
    if (count == null || count.mentions < MIN_MENTIONS) {
      return null;
    }
    for (NameType type : NameType.values()) {
      if (count.of(type) >= NEARLY_ALL * count.sum()) {
        return type;
      }
    }
    return null;
  }

  /** The type that a name has nearly everywhere, if it is hardly ever taken for no name. */
  @Nullable NameType clearType(String name) {
    NameType type = usualType(name);
    boolean isClear =
        type != null
            && Objects.requireNonNull(counts.get(name)).mentions
                >= CLEAR * unnamed.getOrDefault(name, 0);
    return isClear ? type : null;
  }

  /** Whether a name is told as a company's, and one word not mostly as something else. */
  boolean isCompany(List<String> name) {
    int dispatches = companies.getOrDefault(name, 0);
    if (dispatches < MIN_DISPATCHES) {
      return false;
    }
    Counts count = name.size() == 1 ? counts.get(name.get(0)) : null;
    if (count == null) {
      return true;
    }
    double other = count.of(NameType.PERSON) + count.of(NameType.LOCATION);
    boolean isMostlyOther = count.of(NameType.ORGANIZATION) < count.sum() / 2;
    return !(isMostlyOther && other > MOST_OTHERS * dispatches);
  }
}
