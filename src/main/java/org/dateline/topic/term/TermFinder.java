package org.dateline.topic.term;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.dateline.table.corpus.Mentions;

/**
 * Finds the terms of a sample: its words without those agencies sign with, its phrases, and the
 * names of the entities in it.
 */
public final class TermFinder {
  /** A word in more of the dispatches tells none from the others. */
  private static final double MAX_SHARE = 0.3;

  /** The texts are counted in so many parts at once. */
  private static final int PARTS = 16;

  private final SampleTexts texts;
  private final int minDocuments;
  private final int most;
  private final boolean isPluralFolded;

  /**
   * What is found.
   *
   * @param vocabulary the terms
   * @param spellings how a term is written, where not in lower case
   * @param suspects words that agencies may sign with
   */
  public record Found(Vocabulary vocabulary, Map<String, String> spellings, Set<String> suspects) {}

  /**
   * Looks through a sample.
   *
   * @param texts of the sample
   * @param minDocuments a term in fewer is left out
   * @param options greatest number of terms, and whether a plural is a term of its own
   */
  public TermFinder(SampleTexts texts, int minDocuments, TopicOptions options) {
    this.texts = texts;
    this.minDocuments = minDocuments;
    this.most = options.terms();
    this.isPluralFolded = options.isPluralFolded();
  }

  /**
   * Finds the terms.
   *
   * @param sample the same sample
   * @param mentions {@link Mentions} of the corpus, or none of them
   */
  public Found find(Sample sample, Dataset<Row> mentions) {
    return find(EntityTerms.of(sample.names(mentions, minDocuments, most)));
  }

  /** Finds the terms, those names among them. */
  Found find(EntityTerms names) {
    Map<String, long[]> words = words();
    Map<String, String> spellings = new HashMap<>();
    Set<String> suspects = new HashSet<>();
    List<String> kept = new ArrayList<>();
    words.forEach(
        (word, figures) -> {
          if (WordTally.isLayout(figures)) {
            suspects.add(word);
            return;
          }
          if (WordTally.isSuspect(figures)) {
            suspects.add(word);
          }
          String spelling = WordTally.spelling(word, figures, texts.tally().mixed(word));
          if (!spelling.equals(word)) {
            spellings.put(word, spelling);
          }
          kept.add(word);
        });
    Set<String> candidates = new LinkedHashSet<>(names.spellings().keySet());
    phrases(words, kept)
        .forEach(
            phrase -> {
              candidates.add(phrase);
              spellings.putIfAbsent(phrase, spelling(phrase, spellings));
            });
    candidates.addAll(kept);
    Map<String, String> aliases = aliases(kept, names);
    candidates.removeAll(aliases.keySet());
    names
        .spellings()
        .forEach(
            (term, spelling) -> {
              // A word mostly in small letters is no name: "reading", though Reading is a place.
              boolean isWord = words.containsKey(term) && !spellings.containsKey(term);
              if (term.indexOf(' ') > 0 && spelling.equals(WordTally.capitalised(term))) {
                spellings.put(term, byWords(term, spellings));
              } else if (!isWord || isWrittenOtherwise(term, spelling)) {
                spellings.put(term, spelling);
              }
            });
    return new Found(counted(new ArrayList<>(candidates), aliases), spellings, suspects);
  }

  /** "ABN AMRO", whose words stand in capitals by themselves; "Ben Bernanke". */
  private static String byWords(String term, Map<String, String> spellings) {
    return String.join(
        " ",
        Arrays.stream(term.split(" ", -1))
            .map(
                word -> {
                  String spelling = spellings.getOrDefault(word, "");
                  return spelling.isEmpty() ? WordTally.capitalised(word) : spelling;
                })
            .toList());
  }

  /** "iPhone": neither with a capital nor in capitals. */
  private static boolean isWrittenOtherwise(String term, String spelling) {
    return !spelling.equals(WordTally.capitalised(term))
        && !spelling.equals(term.toUpperCase(Locale.ROOT));
  }

  /** Other ways of writing terms: those of names, and plurals. */
  private Map<String, String> aliases(List<String> words, EntityTerms names) {
    Map<String, String> aliases = new HashMap<>();
    if (isPluralFolded) {
      aliases.putAll(
          Plurals.aliases(
              words.stream()
                  .filter(word -> !names.aliases().containsKey(word))
                  .filter(word -> !names.spellings().containsKey(word))
                  .toList()));
    }
    aliases.putAll(names.aliases());
    return aliases;
  }

  private static String spelling(String phrase, Map<String, String> spellings) {
    return String.join(
        " ", Arrays.stream(phrase.split(" ", -1)).map(w -> spellings.getOrDefault(w, w)).toList());
  }

  /** The words that are neither too rare nor too common, the commonest first. */
  private Map<String, long[]> words() {
    Map<String, long[]> words = new LinkedHashMap<>();
    WordTally tally = texts.tally();
    IntStream.range(0, tally.words().size())
        .filter(word -> isKept(tally.documents(word)))
        .boxed()
        .sorted(
            Comparator.comparing(tally::documents, Comparator.reverseOrder())
                .thenComparing(word -> tally.words().get(word)))
        .limit(most)
        .forEach(word -> words.put(tally.words().get(word), tally.figures(word)));
    return words;
  }

  /** Whether a term in so many dispatches is neither too rare nor too common. */
  private boolean isKept(long documents) {
    return documents >= minDocuments && documents <= Math.max(2, MAX_SHARE * texts.size());
  }

  /** The two words side by side that are one term, the commonest first. */
  private List<String> phrases(Map<String, long[]> words, List<String> kept) {
    Map<String, Integer> numbers = new HashMap<>();
    for (String word : kept) {
      numbers.put(word, numbers.size());
    }
    long all = words.values().stream().mapToLong(figures -> figures[WordTally.TIMES]).sum();
    return new WordPairs(
            texts,
            texts.tally().words().stream()
                .mapToInt(word -> numbers.getOrDefault(word, Terms.NONE))
                .toArray())
        .frequent(2L * minDocuments).stream()
            .limit(most)
            .filter(
                pair ->
                    Phrases.isPhrase(
                        pair.times(),
                        times(words, kept.get(pair.first())),
                        times(words, kept.get(pair.second())),
                        all))
            .map(pair -> kept.get(pair.first()) + " " + kept.get(pair.second()))
            .toList();
  }

  private static long times(Map<String, long[]> words, String word) {
    long[] figures = words.get(word);
    return figures == null ? 0 : figures[WordTally.TIMES];
  }

  /** The vocabulary of the terms that enough dispatches have. */
  private Vocabulary counted(List<String> candidates, Map<String, String> aliases) {
    long[] documents =
        documents(
            new Vocabulary(
                candidates, Collections.nCopies(candidates.size(), 1L), texts.size(), aliases));
    List<Integer> kept =
        IntStream.range(0, documents.length)
            .filter(term -> isKept(documents[term]))
            .boxed()
            .sorted(
                Comparator.comparing((Integer term) -> -documents[term])
                    .thenComparing(Comparator.naturalOrder()))
            .limit(most)
            .toList();
    List<String> terms = kept.stream().map(candidates::get).toList();
    Map<String, String> used = new TreeMap<>(aliases);
    Set<String> known = new HashSet<>(terms);
    used.values().removeIf(term -> !known.contains(term));
    return new Vocabulary(
        terms, kept.stream().map(term -> documents[term]).toList(), texts.size(), used);
  }

  /** How many dispatches have each term. */
  private long[] documents(Vocabulary vocabulary) {
    Terms terms = vocabulary.finder();
    int[] words = texts.words(terms);
    return IntStream.range(0, PARTS)
        .parallel()
        .mapToObj(
            part -> {
              long[] documents = new long[vocabulary.size()];
              for (int document = part; document < texts.size(); document += PARTS) {
                Arrays.stream(texts.terms(document, terms, words))
                    .distinct()
                    .forEach(term -> documents[term]++);
              }
              return documents;
            })
        .reduce(new long[vocabulary.size()], TermFinder::sum);
  }

  private static long[] sum(long[] one, long[] other) {
    long[] sum = one.clone();
    for (int at = 0; at < sum.length; at++) {
      sum[at] += other[at];
    }
    return sum;
  }
}
