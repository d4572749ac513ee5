package org.dateline.text.ner;

import java.util.ArrayList;
import java.util.List;
import org.dateline.text.word.Sentences;

/**
 * Finds names with a {@link NameModel}, twice over a dispatch: first each sentence by itself, then
 * with what the same words were taken for in the dispatch's other sentences.
 */
public final class LinearRecogniser implements NameRecogniser {
  private static final int WIDTH = Labels.COUNT;

  private final NameModel model;
  private final Chain chain;
  private final Features features = new Features();
  private final Memory memory = new Memory();
  private final List<Sentence> pool = new ArrayList<>();
  private final List<Tokens> tokenPool = new ArrayList<>();
  private int sentenceCount;
  private int wordCount;
  private float[] scores = new float[1024 * WIDTH];
  private float[] own = new float[1024 * WordTable.ROLES];
  private int[] labels = new int[1024];
  private float[] confidences = new float[1024];
  private int[] verdicts = new int[256];
  private int[] nothing = new int[256];

  /** With a model. */
  public LinearRecogniser(NameModel model) {
    this.model = model;
    this.chain = new Chain(model.transitions);
  }

  @Override
  public Found find(String headline, String body) {
    clear();
    read(headline, 0, headline.length());
    int inHeadline = sentenceCount;
    int[] starts = Sentences.starts(body);
    for (int k = 0; k < starts.length; k++) {
      read(body, starts[k], k + 1 < starts.length ? starts[k + 1] : body.length());
    }
    tag();
    List<NameSpan> ofHeadline = new ArrayList<>();
    List<NameSpan> ofBody = new ArrayList<>();
    int at = 0;
    for (int k = 0; k < sentenceCount; k++) {
      at = spans(pool.get(k), at, k < inHeadline ? ofHeadline : ofBody);
    }
    return new Found(ofHeadline, ofBody);
  }

  /** The names of sentences whose words are known, each name with word numbers for offsets. */
  public List<List<NameSpan>> findInWords(List<Tokens> sentences) {
    clear();
    for (Tokens sentence : sentences) {
      add(sentence);
    }
    tag();
    List<List<NameSpan>> all = new ArrayList<>();
    int at = 0;
    for (int k = 0; k < sentenceCount; k++) {
      List<NameSpan> found = new ArrayList<>();
      at = wordSpans(pool.get(k), at, found);
      all.add(found);
    }
    return all;
  }

  /** Adds to a corpus's counts what the words of the last dispatch were taken for. */
  public void count(RoleCounts counts) {
    int at = 0;
    for (int k = 0; k < sentenceCount; k++) {
      Sentence sentence = pool.get(k);
      for (int i = 0; i < sentence.count; i++) {
        int entry = sentence.entry[i];
        for (int role = 0; entry >= 0 && role < WordTable.ROLES; role++) {
          counts.add(entry, role, own[(at + i) * WordTable.ROLES + role]);
        }
      }
      at += sentence.count;
    }
  }

  /** How many words and marks the last dispatch had. */
  public int wordCount() {
    return wordCount;
  }

  void clear() {
    sentenceCount = 0;
    wordCount = 0;
    memory.clear();
  }

  private void read(String text, int from, int to) {
    if (tokenPool.size() == sentenceCount) {
      tokenPool.add(new Tokens());
    }
    add(tokenPool.get(sentenceCount).read(text, from, to));
  }

  private void add(Tokens tokens) {
    while (pool.size() <= sentenceCount) {
      pool.add(new Sentence(model.words, model.phrases));
    }
    while (tokenPool.size() <= sentenceCount) {
      tokenPool.add(new Tokens());
    }
    pool.get(sentenceCount++).read(tokens);
    wordCount += tokens.count();
  }

  private void tag() {
    makeRoom();
    int at = 0;
    for (int k = 0; k < sentenceCount; k++) {
      Sentence sentence = pool.get(k);
      score(sentence, at);
      decode(sentence, at, nothing(sentence), true);
      at += sentence.count;
    }
    at = 0;
    for (int k = 0; k < sentenceCount; k++) {
      Sentence sentence = pool.get(k);
      if (judge(sentence, at)) {
        decode(sentence, at, verdicts, false);
      }
      at += sentence.count;
    }
  }

  private void makeRoom() {
    if (labels.length < wordCount) {
      int size = wordCount * 2;
      scores = new float[size * WIDTH];
      own = new float[size * WordTable.ROLES];
      labels = new int[size];
      confidences = new float[size];
    }
    java.util.Arrays.fill(labels, 0, wordCount, Labels.OUTSIDE);
    java.util.Arrays.fill(scores, 0, wordCount * WIDTH, 0);
    java.util.Arrays.fill(own, 0, wordCount * WordTable.ROLES, 0);
  }

  /** Scores that do not depend on the rest of the dispatch. */
  private void score(Sentence sentence, int at) {
    for (int i = 0; i < sentence.count; i++) {
      if (sentence.candidate[i]) {
        features.read(sentence, i);
        model.weights.add(features, 0, scores, (at + i) * WIDTH);
      } else if (sentence.shape[i] == Shape.LOWER) {
        memory.addSmall(sentence.lower[i]);
      }
    }
  }

  /** Verdicts of the dispatch on the words of a sentence; false if it has none to give. */
  private boolean judge(Sentence sentence, int at) {
    if (verdicts.length < sentence.count) {
      verdicts = new int[sentence.count * 2];
    }
    boolean any = false;
    for (int i = 0; i < sentence.count; i++) {
      verdicts[i] =
          sentence.candidate[i]
              ? memory.verdict(sentence.lower[i], own, (at + i) * WordTable.ROLES)
              : 0;
      any |= verdicts[i] != 0;
    }
    return any;
  }

  private int[] nothing(Sentence sentence) {
    if (nothing.length < sentence.count) {
      nothing = new int[sentence.count * 2];
    }
    return nothing;
  }

  private void decode(Sentence sentence, int at, int[] judged, boolean keep) {
    int i = 0;
    while (i < sentence.count) {
      if (!sentence.candidate[i]) {
        i++;
        continue;
      }
      int end = sentence.islandEnd[i] + 1;
      int n = end - i;
      chain.makeRoom(n);
      System.arraycopy(scores, (at + i) * WIDTH, chain.unary, 0, n * WIDTH);
      for (int k = 0; k < n; k++) {
        features.clear();
        features.remember(sentence, i + k, judged);
        model.weights.add(features, 0, chain.unary, k * WIDTH);
      }
      chain.probabilities(n);
      chain.bestPath(n);
      for (int k = 0; k < n; k++) {
        labels[at + i + k] = chain.path[k];
        confidences[at + i + k] = chain.posterior[k * WIDTH + chain.path[k]];
      }
      if (keep) {
        remember(sentence, i, n, at);
      }
      i = end;
    }
  }

  /** Hands the memory what the words of an island were taken for. */
  private void remember(Sentence sentence, int from, int n, int at) {
    boolean capitals = sentence.mode != Sentence.PROSE;
    for (int k = 0; k < n; k++) {
      int i = from + k;
      // A first word or a headline is written large anyway, and says less.
      float trust = capitals ? 0.3f : i == 0 ? 0.6f : 1;
      for (int label = 0; label < WIDTH; label++) {
        own[(at + i) * WordTable.ROLES + Labels.role(label)] +=
            trust * chain.posterior[k * WIDTH + label];
      }
      for (int role = 0; role < WordTable.ROLES; role++) {
        memory.add(sentence.lower[i], role, own[(at + i) * WordTable.ROLES + role]);
      }
    }
  }

  private int spans(Sentence sentence, int at, List<NameSpan> found) {
    List<NameSpan> words = new ArrayList<>();
    int next = wordSpans(sentence, at, words);
    for (NameSpan span : words) {
      found.add(
          new NameSpan(
              sentence.tokens.start(span.start()),
              sentence.tokens.end(span.end() - 1),
              span.type(),
              span.confidence()));
    }
    return next;
  }

  private int wordSpans(Sentence sentence, int at, List<NameSpan> found) {
    int start = 0;
    float least = 1;
    for (int i = 0; i < sentence.count; i++) {
      int label = labels[at + i];
      NameType type = Labels.type(label);
      if (type == null) {
        continue;
      }
      int place = Labels.place(label);
      if (place == Labels.ONLY || place == Labels.FIRST) {
        start = i;
        least = 1;
      }
      least = Math.min(least, confidences[at + i]);
      if (place == Labels.ONLY || place == Labels.LAST) {
        found.add(new NameSpan(start, i + 1, type, least));
      }
    }
    return at + sentence.count;
  }
}
