package org.dateline.text.dating;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.dateline.text.clean.Cleaned;
import org.dateline.text.clean.Cleaner;
import org.dateline.text.date.DateFieldParser;
import org.dateline.text.date.DateRange;
import org.dateline.text.date.DateSource;
import org.dateline.text.date.Dated;
import org.dateline.text.date.Stamp;
import org.dateline.text.record.RawDispatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YearInferenceTest {
  private static final LocalDate TODAY = LocalDate.of(2040, 1, 1);

  private static final OfficeHolders OFFICES =
      new OfficeHolders(
          List.of(
              term("Ada Quill", "prime minister", "2001-03-01", "2003-02-28"),
              term("Bo Reed", "prime minister", "2003-03-01", "2007-02-28"),
              term("Cy Stone", "secretary of state", "2005-01-20", "2009-01-20")));

  private static OfficeTerm term(String name, String office, String from, String until) {
    return new OfficeTerm(
        List.of(name), office, OfficeTerm.firstDay(from), OfficeTerm.lastDay(until));
  }

  private static Dated date(String path, String text, String range) {
    RawDispatch raw =
        new RawDispatch(
            path, 0, "Headline", text, null, null, null, List.of(), null, null, List.of());
    String[] days = range.split("/", -1);
    return new Dating(
            new DateRange(LocalDate.parse(days[0]), LocalDate.parse(days[1]), TODAY), OFFICES, 0.9)
        .date(raw, new Cleaner().clean(raw));
  }

  private static Dated date(String text) {
    return date("/w/a.txt", text, "1998-01-01/2012-12-31");
  }

  @Test
  void theWeekdayAndAYearOfTheTextTellTheYearTogether() {
    Dated dated =
        date(
            "OSLO, March 3 (AP) -- Ministers met on Tuesday (March 3). It was the first talk since 2008, "
                + "and a second is due on April 9, 2009. The accord of January 2009 holds.");
    assertThat(dated.day()).isEqualTo("2009-03-03");
    assertThat(dated.source()).isEqualTo(DateSource.DATELINE_AND_TEXT);
    assertThat(dated.confidence()).isBetween(0.9, 1.0);
  }

  @Test
  void officeHoldersBoundTheYears() {
    Dated dated =
        date(
            "OSLO, March 2 (AP) -- Prime Minister Bo Reed met Secretary of State Cy Stone on "
                + "Thursday. Reed said on Thursday that the talks had been good.");
    assertThat(dated.day()).isEqualTo("2006-03-02");
  }

  @Test
  void aFormerHolderTellsNothing() {
    assertThat(date("OSLO, March 2 (AP) -- Former prime minister Ada Quill spoke.").day()).isNull();
  }

  @Test
  void withoutEvidenceOrWithATieTheDispatchStaysUndated() {
    Dated none = date("OSLO, March 3 (AP) -- Ministers met.");
    assertThat(none.day()).isNull();
    assertThat(none.monthDay()).isEqualTo("--03-03");
    assertThat(none.confidence()).isZero();
    Dated tie = date("OSLO, March 3 (AP) -- Ministers met on Tuesday.");
    assertThat(tie.day()).as("1998, 2009 and others had that Tuesday").isNull();
  }

  @Test
  void theRangeOfTheArchiveIsEvidence() {
    assertThat(
            date(
                    "/w/a.txt",
                    "OSLO, March 3 (AP) -- Ministers met on Tuesday (March 3).",
                    "2006-01-01/2010-12-31")
                .day())
        .isEqualTo("2009-03-03");
  }

  @Test
  void theYearOfThePathIsOutweighedByNothingButGoodEvidence() {
    String text = "OSLO, March 3 (AP) -- Ministers met on Tuesday.";
    assertThat(date("/w/2009/a.txt", text, "1998-01-01/2012-12-31").day()).isEqualTo("2009-03-03");
    assertThat(date("/w/2009/a.txt", text, "1998-01-01/2012-12-31").source())
        .isEqualTo(DateSource.DATELINE_AND_PATH);
  }

  @Test
  void theSameDayInThePathOutweighsTheWeekdayOfTheTextTheNightBefore() {
    Dated dated =
        date(
            "/w/2010/20100327-ship.txt",
            "OSLO, March 27 (AP) -- A ship sank on Friday night, the navy said. It had sailed on "
                + "Friday.",
            "1945-01-01/2012-12-31");
    assertThat(dated.day()).isEqualTo("2010-03-27");
    assertThat(dated.source()).isEqualTo(DateSource.DATELINE_AND_PATH);
  }

  @Test
  void aDateOutOfRangeOrInTheFutureIsFlaggedAndKeptOut() {
    RawDispatch raw =
        new RawDispatch(
            "/w/a.txt", 0, "H", "x", "2030-05-01", null, null, List.of(), null, null, List.of());
    Cleaned cleaned = new Cleaner().clean(raw);
    Dated future =
        new Dating(DateRange.upTo(LocalDate.of(2020, 1, 1)), OFFICES, 0.9).date(raw, cleaned);
    assertThat(future.day()).isNull();
    assertThat(future.flag()).isEqualTo("future");
    assertThat(future.doubted()).isEqualTo("2030-05-01");
    Dated outside =
        new Dating(
                new DateRange(LocalDate.of(2031, 1, 1), LocalDate.of(2032, 1, 1), TODAY),
                OFFICES,
                0.9)
            .date(raw, cleaned);
    assertThat(outside.flag()).isEqualTo("out_of_range");
  }

  @ParameterizedTest
  @CsvSource({
    "'SEOUL, Jan. 10, 2006 (Yonhap) -- x',2006-01-10,dateline",
    "'Pyongyang, July 14 Juche 95 (2006) (KCNA) -- x',2006-07-14,dateline",
    "'Pyongyang, July 14, Juche 95 (2006) (KCNA) -- x',2006-07-14,dateline",
    "'Date: March 4, 2008\nOSLO (AP) -- x',2008-03-04,header_line",
    "'Published: 29 February 2008\nOSLO (AP) -- x',2008-02-29,header_line",
  })
  void readsYearsThatAreWritten(String text, LocalDate day, String source) {
    Dated dated = date(text);
    assertThat(dated.day()).isEqualTo(day);
    assertThat(dated.source().code()).isEqualTo(source);
  }

  @ParameterizedTest
  @CsvSource({
    "'26-FEB-87 15:01:01.79',1987-02-26",
    "'10/09/06',2006-09-10",
    "'2006-10-09T24:00:00Z',2006-10-09",
    "'2006-10-09 24:00',2006-10-09",
    "'Feb. 29, 2008',2008-02-29",
    "'Feb. 30, 2008',",
    "'Feb. 29, 2007',",
  })
  void readsFieldsOnTheEdge(String field, LocalDate day) {
    Stamp stamp = DateFieldParser.parse(field);
    assertThat(stamp == null ? null : stamp.day()).isEqualTo(day);
  }

  @Test
  void theTailOfOtherHeadlinesTellsNothingOfTheYear() {
    String text =
        "OSLO, March 3 (AP) -- Ministers met on Tuesday (March 3). It was the first talk since 2008, "
            + "and a second is due on April 9, 2009. The accord of January 2009 holds.\n(END)\n";
    String tail = "Vote of June 2004 contested\n-\nPrime Minister Ada Quill resigns, 2002\n";
    assertThat(date(text + tail).day()).isEqualTo(date(text).day());
    assertThat(date(text + tail).confidence()).isEqualTo(date(text).confidence());
  }
}
