package org.dateline.text.record;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SiteNamesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      nullValues = "-",
      value = {
        "Piano found - Bay Courier;Bay Courier;-;Piano found",
        "Piano found | The Bay Courier;Bay Courier;-;Piano found",
        "Piano found \u2013 BayCourier.example;-;https://www.baycourier.example/a;Piano found",
        "Piano found - Bay Courier;-;https://bay-courier.example/a;Piano found",
        "Piano found - twice - Bay Courier;bay_courier;-;Piano found - twice",
        "Piano found - Hill Post;Bay Courier;https://baycourier.example/a;Piano found - Hill Post",
        "Piano found - sources;Reuters;https://www.reuters.com/a;Piano found - sources",
        "Piano found - com;-;https://www.reuters.com/a;Piano found - com",
        "Bay Courier;Bay Courier;-;Bay Courier",
        "Self-made man;man;-;Self-made man",
      })
  void theNameOfTheSiteIsNoPartOfAHeadline(
      String headline, String source, String url, String rest) {
    assertThat(headline.substring(0, SiteNames.start(headline, source, url))).isEqualTo(rest);
  }
}
