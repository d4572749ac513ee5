package org.dateline.text.dating;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.dateline.text.clean.Cleaner;
import org.dateline.text.date.DateRange;
import org.dateline.text.date.DateSource;
import org.dateline.text.date.Dated;
import org.dateline.text.record.RawDispatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The day of the crawl in the date field, as in hsliuping/TradingAgents-CN#153 and
 * watson-developer-cloud/news-intelligence#27; days about midnight, as in
 * alleyinteractive/apple-news #1035; and the turn of the year, as in robintw/daterangeparser#14.
 */
class FieldAgainstDatelineTest {
  private static final Dating DATING =
      new Dating(DateRange.upTo(LocalDate.of(2026, 1, 1)), new OfficeHolders(List.of()), 0.92);

  private static Dated date(String path, String field, String text) {
    RawDispatch raw =
        new RawDispatch(
            path, 0, "Crane falls", text, field, null, null, List.of(), null, null, List.of());
    return DATING.date(raw, new Cleaner().clean(raw));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2015-09-03T23:30:00Z|SEOUL, Sept. 4 (Yonhap) -- A crane fell on Friday.|2015-09-04",
        "2015-09-04T03:30:00Z|WASHINGTON, Sept. 3 (Yonhap) -- A lamp fell on Thursday.|2015-09-03",
        "2017-11-16T00:00:00-05:00|SEOUL, Nov. 16 (Yonhap) -- A gate fell on Thursday.|2017-11-16",
        "2017-11-16T23:59:59+14:00|APIA, Nov. 16 (AFP) - A palm fell on Thursday.|2017-11-16",
        "2017-11-18|SEOUL, Nov. 16 (Yonhap) -- A gate fell on Thursday.|2017-11-18",
        "2018-01-02|SEOUL, Dec. 31, 2017 (Yonhap) -- A gate fell on Sunday.|2018-01-02",
      })
  void aFieldBesideTheDatelineIsBelieved(String field, String text, LocalDate day) {
    Dated dated = date("/w/a.json", field, text);
    assertThat(dated.day()).isEqualTo(day);
    assertThat(dated.source()).isEqualTo(DateSource.METADATA);
    assertThat(dated.flag()).isNull();
  }

  @Test
  void aDatelineWithItsYearOutweighsTheDayOfTheCrawl() {
    Dated dated =
        date(
            "/w/a.json", "2018-03-01", "SEOUL, Nov. 16, 2017 (Yonhap) -- A mast fell on Thursday.");
    assertThat(dated.day()).isEqualTo("2017-11-16");
    assertThat(dated.source()).isEqualTo(DateSource.DATELINE);
    assertThat(dated.flag()).isEqualTo("field_disagrees");
    assertThat(dated.doubted()).isEqualTo("2018-03-01");
  }

  @Test
  void aSlipOfTheMonthInTheDatelineIsNoOtherDay() {
    Dated dated =
        date("/w/a.json", "18-MAR-1987 07:10:04.53", "TOKYO, May 18 (Reuters) - A quake struck.");
    assertThat(dated.day()).isEqualTo("1987-03-18");
    assertThat(dated.source()).isEqualTo(DateSource.METADATA);
  }

  @Test
  void aDatelineWithoutItsYearIsNeverTheDayOfTheCrawl() {
    Dated dated =
        date("/w/a.json", "2018-03-01T00:00:00Z", "SEOUL, Nov. 16 (Yonhap) -- A sign fell.");
    assertThat(dated.day()).isNull();
    assertThat(dated.monthDay()).isEqualTo("--11-16");
    assertThat(dated.flag()).isEqualTo("field_disagrees");
    assertThat(dated.doubted()).isEqualTo("2018-03-01");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/w/2015/12/31/a.txt|SEOUL, Jan. 1 (Yonhap) -- A depot burned down on Friday.|2016-01-01",
        "/w/2016/01/01/b.txt|SEOUL, Dec. 31 (Yonhap) -- The year ends on Thursday.|2015-12-31",
        "/w/2015/12/30/c.txt|BUSAN, Dec. 30 (Yonhap) -- It starts on Jan. 2, he said Wednesday.|2015-12-30",
        "/w/2016/d.txt|INCHEON, Dec. 31 (Yonhap) -- The harbor is closed until Saturday, Jan. 2, its director said Thursday.|2015-12-31",
        "/w/2016/e.txt|ULSAN, Jan. 1 (Yonhap) -- A ship ran aground on Thursday, Dec. 31, and was freed on Friday.|2016-01-01",
        "/w/2016/f.txt|DAEGU, Feb. 29 (Yonhap) -- A baby was born on Monday.|2016-02-29",
        "/w/2015/g.txt|DAEGU, Feb. 29 (Yonhap) -- A man was fined.|",
        "/w/20151231/h.txt|Seoul, Jan 1 (Yonhap) -- The bell rang as 2016 began.|2016-01-01",
      })
  void pathWeekdayAndDatelineAreWeighedAtTheTurnOfTheYear(String path, String text, LocalDate day) {
    assertThat(date(path, null, text).day()).isEqualTo(day);
  }
}
