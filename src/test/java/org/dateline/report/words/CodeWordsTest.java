package org.dateline.report.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.dateline.text.record.RejectReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CodeWordsTest {
  @ParameterizedTest
  @EnumSource(RejectReason.class)
  void everyReasonOfReadersHasWords(RejectReason reason) {
    assertThat(CodeWords.lost(reason.code())).isNotEqualTo(reason.code().replace('_', ' '));
  }

  @Test
  void whatHasNoWordsIsReadOut() {
    assertThat(CodeWords.lost("unreadable_field")).isEqualTo("date field cannot be read");
    assertThat(CodeWords.lost("some_new_reason")).isEqualTo("some new reason");
    assertThat(CodeWords.dates("dateline_and_path"))
        .isEqualTo("day from the dateline, year from the file's path");
    assertThat(CodeWords.rule("end_mark")).isEqualTo("end marks");
  }
}
