package org.dateline.text.dating;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.dateline.text.clean.Cleaner;
import org.dateline.text.date.DateRange;
import org.dateline.text.date.DateSource;
import org.dateline.text.date.Dated;
import org.dateline.text.record.RawDispatch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What file names, folders and addresses tell where records tell no date. */
class NamesOfFilesTest {
  private static final OfficeHolders OFFICES =
      new OfficeHolders(
          List.of(
              new OfficeTerm(
                  List.of("Lee Myung-bak", "Lee"),
                  "president",
                  LocalDate.of(2008, 2, 25),
                  LocalDate.of(2013, 2, 24)),
              new OfficeTerm(
                  List.of("Gordon Brown", "Brown"),
                  "prime minister",
                  LocalDate.of(2007, 6, 27),
                  LocalDate.of(2010, 5, 11))));

  private static Dated date(
      String path, @Nullable String url, @Nullable String id, String field, String text) {
    RawDispatch raw =
        new RawDispatch(path, 0, "", text, field, null, id, List.of(), null, url, List.of());
    return new Dating(DateRange.upTo(LocalDate.of(2026, 1, 1)), OFFICES, 0.92)
        .date(raw, new Cleaner().clean(raw));
  }

  private static @Nullable LocalDate day(String path, String text) {
    return date(path, null, null, "", text).day();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "in/wire_120605_0001.txt|LAGOS, June 5 (AFP) - A cellar was found.|2012-06-05",
        "in/afp-120605.txt|LAGOS, June 5 (AFP) - A cellar was found.|2012-06-05",
        "in/W120605A.txt|LAGOS, June 5 (AFP) - A cellar was found.|2012-06-05",
        "in/w050612.txt|LAGOS, June 5 (AFP) - A cellar was found.|2012-06-05",
        "in/w060512b.txt|LAGOS, June 5 (AFP) - A cellar was found.|2012-06-05",
        "in/980514/afp0001.txt|LAGOS, May 14 (AFP) - A cellar was found.|1998-05-14",
        "in/AFP20120605.txt|LAGOS, June 5 (AFP) - A cellar was found.|2012-06-05",
        "in/05062012.txt|LAGOS, June 5 (AFP) - A cellar was found.|2012-06-05",
        "in/5-6-2012.txt|LAGOS, June 5 (AFP) - A cellar was found.|2012-06-05",
        "in/12-06-05 wire.txt|LAGOS, June 5 (AFP) - A cellar was found.|2012-06-05",
        "in/1206050017.txt|LAGOS, June 5 (AFP) - A cellar was found.|2012-06-05",
        "in/201206051230.txt|LAGOS, June 5 (AFP) - A cellar was found.|2012-06-05",
        // Sent on the day after.
        "in/afp-120606.txt|LAGOS, June 5 (AFP) - A cellar was found.|2012-06-05",
        // Other numbers.
        "in/afp-120607.txt|LAGOS, June 5 (AFP) - A cellar was found.|-",
        "in/afp-000412.txt|LAGOS, June 5 (AFP) - A cellar was found.|-",
        "in/120605/110605.txt|LAGOS, June 5 (AFP) - A cellar was found.|-",
        "in/afp-120605.txt|A cellar was found on Tuesday.|-",
        "in/1998/afp-980514.txt|A cellar was found on Tuesday.|1998-05-14",
        "in/1998/afp-140598.txt|A cellar was found on Tuesday.|1998-05-14",
        "in/1998/afp-050698.txt|A cellar was found on Tuesday.|-",
        "in/14-05-1998.txt|A cellar was found on Tuesday.|1998-05-14",
        // A whole day in the path goes before.
        "in/2011-06-05/afp-120605.txt|LAGOS, June 5 (AFP) - A cellar was found.|2011-06-05",
      })
  void aDayInTwoDigitsIsTakenWhereTheDatelineAgrees(String path, String text, LocalDate day) {
    assertThat(day(path, text)).isEqualTo(day);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "in/2010-2012/w7.txt|OTTAWA, May 3 (Reuters) - Canadians voted on Monday, May 2, again.|2011-05-03",
        "in/2010-2012/w7.txt|OTTAWA, May 3 (Reuters) - Canadians voted late on Tuesday.|2011-05-03",
        "in/2010_2012.jsonl|OTTAWA, May 3 (Reuters) - Canadians voted on Tuesday.|2011-05-03",
        "in/wire 1998 to 2000/a.txt|LIMA, Jan 7 (AP) - A bridge fell on Thursday.|1999-01-07",
        "in/1998-99/a.txt|LIMA, Jan 7 (AP) - A bridge fell on Thursday.|1999-01-07",
        "in/90s/a.txt|LIMA, Jan 7 (AP) - A bridge of 1998 fell on Thursday, the first since 1998.|1999-01-07",
        // Nothing tells which.
        "in/2010-2012/w7.txt|OTTAWA, May 3 (Reuters) - Canadians voted again.|-",
        "in/90s/a.txt|LIMA, Jan 7 (AP) - A bridge fell on Thursday.|-",
        // Who held an office decides among the years that are left.
        "in/2007-2013/w.txt|SEOUL, Jan 7 (Yonhap) -- President Lee Myung-bak opened a bridge on Thursday.|2010-01-07",
        "in/2001-2012/w.txt|LONDON, Jan 7 (PA) - Prime Minister Gordon Brown met miners on Wednesday.|2009-01-07",
      })
  void aFolderOfYearsBoundsThem(String path, String text, LocalDate day) {
    assertThat(day(path, text)).isEqualTo(day);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "https://a.example/2018/05/14/tug|-",
        "https://a.example/news/20180514/tug.html|-",
        "https://www.reuters.com/article/tug-idUSKBN1IF0AB-20180514|-",
        "https://www.reuters.com/article/tug-idUSL3N1SL2Z620180514|-",
        "https://a.example/2018/may/14/tug|-",
        "https://a.example/14-05-2018/tug|-",
        "https://a.example/?p=12|urn:newsml:a.example:20180514:nL1",
        "-|tag:a.example,2018-05-14:/tug",
        "-|https://a.example/2018/05/14/tug",
      })
  void anAddressTellsTheDay(@Nullable String url, @Nullable String id) {
    Dated dated = date("in/crawl.jsonl", url, id, "", "A tug pulled out a whale.");
    assertThat(dated.day()).isEqualTo(LocalDate.of(2018, 5, 14));
    assertThat(dated.source()).isEqualTo(DateSource.METADATA);
    assertThat(date("in/c.csv", url, id, "soon", "A tug pulled out a whale.").flag())
        .isEqualTo(Dated.UNREADABLE_FIELD);
  }

  @Test
  void aDatelineGoesBeforeTheAddressOfAnotherDay() {
    String url = "https://a.example/2018/05/14/tug";
    String text = "LIMA, April 2, 2018 (AP) - A tug pulled out a whale.";
    assertThat(date("a.csv", url, null, "", text).day()).isEqualTo(LocalDate.of(2018, 4, 2));
  }

  @Test
  void aMonthInTheAddressTellsTheYearOfADateline() {
    String text = "LIMA, May 12 (AP) - A tug pulled out a whale.";
    assertThat(date("crawl-2020/a.csv", "https://a.example/2018/05/tug", null, "", text).day())
        .isEqualTo(LocalDate.of(2018, 5, 12));
    assertThat(date("a.csv", "https://a.example/2018/05/tug", null, "", "A tug.").day()).isNull();
  }
}
