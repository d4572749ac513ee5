package org.dateline.text.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TwoDigitYearTest {
  private static String day(String field, DateOrder order) {
    return Objects.requireNonNull(DateFieldParser.parse(field, order)).day().toString();
  }

  @ParameterizedTest
  @CsvSource({
    "99/12/31,1999-12-31",
    "98/02/07,1998-02-07",
    "00-01-02,2000-01-02",
    "97.11.30 10:15,1997-11-30",
    "99/31/12,1999-12-31",
    "31/12/99,1999-12-31",
    "12/31/99,1999-12-31",
    "01/02/03,2003-02-01",
  })
  void whatCanOnlyBeAYearIsOne(String field, String day) {
    assertThat(day(field, DateOrder.UNKNOWN)).isEqualTo(day);
  }

  @Test
  void otherDatesOfTheFileTell() {
    assertThat(DateFieldParser.order("99/12/31")).isEqualTo(DateOrder.LEARNED_SHORT_YEAR_FIRST);
    assertThat(day("01/02/03", DateOrder.LEARNED_SHORT_YEAR_FIRST)).isEqualTo("2001-02-03");
  }

  @ParameterizedTest
  @CsvSource({
    "/a/oct99/x.txt,1999,10,0",
    "/a/Oct1999/x.txt,1999,10,0",
    "/a/13oct1999.txt,1999,10,13",
    "/a/13-October-1999.txt,1999,0,0",
    "/a/1999/oct/13/x.txt,1999,10,13",
    "/a/1999-March-05.txt,1999,3,5",
    "/a/1999/mar01.txt,1999,0,0",
    "/a/1999/maritime/x.txt,1999,0,0",
  })
  void foldersNameMonthsInWords(String path, int year, int month, int day) {
    assertThat(PathDate.of(path)).isEqualTo(new PathDate(year, month, day));
  }
}
