package org.dateline.report.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.dateline.table.Grain;
import org.junit.jupiter.api.Test;

class DaysTest {
  private static LocalDate day(String day) {
    return LocalDate.parse(day);
  }

  @Test
  void daysAndMonths() {
    assertThat(Days.day(day("2010-11-23"))).isEqualTo("23 Nov 2010");
    assertThat(Days.day(day("2006-05-01"))).isEqualTo("1 May 2006");
    assertThat(Days.day(day("2006-09-01"))).isEqualTo("1 Sep 2006");
    assertThat(Days.month(day("2010-11-23"))).isEqualTo("November 2010");
  }

  @Test
  void rangesSayMonthAndYearOnceWhereTheyAreTheSame() {
    assertThat(Days.range(day("2011-05-03"), day("2011-05-17"))).isEqualTo("3–17 May 2011");
    assertThat(Days.range(day("2011-05-28"), day("2011-06-03"))).isEqualTo("28 May–3 Jun 2011");
    assertThat(Days.range(day("2010-12-28"), day("2011-01-03")))
        .isEqualTo("28 Dec 2010–3 Jan 2011");
    assertThat(Days.range(day("2010-05-28"), day("2011-05-03")))
        .isEqualTo("28 May 2010–3 May 2011");
    assertThat(Days.range(day("2011-05-03"), day("2011-05-03"))).isEqualTo("3 May 2011");
  }

  @Test
  void periodsWithinASentence() {
    assertThat(Days.within(day("2010-11-01"), Grain.MONTH)).isEqualTo("in November 2010");
    assertThat(Days.within(day("2017-07-01"), Grain.QUARTER))
        .isEqualTo("in the third quarter of 2017");
    assertThat(Days.within(day("2009-01-01"), Grain.YEAR)).isEqualTo("in 2009");
    assertThat(Days.within(day("2006-10-09"), Grain.WEEK)).isEqualTo("in the week of 9 Oct 2006");
    assertThat(Days.within(day("2006-10-09"), Grain.DAY)).isEqualTo("on 9 Oct 2006");
    assertThat(Grain.QUARTER.next(day("2017-10-01"))).isEqualTo("2018-01-01");
    assertThat(Grain.DAY.next(day("2016-02-29"))).isEqualTo("2016-03-01");
  }
}
