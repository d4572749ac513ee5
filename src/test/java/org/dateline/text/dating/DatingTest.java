package org.dateline.text.dating;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.dateline.text.clean.Cleaner;
import org.dateline.text.date.DateFieldParser;
import org.dateline.text.date.DateOrder;
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
        "2015-366",
        "2015-W54-1",
        "12345",
        "20173011",
        "::::",
        "00000000000000000000"
      })
  void takesNothingElseForADate(String field) {
    assertThat(DateFieldParser.parse(field)).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Thu, 03 Sep 15 00:01:01 +0200|2015-09-03",
        "18-Jan-18|2018-01-18",
        "25/12/2015|2015-12-25",
        "12/25/2015|2015-12-25",
        "12/26/15|2015-12-26",
        "25.12.2015 18:30|2015-12-25",
        "3.9.2015|2015-09-03",
        "3. 9. 2015|2015-09-03",
        "25-12-2015|2015-12-25",
        "2015-25-12|2015-12-25",
        "2015. 9. 3.|2015-09-03",
        "2015\uB144 9\uC6D4 3\uC77C|2015-09-03",
        "2015\u5E749\u67083\u65E5 18:30|2015-09-03",
        "Thu Sep 03 00:01:01 +0000 2015|2015-09-03",
        "1441238461.0|2015-09-03",
        "1441238461000000|2015-09-03",
        "/Date(1441238461000)/|2015-09-03",
        "9999-12-31T23:59:59Z|9999-12-31",
        // Counted within the year or the week; by spreadsheets; by programs.
        "2017-320|2017-11-16",
        "2017320|2017-11-16",
        "2017-W46-4T09:30:00Z|2017-11-16",
        "2017W464|2017-11-16",
        "43055.5|2017-11-16",
        "D:20171116093000+09'00'|2017-11-16",
        "20171116093000.0Z|2017-11-16",
        "ISODate(\"2017-11-16T09:30:00Z\")|2017-11-16",
        "datetime.datetime(2017, 11, 16, 9, 30)|2017-11-16",
        "new Date(2017, 10, 16)|2017-11-16",
        "/Date(1510824600000+0000)/|2017-11-16",
        "@1510824600|2017-11-16",
        "1510824600,123|2017-11-16",
        "20171116.0|2017-11-16",
        "2017111609|2017-11-16",
        // With other separators, and times of other marks.
        "16 11 2017|2017-11-16",
        "2017 11 16|2017-11-16",
        "16 / 11 / 2017|2017-11-16",
        "16_11_2017|2017-11-16",
        "16112017|2017-11-16",
        "2017:11:16 09:30:00|2017-11-16",
        "16NOV2017:09:30:00|2017-11-16",
        "16/Nov/2017:09:30:00 +0000|2017-11-16",
        "2017-11-16-09-30-00|2017-11-16",
        "2017-11-16 09.30.00|2017-11-16",
        "16 XI 2017|2017-11-16",
        // In the words of others.
        "jeudi 16 novembre 2017 \u00E0 9h30|2017-11-16",
        "mar. 14 nov. 2017|2017-11-14",
        "16 f\u00E9vr. 2017|2017-02-16",
        "16 studenoga 2017|2017-11-16",
        "16 \u039D\u03BF\u03B5\u03BC\u03B2\u03C1\u03AF\u03BF\u03C5 2017|2017-11-16",
        "16 \u05D1\u05E0\u05D5\u05D1\u05DE\u05D1\u05E8 2017|2017-11-16",
        "16 \u0928\u0935\u0902\u092C\u0930 2017|2017-11-16",
        "16 \u0E1E\u0E24\u0E28\u0E08\u0E34\u0E01\u0E32\u0E22\u0E19 2560|2017-11-16",
        "ng\u00E0y 16 th\u00E1ng 11 n\u0103m 2017|2017-11-16",
        "\u5E73\u621029\u5E7411\u670816\u65E5|2017-11-16",
        "2017\u5E7411\u670816\u65E5 09\u65F630\u5206|2017-11-16",
      })
  void readsDatesInNumbersAndOfPrograms(String field, LocalDate day) {
    Stamp stamp = DateFieldParser.parse(field);
    assertThat(stamp).isNotNull();
    assertThat(stamp.day()).isEqualTo(day);
    assertThat(stamp.isAmbiguous()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "03/09/2015,UNKNOWN,2015-09-03,2015-03-09",
    "03/09/2015,LEARNED_DAY_FIRST,2015-09-03,2015-03-09",
    "03/09/2015,MONTH_FIRST,2015-03-09,2015-09-03",
    "1/5/2016 6:30 PM,LEARNED_MONTH_FIRST,2016-01-05,2016-05-01",
    "05-01-16,DAY_FIRST,2016-01-05,2016-05-01",
    "15/12/25,YEAR_FIRST,2015-12-25,",
    "25122015,DAY_FIRST,2015-12-25,",
    "122515,MONTH_FIRST,2015-12-25,",
    "20151225,DAY_FIRST,2015-12-25,",
    "03 02 2013,LEARNED_MONTH_FIRST,2013-03-02,2013-02-03",
    "2015/03/09,UNKNOWN,2015-03-09,",
    "2015/03/09,LEARNED_YEAR_DAY_FIRST,2015-09-03,2015-03-09",
    "15-25-12,YEAR_DAY_FIRST,2015-12-25,",
  })
  void readsNumbersInTheOrderThatIsKnown(
      String field, DateOrder order, LocalDate day, LocalDate swapped) {
    Stamp stamp = DateFieldParser.parse(field, order);
    assertThat(stamp).isNotNull();
    assertThat(stamp.day()).isEqualTo(day);
    assertThat(stamp.swapped()).isEqualTo(swapped);
  }

  /** In a file whose dates have the year, the month and the day, there is no month 13. */
  @Test
  void aMonthThatIsNoneIsNoDayWhereMonthsComeFirst() {
    assertThat(DateFieldParser.parse("2015-13-01", DateOrder.LEARNED_YEAR_FIRST)).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "dd/MM/yyyy,DAY_FIRST",
    "dd.MM.yy HH:mm,DAY_FIRST",
    "%d/%m/%Y,DAY_FIRST",
    "%m/%d/%Y %H:%M,MONTH_FIRST",
    "MM/dd/yyyy,MONTH_FIRST",
    "mdy,MONTH_FIRST",
    "day-month-year,DAY_FIRST",
    "yyyy-MM-dd,YEAR_FIRST",
    "%Y/%d/%m,YEAR_DAY_FIRST",
  })
  void readsTheOrderOfAPattern(String pattern, DateOrder order) {
    assertThat(DateOrder.ofPattern(pattern)).isEqualTo(order);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "None",
        "N/A",
        "NaN",
        "NaT",
        "nan",
        "unknown",
        "-",
        "\\N",
        "0",
        "0.0",
        "-1",
        "0000-00-00",
        "0000-00-00 00:00:00",
        "0001-01-01T00:00:00",
        "1970-01-01",
        "1970-01-01T00:00:00Z",
        "Thu, 01 Jan 1970 00:00:00 GMT",
        "1969-12-31T19:00:00-05:00",
        "1969-12-31",
        "12/31/1969",
        "1969-12-31 16:00:00",
        "1969-12-31T19:00:00Z",
        "12/31/1969 7:00 PM",
        "1970-01-01 09:00:00",
        "1970-01-01 05:30:00.000"
      })
  void aFieldThatSaysNothingIsMissing(String field) {
    assertThat(DateFieldParser.isMissing(field)).isTrue();
    Dated dated = date("/w/a.txt", field, "SEOUL, Nov. 16, 2017 (Yonhap) -- A ship sank.");
    assertThat(dated.day()).isEqualTo(LocalDate.of(2017, 11, 16));
    assertThat(dated.flag()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1970-01-01T08:30:00Z",
        "1970-01-02",
        "1969-12-30",
        "1969-12-31 16:42:10",
        "1969-12-31 06:00:00",
        "1970-01-01 17:00:00",
        "2015",
        "yesterday",
        "1/1/1"
      })
  void aFieldThatSaysSomethingIsNotMissing(String field) {
    assertThat(DateFieldParser.isMissing(field)).isFalse();
  }

  @Test
  void aBadFieldCostsTheFieldAlone() {
    Dated dated = date("/w/a.txt", "2015-02-30", "SEOUL, Nov. 16, 2017 (Yonhap) -- A ship sank.");
    assertThat(dated.day()).isEqualTo(LocalDate.of(2017, 11, 16));
    assertThat(dated.source()).isEqualTo(DateSource.DATELINE);
    assertThat(dated.flag()).isEqualTo(Dated.UNREADABLE_FIELD);
    Dated monthAlone = date("/w/a.txt", "2015-09", "A ship sank.");
    assertThat(monthAlone.day()).isNull();
    assertThat(date("/w/a.txt", "9999-12-31T23:59:59Z", "A ship sank.").flag())
        .isEqualTo(Dated.FUTURE);
  }

  @Test
  void aDateOfTwoReadingsIsTheDatelinesOrLessSure() {
    Dated alone = date("/w/a.txt", "03/09/2015", "A ship sank.");
    assertThat(alone.day()).isEqualTo(LocalDate.of(2015, 9, 3));
    assertThat(alone.confidence()).isEqualTo(0.5);
    assertThat(alone.flag()).isEqualTo(Dated.DAY_OR_MONTH);
    Dated told = date("/w/a.txt", "03/09/2015", "SEOUL, March 9 (Yonhap) -- A ship sank.");
    assertThat(told.day()).isEqualTo(LocalDate.of(2015, 3, 9));
    assertThat(told.flag()).isNull();
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
    Dated dated = date("/w/20081001/a", "2006-10-09", "SEOUL, Oct. 8 (Yonhap) -- x");
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
    Dated unread = date("/w/2008/a.txt", "2006-13-45", "x");
    assertThat(unread.day()).isNull();
    assertThat(unread.flag()).isEqualTo(Dated.UNREADABLE_FIELD);
  }

  /** A dateline with a day and no month, under the path of that day or of one of the next. */
  @ParameterizedTest
  @CsvSource({
    "2015/12/04/a.txt,3,2015-12-03,DATELINE_AND_PATH",
    "2015/12/03/a.txt,3,2015-12-03,DATELINE_AND_PATH",
    "2016/01/02/a.txt,31,2015-12-31,DATELINE_AND_PATH",
    "2015/12/04/a.txt,19,2015-12-04,PATH",
  })
  void aDayWithoutAMonthIsTheOneNextToThePaths(
      String path, int day, LocalDate published, DateSource source) {
    Dated dated =
        date(
            path,
            "",
            "\uFF08\u4E2D\u592E\u793E\u8A18\u8005\u738B\u5C0F\u660E\u53F0\u5317"
                + day
                + "\u65E5\u96FB\uFF09\u78BC\u982D\u91CD\u958B\u3002");
    assertThat(dated.day()).isEqualTo(published);
    assertThat(dated.source()).isEqualTo(source);
  }
}
