package org.dateline.read.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.dateline.text.date.DateFieldParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExportDateTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "June 17, 1995, CITY EDITION | 1995-06-17",
        "December 19, 1991, Sunday, An Edition | 1991-12-19",
        "January 11, 2010 Monday | 2010-01-11",
        "Saturday 17 June 1995 | 1995-06-17",
        "Saturday, June 17, 1995 | 1995-06-17",
        "17 juin 1995 | 1995-06-17",
        "samedi 17 juin 1995 | 1995-06-17",
        "1er juillet 2014 | 2014-07-01",
        "29 décembre 2011 | 2011-12-29",
        "mars 7, 2012 | 2012-03-07",
        "17. Juni 1995 Samstag | 1995-06-17",
        "Freitag 9. März 2012 Frühausgabe | 2012-03-09",
        "Samstag, 17.6.1995 | 1995-06-17",
        "17 de junio de 1995 | 1995-06-17",
        "sábado 17 junio 1995 | 1995-06-17",
        "1 de março de 2012 | 2012-03-01",
        "1º de março de 2012 | 2012-03-01",
        "17 giugno 1995 | 1995-06-17",
        "17 mei 2010 maandag | 2010-05-17",
        "1995年6月17日 | 1995-06-17",
        "2011 年 12 月 29 日 星期四 | 2011-12-29",
        "２０１１年１２月２９日 | 2011-12-29",
        "6月 17, 1995 | 1995-06-17",
        "2017년 11월 14일 | 2017-11-14",
        "29 декабря 2011 | 2011-12-29",
        "29 Декабрь 2011 г. | 2011-12-29",
        "29 grudnia 2011 | 2011-12-29",
        "17th of June 1995 | 1995-06-17",
        "Jan 20, 2010 | 2010-01-20",
        "08 May 2010 | 2010-05-08",
        "2010-05-08 | 2010-05-08",
        "2010/05/08 | 2010-05-08",
        "20100508 | 2010-05-08",
        "05/28/2010 | 2010-05-28",
        "28/05/2010 | 2010-05-28"
      })
  void aDayIsReadInTheLanguageOfThePage(String line, String day) {
    ExportDate date = Objects.requireNonNull(ExportDate.at(line), line);
    assertThat(date.written()).isEqualTo(day);
    assertThat(date.isDay()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"March 2012", "juin 1995", "2012年3月", "Spring 2010", "Été 2011"})
  void aMonthStaysAsItIsWritten(String line) {
    ExportDate date = Objects.requireNonNull(ExportDate.at(line), line);
    assertThat(date.isDay()).isFalse();
    assertThat(date.written()).isEqualTo(line);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Rebuilding better after Covid-19, part 1",
        "99er-Dividende steigt, Beitraege sollen in 2000 um 4,5 Prozent klettern",
        "Beatles to march 40 miles",
        "The fire of 12 May 2010 remembered",
        "32 June 2010",
        "February 30, 2010",
        ""
      })
  void aHeadlineIsNoDay(String line) {
    assertThat(ExportDate.at(line)).isNull();
  }

  @Test
  void dayAndMonthThatMayBeSwappedAreLeftToTheDatesOfTheFile() {
    ExportDate date = Objects.requireNonNull(ExportDate.at("03/09/2015"));
    assertThat(date.written()).isEqualTo("03/09/2015");
  }

  @ParameterizedTest
  @CsvSource({
    "5:35 AM GMT,T05:35:00Z",
    "12:49 PM GMT,T12:49:00Z",
    "12:05 AM,T00:05:00",
    "15:32,T15:32:00",
    "11:21:59,T11:21:59",
    "08:00:00 -0400,T08:00:00-04:00",
    "07:00 UTC +0200,T07:00:00+02:00",
    "6:15 pm EDT,T18:15:00 EDT",
    "7 h 12,T07:12:00"
  })
  void aTimeIsReadWithItsZone(String line, String time) {
    assertThat(Objects.requireNonNull(ExportTime.find(line)).written()).isEqualTo(time);
    assertThat(ExportTime.isNothingElse(line)).isTrue();
    assertThat(DateFieldParser.parse("2012-03-07" + time)).isNotNull();
  }

  @ParameterizedTest
  @CsvSource({
    "English,en",
    "ENGLISH,en",
    "Englisch,en",
    "Anglais,en",
    "Inglés,en",
    "Inglese,en",
    "英語,en",
    "英文,en",
    "английский,en",
    "Französisch,fr",
    "Allemand,de",
    "GERMAN; DEUTSCH,de",
    "Alemán,de",
    "日本語,ja",
    "Japanisch,ja",
    "Chinese (Simplified),zh",
    "Chinois - Traditionnel,zh",
    "中文 - 简体,zh",
    "русский,ru",
    "Español,es",
    "Coréen,ko",
    "Nederlands,nl"
  })
  void aLanguageHasACode(String name, String code) {
    assertThat(LanguageNames.code(name)).isEqualTo(code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "(c) 2012 Harbour Press", "A4", "2; City", "HARBT"})
  void whatIsNoLanguageHasNone(String line) {
    assertThat(LanguageNames.code(line)).isNull();
  }
}
