package org.dateline.text.record;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RejectTest {
  @Test
  void keepsOnlyTheHeadOfALongRecord() {
    Reject reject =
        new Reject(
            "a.txt", 0, RejectReason.RECORD_TOO_LARGE, "too long", "x".repeat(10 * 1024 * 1024));
    assertThat(reject.raw()).hasSize(Reject.RAW_LIMIT);
  }
}
