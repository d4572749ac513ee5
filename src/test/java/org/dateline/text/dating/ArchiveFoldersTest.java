package org.dateline.text.dating;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.dateline.text.clean.Cleaner;
import org.dateline.text.date.DateRange;
import org.dateline.text.date.PathDate;
import org.dateline.text.record.RawDispatch;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Folders called by a year or a month, as archives are laid out, beside datelines without a year.
 */
class ArchiveFoldersTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2012/a.txt|July 9|A dock opened.|2012-07-09",
        "2012/a.txt|July 9|A dock opened on Monday.|2012-07-09",
        "2012/a.txt|July 9|A dock opened on Friday.|2012-07-09",
        "wires/2014-01/a.txt|Dec 31|A dock opened.|2013-12-31",
        "wires/2014-01/a.txt|Dec 31|A dock opened on Friday.|2013-12-31",
        "wires/2013_12/a.txt|Jan 1|A dock opened.|2014-01-01",
        "wires/2014/a.txt|Dec 31|A dock opened on Wednesday.|2014-12-31",
        "corpus-2015/a.txt|July 9|A dock opened on Friday.|",
        "2012/a.txt|July 9|A dock of 1998 opened on Thursday. It had burned on Thursday in July 1998.|"
      })
  void tellTheYear(String path, String day, String sentence, LocalDate date) {
    String text = "LISBON, " + day + " (Reuters) - " + sentence;
    RawDispatch raw =
        new RawDispatch(path, 0, "", text, null, null, null, List.of(), null, null, List.of());
    Dating dating =
        new Dating(DateRange.upTo(LocalDate.of(2026, 11, 26)), new OfficeHolders(List.of()), 0.92);
    assertThat(dating.date(raw, new Cleaner().clean(raw)).day()).isEqualTo(date);
  }

  @ParameterizedTest
  @CsvSource({
    "2012/a.txt,true",
    "x/2014-01/a.txt,true",
    "x/201401/a.txt,true",
    "corpus-2015/a.txt,false",
    "x/2012.txt,false",
    "x/2012-final/a.txt,false"
  })
  void areCalledByNothingElse(String path, boolean isFolder) {
    PathDate date = PathDate.of(path);
    assertThat(date != null && date.isFolderOf(path)).isEqualTo(isFolder);
  }
}
