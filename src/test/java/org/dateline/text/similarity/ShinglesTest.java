package org.dateline.text.similarity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.dateline.text.record.ItemReference;
import org.junit.jupiter.api.Test;

class ShinglesTest {
  private static double jaccard(String left, String right) {
    return Overlap.jaccard(Shingles.of(left).hashes(), Shingles.of(right).hashes());
  }

  @Test
  void caseAndPunctuationDoNotCount() {
    assertThat(jaccard("The envoy left, he said.", "THE ENVOY left he said")).isEqualTo(1);
    assertThat(jaccard("the envoy's plan today", "the envoy\u2019s plan today")).isEqualTo(1);
  }

  @Test
  void theOrderOfWordsCounts() {
    assertThat(jaccard("one two three four", "four three two one")).isZero();
  }

  @Test
  void countsRunsOfThreeWordsOnce() {
    assertThat(Shingles.of("a b c d").hashes()).hasSize(2);
    assertThat(Shingles.of("a b c a b c").hashes()).hasSize(3);
    assertThat(Shingles.of("alone").hashes()).hasSize(1);
    assertThat(Shingles.of(" -- ")).isEqualTo(Shingles.NONE);
  }

  @Test
  void aNumberWithItsPointIsOneWord() {
    Shingles shingles = Shingles.of("The index rose 1.5 percent to 12,340.7, up 3.");
    assertThat(shingles.words()).isEqualTo(9);
    assertThat(shingles.numbers()).hasSize(3);
  }

  @Test
  void ideographsAreWordsOfTheirOwn() {
    assertThat(Shingles.of("\u671D\u9BAE\u4E2D\u592E").words()).isEqualTo(4);
  }

  @Test
  void saysHowMuchIsNew() {
    int[] known = Shingles.of("one two three four five").hashes();
    int[] set = Shingles.of("one two three four five six seven").hashes();
    assertThat(Overlap.added(set, known, new int[0])).isEqualTo(0.4);
    assertThat(Overlap.containment(set, known)).isEqualTo(1);
  }

  @Test
  void signaturesAgreeAboutAsFarAsTheSets() {
    for (double share : new double[] {0.2, 0.5, 0.8}) {
      int size = 400;
      int shared = (int) (2 * size * share / (1 + share));
      double sum = 0;
      for (int round = 0; round < 50; round++) {
        int from = round * 10_000;
        int[] left = IntStream.range(from, from + size).toArray();
        int[] right = IntStream.range(from + size - shared, from + 2 * size - shared).toArray();
        sum += MinHash.estimate(MinHash.signature(left), MinHash.signature(right));
      }
      assertThat(sum / 50).isBetween(share - 0.03, share + 0.03);
    }
  }

  @Test
  void aSmallSetHasAFullSignature() {
    byte[] signature = MinHash.signature(new int[] {7});
    assertThat(signature).hasSize(MinHash.SIZE * 2);
    assertThat(MinHash.bands(signature)).hasSize(MinHash.BANDS).doesNotHaveDuplicates();
    assertThat(MinHash.bands(MinHash.signature(new int[0]))).isEmpty();
  }

  @Test
  void theItemIsWhatStaysOfAnIdFromDayToDay() {
    assertThat(ItemReference.item("us-cerberus-idUSTRE5817FT20090902"))
        .isEqualTo(ItemReference.item("businesspro-us-cerberus-idUSTRE5817FT20090903"))
        .isEqualTo("idUSTRE5817FT");
    assertThat(ItemReference.item("20090902")).isEqualTo("20090902");
    assertThat(ItemReference.item("report-20090902")).isEqualTo("report-20090902");
    assertThat(ItemReference.item(" ")).isNull();
  }
}
