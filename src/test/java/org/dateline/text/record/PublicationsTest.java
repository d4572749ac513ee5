package org.dateline.text.record;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublicationsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Agence France Presse -- English | afp",
        "Agence France-Presse | afp",
        "AFP - Francais | afp",
        "Yonhap News Agency of Korea | yonhap",
        "Yonhap English News | yonhap",
        "Reuters News | reuters",
        "Reuters - Noticias Latinoamericanas | reuters",
        "Reuters EU Highlights | reuters",
        "Xinhua General News Service | xinhua",
        "Xinhua News Agency (China) | xinhua",
        "The Associated Press State & Local Wire | ap",
        "Associated Press International | ap",
        "AP Worldstream | ap",
        "AP Online | ap",
        "dpa International Service in English | dpa",
        "Deutsche Presse-Agentur | dpa",
        "dpa-AFX ProFeed |",
        "TASS World Service (Russia) | tass",
        "ITAR-TASS World Service | tass",
        "Japan Economic Newswire | kyodo",
        "Kyodo News | kyodo",
        "PTI - The Press Trust of India Ltd. | pti",
        "Press Trust of India | pti",
        "EFE News Services | efe",
        "ANSA - English Media Service | ansa",
        "Interfax: Russia & CIS General Newswire | interfax",
        "Canadian Press NewsWire | cp",
        "AAP Newsfeed | aap",
        "Press Association National Newswire | pa",
        "Central News Agency (Taiwan) | cna",
        "Korean Central News Agency (KCNA) | kcna",
        "Dow Jones International News | dow_jones",
        "ANSA Notiziario Generale in Italiano | ansa",
        "LUSA Agência de Notícias | lusa",
        "AFP Infos Mondiales | afp",
        "La Presse Canadienne | cp",
        "United Press International | upi",
        "The Irish Times |",
        "The New York Times | nyt",
        "New York Times Magazine |",
        "Bloomberg Businessweek |",
        "Pa Magazine |",
        "AP Magazin |",
        "Spa Business |",
        "Mena Today |",
        "CP24 |"
      })
  void agenciesAreToldByTheNamesOfTheirServices(String publication, @Nullable String code) {
    assertThat(Publications.agency(publication)).isEqualTo(code);
  }
}
