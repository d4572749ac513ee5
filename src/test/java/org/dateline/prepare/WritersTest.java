package org.dateline.prepare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names of writers out of by-lines. */
class WritersTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "By INES PRADO|INES PRADO",
        "by Mei Lin|Mei Lin",
        "By Ines Prado and Rui Alves|Ines Prado;Rui Alves",
        "BY INES PRADO AND RUI ALVES|INES PRADO;RUI ALVES",
        "By Ines Prado, Rui Alves and Mei Lin|Ines Prado;Rui Alves;Mei Lin",
        "By Ines Prado, Staff Writer|Ines Prado",
        "By Ines Prado, Harbour Star Staff Writer, and Rui Alves|Ines Prado;Rui Alves",
        "By Anke Holm and Tom Reed, dpa|Anke Holm;Tom Reed",
        "by Xinhua writers Mei Lin, Tao Fu|Mei Lin;Tao Fu",
        "By Ines Prado in Lisbon|Ines Prado",
        "Ines Prado | The Harbour Star|Ines Prado",
        "(By Ines Prado)|Ines Prado",
        "By KIM LEE, --(Reuter)|KIM LEE",
        "By A. Writer Jr.|A. Writer Jr.",
        "Prado, Ines|Prado, Ines",
        "By Reuters Staff|Reuters Staff",
        "By The Associated Press|The Associated Press",
      })
  void namesStandAlone(String line) {
    int bar = line.lastIndexOf('|');
    assertThat(Writers.of(List.of(line.substring(0, bar))))
        .isEqualTo(Arrays.asList(line.substring(bar + 1).split(";", -1)));
  }

  @Test
  void addressesStandInForNames() {
    assertThat(Writers.of(List.of("By Ines Prado", "i.prado@wire.example")))
        .containsExactly("Ines Prado");
    assertThat(Writers.of(List.of("i.prado@wire.example"))).containsExactly("i.prado@wire.example");
    assertThat(Writers.of(List.of())).isEmpty();
  }
}
