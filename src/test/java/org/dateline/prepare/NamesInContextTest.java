package org.dateline.prepare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.Row;
import org.dateline.read.Samples;
import org.dateline.table.corpus.Mentions;
import org.dateline.text.record.RawDispatch;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What a whole dispatch says of a name that means one thing or another. The texts are made after
 * reports to mapillary_issues (1287), newsmap (29), mordecai (91, 104), COVID-19 of CSSE (193),
 * spaCy (1023, 1083, 2157, 5055, 5659) and cliff-annotator (53).
 */
class NamesInContextTest {
  private static final Preparer PREPARER = new Preparer(Samples.resources(ShippedRecogniser.NAME));

  private static Set<String> named(String headline, String text) {
    RawDispatch raw =
        new RawDispatch(
            "wire.txt",
            0,
            headline,
            text,
            "2015-05-04",
            null,
            null,
            List.of(),
            "en",
            null,
            List.of());
    Set<String> named = new TreeSet<>();
    for (Row mention : PREPARER.prepare(raw).mentions()) {
      named.add(mention.getAs(Mentions.ENTITY_ID));
    }
    return named;
  }

  private static void check(String headline, String text, String is, String isNot) {
    Set<String> named = named(headline, text);
    for (String entity : is.isBlank() ? new String[0] : is.split(" ", -1)) {
      assertThat(named).as(text).contains(entity);
    }
    for (String entity : isNot.isBlank() ? new String[0] : isNot.split(" ", -1)) {
      assertThat(named).as(text).doesNotContain(entity);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          Peach harvest late | MACON, Ga., May 4 (AP) -- Growers in Georgia and South Carolina said on Monday that the peach harvest would be late this year. | country/USA | country/GEO
          Schools shut | ATLANTA, May 4 (Reuters) - Schools in Georgia were shut on Monday, the governor said. | country/USA | country/GEO
          Tbilisi signs gas deal | TBILISI, May 4 (Reuters) - Georgia signed a gas supply deal with Azerbaijan on Monday. | country/GEO country/AZE | ``
          Talks with NATO | WASHINGTON, May 4 (Reuters) - Georgia may join the alliance, a U.S. official said on Monday. Russia objects. | country/GEO | ``
          Painter wins prize | LONDON, May 4 (Reuters) - Georgia Whitlow won a painting prize on Monday. Whitlow, 34, said she would spend the money on a studio. | person/georgia-whitlow | country/GEO
          Judge steps down | BOSTON, May 4 (AP) -- Judge Elaine Jordan stepped down on Monday after 20 years. Jordan said she would teach. | person/elaine-jordan | country/JOR
          Amman hosts talks | AMMAN, May 4 (Reuters) - Jordan will host talks on water sharing with Israel next week, a minister said on Monday. | country/JOR country/ISR | ``
          Swimmer retires | SYDNEY, May 4 (Reuters) - Chad Winslow retired from swimming on Monday after a shoulder injury. Chad had won four medals. | person/chad-winslow | country/TCD
          Rebels near capital | N'DJAMENA, May 4 (AFP) - Rebels in Chad said on Monday that they had taken a town near the border with Sudan. | country/TCD country/SDN | ``
          Actor signs | LONDON, May 4 (Reuters) - Peter Holland signed for three films on Monday. Holland is 24. | person/peter-holland | country/NLD
          Writer dies | PARIS, May 4 (Reuters) - Anatole France was read by millions, a biographer said on Monday. France died rich. | `` | ``
          Model on cover | NEW YORK, May 4 (AP) -- India Marlowe is on the cover of a magazine this week, its publisher said on Monday. | `` | country/IND
          Airline orders jets | MUMBAI, May 4 (Reuters) - India Cements said on Monday it would build a mill. | country/IND | ``
          Turkey prices rise | OMAHA, May 4 (Reuters) - Turkey prices rose on Monday as farmers culled flocks. A frozen turkey costs a fifth more than a year ago. | `` | country/TUR
          Prices rise | ISTANBUL, May 4 (Reuters) - Turkey prices rose 0.4 percent in April, the statistics office said on Monday. | country/TUR | ``
          Minna attack | ABUJA, May 4 (Reuters) - Gunmen attacked a school in Niger State in Nigeria on Monday. The governor of Niger state asked for troops. | country/NGA | country/NER
          Niamey floods | NIAMEY, May 4 (Reuters) - Floods in Niger killed six people on Monday, Niger state television said. | country/NER | country/NGA
          Tornado | PARIS, Texas, May 4 (AP) -- A tornado hit Paris, Texas, on Monday and tore the roof from a church in Athens, Texas. | country/USA | country/FRA country/GRC
          Trial | MOSCOW, Idaho, May 4 (AP) -- A trial began on Monday. People of Moscow watched. | `` | country/RUS
          Blaze | LEBANON, Pa., May 4 (AP) -- The Lebanon Fire Department fought a blaze in a mill on Monday. Lebanon has three mills. | `` | country/LBN
          Blaze | NEW YORK, May 4 (AP) -- The Lebanon Fire Department fought a blaze in Lebanon, Ohio, on Monday. | country/USA | country/LBN
          Carpets | TORONTO, May 4 (Reuters) - A firm of Denver, Colo., bought one in Houston, Texas, on Monday. | country/USA | ``
          Carpets | CHICAGO, May 4 (Reuters) - A plant in Andalusia, Ala., and one in Cairo, Ga., will close, its owner said on Monday. | `` | country/ESP country/EGY
          Energy | NEW YORK, May 4 (Reuters) - Michael German of the Gas Association spoke on Monday. German said drilling fell. | person/michael-german | country/DEU
          Factory to close | LONDON, Ontario, May 4 (Reuters) - A plant in London, Ontario, will close, its owner said on Monday. London lost two others. | country/CAN | country/GBR
          Art | SANTA FE, N.M., May 4 (AP) -- A New Mexican painter sold a picture on Monday. | `` | country/MEX
          Cabinet | MEXICO CITY, May 4 (Reuters) - The new Mexican government met on Monday. | country/MEX | ``
          Trade | MEXICO CITY, May 4 (Reuters) - Ministers of Mexico, Texas and California met on Monday. | country/MEX country/USA | ``
          Tariff plan | OTTAWA, May 4 (Reuters) - The U.S and Canada agreed on Monday to drop a tariff. | country/USA country/CAN | location/us
          Oil | MALABO, May 4 (Reuters) - Equatorial Guinea said on Monday it would open five oil blocks. | country/GNQ | country/GIN
          Oil tax | BRAZZAVILLE, May 4 (Reuters) - Congo Republic raised a tax on oil on Monday. | country/COG | country/COD
          """)
  void aCountryIsMeantByTheDispatchsOwnEvidence(
      String headline, String text, String is, String isNot) {
    check(headline, text, is, isNot);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          Moody's Withdraws The Issuer Rating Of Isagen | NEW YORK, May 4 (Reuters) - Moody's Investors Service withdrew its rating of Colombian power producer Isagen on Monday. Isagen had asked for it. | organization/isagen country/COL | person/isagen
          Avigilon Joins NVIDIA in Silicon Valley | SAN JOSE, Calif., May 4 (Reuters) - Avigilon will show its cameras with NVIDIA, the companies said on Monday. | organization/avigilon organization/nvidia | person/avigilon
          Visit | LONDON, May 4 (Reuters) - Former Minister for Women and Equalities Nadia Morland said no on Monday. | person/nadia-morland | person/equalities-nadia-morland
          Officer speaks | LONDON, May 4 (Reuters) - Sgt Matt Nolls said on Monday that the street was safe. "This is a quote," Belinda Wrighton, a neighbour, told reporters. | person/matt-nolls person/belinda-wrighton | person/sgt-matt-nolls
          Kim, Moon, Park and Lee win seats | SEOUL, May 4 (Yonhap) -- Kim Min-ho, Moon Ji-won, Park Sang-hoon and Lee Da-eun won seats in a local vote on Monday. Kim thanked his family. Moon said she was glad. The full moon shone over the park. | person/kim-min-ho person/moon-ji-won | location/moon person/kim-jong-un
          Fires | BRASILIA, May 4 (Reuters) - Amazon rainforest fires are out, officials said on Monday; Amazon.com Inc. hired 100 people. | organization/amazoncom | organization/amazon
          """)
  void aNameIsOfTheKindThatTheDispatchTells(String headline, String text, String is, String isNot) {
    check(headline, text, is, isNot);
  }
}
