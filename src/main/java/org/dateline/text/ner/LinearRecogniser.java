package org.dateline.text.ner;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.dateline.text.word.Sentences;

/**
 * Finds names with a {@link NameModel}, twice over a dispatch: first each sentence by itself, then
 * with what the same words were taken for in the dispatch's other sentences.
 *
 * <p>What is told of words is kept for the candidates alone, which are counted through the
 * dispatch.
 */
public final class LinearRecogniser implements NameRecogniser {
  private static final int WIDTH = Labels.COUNT;

  private final NameModel model;
  private final Chain chain;
  private final CandidateScorer scorer;
  private final Memory memory = new Memory();
  private final List<Sentence> pool = new ArrayList<>();
  private final List<Tokens> tokenPool = new ArrayList<>();
  private final List<NameSpan> spansOfWords = new ArrayList<>();
  private int sentenceCount;
  private int candidateCount;

  /** Scores of labels that do not depend on the rest of the dispatch. */
  private float[] scores = new float[256 * WIDTH];

  /** What each candidate is taken for, by the roles of {@link WordTable}. */
  private float[] own = new float[256 * WordTable.ROLES];

  private int[] labels = new int[256];
  private float[] confidences = new float[256];

  /** Of {@link SureNames}, from the first reading. */
  private byte[] parts = new byte[256];

  /** Verdicts of the dispatch on the words of a sentence; 0 for those that are no candidates. */
  private int[] verdicts = new int[256];

  /** With a model. */
  public LinearRecogniser(NameModel model) {
    this.model = model;
    this.chain = new Chain(model.transitions);
    this.scorer = new CandidateScorer(model.weights);
  }

  @Override
  public Found find(String headline, String body) {
    return find(headline, body, Sentences.starts(body));
  }

  @Override
  public Found find(String headline, String body, int[] sentences) {
    clear();
    read(headline, 0, headline.length());
    int inHeadline = sentenceCount;
    for (int k = 0; k < sentences.length; k++) {
      read(body, sentences[k], k + 1 < sentences.length ? sentences[k + 1] : body.length());
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
        if (!sentence.candidate[i]) {
          continue;
        }
        int entry = sentence.entry[i];
        for (int role = 0; entry >= 0 && role < WordTable.ROLES; role++) {
          counts.add(entry, role, own[at * WordTable.ROLES + role]);
        }
        at++;
      }
    }
  }

  /** How sure each word's label is, in the sentences of the last dispatch; 1 outside of islands. */
  public List<float[]> certainties() {
    List<float[]> all = new ArrayList<>();
    int at = 0;
    for (int k = 0; k < sentenceCount; k++) {
      Sentence sentence = pool.get(k);
      float[] sure = new float[sentence.count];
      for (int i = 0; i < sentence.count; i++) {
        sure[i] = sentence.candidate[i] ? confidences[at++] : 1;
      }
      all.add(sure);
    }
    return all;
  }

  private void clear() {
    sentenceCount = 0;
    candidateCount = 0;
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
    Sentence sentence = pool.get(sentenceCount++);
    sentence.read(tokens);
    candidateCount += sentence.candidates;
  }

  private void tag() {
    makeRoom();
    int at = 0;
    for (int k = 0; k < sentenceCount; k++) {
      at = decodeAlone(pool.get(k), at);
    }
    for (int k = 0; k < sentenceCount; k++) {
      rememberSmall(pool.get(k));
    }
    at = 0;
    for (int k = 0; k < sentenceCount; k++) {
      at = decodeInDispatch(pool.get(k), at);
    }
  }

  private void makeRoom() {
    if (labels.length < candidateCount) {
      int size = candidateCount * 2;
      scores = new float[size * WIDTH];
      own = new float[size * WordTable.ROLES];
      labels = new int[size];
      confidences = new float[size];
      parts = new byte[size];
    }
    chain.makeRoom(candidateCount);
    Arrays.fill(scores, 0, candidateCount * WIDTH, 0);
    Arrays.fill(parts, 0, candidateCount, (byte) SureNames.NONE);
    Arrays.fill(own, 0, candidateCount * WordTable.ROLES, 0);
  }

  /** Finds the names of a sentence by itself, and hands the memory what its words are taken for. */
  private int decodeAlone(Sentence sentence, int first) {
    int at = first;
    clearVerdicts(sentence);
    for (int i = sentence.firstIsland(); i < sentence.count; i = sentence.nextIsland(i)) {
      int n = sentence.islandEnd[i] + 1 - i;
      for (int k = 0; k < n; k++) {
        scorer.addAlone(sentence, i + k, scores, (at + k) * WIDTH);
        judge(sentence, i + k, at + k);
      }
      decode(at, n);
      if (sentence.mode == Sentence.PROSE) {
        SureNames.tell(labels, confidences, at, n, parts);
      }
      for (int k = 0; k < n; k++) {
        remember(sentence, i + k, at + k, k * WIDTH);
      }
      at += n;
    }
    return at;
  }

  /** Finds the names of a sentence again where the dispatch has something to say of its words. */
  private int decodeInDispatch(Sentence sentence, int first) {
    int at = first;
    clearVerdicts(sentence);
    for (int i = sentence.firstIsland(); i < sentence.count; i = sentence.nextIsland(i)) {
      int n = sentence.islandEnd[i] + 1 - i;
      int told = 0;
      for (int k = 0; k < n; k++) {
        verdicts[i + k] =
            memory.verdict(sentence.lower[i + k], own, (at + k) * WordTable.ROLES, parts[at + k]);
        told |= verdicts[i + k];
      }
      for (int k = 0; told != 0 && k < n; k++) {
        boolean beside =
            (k > 0 && verdicts[i + k - 1] != 0) || (k + 1 < n && verdicts[i + k + 1] != 0);
        if (beside || verdicts[i + k] != 0) {
          judge(sentence, i + k, at + k);
        }
      }
      if (told != 0) {
        decode(at, n);
      }
      at += n;
    }
    return at;
  }

  private void clearVerdicts(Sentence sentence) {
    if (verdicts.length < sentence.count) {
      verdicts = new int[sentence.count * 2];
    }
    Arrays.fill(verdicts, 0, sentence.count, 0);
  }

  /** Scores a candidate with the verdicts of the dispatch on it and its neighbours. */
  private void judge(Sentence sentence, int i, int at) {
    System.arraycopy(scores, at * WIDTH, chain.unary, at * WIDTH, WIDTH);
    scorer.addDispatch(sentence, i, verdicts, chain.unary, at * WIDTH);
    chain.emit(at, sentence.islandStart[i] == i);
  }

  private void decode(int at, int n) {
    chain.probabilities(at, n);
    chain.bestPath(at, n);
    for (int k = 0; k < n; k++) {
      labels[at + k] = chain.path[k];
      confidences[at + k] = chain.posterior[k * WIDTH + chain.path[k]];
    }
  }

  private void remember(Sentence sentence, int i, int at, int row) {
    // A first word or a headline is written large anyway, and says less.
    float trust = sentence.mode != Sentence.PROSE ? 0.3f : i == 0 ? 0.6f : 1;
    int roles = at * WordTable.ROLES;
    for (int label = 0; label < WIDTH; label++) {
      own[roles + Labels.role(label)] += trust * chain.posterior[row + label];
    }
    memory.add(sentence.lower[i], own, roles, parts[at]);
  }

  /** After all that may be names: of other words nothing is asked. */
  private void rememberSmall(Sentence sentence) {
    for (int i = 0; i < sentence.count; i++) {
      if (sentence.shape[i] == Shape.LOWER && !sentence.candidate[i]) {
        memory.addSmall(sentence.lower[i]);
      }
    }
  }

  private int spans(Sentence sentence, int at, List<NameSpan> found) {
    if (sentence.candidates == 0) {
      return at;
    }
    spansOfWords.clear();
    int next = wordSpans(sentence, at, spansOfWords);
    for (NameSpan span : spansOfWords) {
      found.add(
          new NameSpan(
              sentence.tokens.start(span.start()),
              sentence.tokens.end(span.end() - 1),
              span.type(),
              span.confidence()));
    }
    return next;
  }

  private int wordSpans(Sentence sentence, int first, List<NameSpan> found) {
    int at = first;
    int start = 0;
    float least = 1;
    for (int i = 0; i < sentence.count; i++) {
      if (!sentence.candidate[i]) {
        continue;
      }
      int label = labels[at];
      float confidence = confidences[at++];
      NameType type = Labels.type(label);
      if (type == null) {
        continue;
      }
      int place = Labels.place(label);
      if (place == Labels.ONLY || place == Labels.FIRST) {
        start = i;
        least = 1;
      }
      least = Math.min(least, confidence);
      if (place == Labels.ONLY || place == Labels.LAST) {
        found.add(new NameSpan(start, i + 1, type, least));
      }
    }
    return at;
  }
}
