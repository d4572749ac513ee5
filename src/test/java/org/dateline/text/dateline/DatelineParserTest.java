package org.dateline.text.dateline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatelineParserTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "BALIKES\u0130R (AA) - 3 Haziran 2016 - Text|BALIKES\u0130R|anadolu|6/3/2016",
        "Graz (APA) - 03.06.2016 - Text|Graz|apa|6/3/2016",
        "Bonn (dpa), 3. Juni 2016 - Text|Bonn|dpa|6/3/2016",
        "Bonn (dpa) - 3. Juni 2016\\nText|Bonn|dpa|6/3/2016",
        "Lille (AFP) - 3 juin 2016 - Text|Lille|afp|6/3/2016",
        "Lille (AFP) - 3 juin - Text|Lille|afp|6/3",
        "LILLE (Reuters), 3 juin - Text|LILLE|reuters|6/3",
        "BARI (ANSA) - 3 giugno 2016 - Text|BARI|ansa|6/3/2016",
        "Vigo (EFE), 3 junio 2016.- Text|Vigo|efe|6/3/2016",
        "Medan (ANTARA News) - 3 Juni 2016 - Text|Medan|antara|6/3/2016",
        "IPOH, 3 Mac 2016 (Bernama) - Text|IPOH|bernama|3/3/2016",
        "PUSAN (Yonhap) -- June 3, 2016 -- Text|PUSAN|yonhap|6/3/2016",
        "\u0422\u0412\u0415\u0420\u042C (\u0422\u0410\u0421\u0421) - 3 \u0438\u044E\u043D\u044F 2016 - Text|\u0422\u0412\u0415\u0420\u042C|tass|6/3/2016",
        "PECS (MTI) - 2016. j\u00FAnius 3. - Text|PECS|mti|6/3/2016",
        "Hu\u1EBF (TTXVN) - 3/6/2016 - Text|Hu\u1EBF|vna|6/3/2016",
        "Hu\u1EBF (TTXVN 3/6) - Text|Hu\u1EBF|vna|6/3",
        "Hu\u1EBF, ng\u00E0y 3 th\u00E1ng 6 n\u0103m 2016 (TTXVN) - Text|Hu\u1EBF|vna|6/3/2016",
        "Hu\u1EBF, ng\u00E0y 3/6/2016 (TTXVN) - Text|Hu\u1EBF|vna|6/3/2016",
        "حلب-سانا 3 حزيران 2016\\nText|حلب|sana|6/3/2016",
        "حلب-سانا\\nText|حلب|sana|0/0",
        "غزة 3-6-2016 وفا- Text|غزة|wafa|6/3/2016",
        "فاس 3 غشت 2016 (و م ع) - Text|فاس|map|8/3/2016",
        "مشهد - ۱۴ خرداد ۱۳۹۵ (ایرنا) - Text|مشهد|irna|6/3/2016",
        "مشهد، ۳ ژوئن ۲۰۱۶ (ایرنا) - Text|مشهد|irna|6/3/2016",
        "(\uBD80\uC0B0=\uC5F0\uD569\uB274\uC2A4) 2016\uB144 6\uC6D4 3\uC77C = Text|\uBD80\uC0B0|yonhap|6/3/2016",
        "[\uBD80\uC0B0=\uB274\uC2DC\uC2A4] 2016.06.03. \uD64D\uAE38\uB3D9 \uAE30\uC790 = Text|\uBD80\uC0B0|newsis|6/3/2016",
        "\u0E2A\u0E07\u0E02\u0E25\u0E32 3 \u0E21\u0E34.\u0E22. 2559 (\u0E2A\u0E33\u0E19\u0E31\u0E01\u0E02\u0E48\u0E32\u0E27\u0E44\u0E17\u0E22) - Text|\u0E2A\u0E07\u0E02\u0E25\u0E32|tna|6/3/2016",
        // A sentence may begin with a day or a number.
        "LONDON (Reuters) - 3 June 2016 was a day of rain.|LONDON|reuters|0/0",
        "LONDON (Reuters) - 16 people - all miners - were hurt.|LONDON|reuters|0/0",
        "LONDON (Reuters) - May 3 was a day of rain - and of snow.|LONDON|reuters|0/0",
      })
  void readsADayBehindTheAgency(String text, String place, String agency, String date) {
    String lines = text.replace("\\n", "\n");
    Dateline dateline = DatelineParser.parse(lines);
    assertThat(dateline).isNotNull();
    assertThat(dateline.place()).isEqualTo(place);
    assertThat(dateline.agency()).isEqualTo(agency);
    String year = dateline.year() == null ? "" : "/" + dateline.year();
    assertThat(dateline.month() + "/" + dateline.day() + year).isEqualTo(date);
    String rest = lines.substring(dateline.end()).strip();
    assertThat(rest)
        .isEqualTo(text.endsWith("Text") ? "Text" : text.substring(text.indexOf(" - ") + 3));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "Riga (AFP) June 3, 2016 - Crews went home|Riga|-|afp|6/3/2016",
        "KYIV. May 6. UNN. Crews went home after the talks of the night|KYIV|-|unn|5/6",
        "KYIV. May 6, 2015. UNN. Crews went home after the talks of the night|KYIV|-|unn|5/6/2015",
        "RIGA. May 6. BNS. Crews went home after the talks of the night|RIGA|-|bns|5/6",
        "ASTANA. May 6. KAZINFORM /Ines Prado/ - Crews went home after the talks of the night|ASTANA|-|kazinform|5/6",
        "Kochi: May 6 (UNI): Crews went home|Kochi|-|uni|5/6",
        "Kochi, Kerala: May 6 (UNI): Crews went home|Kochi|Kerala|uni|5/6",
        "Kochi (Kerala): May 6 (UNI): Crews went home|Kochi|Kerala|uni|5/6",
        "PUNE: 6 May (PTI) Crews went home|PUNE|-|pti|5/6",
        "Mumbai: May 6: Crews went home|Mumbai|-|-|5/6",
        "[Reuters] GENEVA, May 6 -- Crews went home|GENEVA|-|reuters|5/6",
        "(Reuters) GENEVA, May 6 - Crews went home|GENEVA|-|reuters|5/6",
        "[AFP] - Geneva, 6 May 2015 - Crews went home|Geneva|-|afp|5/6/2015",
        "AFP - GENEVA, May 6 - Crews went home|GENEVA|-|afp|5/6",
        "TASS: MOSCOW, May 6 - Crews went home|MOSCOW|-|tass|5/6",
        "Reuters, GENEVA, May 6 - Crews went home|GENEVA|-|reuters|5/6",
        "Kumasi (A/R), May 6, GNA - Crews went home|Kumasi|A/R|gna|5/6",
        "CAPE TOWN May 6 2015 - SAPA\\n\\nCrews went home|CAPE TOWN|-|sapa|5/6/2015",
        "6 \u043C\u0430\u044F, \u041C\u0438\u043D\u0441\u043A /\u041A\u043E\u0440\u0440. \u0411\u0415\u041B\u0422\u0410/. \u042D\u043A\u0438\u043F\u0430\u0436\u0438|\u041C\u0438\u043D\u0441\u043A|-|belta|5/6",
        "P\u00E9cs, 2015. m\u00E1jus 6., szerda (MTI) - Crews went home|P\u00E9cs|-|mti|5/6/2015",
        "\u0627\u0644\u0643\u0648\u064A\u062A - 6 - 5 (\u0643\u0648\u0646\u0627) -- \u0639\u0627\u062F|\u0627\u0644\u0643\u0648\u064A\u062A|-|kuna|5/6",
        "(ANSAmed) - TUNIS, MAY 6 - Crews went home|TUNIS|-|ansa|5/6",
        "NOVI SAD, 6. maja 2015. (Beta) - Crews went home|NOVI SAD|-|beta|5/6/2015",
        "SPLIT, 6. listopada 2015. (Hina) - Crews went home|SPLIT|-|hina|10/6/2015",
        "Holgu\u00EDn, 6 may (PL) Crews went home|Holgu\u00EDn|-|prensa_latina|5/6",
        "YEREVAN, MAY 6, ARMENPRESS. Crews went home after the talks of the night|YEREVAN|-|armenpress|5/6",
        "6 May 2015, GENEVA (AFP) - Crews went home|GENEVA|-|afp|5/6/2015",
        "(AFP, Geneva, May 6) - Crews went home|Geneva|-|afp|5/6",
        "(Geneva, AFP) - Crews went home|Geneva|-|afp|0/0",
        "GENEVA, May 6: AFP: Crews went home|GENEVA|-|afp|5/6",
        "*GENEVA, May 6 (AFP) - Crews went home|GENEVA|-|afp|5/6",
        "Berlin (dpa) Crews went home after a long night|Berlin|-|dpa|0/0",
        "BAKU / Trend / Crews went home|BAKU|-|trend|0/0",
        "Harar May 6/2015 /ENA/ Crews went home|Harar|-|ena|5/6/2015",
        "BURGOS, 6 (EUROPA PRESS) - Crews went home|BURGOS|-|europapress|0/0",
        "Medan, Antara News - Crews went home|Medan|-|antara|0/0",
        "\u041D\u0418\u0428, 6. \u043C\u0430\u0458\u0430 (\u0422\u0430\u043D\u0458\u0443\u0433) - Crews went home|\u041D\u0418\u0428|-|tanjug|5/6",
        "\u0412\u0430\u0440\u043D\u0430, 6 \u043E\u043A\u0442\u043E\u043C\u0432\u0440\u0438 /\u0411\u0422\u0410/ Crews went home|\u0412\u0430\u0440\u043D\u0430|-|bta|10/6",
        "Lamu, Kenya (6 May 2015) - Crews went home|Lamu|Kenya|-|5/6/2015",
        "LAMU, May 6, 2015 (SEND2PRESS NEWSWIRE) -- Crews went home|LAMU|-|-|5/6/2015",
        "Frankfurt a.M. (epd). Crews went home after a long night|Frankfurt a.M.|-|epd|0/0",
        "Berlin/Bonn (KNA) Crews went home after a long night|Berlin/Bonn|-|kna|0/0",
        "Homs, (SANA) Crews went home after a long night|Homs|-|sana|0/0",
        "Geneva (UPI) Sep 9, 2011\\nCrews went home|Geneva|-|upi|9/9/2011",
        "LISBON--Crews went home after a long night of talks|LISBON|-|-|0/0",
        "OTTAWA, ONTARIO--(Marketwire - May 6, 2009) - Crews went home|OTTAWA|ONTARIO|marketwire|5/6/2009",
        "Pune (Maharashtra) [India], May 6 (ANI): Crews went home|Pune|Maharashtra, India|ani|5/6",
        "Arica (Chile), 6 may (EFE).- Crews went home|Arica|Chile|efe|5/6",
        "NAMUR 06/05 (BELGA) = Crews went home|NAMUR|-|belga|5/6",
        "Brno 6. 5. 2015 (\u010CTK) - Crews went home|Brno|-|ctk|5/6/2015",
        "H\u00E0 N\u1ED9i (TTXVN) - Crews went home|H\u00E0 N\u1ED9i|-|vna|0/0",
        "\u05D0\u05E9\u05D3\u05D5\u05D3 (\u05E8\u05D5\u05D9\u05D8\u05E8\u05E1) - Crews went home|\u05D0\u05E9\u05D3\u05D5\u05D3|-|reuters|0/0",
      })
  void readsFormsOfOtherDesks(
      String text, String place, String country, String agency, String date) {
    Dateline dateline = DatelineParser.parse(text.replace("\\n", "\n"));
    assertThat(dateline).isNotNull();
    assertThat(dateline.place()).isEqualTo(place);
    assertThat(dateline.country()).isEqualTo(country);
    assertThat(dateline.agency()).isEqualTo(agency);
    String year = dateline.year() == null ? "" : "/" + dateline.year();
    assertThat(dateline.month() + "/" + dateline.day() + year).isEqualTo(date);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "WINNERS--The crews of the outer isles went home after the talks",
        "Smith (Labour), May 6 - The crews went home",
        "Paris (AFP) May 13 saw the crews go home",
        "Figure (Map) - The crews went home",
        "Total 04/05 = The crews went home",
        "Windows (Beta) - The crews went home",
        "RESULTS, May 6 (3rd round) - The crews went home",
        "He went home (epd). The crews went home after a long night",
        "RESULTS, 6 (Group B) - The crews went home",
        "Start: May 6 - The crews go home after a long night",
        "Elections: May 6 (Tuesday): the crews vote",
        "6 May, the crews went home - and slept",
        "[Reuters] The crews of the outer isles went home, May 6 or not",
        "AFP - The crews of the outer isles went home after the talks",
        "Crews Home - Reuters\\n\\nThe crews went home after the talks",
        "Jones (Chelsea), who scored twice, went home",
      })
  void doesNotReadWhatLooksLikeThem(String text) {
    assertThat(DatelineParser.parse(text.replace("\\n", "\n"))).isNull();
  }

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
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "SEOUL, Nov 26 AFP - Text|SEOUL|-|afp|11/26",
        "SEOUL,\tNov.\t16\t(Yonhap)\t--\tText|SEOUL|-|yonhap|11/16",
        "LISBON, 16th November, 2017 (WAM) -- Text|LISBON|-|wam|11/16/2017",
        "Dubai, 1st March (WAM) -- Text|Dubai|-|wam|3/1",
        "Lisbon [Portugal], November 16 (ANI): Text|Lisbon|Portugal|ani|11/16",
        "SEOUL, Nov. 26, 2017 AFP -- Text|SEOUL|-|afp|11/26/2017",
        "LONDON, 3 March REUTERS - Text|LONDON|-|reuters|3/3",
        "TOKYO - KYODO, Jan. 7 - Text|TOKYO|-|kyodo|1/7",
        "TOKYO - KYODO - Text|TOKYO|-|kyodo|0/0",
        "KYIV. Nov 16 (Interfax-Ukraine) - Text|KYIV|-|interfax|11/16",
        "MOSCOW. Nov 16 (Interfax) - Text|MOSCOW|-|interfax|11/16",
        "ASTANA. KAZINFORM - Text|ASTANA|-|kazinform|0/0",
        "ISLAMABAD, Nov 16 (Reuters): Text|ISLAMABAD|-|reuters|11/16",
        "NEW YORK, Nov. 16, 2017 /PRNewswire/ -- Text|NEW YORK|-|prnewswire|11/16/2017",
        "MOSCOW (Sputnik) — Text|MOSCOW|-|sputnik|0/0",
        "MOSCOW, November 16. /TASS/. Text|MOSCOW|-|tass|11/16",
        "Lisboa, 16 nov (Lusa) - Text|Lisboa|-|lusa|11/16",
        "ROMA, 16 dic. (ANSA) - Text|ROMA|-|ansa|12/16",
        "Jakarta, 16 Mei (ANTARA) - Text|Jakarta|-|antara|5/16",
        "МОСКВА, 16 ноября. /ТАСС/. Text|МОСКВА|-|tass|11/16",
        "МОСКВА, 16 ноября 2009 г. /ТАСС/. Text|МОСКВА|-|tass|11/16/2009",
        "МОСКВА, 16 ноября 2009 года. /ТАСС/. Text|МОСКВА|-|tass|11/16/2009",
        "МОСКВА, 16 ноября (ИТАР-ТАСС). Text|МОСКВА|-|tass|11/16",
        "शिमला, सोलह नवंबर (भाषा) Text|शिमला|-|pti|11/16",
        "МОСКВА, 16 ноября 2017 /ТАСС/ -- Text|МОСКВА|-|tass|11/16/2017",
        "МОСКВА, 16 ноя — РИА Новости. Text|МОСКВА|-|ria|11/16",
        "МОСКВА, 16 ноя - РИА Новости. Text|МОСКВА|-|ria|11/16",
        "Москва. 16 ноября. INTERFAX.RU - Text|Москва|-|interfax|11/16",
        "МОСКВА, 16 ноя (Рейтер) - Text|МОСКВА|-|reuters|11/16",
        "Київ. 16 листопада (Укрінформ) - Text|Київ|-|ukrinform|11/16",
        "دبي 16 نوفمبر (رويترز) - Text|دبي|-|reuters|11/16",
        "القاهرة في 16 نوفمبر 2017 (أ ف ب) - Text|القاهرة|-|afp|11/16/2017",
        "بيروت ١٦ تشرين الثاني/نوفمبر (د ب أ) - Text|بيروت|-|dpa|11/16",
        "أبوظبي في 16 نوفمبر / وام / Text|أبوظبي|-|wam|11/16",
        "(서울=연합뉴스) 홍길동 기자 = Text|서울|-|yonhap|0/0",
        "[서울=뉴시스]홍길동 기자 = Text|서울|-|newsis|0/0",
        "(평양 11월 16일발 조선중앙통신) Text|평양|-|kcna|11/16",
        "【서울=로이터】 Text|서울|-|reuters|0/0",
        "新华社北京11月16日电 Text|北京|-|xinhua|11/16",
        "(新华社北京11月16日电) Text|北京|-|xinhua|11/16",
        "（新华社北京11月16日电） Text|北京|-|xinhua|11/16",
        "新华社北京11月16日电（记者张三）Text|北京|-|xinhua|11/16",
        "新華社北京2017年11月16日電 Text|北京|-|xinhua|11/16/2017",
        "中新社北京11月16日电 (记者 张三) Text|北京|-|chinanews|11/16",
        "(法新社巴黎11月16日電) Text|巴黎|-|afp|11/16",
        "（中央社記者王小明台北16日電）Text|台北|-|cna|0/16",
        "【東京共同】Text|東京|-|kyodo|0/0",
        "【ソウル時事】Text|ソウル|-|jiji|0/0",
        "[東京 16日 ロイター] - Text|東京|-|reuters|0/16",
        "【11月16日 AFP】Text||-|afp|11/16",
      })
  void readsWhatOtherAgenciesAndScriptsWrite(
      String text, String place, String country, String agency, String date) {
    readsDatelines(text, place, country, agency, date);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "WASHINGTON - The president said on Monday that he would go.|WASHINGTON|-",
        "WASHINGTON — The president said on Monday that he would go.|WASHINGTON|-",
        "SEOUL, South Korea — A man said on Monday that he would go.|SEOUL|South Korea",
        "NEW DELHI -- “We go on Monday,” the minister said at noon.|NEW DELHI|-",
      })
  void aPlaceInCapitalsIsEnoughBeforeASentence(String text, String place, String country) {
    Dateline dateline = DatelineParser.parse(text);
    assertThat(dateline).isNotNull();
    assertThat(dateline.place()).isEqualTo(place);
    assertThat(dateline.country()).isEqualTo(country);
    assertThat(dateline.hasDay()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "BACKGROUND - The president said on Monday that he would go.",
        "ACME CORP - 3RD QTR NET AND MORE OF IT IN A TABLE",
        "ACME - Profit up",
        "ПОРТ открыт - сказал директор порта в понедельник утром.",
        "قال وزير - في 16 نوفمبر إن الميناء سيخدم المنطقة",
        "(港口) 重新开放",
        "港口重新开放，市政府电话公布。",
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

  /** Datelines of agencies of many countries, each before a sentence of the same script. */
  @ParameterizedTest
  @CsvFileSource(resources = "/cleaning/datelines.txt", delimiter = '|', quoteCharacter = '\u0002')
  void knownDatelinesAreRead(String head, String place, String agency, String day) {
    Dateline found = DatelineParser.parse(head + " " + sentence(head));
    if (place.equals("-") && agency.equals("-")) {
      assertThat(found).isNull();
      return;
    }
    assertThat(found).isNotNull();
    assertThat(found.place()).isEqualTo(place.equals("-") ? "" : place);
    assertThat(found.agency()).isEqualTo(agency.equals("-") ? null : agency);
    assertThat(found.hasDay() ? found.month() + "-" + found.day() : "-").isEqualTo(day);
  }

  @ParameterizedTest
  @CsvFileSource(
      resources = "/cleaning/no-datelines.txt",
      delimiter = '\u0001',
      quoteCharacter = '\u0002')
  void sentencesThatOpenAlikeHaveNone(String sentence) {
    assertThat(DatelineParser.parse(sentence)).isNull();
  }

  @ParameterizedTest
  @CsvSource({"Den Haag,NLD", "DEN HAAG,NLD", "Antwerpen,BEL", "Warszawa,POL"})
  void townsAreKnownByTheirOwnNames(String place, String country) {
    assertThat(PlacesElsewhere.country(place)).isEqualTo(country);
  }

  private static String sentence(String head) {
    String all = head.replaceAll("[\\x00-\\x7F]", "");
    if (all.matches(".*\\p{IsHangul}.*")) {
      return "봄부터 닫혀 있던 부두가 목요일 문을 열었다고 항만이 밝혔다.";
    }
    if (all.matches(".*[\\p{IsHan}\\p{IsKatakana}].*")) {
      return "春から閉鎖されていた埠頭が木曜日に再開したと港が発表した。";
    }
    if (all.matches(".*\\p{IsArabic}.*")) {
      return "قال مسؤولون يوم الخميس إن الرصيف المغلق منذ الربيع فتح من جديد.";
    }
    return all.matches(".*\\p{IsCyrillic}.*")
        ? "Причал, который был закрыт с весны, открылся в четверг, сообщил порт."
        : "The dock that had been shut since spring opened on Thursday, the port said.";
  }

  @Test
  void statesOfTheUnitedStatesAreNoTownsOfOtherCountries() {
    assertThat(PlacesElsewhere.country("Virginia")).isNull();
    assertThat(PlacesElsewhere.country("Montana")).isNull();
  }
}
