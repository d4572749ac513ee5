package org.dateline.topic.term;

import java.io.Serializable;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.dateline.table.corpus.Dispatches;
import org.dateline.table.row.RowValues;

/**
 * The texts of a sample as numbers of their words, with what is counted of each word: all that is
 * needed of the texts, read once.
 *
 * <p>The driver holds them while terms are found: some 4 bytes for each word of the sample that is
 * no stop word, and some 100 for each different one. That grows with the setting {@code
 * topics.sample}, not with the corpus.
 */
public final class SampleTexts {
  private final WordTally tally = new WordTally();
  private final int[][] texts;

  /** Room for so many texts, all empty. */
  SampleTexts(int size) {
    this.texts = new int[size][0];
  }

  /** Some of the texts, on their way to the driver. */
  static final class Part implements Serializable {
    private final WordTally tally = new WordTally();
    private final IntList documents = new IntList();
    private final List<byte[]> texts = new java.util.ArrayList<>();

    /** Adds a dispatch of that number. */
    void add(int document, String headline, String body) {
      documents.add(document);
      texts.add(PackedInts.pack(tally.add(headline, body)));
    }

    /**
     * Reads dispatches.
     *
     * @param numbers of those that are in the sample, by id
     */
    static Part of(Iterator<Row> dispatches, Map<String, Integer> numbers) {
      Part part = new Part();
      dispatches.forEachRemaining(
          row -> {
            Integer number = numbers.get(RowValues.text(row, Dispatches.DISPATCH_ID));
            if (number != null) {
              part.add(
                  number,
                  RowValues.text(row, Dispatches.HEADLINE_PLAIN),
                  RowValues.text(row, Dispatches.BODY));
            }
          });
      return part;
    }
  }

  /** Adds texts. */
  void add(Part part) {
    int[] numbers = tally.add(part.tally);
    for (int at = 0; at < part.texts.size(); at++) {
      int[] tokens = PackedInts.unpack(part.texts.get(at));
      for (int i = 0; i < tokens.length; i++) {
        tokens[i] = Token.of(numbers[Token.word(tokens[i])], Token.isApart(tokens[i]));
      }
      texts[part.documents.get(at)] = tokens;
    }
  }

  /** How many there are. */
  int size() {
    return texts.length;
  }

  /** The words of a text, in order, as {@link Token}s. */
  int[] text(int document) {
    return texts[document];
  }

  /** What is counted of the words. */
  WordTally tally() {
    return tally;
  }

  /** The texts as vectors of a vocabulary, by document. */
  public List<Vocabulary.Vector> vectors(Vocabulary vocabulary) {
    int[] words = words(vocabulary.finder());
    return IntStream.range(0, texts.length)
        .parallel()
        .mapToObj(document -> vocabulary.vector(terms(document, vocabulary.finder(), words)))
        .toList();
  }

  /** The number that the terms give each word of the texts. */
  int[] words(Terms terms) {
    return tally.words().stream().mapToInt(terms::word).toArray();
  }

  /** The terms of a text, ascending, each as often as it is written. */
  int[] terms(int document, Terms terms, int[] words) {
    IntList found = new IntList();
    Terms.Matcher matcher = terms.matcher(found::add);
    for (int token : texts[document]) {
      if (Token.isApart(token)) {
        matcher.gap();
      }
      matcher.word(words[Token.word(token)]);
    }
    matcher.gap();
    return found.sorted();
  }
}
