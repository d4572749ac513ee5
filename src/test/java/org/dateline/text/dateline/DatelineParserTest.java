package org.dateline.text.dateline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatelineParserTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "SEOUL, Jan. 10 (Yonhap) -- Text|SEOUL|-|yonhap|1/10",
        "SEOUL (Reuters) - Text|SEOUL|-|reuters|0/0",
        "SALVADOR, Feb 26 - Text|SALVADOR|-|-|2/26",
        "NEW YORK, March 3 - Text|NEW YORK|-|-|3/3",
        "CHATHAM, Mass. (AP) _ Text|CHATHAM|Mass.|ap|0/0",
        "Pyongyang, July 14 (KCNA) -- Text|Pyongyang|-|kcna|7/14",
        "Berlin (dpa) - Text|Berlin|-|dpa|0/0",
        "BEIJING/SEOUL, Jan 7 (AFP) - Text|BEIJING/SEOUL|-|afp|1/7",
        "VIENNA, Austria (Reuters) - Text|VIENNA|Austria|reuters|0/0",
        "ANCHORAGE, Alaska  (Reuters) - Text|ANCHORAGE|Alaska|reuters|0/0",
        "SEOUL, Jan. 10, 2016 (Yonhap) -- Text|SEOUL|-|yonhap|1/10/2016",
        "SEOUL, Sept. 9 (Xinhua/Yonhap) -- Text|SEOUL|-|xinhua|9/9",
        "LONDON, March 3 (Reuter) - Text|LONDON|-|reuters|3/3",
        "UNITED NATIONS, Oct. 14 (AFP) \u2014 Text|UNITED NATIONS|-|afp|10/14",
        "February 5 (KCNA) -- Text||-|kcna|2/5",
        "PARIS, 29 f\u00e9v 2020 (AFP) - Text|PARIS|-|afp|2/29/2020",
        "MADRID, 3 ene. (EFE) - Text|MADRID|-|efe|1/3",
        "Berlin, 4. M\u00e4rz (dpa) - Text|Berlin|-|dpa|3/4",
        "Toronto, March 17 -   Text|Toronto|-|-|3/17",
        "Calgary, Alberta, March 16 -  Text|Calgary|Alberta|-|3/16",
        "Caracas, march 12 - Text|Caracas|-|-|3/12",
        "COLUMBIA, Md. March 3 - Text|COLUMBIA|Md.|-|3/3",
        "NEW YORK Nov 1 (Reuters) - Text|NEW YORK|-|reuters|11/1",
        "PARIS, Feb. 30 (AFP) - Text|PARIS|-|afp|0/0",
      })
  void readsDatelines(String text, String place, String country, String agency, String date) {
    Dateline dateline = DatelineParser.parse(text);
    assertThat(dateline).isNotNull();
    assertThat(dateline.place()).isEqualTo(place == null ? "" : place);
    assertThat(dateline.country()).isEqualTo(country);
    assertThat(dateline.agency()).isEqualTo(agency);
    String year = dateline.year() == null ? "" : "/" + dateline.year();
    assertThat(dateline.month() + "/" + dateline.day() + year).isEqualTo(date);
    assertThat(text.substring(dateline.end()).strip()).isEqualTo("Text");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The minister (Yonhap) said so - twice.",
        "Oil rose on Monday - traders said.",
        "The Bank of England, March 17 - Text",
        "Acme Corp, Beta Inc - the two said",
        "On Tuesday, March 17, the minister",
        "Profit May 5 - see table",
        "Seoul said on Jan. 10 that it would",
        "A photo (Yonhap)",
        "",
        "Kim Jong-un (2011-) rules.",
        "U.S.-led troops left"
      })
  void takesNothingElseForADateline(String text) {
    assertThat(DatelineParser.parse(text)).isNull();
  }

  @Test
  void neverFails() {
    Random random = new Random(5);
    String seed = "BEIJING/SEOUL, Jan. 10, 2016 (AP-Yonhap) -- By \u2014_ (), \n 31";
    for (int round = 0; round < 20_000; round++) {
      StringBuilder text = new StringBuilder(seed);
      for (int i = random.nextInt(6); i > 0; i--) {
        int at = random.nextInt(text.length());
        switch (random.nextInt(3)) {
          case 0 -> text.deleteCharAt(at);
          case 1 -> text.insert(at, seed.charAt(random.nextInt(seed.length())));
          default -> text.setCharAt(at, (char) random.nextInt(256));
        }
      }
      Dateline dateline = DatelineParser.parse(text.toString());
      if (dateline != null) {
        assertThat(dateline.end()).isBetween(dateline.start(), text.length());
      }
    }
  }
}
