package org.dateline.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.dateline.text.date.DateOrder;
import org.dateline.text.record.RawDispatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeedDateOrdersTest {
  @TempDir Path folder;

  private List<DateOrder> orders(String name, String... dates) throws IOException {
    return ReadAll.of(write(name, dates)).dispatches.stream().map(RawDispatch::dateOrder).toList();
  }

  private Path write(String name, String... dates) throws IOException {
    StringBuilder rows = new StringBuilder("headline,date\n");
    for (String date : dates) {
      rows.append("A ship sank,").append(date).append('\n');
    }
    return Files.writeString(folder.resolve(name), rows);
  }

  @Test
  void laterDatesOfAFileTellTheOrderOfTheFirst() throws IOException {
    assertThat(orders("a.csv", "05/01/2016", "25/12/2015"))
        .containsExactly(DateOrder.LEARNED_DAY_FIRST, DateOrder.UNKNOWN);
    Files.delete(folder.resolve("a.csv"));
    assertThat(orders("b.csv", "1/5/2016", "12/25/2015").get(0))
        .isEqualTo(DateOrder.LEARNED_MONTH_FIRST);
  }

  @Test
  void datesThatContradictEachOtherTellNothing() throws IOException {
    assertThat(orders("a.csv", "03/09/2015", "25/12/2015", "12/25/2015"))
        .containsOnly(DateOrder.UNKNOWN);
  }

  @Test
  void otherFilesOfTheFolderTellWhatAFileDoesNot() throws IOException {
    write("b.csv", "12/25/2015");
    assertThat(orders("a.csv", "03/09/2015")).containsExactly(DateOrder.LEARNED_MONTH_FIRST);
  }

  @Test
  void whatTheUserSaysWins() throws IOException {
    ReadOptions said = new ReadOptions(Map.of(), 1 << 20, null, DateOrder.DAY_FIRST);
    ReadAll read = ReadAll.of(write("a.csv", "12/11/2015", "12/25/2015"), said);
    assertThat(read.dispatches.get(0).dateOrder()).isEqualTo(DateOrder.DAY_FIRST);
  }

  @Test
  void yearsOfTwoDigitsAreLearnedToo() throws IOException {
    assertThat(orders("a.csv", "01/02/03", "99/12/31").get(0))
        .isEqualTo(DateOrder.LEARNED_SHORT_YEAR_FIRST);
  }

  @Test
  void yearDayMonthIsLearnedToo() throws IOException {
    assertThat(orders("a.csv", "2017/05/12", "2017/16/11"))
        .containsExactly(DateOrder.LEARNED_YEAR_DAY_FIRST, DateOrder.LEARNED_YEAR_DAY_FIRST);
    assertThat(orders("b.csv", "2017-11-16", "2017-13-01").get(1))
        .isEqualTo(DateOrder.LEARNED_YEAR_FIRST);
  }
}
