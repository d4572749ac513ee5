package org.dateline.text.korean;

import static org.assertj.core.api.Assertions.assertThat;

import org.dateline.text.name.NameKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KoreanNameTest {
  private static String key(String name) {
    KoreanName korean = KoreanName.of(NameKey.person(name));
    return korean == null ? "none of " + name : korean.key();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Kim Jong Un",
        "Kim Jong-un",
        "Kim Jong-Un",
        "KIM Jong Un",
        "Kim Jŏng-ŭn",
        "Kim Jeong-eun",
        "Kim Jong-Eun",
        "Kim Jung-eun",
        "Kim Chong-un",
        "Jong-un Kim",
        "Gim Jeong-eun"
      })
  void allRomanisationsOfOneNameHaveOneKey(String spelling) {
    assertThat(key(spelling)).isEqualTo(key("Kim Jong Un"));
  }

  @ParameterizedTest
  @CsvSource({
    "Lee Myung-bak, Ri Myong Bak",
    "Lee Myung-bak, Yi Myŏng-bak",
    "Kim Dae-jung, Kim Tae Jung",
    "Roh Moo-hyun, Ro Mu Hyon",
    "Roh Moo-hyun, No Mu-hyŏn",
    "Kim Young-sam, Kim Yong Sam",
    "Park Geun-hye, Pak Kun Hye",
    "Moon Jae-in, Mun Jae In",
    "Chun Doo-hwan, Jon Tu Hwan",
    "Choe Ryong Hae, Choi Ryong-hae",
    "Choe Ryong Hae, Choi Yong-hae",
    "Choe Son Hui, Choi Sun-hee",
    "Jang Song Thaek, Chang Sŏng-t'aek",
    "Jang Song Thaek, Jang Seong-taek",
    "Jang Song Thaek, Chang Sung-taek",
    "Rim Tong Ok, Lim Dong-ok",
    "Jo Myong Rok, Cho Myong-nok",
    "Hwang Jang Yop, Hwang Chang-yop",
    "Hyon Yong Chol, Hyun Young-cheol",
    "Kwon Hyok Bong, Gwon Hyeok-bong",
    "Yun Pyong Gwon, Yun Byung-kwon",
    "O Kuk Ryol, Oh Guk-ryeol",
    "Paek Nam Sun, Baek Nam-soon",
    "Ryang Hyong Sop, Yang Hyung-sub",
    "Chung Dong-young, Jong Tong Yong"
  })
  void northAndSouthWriteOneNameDifferently(String one, String other) {
    assertThat(key(one)).isEqualTo(key(other)).doesNotStartWith("none");
  }

  @ParameterizedTest
  @CsvSource({
    "Kim Jong Un, Kim Jong Il",
    "Kim Jong Nam, Kim Yong Nam",
    "Kim Il Sung, Kim Il Chol",
    "Ri Yong Ho, Ri Yong Gil",
    "Pak Pong Ju, Pak Nam Gi",
    "Kim Yo Jong, Kim Jong Un",
    "Lee Myung-bak, Lee Myung-hee"
  })
  void othersHaveOtherKeys(String one, String other) {
    assertThat(key(one)).isNotEqualTo(key(other));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Sung Kim", "Kim Clijsters", "Park Lane", "Lee Kuan Yew", "Jean-Luc Kim", "Moon Over Miami",
        "Hu Jintao", "Christopher R. Hill", "Kim", "Jo-Ann Lee", "Chung Ju", "Lee Harvey Oswald"
      })
  void whatIsNoSurnameAndTwoSyllablesIsNoKoreanName(String name) {
    assertThat(KoreanName.of(NameKey.person(name))).isNull();
  }

  @Test
  void theSurnameComesFirstWhereAHyphenTellsIt() {
    assertThat(NameKey.person("Jong-un Kim")).isEqualTo("kim-jong-un");
    assertThat(NameKey.person("Ki-moon Ban")).isEqualTo("ban-ki-moon");
    assertThat(NameKey.person("Mary-Kate Olsen")).isEqualTo("mary-kate-olsen");
    assertThat(NameKey.person("Jean-Claude Ho")).isEqualTo("jean-claude-ho");
    assertThat(NameKey.person("Kim Jong-un")).isEqualTo("kim-jong-un");
  }

  @Test
  void soundKeepsApartWhatOnlySomeSpellingsTell() {
    assertThat(KoreanName.sound("kim-yong-jun")).isNotEqualTo(KoreanName.sound("kim-yong-chun"));
    assertThat(KoreanName.sound("kim-jong-un")).isEqualTo(KoreanName.sound("kim-jung-eun"));
    assertThat(KoreanName.sound("silvio-berlusconi")).isNull();
  }
}
