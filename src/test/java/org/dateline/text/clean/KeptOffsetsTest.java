package org.dateline.text.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.dateline.text.record.RawDispatch;
import org.junit.jupiter.api.Test;

class KeptOffsetsTest {
  private static Cleaned clean(String headline, String text) {
    return new Cleaner()
        .clean(
            new RawDispatch(
                "a.txt", 0, headline, text, null, null, null, List.of(), null, null, List.of()));
  }

  /** Puts the cuts back where they stood, the last one first so that the places before it hold. */
  private static String whole(String kept, List<Cut> cuts, boolean headline) {
    StringBuilder text = new StringBuilder(kept);
    List<Cut> backwards = new ArrayList<>(cuts);
    backwards.sort(Comparator.comparingInt(Cut::start).reversed());
    for (Cut cut : backwards) {
      if (cut.inHeadline() == headline) {
        text.insert(cut.keptOffset(), cut.text());
      }
    }
    return text.toString().replaceAll("\\s+", "");
  }

  private static void check(String headline, String text) {
    Cleaned cleaned = clean(headline, text);
    assertThat(whole(cleaned.headlinePlain(), cleaned.cuts(), true))
        .isEqualTo(headline.replaceAll("\\s+", ""));
    assertThat(whole(cleaned.body(), cleaned.cuts(), false)).isEqualTo(text.replaceAll("\\s+", ""));
  }

  @Test
  void cutsPutBackAtTheirPlacesMakeTheTextWholeAgain() {
    check(
        "(2nd LD) (Yonhap Interview) Envoy calls for calm on border",
        """
        By Kim Do-yun
        SEOUL, Jan. 10 (Yonhap) -- The envoy  of the North (ABC.N) called
        for calm ( XYZ.O ), and shares of Acme (ACM.L: Quote, Profile) fell.

          He spoke on Tuesday, the ministry (Yonhap) said.
        kdy@wire.example
        (END)
        Other headline of another year
        """);
  }

  @Test
  void placesCutsBeforeWithinAndBehindTheText() {
    Cleaned cleaned =
        clean(
            "UPDATE 2-Acme profit up",
            "LONDON (Reuters) - Acme (ACM.L) made more.\n\n(Reporting by A. Writer)");
    assertThat(cleaned.cuts())
        .extracting(cut -> cut.rule().code() + " " + cut.inHeadline() + " " + cut.keptOffset())
        .containsExactly(
            "headline_tag true 0",
            "dateline false 0",
            "instrument_code false 4",
            "credit false " + cleaned.body().length());
    assertThat(cleaned.body()).isEqualTo("Acme made more.");
  }

  @Test
  void aDispatchOfWhichNothingIsKeptIsAllInTheLedger() {
    check("", "(END)");
    check("URGENT-", "Reuter");
    check("", "");
  }

  @Test
  void headlinesOverSeveralLinesKeepTheirPlaces() {
    check("1ST LEAD:\nHeadline in two\nlines", "Berlin (dpa) - Text.\n\ndpa ab cd");
  }
}
