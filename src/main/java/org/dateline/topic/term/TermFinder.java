package org.dateline.topic.term;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max_by;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.dateline.table.corpus.Dispatches;
import org.dateline.table.corpus.Mentions;
import org.dateline.table.row.RowBuilder;
import org.dateline.table.row.RowValues;
import org.dateline.text.name.Mention;
import org.dateline.text.word.Words;
import org.jspecify.annotations.Nullable;

/**
 * Finds the terms of a sample: its words without those agencies sign with, its phrases, and the
 * names of the entities in it.
 */
public final class TermFinder {
  /** A word in more of the dispatches tells none from the others. */
  private static final double MAX_SHARE = 0.3;

  private static final String WORD = "word";
  private static final String MIXED = "mixed";
  private static final String LEAD = "lead";
  private static final String VALUE = "value";
  private static final String FREQUENCY = "frequency";
  private static final List<String> UNSURE =
      List.of(Mention.Method.METONYM.code(), Mention.Method.COREFERENCE.code());
  private static final StructType FIGURES = figures();

  private final Dataset<Row> sample;
  private final long documents;
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
   * Reads a sample.
   *
   * @param sample as from {@link Sample}
   * @param documents its dispatches
   * @param minDocuments a term in fewer is left out
   * @param options greatest number of terms, and whether a plural is a term of its own
   */
  public TermFinder(Dataset<Row> sample, long documents, int minDocuments, TopicOptions options) {
    this.sample = sample;
    this.documents = documents;
    this.minDocuments = minDocuments;
    this.most = options.terms();
    this.isPluralFolded = options.isPluralFolded();
  }

  private static String figure(int number) {
    return "f" + number;
  }

  private static StructType figures() {
    StructType figures = new StructType().add(WORD, DataTypes.StringType, false);
    for (int i = 0; i < WordTally.FIGURES; i++) {
      figures = figures.add(figure(i), DataTypes.LongType, false);
    }
    return figures.add(MIXED, DataTypes.StringType, false).add(LEAD, DataTypes.LongType, false);
  }

  /**
   * Finds the terms.
   *
   * @param mentions {@link Mentions} of the corpus, or none of them
   */
  public Found find(Dataset<Row> mentions) {
    Map<String, String> mixed = new HashMap<>();
    Map<String, long[]> words = words(mixed);
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
          String spelling = WordTally.spelling(word, figures, mixed.getOrDefault(word, ""));
          if (!spelling.equals(word)) {
            spellings.put(word, spelling);
          }
          kept.add(word);
        });
    EntityTerms names = names(mentions);
    Set<String> candidates = new java.util.LinkedHashSet<>(names.spellings().keySet());
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

  /**
   * The words that are neither too rare nor too common, the commonest first.
   *
   * @param mixed where the ways of writing are put that are of a word alone
   */
  private Map<String, long[]> words(Map<String, String> mixed) {
    Column[] sums = new Column[WordTally.FIGURES + 1];
    for (int i = 0; i < WordTally.FIGURES; i++) {
      sums[i] = sum(col(figure(i))).as(figure(i));
    }
    sums[WordTally.FIGURES] = max_by(col(MIXED), struct(col(LEAD), col(MIXED))).as(MIXED);
    Map<String, long[]> words = new LinkedHashMap<>();
    for (Row row :
        sample
            .mapPartitions(
                (MapPartitionsFunction<Row, Row>) TermFinder::tally, Encoders.row(FIGURES))
            .groupBy(col(WORD))
            .agg(sums[0], Arrays.copyOfRange(sums, 1, sums.length))
            .where(
                col(figure(WordTally.DOCUMENTS))
                    .geq(minDocuments)
                    .and(col(figure(WordTally.DOCUMENTS)).leq(Math.max(2, MAX_SHARE * documents))))
            .orderBy(col(figure(WordTally.DOCUMENTS)).desc(), col(WORD))
            .limit(most)
            .collectAsList()) {
      long[] figures = new long[WordTally.FIGURES];
      for (int i = 0; i < figures.length; i++) {
        figures[i] = RowValues.count(row, figure(i));
      }
      words.put(row.getAs(WORD), figures);
      mixed.put(row.getAs(WORD), row.getAs(MIXED));
    }
    return words;
  }

  private static Iterator<Row> tally(Iterator<Row> dispatches) {
    WordTally tally = new WordTally();
    dispatches.forEachRemaining(row -> tally.add(headline(row), body(row)));
    return tally.figures().entrySet().stream()
        .map(word -> row(word, tally.written().get(word.getKey())))
        .iterator();
  }

  private static Row row(Map.Entry<String, long[]> word, WordTally.@Nullable Written written) {
    RowBuilder row = new RowBuilder(FIGURES).set(WORD, word.getKey());
    for (int i = 0; i < WordTally.FIGURES; i++) {
      row.set(figure(i), word.getValue()[i]);
    }
    return row.set(MIXED, written == null ? "" : written.form())
        .set(LEAD, written == null ? 0L : written.lead())
        .row();
  }

  private static String headline(Row dispatch) {
    return dispatch.getAs(Dispatches.HEADLINE_PLAIN);
  }

  private static String body(Row dispatch) {
    return dispatch.getAs(Dispatches.BODY);
  }

  /** The two words side by side that are one term, the commonest first. */
  private List<String> phrases(Map<String, long[]> words, List<String> kept) {
    Map<String, Integer> numbers = new HashMap<>();
    for (String word : kept) {
      numbers.put(word, numbers.size());
    }
    Broadcast<Map<String, Integer>> shared =
        JavaSparkContext.fromSparkContext(sample.sparkSession().sparkContext()).broadcast(numbers);
    long all = words.values().stream().mapToLong(figures -> figures[WordTally.TIMES]).sum();
    List<String> phrases = new ArrayList<>();
    for (Row row :
        sample
            .flatMap(
                (FlatMapFunction<Row, Long>) row -> pairs(row, shared.value()).iterator(),
                Encoders.LONG())
            .groupBy(col(VALUE))
            .agg(count(lit(1)).as(FREQUENCY))
            .where(col(FREQUENCY).geq(2L * minDocuments))
            .orderBy(col(FREQUENCY).desc(), col(VALUE))
            .limit(most)
            .collectAsList()) {
      long pair = RowValues.count(row, VALUE);
      String first = kept.get((int) (pair >>> Integer.SIZE));
      String second = kept.get((int) pair);
      long together = RowValues.count(row, FREQUENCY);
      if (Phrases.isPhrase(together, times(words, first), times(words, second), all)) {
        phrases.add(first + " " + second);
      }
    }
    return phrases;
  }

  private static long times(Map<String, long[]> words, String word) {
    long[] figures = words.get(word);
    return figures == null ? 0 : figures[WordTally.TIMES];
  }

  private static List<Long> pairs(Row row, Map<String, Integer> numbers) {
    Pairs pairs = new Pairs(numbers);
    Words.read(headline(row), pairs);
    pairs.gap();
    Words.read(body(row), pairs);
    return pairs.found;
  }

  /** Words side by side as numbers in one. */
  private static final class Pairs implements Words.Reader {
    private final Map<String, Integer> numbers;
    private final List<Long> found = new ArrayList<>();
    private int before = -1;

    Pairs(Map<String, Integer> numbers) {
      this.numbers = numbers;
    }

    @Override
    public void word(String word, int start, int end) {
      int number = numbers.getOrDefault(word, -1);
      if (before >= 0 && number >= 0 && before != number) {
        found.add(((long) before << Integer.SIZE) | number);
      }
      before = number;
    }

    @Override
    public void gap() {
      before = -1;
    }
  }

  /** EntityTerms of entities, and the ways of writing that are an entity's own. */
  private EntityTerms names(Dataset<Row> mentions) {
    List<EntityTerms.Surface> surfaces = new ArrayList<>();
    for (Row row :
        mentions
            .where(not(col(Mentions.METHOD).isin(UNSURE.toArray())))
            .join(
                sample.select(col(Sample.DOCUMENT), col(Dispatches.DISPATCH_ID)),
                Dispatches.DISPATCH_ID)
            .groupBy(col(Mentions.ENTITY_ID), col(Mentions.SURFACE))
            .agg(countDistinct(col(Sample.DOCUMENT)).as(FREQUENCY))
            .where(col(FREQUENCY).geq(minDocuments))
            .orderBy(col(FREQUENCY).desc(), col(Mentions.ENTITY_ID), col(Mentions.SURFACE))
            .limit(most)
            .collectAsList()) {
      surfaces.add(
          new EntityTerms.Surface(
              row.getAs(Mentions.ENTITY_ID), row.getAs(Mentions.SURFACE), row.getAs(FREQUENCY)));
    }
    return EntityTerms.of(surfaces);
  }

  /** The vocabulary of the terms that enough dispatches have. */
  private Vocabulary counted(List<String> candidates, Map<String, String> aliases) {
    Vocabulary all =
        new Vocabulary(
            candidates,
            new ArrayList<>(java.util.Collections.nCopies(candidates.size(), 1L)),
            documents,
            aliases);
    Broadcast<Vocabulary> shared =
        JavaSparkContext.fromSparkContext(sample.sparkSession().sparkContext()).broadcast(all);
    List<String> terms = new ArrayList<>();
    List<Long> frequencies = new ArrayList<>();
    for (Row row :
        sample
            .flatMap(
                (FlatMapFunction<Row, Integer>)
                    row ->
                        Arrays.stream(shared.value().vector(headline(row), body(row)).terms())
                            .iterator(),
                Encoders.INT())
            .groupBy(col(VALUE))
            .agg(count(lit(1)).as(FREQUENCY))
            .where(
                col(FREQUENCY)
                    .geq(minDocuments)
                    .and(col(FREQUENCY).leq(Math.max(2, MAX_SHARE * documents))))
            .orderBy(col(FREQUENCY).desc(), col(VALUE))
            .limit(most)
            .collectAsList()) {
      terms.add(candidates.get(RowValues.number(row, VALUE)));
      frequencies.add(RowValues.count(row, FREQUENCY));
    }
    Map<String, String> used = new TreeMap<>(aliases);
    Set<String> known = new HashSet<>(terms);
    used.values().removeIf(term -> !known.contains(term));
    return new Vocabulary(terms, frequencies, documents, used);
  }
}
