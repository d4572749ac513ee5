package org.dateline.text.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dateline.text.record.RawDispatch;
import org.junit.jupiter.api.Test;

class CutProofTest {
  private static final RawDispatch RAW =
      new RawDispatch(
          "a.txt",
          0,
          "(LEAD) Bakers meet",
          "SEOUL, Oct. 9 (Yonhap) -- Bakers met\non Monday.\n(END)\nMore",
          null,
          null,
          null,
          List.of(),
          null,
          null,
          List.of());

  @Test
  void findsNoFaultWithACleanDispatch() {
    assertThat(CutProof.faults(RAW, new Cleaner().clean(RAW))).isEmpty();
  }

  @Test
  void findsALostCharacterAndAForgottenCut() {
    Cleaned cleaned = new Cleaner().clean(RAW);
    assertThat(CutProof.faults(RAW, with(cleaned, cleaned.body().substring(1), cleaned.cuts())))
        .isNotEmpty();
    List<Cut> fewer = cleaned.cuts().subList(0, cleaned.cuts().size() - 1);
    assertThat(CutProof.faults(RAW, with(cleaned, cleaned.body(), fewer))).hasSize(1);
    Cut first = cleaned.cuts().get(0);
    Cut shifted =
        new Cut(
            first.rule(),
            first.start() + 1,
            first.end(),
            first.text(),
            first.inHeadline(),
            first.keptOffset());
    assertThat(CutProof.faults(RAW, with(cleaned, cleaned.body(), List.of(shifted)))).isNotEmpty();
  }

  private static Cleaned with(Cleaned cleaned, String body, List<Cut> cuts) {
    return new Cleaned(
        cleaned.headline(),
        cleaned.headlinePlain(),
        cleaned.revision(),
        cleaned.kicker(),
        cleaned.dateline(),
        cleaned.headerDate(),
        cleaned.byline(),
        body,
        cleaned.edges(),
        cuts);
  }
}
