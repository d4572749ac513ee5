package org.dateline.text.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SolarHijriTest {
  @ParameterizedTest
  @CsvSource({
    "1357,11,22,1979-02-11",
    "1375,12,30,1997-03-20",
    "1376,1,1,1997-03-21",
    "1388,3,22,2009-06-12",
    "1397,2,24,2018-05-14",
    "1399,12,30,2021-03-20",
    "1403,1,1,2024-03-20",
    "1404,1,1,2025-03-21",
  })
  void daysAreThoseOfOurCalendar(int year, int month, int day, LocalDate expected) {
    assertThat(SolarHijri.day(year, month, day)).isEqualTo(expected);
  }

  @Test
  void thereIsNoOtherDay() {
    assertThat(SolarHijri.day(1398, 12, 30)).isNull();
    assertThat(SolarHijri.day(1398, 7, 31)).isNull();
    assertThat(SolarHijri.day(2018, 5, 14)).isNull();
    assertThat(SolarHijri.month("اردیبهشت")).isEqualTo(2);
    assertThat(SolarHijri.month("May")).isZero();
  }
}
