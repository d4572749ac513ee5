package org.dateline.text.date;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathYearsTest {
  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "in/2010-2012/a.txt,2010-2012",
        "in/1998_2000/a.txt,1998-2000",
        "in/afp 1998 - 2000.jsonl,1998-2000",
        "in/1998to2000/a.txt,1998-2000",
        "in/1998-99/a.txt,1998-1999",
        "in/2010-2019/2012-2013/a.txt,2012-2013",
        "in/90s/a.txt,1990-1999",
        "in/1990s/1998/a.txt,1990-1999",
        "in/40s/a.txt,1940-1949",
        "in/00s/a.txt,2000-2009",
        "in/2010-12/a.txt,-",
        "in/2010-12-31/a.txt,-",
        "in/2012-2010/a.txt,-",
        "in/2010/2012/a.txt,-",
        "in/a1998-2000b.txt,-",
        "in/2000-2000/a.txt,-",
        "in/90sec/a.txt,-",
      })
  void aFolderSaysBetweenWhichYearsItLies(String path, String years) {
    PathYears found = PathYears.of(path);
    assertThat(found == null ? null : found.first() + "-" + found.last()).isEqualTo(years);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "in/2010-2012/a.txt,-",
        "in/2010-2012/2011/a.txt,2011",
        "in/2010-12/a.txt,2010",
        "in/1998-99/a.txt,-",
        "in/corpus-2015/a.txt,2015",
      })
  void theYearsOfARangeAreNoDate(String path, Integer year) {
    PathDate found = PathDate.of(path);
    assertThat(found == null ? null : found.year()).isEqualTo(year);
  }
}
