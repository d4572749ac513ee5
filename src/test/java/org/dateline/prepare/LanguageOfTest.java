package org.dateline.prepare;

import static org.assertj.core.api.Assertions.assertThat;

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
    assertThat(languages.dispatch(null, headline, body)).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource({"eng,en", "English,en", "in,id", "pt_BR,pt", "zh-Hans,zh"})
  void whatTheRecordSaysIsTheCodeOfTheLanguage(String written, String code) {
    assertThat(languages.dispatch(written, "Titre", "Texte court.")).isEqualTo(code);
  }
}
