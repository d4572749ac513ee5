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
}
