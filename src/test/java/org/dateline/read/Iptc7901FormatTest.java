package org.dateline.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.dateline.text.record.RawDispatch;
import org.junit.jupiter.api.Test;

class Iptc7901FormatTest {
  @Test
  void readsSeveralMessagesOfAFile() {
    ReadAll read = Samples.read("iptc7901/several.txt");
    assertThat(read.format()).isEqualTo("iptc7901");
    assertThat(read.rejects).isEmpty();
    RawDispatch herring = read.dispatches.get(0);
    assertThat(herring.headline()).isEqualTo("Herring return to the northern fjords");
    assertThat(herring.sourceRef()).isEqualTo("hwa001");
    assertThat(herring.source()).isEqualTo("dpa");
    assertThat(herring.feed().urgency()).isEqualTo(4);
    assertThat(herring.feed().slug()).isEqualTo("Norway-fishing");
    assertThat(herring.keywords()).containsExactly("category:i");
    assertThat(Samples.instant(herring.date())).isEqualTo("2015-03-03T14:07:00Z");
    assertThat(Samples.clean(herring).body())
        .isEqualTo(
            "Herring have come back to the northern fjords for the first time in nine years,"
                + " fishermen said on Tuesday.\n\nBoats that left at dawn were full by noon.");
    RawDispatch race = read.dispatches.get(1);
    assertThat(race.byline()).containsExactly("By Ada Pier, dpa");
    assertThat(Samples.revision(race)).isEqualTo("lead 2");
    assertThat(Samples.clean(race).headlinePlain()).isEqualTo("Lind wins the long race");
    assertThat(Samples.instant(race.date())).isEqualTo("2015-03-08T15:30:00Z");
  }

  @Test
  void readsNationalVersionsOfTheSevenBitCode() {
    RawDispatch beer = Samples.read("iptc7901/national.txt").dispatches.get(0);
    assertThat(beer.headline()).isEqualTo("M\u00fcnchen braut wieder");
    assertThat(Samples.clean(beer).body())
        .isEqualTo(
            "Die Br\u00e4uer der Stadt \u00f6ffnen am Montag ihre T\u00fcren und gr\u00fc\u00dfen alle G\u00e4ste.");
  }

  @Test
  void readsAccentsThatStandBeforeTheirLetters() {
    RawDispatch bread = Samples.read("iptc7901/iso6937.txt").dispatches.get(0);
    assertThat(bread.headline()).isEqualTo("La boulangerie du caf\u00e9 rouvre \u00e7a et l\u00e0");
    assertThat(bread.text())
        .contains("Orl\u00e9ans (AFP) - Le boulanger No\u00ebl a rouvert son caf\u00e9 mardi.");
  }

  @Test
  void readsLettersThatAreShiftedOut() {
    RawDispatch summer = Samples.read("iptc7901/shifted.txt").dispatches.get(0);
    assertThat(summer.headline()).isEqualTo("L'\u00e9t\u00e9 est l\u00e0");
    assertThat(summer.text()).contains("L'\u00e9t\u00e9 est arriv\u00e9 dimanche.");
  }

  @Test
  void readsUnicodeWhereItIsAnnounced() {
    RawDispatch gulls = Samples.read("iptc7901/utf-8.txt").dispatches.get(0);
    assertThat(gulls.headline()).isEqualTo("El ni\u00f1o cuenta las gaviotas");
    assertThat(gulls.text()).contains("M\u00e1laga (EFE) - Un ni\u00f1o cont\u00f3 mil gaviotas");
  }
}
