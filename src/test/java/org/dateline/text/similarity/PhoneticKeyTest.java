package org.dateline.text.similarity;

import static org.assertj.core.api.Assertions.assertThat;

import org.dateline.text.name.NameKey;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhoneticKeyTest {
  @ParameterizedTest
  @CsvSource({
    "Kim Jong Eun, Kim Jong-un",
    "Kim Jung Un, Kim Jong-un",
    "Lee Myong-bak, Lee Myung-bak",
    "Condoleeza Rice, Condoleezza Rice",
    "Muhammad Khatami, Mohammed Khatami",
    "Mahmoud Ahmedinejad, Mahmud Ahmadinejad",
    "Sergey Lavrov, Sergei Lawrow",
    "Stephan Clarke, Stefan Clark",
    "Boutros Boutros-Gali, Boutros Boutros-Ghali"
  })
  void spellingsOfOneNameShareTheirKey(String left, String right) {
    assertThat(PhoneticKey.of(NameKey.person(left)))
        .isEqualTo(PhoneticKey.of(NameKey.person(right)));
  }

  @ParameterizedTest
  @CsvSource({
    "Kim Jong Il, Kim Jong-un",
    "Kim Yong-nam, Kim Yong-chol",
    "George Bush, George Brown",
    "Mary Jones, Mark Jones",
    "Gary Cohn, Larry Cohn"
  })
  void otherNamesDoNot(String left, String right) {
    assertThat(PhoneticKey.of(NameKey.person(left)))
        .isNotEqualTo(PhoneticKey.of(NameKey.person(right)));
  }
}
