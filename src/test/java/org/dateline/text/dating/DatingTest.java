package org.dateline.text.dating;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.dateline.text.clean.Cleaner;
import org.dateline.text.date.DateFieldParser;
import org.dateline.text.date.DateRange;
import org.dateline.text.date.DateSource;
import org.dateline.text.date.Dated;
import org.dateline.text.date.PathDate;
import org.dateline.text.date.Stamp;
import org.dateline.text.record.RawDispatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatingTest {
  private static Dated date(String path, String field, String text) {
    RawDispatch raw =
        new RawDispatch(path, 0, "", text, field, null, null, List.of(), null, null, List.of());
    return new Dating(DateRange.upTo(LocalDate.of(2026, 1, 1)), OfficeHolders.none(), 0.9)
        .date(raw, new Cleaner().clean(raw));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "2006-10-09|2006-10-09|-",
        "2006-10-09T01:35:00Z|2006-10-09|2006-10-09T01:35:00Z",
        "2006-10-09T10:35:00+09:00|2006-10-09|2006-10-09T01:35:00Z",
        "2006-10-09 10:35:00|2006-10-09|-",
        "2006-10-09 10:35:00.123456|2006-10-09|-",
        "20061009|2006-10-09|-",
        "20061009103500|2006-10-09|-",
        "20061009T103500+0900|2006-10-09|2006-10-09T01:35:00Z",
        "20061009T013500Z|2006-10-09|2006-10-09T01:35:00Z",
        "20061009T0135Z|2006-10-09|2006-10-09T01:35:00Z",
        "20061009T103500,123+0900|2006-10-09|2006-10-09T01:35:00Z",
        "2006/10/09|2006-10-09|-",
        "Fri Oct 20, 2006 6:15pm EDT|2006-10-20|2006-10-20T22:15:00Z",
        "Mon Oct 30, 2006 1:25am EST|2006-10-30|2006-10-30T06:25:00Z",
        "Fri Oct 20, 2006 12:05am EDT|2006-10-20|2006-10-20T04:05:00Z",
        "26-FEB-1987 15:01:01.79|1987-02-26|-",
        "Mon, 09 Oct 2006 10:35:00 +0900|2006-10-09|2006-10-09T01:35:00Z",
        "20 October 2006|2006-10-20|-",
        "October 20, 2006|2006-10-20|-",
        "Oct. 20, 2006|2006-10-20|-",
        "1160357700|2006-10-09|2006-10-09T01:35:00Z",
        "1160357700000|2006-10-09|2006-10-09T01:35:00Z",
        "2008-02-29|2008-02-29|-",
        "2006-10-09 24:00|2006-10-09|-",
      })
  void readsTheDateFieldsOfFeeds(String field, LocalDate day, Instant instant) {
    Stamp stamp = DateFieldParser.parse(field);
    assertThat(stamp).isNotNull();
    assertThat(stamp.day()).isEqualTo(day);
    assertThat(stamp.instant()).isEqualTo(instant);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2006-13-45",
        "20061009T253500Z",
        "2006-02-30",
        "2007-02-29",
        "yesterday",
        "20061399",
        "99999999",
        "-1",
        "12",
        "2006",
        "Oct 2006",
        "32 October 2006",
        "3006-01-01",
        "2006-10-09 25:00",
        "::::",
        "00000000000000000000"
      })
  void takesNothingElseForADate(String field) {
    assertThat(DateFieldParser.parse(field)).isNull();
  }

  @Test
  void neverFailsOnADateField() {
    Random random = new Random(9);
    String seed = "Mon, 09 Oct 2006 10:35:00.5 pm +0900 EDT 2006-10-09T";
    for (int round = 0; round < 20_000; round++) {
      StringBuilder field = new StringBuilder();
      for (int i = random.nextInt(40); i > 0; i--) {
        field.append(
            random.nextInt(5) == 0
                ? (char) random.nextInt(300)
                : seed.charAt(random.nextInt(seed.length())));
      }
      DateFieldParser.parse(field.toString());
    }
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "/w/20081001/story,2008,10,1",
        "/w/yonhap_2016-01-21.txt,2016,1,21",
        "/w/2016/0121/a.txt,2016,1,21",
        "/w/2016/01/21/a.txt,2016,1,21",
        "/w/ap-2006-10.txt,2006,10,0",
        "/w/reuters-2007.jsonl.gz,2007,0,0",
        "/w/headlines_2024-08-04.json.gz,2024,8,4",
        "/w/2006/20061009-test.txt,2006,10,9",
      })
  void findsTheDateOfAPath(String path, int year, int month, int day) {
    assertThat(PathDate.of(path)).isEqualTo(new PathDate(year, month, day));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/w/000_f091d09cabcdb6f8.txt",
        "/w/reut2-000.sgm",
        "/w/reuters21578/a.txt",
        "/w/a/b.txt",
        "/w/20081399/a.txt",
        "/w/3456/a.txt"
      })
  void findsNoneInIdsAndHashes(String path) {
    assertThat(PathDate.of(path)).isNull();
  }

  @Test
  void theRecordsOwnFieldComesFirst() {
    Dated dated = date("/w/20081001/a", "2006-10-09", "SEOUL, Jan. 10 (Yonhap) -- x");
    assertThat(dated.day()).isEqualTo(LocalDate.of(2006, 10, 9));
    assertThat(dated.source()).isEqualTo(DateSource.METADATA);
  }

  @Test
  void aFieldInUniversalTimeGivesWayToTheDatelinesDay() {
    assertThat(date("/w/a", "1722783600000", "Pyongyang, August 5 (KCNA) -- x").day())
        .isEqualTo(LocalDate.of(2024, 8, 5));
  }

  @Test
  void theDatelinesDayTakesItsYearFromThePath() {
    Dated dated = date("/w/2016/a.txt", null, "SEOUL, Jan. 10 (Yonhap) -- x");
    assertThat(dated.day()).isEqualTo(LocalDate.of(2016, 1, 10));
    assertThat(dated.source()).isEqualTo(DateSource.DATELINE_AND_PATH);
    assertThat(date("/w/20160102/a.txt", null, "SEOUL, Dec. 31 (Yonhap) -- x").day())
        .isEqualTo(LocalDate.of(2015, 12, 31));
    assertThat(date("/w/20151231/a.txt", null, "SEOUL, Jan. 1 (Yonhap) -- x").day())
        .isEqualTo(LocalDate.of(2016, 1, 1));
  }

  @Test
  void aDayFarFromThePathsIsNotThePaths() {
    Dated dated = date("/w/20160802/a.txt", null, "SEOUL, Jan. 10 (Yonhap) -- x");
    assertThat(dated.day()).isNull();
    assertThat(dated.monthDay()).isEqualTo("--01-10");
    assertThat(date("/w/20160802/a.txt", null, "SEOUL (Yonhap) -- x").source())
        .isEqualTo(DateSource.PATH);
  }

  @Test
  void withoutAYearTheDayIsMarkedAndTheDispatchUndated() {
    Dated dated = date("/w/a.txt", null, "BEIJING, Jan. 21 (Yonhap) -- x");
    assertThat(dated.day()).isNull();
    assertThat(dated.monthDay()).isEqualTo("--01-21");
    assertThat(dated.source()).isEqualTo(DateSource.DATELINE_WITHOUT_YEAR);
    assertThat(dated.confidence()).isZero();
    assertThat(date("/w/a.txt", " ", "Nothing here.").source()).isEqualTo(DateSource.NONE);
  }

  @Test
  void theLeapDayNeedsALeapYear() {
    assertThat(date("/w/2008/a.txt", null, "SEOUL, Feb. 29 (Yonhap) -- x").day())
        .isEqualTo(LocalDate.of(2008, 2, 29));
    assertThat(date("/w/2007/a.txt", null, "SEOUL, Feb. 29 (Yonhap) -- x").day()).isNull();
  }

  @Test
  void aDateFieldThatIsNoDateIsNonsense() {
    assertThat(date("/w/2008/a.txt", "2006-13-45", "x").isNonsense()).isTrue();
  }
}
