package org.dateline.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BatchMergeTest {
  private static final long ENOUGH = 100;

  private static Map<String, List<String>> listed(Object... runs) {
    Map<String, List<String>> listed = new LinkedHashMap<>();
    for (int i = 0; i < runs.length; i += 2) {
      List<String> batches = new ArrayList<>();
      for (char batch : ((String) runs[i + 1]).toCharArray()) {
        batches.add(String.valueOf(batch));
      }
      listed.put((String) runs[i], batches);
    }
    return listed;
  }

  private static List<String> ids(Map<String, List<String>> listed) {
    return BatchMerge.of(listed, batch -> 1, ENOUGH).stream().map(BatchMerge::id).toList();
  }

  @Test
  void theOnlyRunsBatchesBecomeOne() {
    List<BatchMerge> merges = BatchMerge.of(listed("d", "abcd"), batch -> 1, ENOUGH);
    assertThat(merges)
        .containsExactly(new BatchMerge("a_to_d", List.of("a", "b", "c", "d"), List.of("d")));
    assertThat(merges.get(0).in(List.of("a", "b", "c", "d"))).containsExactly("a_to_d");
    assertThat(ids(listed("a", "a"))).isEmpty();
    assertThat(ids(listed("a", ""))).isEmpty();
  }

  @Test
  void thoseAreMergedThatTheSameRunsHave() {
    Map<String, List<String>> listed = listed("f", "abcdef", "b", "ab", "d", "abcd");
    List<BatchMerge> merges = BatchMerge.of(listed, batch -> 1, ENOUGH);
    assertThat(merges)
        .containsExactly(
            new BatchMerge("a_to_b", List.of("a", "b"), List.of("f", "b", "d")),
            new BatchMerge("c_to_d", List.of("c", "d"), List.of("f", "d")),
            new BatchMerge("e_to_f", List.of("e", "f"), List.of("f")));
    List<String> after = listed.get("d");
    for (BatchMerge merge : merges) {
      after = merge.in(after);
    }
    assertThat(after).containsExactly("a_to_b", "c_to_d");
    assertThat(ids(listed("c", "abc", "b", "ab", "a", "a"))).isEmpty();
  }

  @Test
  void runsOfAnotherCorpusHaveMergesOfTheirOwn() {
    assertThat(ids(listed("e", "de", "c", "abc"))).containsExactly("d_to_e", "a_to_c");
  }

  @Test
  void whatIsNoStretchInEveryListStays() {
    assertThat(ids(listed("d", "abc", "e", "acb"))).isEmpty();
  }

  @Test
  void aFarLargerBatchIsNotWrittenAgain() {
    Map<String, List<String>> listed = listed("d", "abcd");
    Map<String, Long> bytes = Map.of("a", 1000L, "b", 200L, "c", 10L, "d", 10L);
    List<BatchMerge> merges = BatchMerge.of(listed, batch -> bytes.getOrDefault(batch, 0L), ENOUGH);
    assertThat(merges.get(0).parts()).containsExactly("c", "d");
    assertThat(BatchMerge.of(listed, batch -> bytes.getOrDefault(batch, 0L), 2000).get(0).parts())
        .hasSize(4);
    assertThat(BatchMerge.of(listed, batch -> batch.equals("d") ? 9 : 900, ENOUGH).get(0).parts())
        .hasSize(4);
  }

  @Test
  void aMergedBatchIsNamedFromItsFirstToItsLastAndMergesAgain() {
    assertThat(BatchMerge.name(List.of("a_to_c", "d", "e"))).isEqualTo("a_to_e");
    assertThat(BatchMerge.covers("a_to_c", "b")).isTrue();
    assertThat(BatchMerge.covers("a_to_c", "d")).isFalse();
    assertThat(BatchMerge.covers("a", "a")).isTrue();
    assertThat(BatchMerge.covers("a", "b")).isFalse();
  }

  /** After a crash some runs list the merged batch already, and the others follow. */
  @Test
  void whatWasBegunIsGoneOnWith() {
    Map<String, List<String>> listed = new LinkedHashMap<>();
    listed.put("c", List.of("a_to_b", "c"));
    listed.put("b", List.of("a", "b"));
    assertThat(BatchMerge.of(listed, batch -> 1, ENOUGH))
        .containsExactly(new BatchMerge("a_to_b", List.of("a", "b"), List.of("b")));
  }
}
