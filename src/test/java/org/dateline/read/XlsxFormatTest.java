package org.dateline.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.dateline.text.record.RawDispatch;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XlsxFormatTest {
  @TempDir Path folder;

  /** Fills a workbook. */
  interface Filling {
    void fill(Workbook book);
  }

  static byte[] workbook(Filling filling) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(out, "Harbour", "1.0")) {
      filling.fill(book);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  static void row(Worksheet sheet, int row, Object... cells) {
    for (int i = 0; i < cells.length; i++) {
      if (cells[i] instanceof Number number) {
        sheet.value(row, i, number);
      } else {
        sheet.value(row, i, (String) cells[i]);
      }
    }
  }

  private ReadAll read(byte[] file) {
    try {
      return ReadAll.of(Files.write(folder.resolve("export.xlsx"), file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As BIGKinds hands them out. */
  static byte[] korean() {
    return workbook(
        book -> {
          Worksheet sheet = book.newWorksheet("sheet");
          row(
              sheet,
              0,
              "뉴스 식별자",
              "일자",
              "언론사",
              "기고자",
              "제목",
              "통합 분류1",
              "사건/사고 분류1",
              "인물",
              "위치",
              "기관",
              "키워드",
              "특성추출(가중치순 상위 50개)",
              "본문",
              "URL",
              "분석제외 여부");
          row(
              sheet,
              1,
              "01100101.20180427092030001",
              "20180427",
              "항구신문",
              "김항구",
              "남북 정상 만나",
              "정치>북한",
              "",
              "김하나,박둘",
              "판문점,평양",
              "청와대",
              "정상,만남",
              "정상,만남",
              "두 정상이 금요일 만났다.",
              "https://harbour.example/1",
              "");
          row(
              sheet,
              2,
              "01100101.20180428092030001",
              20180428,
              "항구신문",
              "",
              "배가 늘다",
              "경제",
              "",
              "",
              "",
              "",
              "",
              "",
              "배가 한 척 늘었다.",
              "",
              "중복");
        });
  }

  @Test
  void readsTheColumnsOfAKoreanArchive() {
    ReadAll read = read(korean());
    assertThat(read.format()).isEqualTo("xlsx");
    assertThat(read.rejects).isEmpty();
    RawDispatch summit = read.dispatches.get(0);
    assertThat(summit.headline()).isEqualTo("남북 정상 만나");
    assertThat(summit.text()).isEqualTo("두 정상이 금요일 만났다.");
    assertThat(summit.date()).isEqualTo("20180427");
    assertThat(summit.source()).isEqualTo("항구신문");
    assertThat(summit.sourceRef()).isEqualTo("01100101.20180427092030001");
    assertThat(summit.byline()).containsExactly("김항구");
    assertThat(summit.url()).isEqualTo("https://harbour.example/1");
    assertThat(summit.keywords())
        .containsExactly(
            "subject:정치>북한",
            "person:김하나",
            "person:박둘",
            "place:판문점",
            "place:평양",
            "organization:청와대");
    assertThat(read.dispatches.get(1).date()).isEqualTo("20180428");
    assertThat(read.dispatches.get(1).keywords()).contains("excluded:중복");
  }

  @Test
  void readsSheetsBelowLinesOfTitleWithDaysFormulasAndBlankRows() {
    ReadAll read =
        read(
            workbook(
                book -> {
                  Worksheet notes = book.newWorksheet("О поиске");
                  row(notes, 0, "Запрос", "риф");
                  Worksheet first = book.newWorksheet("Статьи");
                  row(first, 0, "Интегрум");
                  row(first, 1, "Результаты поиска: 2");
                  row(first, 3, "№", "Источник", "Дата", "Заголовок", "Текст", "Автор", "Рубрика");
                  row(first, 5, 1, "Гавань", 43217, "Кораллы сосчитаны", "Их больше.", "А. Пирс");
                  first.style(5, 2).format("dd.mm.yyyy").set();
                  row(first, 7, 2, "Гавань", 43218.5, "Паром куплен", "Он ходит со вторника.");
                  first.formula(7, 0, "A6+1");
                  Worksheet second = book.newWorksheet("Ещё");
                  row(second, 0, "Title", "Publication Date", "Body");
                  row(second, 1, "A ferry", "June 17, 1995", "It <b>sails</b>.");
                  row(second, 2, "Title", "Publication Date", "Body");
                  book.newWorksheet("Пусто");
                }));
    assertThat(read.rejects).isEmpty();
    assertThat(read.headlines()).containsExactly("Кораллы сосчитаны", "Паром куплен", "A ferry");
    assertThat(read.dispatches)
        .extracting(RawDispatch::date)
        .containsExactly("2018-04-27", "2018-04-28T12:00", "June 17, 1995");
    assertThat(read.dispatches.get(0).byline()).containsExactly("А. Пирс");
    assertThat(read.dispatches.get(2).text()).isEqualTo("It sails.");
    assertThat(read.dispatches).extracting(RawDispatch::inputPosition).containsExactly(0L, 1L, 2L);
  }

  @Test
  void aWorkbookOfNumbersIsRefusedInASentence() {
    ReadAll read = read(workbook(book -> row(book.newWorksheet("x"), 0, "reef", 57)));
    assertThat(read.reasons()).containsExactly("unknown_format");
    assertThat(read.rejects.get(0).detail()).contains("has a row of column names");
  }

  @Test
  void damageAndBombsAreSaid() {
    byte[] whole = korean();
    ReadAll half = read(Arrays.copyOf(whole, whole.length / 2));
    assertThat(half.reasons()).as(half.rejects.get(0).detail()).containsExactly("truncated");
    String bomb = "<x>" + " ".repeat(40 << 20) + "</x>";
    ReadAll refused = read(DocxFile.zip("xl/worksheets/sheet1.xml", bomb));
    assertThat(refused.rejects.get(0).detail()).contains("unpacks to more than");
  }
}
