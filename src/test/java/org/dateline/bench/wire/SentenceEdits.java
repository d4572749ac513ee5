package org.dateline.bench.wire;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;

/** What desks and clients do to the sentences of a dispatch, in place. */
public final class SentenceEdits {
  private SentenceEdits() {}

  /** Other numbers in one or two sentences: a correction. */
  public static Edit changeNumbers(List<String> sentences, SplittableRandom random) {
    int changed = 1 + random.nextInt(2);
    for (int i = 0; i < sentences.size() && changed > 0; i++) {
      String sentence = sentences.get(i);
      int digit = firstDigit(sentence);
      if (digit >= 0) {
        int end = digit;
        while (end < sentence.length() && Character.isDigit(sentence.charAt(end))) {
          end++;
        }
        sentences.set(
            i, sentence.substring(0, digit) + (401 + random.nextInt(99)) + sentence.substring(end));
        changed--;
      }
    }
    return Edit.CHANGED_NUMBERS;
  }

  private static int firstDigit(String sentence) {
    for (int i = 0; i < sentence.length(); i++) {
      if (Character.isDigit(sentence.charAt(i))) {
        return i;
      }
    }
    return -1;
  }

  /** The same sentences in another order. */
  public static Edit reorder(List<String> sentences, SplittableRandom random) {
    for (int i = sentences.size() - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      String moved = sentences.get(i);
      sentences.set(i, sentences.get(j));
      sentences.set(j, moved);
    }
    return Edit.REORDERED;
  }

  /** What a scanner misreads: some letters of some words. */
  public static Edit noise(List<String> sentences, SplittableRandom random, double rate) {
    for (int i = 0; i < sentences.size(); i++) {
      char[] letters = sentences.get(i).toCharArray();
      for (int c = 0; c < letters.length; c++) {
        if (Character.isLetter(letters[c]) && random.nextDouble() < rate) {
          letters[c] = (char) ('a' + random.nextInt(26));
        }
      }
      sentences.set(i, new String(letters));
    }
    return Edit.OCR_NOISE;
  }

  /** Another agency's words for a share of the sentences. */
  public static Edit rewrite(
      List<String> sentences,
      SplittableRandom random,
      double share,
      Function<SplittableRandom, String> sentence) {
    for (int i = 0; i < sentences.size(); i++) {
      if (random.nextDouble() < share) {
        sentences.set(i, sentence.apply(random));
      }
    }
    return Edit.AGENCY_REWRITE;
  }

  /** A client prints the first half or more. */
  public static Edit cut(List<String> sentences, SplittableRandom random) {
    int kept = Math.max(4, sentences.size() / 2 + random.nextInt(sentences.size() / 2 + 1));
    while (sentences.size() > kept) {
      sentences.remove(sentences.size() - 1);
    }
    return Edit.CUT;
  }
}
