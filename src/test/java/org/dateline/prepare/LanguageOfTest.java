package org.dateline.prepare;

import static org.assertj.core.api.Assertions.assertThat;

import org.dateline.text.record.Agencies;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageOfTest {
  private final LanguageOf languages = new LanguageOf();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|Ferry crews return|Ferry crews in the outer isles went back to work on Monday, their union said.",
        "id|Awak kapal kembali|Awak kapal feri kembali bekerja pada Kamis karena upah mereka dinaikkan 5 persen, ujar juru bicara serikat pekerja di kantor pelabuhan.",
        "id|Pelabuhan baru dibuka di Ambon|Pelabuhan baru di Ambon dibuka untuk umum pada hari Senin, kata wali kota. Pembangunan pelabuhan itu memakan waktu tiga tahun dan akan mengurangi antrean.",
        "ms|Anak kapal kembali|Anak kapal feri kembali bekerja pada Khamis kerana gaji mereka dinaikkan 5 peratus, kata jurucakap kesatuan di pejabat pelabuhan.",
        "ko|선원 복귀|섬을 오가는 여객선 선원들이 월요일 일터로 돌아왔다.",
        "ja|船員が復帰|離島を結ぶフェリーの船員は月曜日に仕事に戻った。",
        "zh|船员复工|往返岛屿的渡轮船员星期一恢复工作。",
        "ar|عودة البحارة|عاد بحارة العبارات إلى العمل يوم الاثنين بعد اتفاق على الأجور.",
        "fa|بازگشت کارکنان|کارکنان کشتی‌ها روز دوشنبه پس از توافق بر سر دستمزد به کار بازگشتند.",
        "ru|Экипажи вернулись|Экипажи паромов вернулись к работе в понедельник.",
        "uk|Екіпажі повернулися|Екіпажі поромів повернулися до роботи в понеділок.",
        "hi|चालक दल लौटा|नौका चालक दल सोमवार को काम पर लौट आया।",
      })
  void shortTextsHaveALanguage(String code, String headline, String body) {
    assertThat(languages.dispatch(null, headline, body, Agencies.UNKNOWN)).isEqualTo(code);
  }

  /** Short texts of languages that are close to each other. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "id|Danau kembali tenang|Danau di kaki gunung kembali tenang setelah dua hari berombak, kata petugas pos, Senin, dan nelayan boleh melaut lagi.",
        "id|Harga cabai turun|Harga cabai di pasar induk turun 12 persen pada Selasa karena panen raya, ujar pedagang.",
        "id|Jembatan putus|Sebuah jembatan putus diterjang banjir dan dua mobil hanyut, kata pejabat kabupaten.",
        "ms|Harga cili turun|Harga cili di pasar borong turun 12 peratus pada Selasa kerana musim menuai, kata peniaga.",
        "ms|Jambatan runtuh|Sebuah jambatan runtuh dilanda banjir dan dua lori hanyut, kata jurucakap bomba.",
        "hr|Vlakovi opet voze|Vlakovi opet voze nakon tjedan dana, priopćila je tvrtka u nedjelju.",
        "sr|Vozovi opet voze|Vozovi opet saobraćaju posle nedelju dana, saopštila je železnica u sredu.",
        "bs|Vozovi opet voze|Vozovi opet saobraćaju poslije sedmicu dana, saopćila je kantonalna vlada u srijedu.",
        "nb|Fergene går igjen|Fergene gikk igjen etter en uke, opplyser rederiet, og noen av passasjerene fikk kaffe.",
        "da|Færgerne sejler igen|Færgerne sejlede igen efter en uge, oplyser rederiet, og nogle af passagererne fik kaffe.",
        "nn|Ferjene går att|Ferjene gjekk att etter ei veke, seier reiarlaget, og nokon av dei reisande fekk ikkje kaffi.",
        "cs|Vlaky opět jezdí|Vlaky opět jezdí, uvedl v úterý dopravce, podle kterého byla trať zavřená týden.",
        "sk|Vlaky opäť jazdia|Vlaky opäť jazdia, uviedol v utorok dopravca, podľa ktorého bola trať zatvorená týždeň.",
        "pt|Barcos voltam|Os barcos voltaram ontem ao porto depois de uma semana, disse o capitão, mas não todos.",
        "es|Vuelven los barcos|Los barcos volvieron ayer al puerto después de una semana, dijo el capitán, pero no todos.",
        "gl|Volven os barcos|Os barcos volveron onte ao porto despois dunha semana, dixo o capitán, pero non todos.",
      })
  void languagesThatAreCloseAreToldByTheirWords(String code, String headline, String body) {
    assertThat(languages.dispatch(null, headline, body, Agencies.UNKNOWN)).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource({"antara,id", "bernama,ms"})
  void theAgencyDecidesWhereNoWordDoes(String source, String code) {
    String body = "Kapal nelayan itu ditemukan di laut dan semua orang di dalamnya selamat tiba.";
    assertThat(languages.dispatch(null, "Kapal ditemukan", body, source)).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource({"eng,en", "English,en", "in,id", "pt_BR,pt", "zh-Hans,zh"})
  void whatTheRecordSaysIsTheCodeOfTheLanguage(String written, String code) {
    assertThat(languages.dispatch(written, "Titre", "Texte court.", Agencies.UNKNOWN))
        .isEqualTo(code);
  }

  /** Templates of pages say "en" of whatever stands on them. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ko|en|선원 복귀|섬을 오가는 여객선 선원들이 월요일 일터로 돌아왔다.",
        "ja|en-US|船員が復帰|離島を結ぶフェリーの船員は月曜日に仕事に戻った。",
        "zh|en|船员复工|往返岛屿的渡轮船员星期一恢复工作。",
        "ru|en|Экипажи вернулись|Экипажи паромов вернулись к работе в понедельник.",
        "sr|hr|Возови опет возе|Возови опет саобраћају после недељу дана, саопштила је железница у среду.",
        "ar|en|عودة البحارة|عاد بحارة العبارات إلى العمل يوم الاثنين بعد اتفاق على الأجور.",
        "de|en|Fähren fahren wieder|Die Besatzungen der Fähren zu den äußeren Inseln haben am Montag nach elf Tagen die Arbeit wieder aufgenommen. Das teilte die Gewerkschaft in der Hafenstadt mit. Über die Löhne soll im Frühjahr neu verhandelt werden.",
        "nl|en|Veren varen weer|De bemanning van de veren naar de eilanden is maandag na elf dagen weer aan het werk gegaan. Dat heeft de vakbond in de havenstad gezegd. Over de lonen wordt in het voorjaar opnieuw onderhandeld, was in de haven te horen.",
        "fr|eng|Les ferries reprennent|Les équipages des ferries ont repris le travail lundi après onze jours de grève, a annoncé le syndicat. Les salaires seront de nouveau discutés au printemps, selon la direction du port.",
        "tr|en|Feribotlar yeniden çalışıyor|Adalara giden feribotların mürettebatı on bir gün sonra pazartesi günü işbaşı yaptı. Sendika bunu liman kentinde açıkladı. Ücretler ilkbaharda yeniden görüşülecek.",
        "pt|en|Barcos voltam|As tripulações dos barcos voltaram ao trabalho na segunda-feira depois de onze dias de greve, anunciou o sindicato na cidade. Os salários serão discutidos na primavera, disse a direção do porto.",
        "sk|en|Trajekty opäť jazdia|Posádky trajektov na ostrovy sa v pondelok po jedenástich dňoch vrátili do práce, uviedol v utorok odborový zväz, podľa ktorého sa o mzdách bude rokovať na jar. Prístav zostal dovtedy zatvorený.",
        "de|und|Fähren fahren wieder|Die Besatzungen der Fähren haben am Montag die Arbeit wieder aufgenommen.",
      })
  void aClaimThatCannotBeSoIsNotBelieved(
      String code, String written, String headline, String body) {
    assertThat(languages.dispatch(written, headline, body, Agencies.UNKNOWN)).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|Kim Jong-un visits mine|Ri Sol-ju, Choe Ryong-hae, Hwang Pyong-so, Kim Ki-nam, Choe Thae-bok, Pak Pong-ju, Kim Yong-nam, Ri Yong-gil, Jang Jong-nam, Kim Won-hong, Kim Yang-gon, Kim Phyong-hae",
        "en|Closing prices|gold 1200.30 up 4.10, silver 17.20 down 0.10, copper 3.10 unchanged, wheat 5.40 up 0.05, maize 3.80 down 0.02, sugar 0.18 unchanged, coffee 1.60 up 0.03, cocoa 2900 down 12, cotton 0.64 up 0.01, rice 11.20 unchanged",
        "en|Titre|Texte court.",
        "hr|Vozovi opet voze|Vozovi opet saobraćaju posle nedelju dana, saopštila je železnica u sredu.",
        "gl|Vuelven los barcos|Los barcos volvieron ayer al puerto después de una semana, dijo el capitán, pero no todos. Los sueldos se discutirán en primavera, según la dirección del puerto y la alcaldía.",
        "ko|KOSPI 2000|KOSPI 2000.13",
      })
  void aClaimThatMayBeSoIsBelieved(String written, String headline, String body) {
    assertThat(languages.dispatch(written, headline, body, Agencies.UNKNOWN)).isEqualTo(written);
  }
}
