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
          London to sing in June | MADRID, May 4 (Reuters) - Julie London will sing in June, her agent said on Monday. London said she was glad. | `` | country/GBR
          Washington to play judge | LOS ANGELES, May 4 (AP) -- Kerry Washington will play a judge in a film, her studio said on Monday. Washington said she had read law. | `` | country/USA
          Talks in Washington | LOS ANGELES, May 4 (AP) -- Kerry Washington spoke to lawmakers on Monday. Washington said she would be back. | country/USA | ``
          Washington warns banks | NEW YORK, May 4 (AP) -- Banks were warned on Monday. Kerry Washington was at the ball. Officials in Washington said the rule would hold. | country/USA | ``
          Polish the brass | BOSTON, May 4 (AP) -- Polish the brass by noon, the captain told the crew on Monday. | `` | country/POL
          Envoy in Beijing | BEIJING, May 4 (Reuters) - China Eastern said on Monday it would fly to Lima. | country/CHN | ``
          Novel wins prize | LONDON, May 4 (PA) - China Marvell won a prize for his novel on Monday. Marvell has won it twice before. | `` | country/CHN
          Airline grows | HONG KONG, May 4 (Reuters) - China Southern said on Monday it had bought jets. | country/CHN | ``
          Twins found | LYON, May 4 (AFP) - Jordan, 8, and Chad, 6, were found by a clown on Monday, the fair said. | `` | country/JOR country/TCD
          Medals | AMMAN, May 4 (AFP) - Jordan, 9, and Chad, 7, have the most medals, the organisers said on Monday. | country/JOR | ``
          Market blaze | MINNA, Nigeria, May 4 (NAN) - Fire gutted shops in Minna, capital of Niger State, on Monday. The Niger governor spoke to traders. | `` | country/NER
          Reactor back | MIAMI, May 4 (Reuters) - A reactor at Turkey Point is back after repairs, its owner said on Monday. | `` | country/TUR
          Reactor plan | ANKARA, May 4 (Reuters) - Turkey plans a reactor, a minister said on Monday. | country/TUR | ``
          Port deal | BRAZZAVILLE, May 4 (AFP) - Congo signed a deal for a port on Monday, its president said. | country/COG | country/COD
          Mine deal | KINSHASA, May 4 (AFP) - Congo signed a deal for a mine on Monday, its president said in sight of Brazzaville. | country/COD | ``
          Late run | CLEVELAND, May 4 (AP) -- The Indians beat Boston 5-2 on Monday. | `` | country/IND
          Visas | CHICAGO, May 4 (Reuters) - Indians and Chinese seek most of the visas, a lawyer said on Monday. | country/IND | ``
          Polish your skates | BOSTON, May 4 (AP) -- Polish your skates and come by noon, the rink told pupils on Monday. | `` | country/POL
          Zloty falls | WARSAW, May 4 (Reuters) - Polish bonds fell on Monday. | country/POL | ``
          Banner on ship | ROME, May 4 (ANSA) - "LET US IN" stood on a sheet that hung from the ship on Monday. | `` | country/USA
          Soup | PARIS, May 4 (AFP) - Jerusalem artichokes are dear this year, a grocer said on Monday. | `` | country/ISR
          Peach harvest late | MACON, Ga., May 4 (AP) -- Growers in Georgia and South Carolina said on Monday that the peach harvest would be late this year. | country/USA | country/GEO
          Schools shut | ATLANTA, May 4 (Reuters) - Schools in Georgia were shut on Monday, the governor said. | country/USA | country/GEO
          Tbilisi signs gas deal | TBILISI, May 4 (Reuters) - Georgia signed a gas supply deal with Azerbaijan on Monday. | country/GEO country/AZE | ``
          Talks with NATO | WASHINGTON, May 4 (Reuters) - Georgia may join the alliance, a U.S. official said on Monday. Russia objects. | country/GEO | ``
          Painter wins prize | LONDON, May 4 (Reuters) - Georgia Whitlow won a painting prize on Monday. Whitlow, 34, said she would spend the money on a studio. | person/georgia-whitlow | country/GEO
          Judge steps down | BOSTON, May 4 (AP) -- Judge Elaine Jordan stepped down on Monday after 20 years. Jordan said she would teach. | person/elaine-jordan | country/JOR
          Amman hosts talks | AMMAN, May 4 (Reuters) - Jordan will host talks on water sharing with Israel next week, a minister said on Monday. | country/JOR country/ISR | ``
          Swimmer retires | SYDNEY, May 4 (Reuters) - Chad Winslow retired from swimming on Monday after a shoulder injury. Chad had won four medals. | person/chad-winslow | country/TCD
          King at palace | ROME, May 4 (Reuters) - King Abdullah of Jordan met the bishop on Monday. The king said Jordan had taken in many who fled. | country/JOR | ``
          Rebels near capital | N'DJAMENA, May 4 (AFP) - Rebels in Chad said on Monday that they had taken a town near the border with Sudan. | country/TCD country/SDN | ``
          Actor signs | LONDON, May 4 (Reuters) - Peter Holland signed for three films on Monday. Holland is 24. | person/peter-holland | country/NLD
          Writer dies | PARIS, May 4 (Reuters) - Anatole France was read by millions, a biographer said on Monday. France died rich. | `` | ``
          Model on cover | NEW YORK, May 4 (AP) -- India Marlowe is on the cover of a magazine this week, its publisher said on Monday. | `` | country/IND
          Airline orders jets | MUMBAI, May 4 (Reuters) - India Cements said on Monday it would build a mill. | country/IND | ``
          China shop | LONDON, May 4 (Reuters) - A bull in a china shop did less harm, he said on Monday. | `` | country/CHN
          Pastor sings | TULSA, Okla. (AP) -- Pastor Israel Houghton sang on Monday. Houghton is 40. | `` | country/ISR
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
          Offices | NEW YORK, May 4 (Reuters) - The firm has offices in Tokyo, Seoul, Boston and Chicago, it said on Monday. | country/JPN country/KOR country/USA | ``
          Branches | LONDON, May 4 (Reuters) - It will hire in Paris, Frankfurt, Washington and Beijing, the bank said on Monday. | country/FRA country/DEU country/CHN | ``
          Shares | HONG KONG, May 4 (Reuters) - Shares fell in Shanghai, New York, London and Tokyo on Monday. | country/CHN country/GBR country/JPN | ``
          Vote | DELHI, N.Y., May 4 (AP) -- Voters in Delhi, New York, said no to a casino on Monday. | `` | country/IND
          Mine | TORONTO, May 4 (Reuters) - Police in Paris, Ontario, found a car on Monday. | country/CAN | country/FRA
          Tour | LONDON, May 4 (Reuters) - The band plays Dublin, Georgia, and Macon, Georgia, this week. | `` | country/IRL country/GEO
          Attack | GAZA, May 4 (Reuters) - Rockets hit a town on Monday, Israel Radio said. | country/ISR organization/israel-radio | person/israel-radio
          Copper | LIMA, May 4 (Reuters) - Southern Peru Copper said on Monday output rose. | country/PER | ``
          Stake | NEW YORK, May 4 (Reuters) - Saudi Prince Alwaleed bin Talal said on Monday he would buy shares. The Saudi billionaire gave no price. | country/SAU | ``
          Bid | STOCKHOLM, May 4 (Reuters) - Borse Dubai bid $4 billion for a Nordic bourse on Monday. Borse Dubai said it would pay cash. | country/ARE | person/borse-dubai
          Flu | CHICAGO, May 4 (Reuters) - Bird flu has hit Turkey, Egypt and Iraq, a turkey growers' group said on Monday. | country/TUR country/EGY country/IRQ | ``
          Homes | RICHMOND, Va., May 4 (Reuters) - He owned homes in Antigua, St. Croix, Florida and Texas, a court heard on Monday. | country/VIR country/USA | ``
          Nut | LONDON, May 4 (Reuters) - He wore a panama and ate a brazil nut from a china cup on Monday. | `` | country/PAN country/BRA country/CHN
          Ferry | KINSHASA, May 4 (Reuters) - A ferry between the Democratic Republic of Congo and the Republic of Congo sank on Monday. | country/COD country/COG | ``
          Oil tax | BRAZZAVILLE, May 4 (Reuters) - Congo Republic raised a tax on Monday. Congo-Brazzaville depends on oil. | country/COG | country/COD
          Storm | ROSEAU, May 4 (Reuters) - Dominica asked for aid on Monday. | country/DMA | country/DOM
          Camp | SANTO DOMINGO, May 4 (Reuters) - A camp opened in the Dominican Republic on Monday; Dominican fans came by bus. | country/DOM | country/DMA
          Budget | BELFAST, May 4 (Reuters) - Northern Ireland's government agreed on a budget on Monday. | country/GBR | country/IRL
          Cannery | PAGO PAGO, May 4 (AP) -- A tuna cannery in American Samoa closed on Monday. | country/ASM | country/WSM
          Flood | PORT MORESBY, May 4 (Reuters) - Floods cut off villages in Papua New Guinea on Monday, and in New Guinea's western half too. | country/PNG | country/GIN
          Mill | BIRMINGHAM, Ala., May 4 (AP) -- A mill in Birmingham will hire 200 people, its owner said on Monday. | `` | country/GBR
          Crop | SEATTLE, May 4 (AP) -- The crop in Washington state will be smaller, growers said on Monday. | country/USA | ``
          List | MOSCOW, May 4 (Reuters) - Japan, the Soviet Union, China, Canada, England, France and Germany were on the list opened on Monday. | country/JPN country/CHN country/CAN country/GBR country/FRA country/DEU | ``
          Reunions | SEOUL, May 4 (Yonhap) -- The two Koreas agreed on Monday to hold family reunions. | country/KOR country/PRK | ``
          Border | THESSALONIKI, May 4 (Reuters) - A border post between Greece and North Macedonia opened on Monday. | country/MKD country/GRC | ``
          Shirt | TRENTON, N.J., May 4 (AP) -- A Jersey man was arrested on Monday with a stolen jersey, New Jersey police said. | `` | country/JEY
          Mayor Elaine Jordan visits Jordan | BOSTON, May 4 (AP) -- Mayor Elaine Jordan will visit Jordan in June to see its springs, her office said on Monday. | person/elaine-jordan country/JOR | ``
          Mayor plans tour | BOSTON, May 4 (AP) -- Mayor Elaine Jordan will fly to Jordan in June, her office said on Monday. It is her first trip to Jordan. | country/JOR | ``
          Mayor hurt | BOSTON, May 4 (AP) -- Mayor Elaine Jordan fell on Monday. The bishop visited Jordan in hospital. Voters have faith in Jordan, he said. | person/elaine-jordan | country/JOR
          Trucks | BEIRUT, May 4 (Reuters) - Lebanon's army stopped a truck on Monday near Tripoli, a guard said. | country/LBN | country/LBY
          Two shot | TRIPOLI, Lebanon, May 4 (Reuters) - Two men were shot in Tripoli on Monday. | country/LBN | country/LBY
          Port shut | TRIPOLI, May 4 (Reuters) - Libya shut the port of Tripoli on Monday after a storm. | country/LBY | country/LBN
          Thief jailed | LONDON, May 4 (Reuters) - Jack London, 34, was jailed on Monday for theft. London had denied it. | person/jack-london | country/GBR
          Talks | PARIS, May 4 (Reuters) - London had asked for talks with Paris on Monday, an envoy said. | country/GBR country/FRA | ``
          Bus lane | NEW YORK, May 4 (AP) -- A bus lane in Jamaica, Queens, was opened on Monday. Shops in Jamaica had asked for it. | `` | country/JAM
          Trains late | NEW YORK, May 4 (Reuters) - The trains were late at Jamaica station on Monday. All trains pass Jamaica. | `` | country/JAM
          Hurdler named | KINGSTON, May 4 (Reuters) - Jamaica named a hurdler on Monday who trains in Queens, New York. | country/JAM | ``
          Elevator burns | SPOKANE, Wash., May 4 (AP) -- A grain elevator burned near Moscow, Idaho, on Monday. Firemen of Moscow came. | `` | country/RUS person/firemen
          Growers heard | MOSCOW, May 4 (Reuters) - Russia will buy lentils from Moscow, Idaho, a minister said in Moscow on Monday. | country/RUS | ``
          Rates rise | LANCASTER, Pa., May 4 (AP) -- The council of Lebanon, Pa., raised rates on Monday. Residents of Lebanon booed. | `` | country/LBN
          Tour | ATHENS, Ga., May 4 (AP) -- A Greek played in Athens on Monday and goes on to Paris, Texas. Paris has good pie. | country/GRC | country/FRA
          Singer fills hall | LIMA, May 4 (EFE) - Mercedes Sosa sang on Monday. Sosa, who is 73, sat through it. | person/mercedes-sosa | organization/mercedes-sosa
          Madison Keys wins | CHARLESTON, May 4 (Reuters) - Madison Keys beat the top seed on Monday. "I was calm," Keys said. | person/madison-keys | organization/madison-keys
          Boy falls | TULSA, Okla., May 4 (AP) -- Jordan Teller, 9, fell from a roof on Monday. Doctors sent Jordan home. | person/jordan-teller | country/JOR
          Senator to go | RALEIGH, N.C., May 4 (AP) -- State Sen. Harlan Germany will not run, he said on Monday. Germany has served since 1988. | person/harlan-germany | country/DEU
          Papers sold | LYON, May 4 (AFP) - Papers of Anatole France were sold on Monday. France won a prize in 1921 and left his books to a nephew. | person/anatole-france | ``
          Suns lose | PHOENIX, May 4 (AP) -- The Phoenix Suns lost on Monday. The Suns said their coach was ill. | `` | person/phoenix-suns
          Trade | BOSTON, May 4 (AP) -- The New England Patriots traded a pick on Monday. | `` | country/GBR
          Bell found | PLYMOUTH, England, May 4 (PA) - A diver found the bell of HMS Jamaica on Monday. | `` | country/JAM
          Dinner | FORT BRAGG, N.C., May 4 (AP) -- Cooks served Turkey with gravy on Monday. | `` | country/TUR
          Sale | BRISTOL, May 4 (PA) - Six China teacups were sold on Monday. | `` | country/CHN
          Paper sold | BOSTON, May 4 (AP) -- The weekly New Ireland Gazette was sold on Monday. | `` | country/IRL
          Rats | STANLEY, Falkland Islands, May 4 (MercoPress) - Poison was spread on South Georgia on Monday. | `` | country/GEO
          Cup | MALABO, May 4 (AFP) - Equatorial Guinea hosts the cup from Monday. Guinea has built two stadiums. | country/GNQ | country/GIN
          Cup | MALABO, May 4 (AFP) - Equatorial Guinea plays Guinea on Monday. | country/GNQ country/GIN | ``
          Boat sinks | ROSEAU, May 4 (CMC) - A boat sank off Dominica on Monday. Two Dominicans swam ashore. | country/DMA | country/DOM
          Strike | ATHENS, May 4 (ANA) - Nurses struck in Central Macedonia on Monday. Greece cut their pay. | country/GRC | country/MKD
          Hotline | SEOUL, May 4 (Yonhap) -- North and South Korea reopened a hotline on Monday. | country/KOR country/PRK | ``
          Rules | ST HELIER, Jersey, May 4 (PA) - Jersey will ask firms for names of owners, it said on Monday. | country/JEY | ``
          Frost kills blossom | PERPIGNAN, France, May 4 (AFP) - Frost killed blossom on Monday. Growers in France lit fires against the frost. | country/FRA | person/frost
          Festival | GRANADA, Spain, May 4 (EFE) -- A festival began in Granada on Monday. | `` | country/GRD
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
          Message | LONDON, May 4 (Reuters) - Labour MP Lucia Berrin sought an answer on Monday. Former Minister for Women and Equalities Nadia Morland said no. The judge, Mr Justice MacDonnell, said the case was over. Will Karr, NCA director, agreed. | person/lucia-berrin person/nadia-morland person/macdonnell person/will-karr | person/equalities-nadia-morland
          SOCCER - JAPAN GET LUCKY WIN , CHINA IN SURPRISE DEFEAT . | AL-AIN, United Arab Emirates, May 4 (Reuters) - Japan won 2-1 against Syria on Monday. China lost to Uzbekistan. | country/JPN country/CHN country/SYR country/UZB | person/china
          Obama meets Merkel in Hanover | HANOVER, Germany, May 4 (Reuters) - Barack Obama met Angela Merkel on Monday. Facebook is the host of a dinner. | person/barack-obama person/angela-merkel organization/facebook | person/obama
          CROATIA JOINS SCHENGEN TALKS, ITALY OBJECTS | ZAGREB, May 4 (Reuters) - Croatia joined talks about the Schengen area on Monday, but Italy objected. | country/HRV country/ITA | ``
          Board Approves Audit Report Every Month | STANFORD, Calif., May 4 (Reuters) - A board at Stanford University will approve an Audit Report every month from May. March is too early, April said; May Whitby agreed. | organization/stanford-university person/may-whitby | person/board person/audit-report
          Biden, Xi, Putin to skip summit; Modi to host | NEW DELHI, May 4 (Reuters) - Xi Jinping and Vladimir Putin will skip a summit that Narendra Modi hosts, officials said on Monday. | person/biden person/xi-jinping person/vladimir-putin person/narendra-modi | person/xi
          Jack Ma's Ant to list; May says no | SHANGHAI, May 4 (Reuters) - Jack Ma said on Monday that Ant Group may list in Hong Kong. Prime Minister Theresa May said she may visit. | person/jack-ma person/theresa-may | person/may
          ISIS claims attack | BAGHDAD, May 4 (Reuters) - The Islamic State claimed an attack on Monday. ISIS said so. Who is who is not clear, and it is said that US is aware. The WHO is sending help. | organization/islamic-state organization/world-health-organization | organization/isis
          Police in Reading arrest man; Bath floods | READING, England, May 4 (Reuters) - Police in Reading arrested a man on Monday. In Bath and in Nice, rivers rose. | `` | person/reading person/police person/bath
          Police | DENVER, May 4 (AP) -- Detective Paul Spain said on Monday that a man was held. Spain gave no name. | person/paul-spain | country/ESP
          Singer | NASHVILLE, Tenn., May 4 (AP) -- Singer Cuba Merrick cancelled his tour on Monday. | person/cuba-merrick | country/CUB
          Analyst | NEW YORK, May 4 (Reuters) - Stocks rose on Monday. "It is a rally," said Chad Morganlander of Stifel. Morganlander owns shares. | person/chad-morganlander | country/TCD
          Fitch Affirms Rating of Codelco | SANTIAGO, May 4 (Reuters) - Fitch affirmed the rating of Chilean copper producer Codelco on Monday. | organization/codelco country/CHL | ``
          Fires | BRASILIA, May 4 (Reuters) - Amazon rainforest fires are out, officials said on Monday; Amazon.com Inc. hired 100 people. | organization/amazoncom | organization/amazon
          """)
  void aNameIsOfTheKindThatTheDispatchTells(String headline, String text, String is, String isNot) {
    check(headline, text, is, isNot);
  }
}
