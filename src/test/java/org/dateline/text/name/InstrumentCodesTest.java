package org.dateline.text.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InstrumentCodesTest {
  private static Mention mention(String id, String text, String surface) {
    int at = text.indexOf(surface);
    return new Mention(
        id, surface, at, at + surface.length(), 0, false, false, Mention.Method.NER, 0.9, surface);
  }

  private static InstrumentCodes.Place cut(String text, String before, String code) {
    return new InstrumentCodes.Place(false, text.indexOf(before) + before.length(), code);
  }

  @Test
  void aCodeBelongsToTheNameRightBeforeIt() {
    String body = "Big Oil Corp, the rival of Small Oil, grew in Texas";
    List<Mention> mentions =
        List.of(
            mention("organization/big-oil", body, "Big Oil"),
            mention("organization/small-oil", body, "Small Oil"),
            mention("location/texas", body, "Texas"));
    assertThat(
            InstrumentCodes.of(
                "",
                body,
                mentions,
                List.of(
                    cut(body, "Corp", "( XOM.N: Quote, Profile )"),
                    cut(body, "Small Oil", "( SMO.L )"),
                    cut(body, "grew", "( .SPX )"),
                    cut(body, "Texas", "( USD= )"))))
        .isEqualTo(Map.of(0, "XOM.N", 1, "SMO.L"));
  }

  @Test
  void listingsAreLeftInTheTextAndRead() {
    String body = "Acme Inc (NYSE: ACM) and Bolt (see: this) grew";
    assertThat(
            InstrumentCodes.of(
                "",
                body,
                List.of(
                    mention("organization/acme", body, "Acme Inc"),
                    mention("organization/bolt", body, "Bolt")),
                List.of()))
        .isEqualTo(Map.of(0, "ACM"));
  }

  @Test
  void anIndexHasACodeAndACountryHasNone() {
    String body = "The Nikkei rose as Japan grew";
    assertThat(
            InstrumentCodes.of(
                "",
                body,
                List.of(
                    mention("organization/nikkei", body, "Nikkei"),
                    mention("country/JPN", body, "Japan")),
                List.of(cut(body, "Nikkei", "( .N225 )"), cut(body, "Japan", "( JP.T )"))))
        .isEqualTo(Map.of(0, ".N225"));
  }
}
