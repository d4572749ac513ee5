package org.dateline.run.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.spark.sql.Row;
import org.dateline.prepare.Preparer;
import org.dateline.read.ReadItem;
import org.dateline.read.Samples;
import org.dateline.table.corpus.Dispatches;
import org.dateline.text.record.RawDispatch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * The day of the crawl that a whole feed has in its date fields, as in
 * hsliuping/TradingAgents-CN#153, and the one day of a daily file.
 */
class FeedHeadTest {
  private static final Preparer PREPARER = Samples.preparer();
  private static final String CRAWL = "2018-03-01";
  private static final String PLAIN = "A crane fell on a barge, the coast guard said.";

  private final List<RawDispatch> feed = new ArrayList<>();

  private void add(String file, @Nullable String date, String text, @Nullable String url) {
    feed.add(
        new RawDispatch(
            file,
            feed.size(),
            "Thing falls in case " + feed.size(),
            text,
            date,
            null,
            null,
            List.of(),
            null,
            url,
            List.of()));
  }

  private static String dateline(String monthDay) {
    return "SEOUL, " + monthDay + " (Yonhap) -- " + PLAIN;
  }

  /** Day, confidence, doubted day and flag of every dispatch, in the order of reading. */
  private List<String> dates() {
    FeedHead head = new FeedHead(PREPARER);
    List<FeedHead.Made> all = new ArrayList<>();
    String file = "";
    for (RawDispatch raw : feed) {
      if (!raw.inputFile().equals(file)) {
        file = raw.inputFile();
        all.addAll(head.next(file));
      }
      all.addAll(head.take(new ReadItem.Taken(raw)));
    }
    all.addAll(head.end());
    List<String> dates = new ArrayList<>();
    for (FeedHead.Made made : all) {
      Row row = Objects.requireNonNull(made.prepared()).dispatch();
      assertThat(row.<Long>getAs(Dispatches.INPUT_POSITION)).isEqualTo(dates.size());
      dates.add(
          String.join(
              " ",
              String.valueOf(row.<Object>getAs(Dispatches.PUBLISHED_DATE)),
              String.valueOf(row.<Object>getAs(Dispatches.DATE_CONFIDENCE)),
              String.valueOf(row.<Object>getAs(Dispatches.DOUBTED_DATE)),
              String.valueOf(row.<Object>getAs(Dispatches.DATE_FLAG))));
    }
    return dates;
  }

  @Test
  void aDispatchWithoutADatelineIsNotOfTheDayOfTheCrawl() {
    add("/w/a.jsonl", CRAWL, PLAIN, null);
    add("/w/a.jsonl", CRAWL, dateline("Nov. 16, 2017"), null);
    add("/w/a.jsonl", CRAWL, dateline("Nov. 17"), null);
    add("/w/a.jsonl", CRAWL, dateline("Nov. 18"), null);
    add("/w/a.jsonl", CRAWL, PLAIN, "http://news.example/2017/11/19/crane");
    add("/w/a.jsonl", "2017-11-16T00:00:00-05:00", dateline("Nov. 16"), null);
    assertThat(dates())
        .containsExactly(
            "null 0.0 2018-03-01 day_of_collecting",
            "2017-11-16 0.95 2018-03-01 field_disagrees",
            "null 0.0 2018-03-01 field_disagrees",
            "null 0.0 2018-03-01 field_disagrees",
            "2017-11-19 0.7 2018-03-01 field_disagrees",
            "2017-11-16 0.98 null null");
  }

  @Test
  void addressesContradictTheDayOfTheCrawlToo() {
    add("/w/a.jsonl", CRAWL, PLAIN, null);
    for (int day = 10; day < 14; day++) {
      add("/w/a.jsonl", CRAWL, PLAIN, "http://news.example/2017/11/" + day + "/crane");
    }
    assertThat(dates())
        .startsWith("null 0.0 2018-03-01 day_of_collecting")
        .endsWith("2017-11-13 0.7 2018-03-01 field_disagrees");
  }

  @Test
  void aDailyFileKeepsItsDay() {
    for (int i = 0; i < 10; i++) {
      String day = i == 0 ? "Oct. 2" : i % 2 == 0 ? "Nov. 16" : "Nov. 15";
      add("/w/a.jsonl", "2017-11-16", i < 4 ? PLAIN : dateline(day), null);
    }
    add("/w/a.jsonl", "2017-11-16", dateline("Aug. 2"), null);
    assertThat(dates().subList(0, 10)).allMatch(date -> date.startsWith("2017-11-16 0.98 null"));
  }

  @Test
  void aDayThatNothingContradictsIsADay() {
    for (int i = 0; i < 300; i++) {
      add("/w/a.jsonl", "2017-11-16", PLAIN, null);
    }
    assertThat(dates()).hasSize(300).allMatch(date -> date.startsWith("2017-11-16 0.98 null"));
  }

  /** Collected a few days later: a dateline tells the day, and without one it is unsure. */
  @Test
  void aFeedOfTheLastDaysIsDatedByItsDatelines() {
    add("/w/a.jsonl", "2017-11-20", PLAIN, null);
    for (int day = 14; day < 19; day++) {
      add("/w/a.jsonl", "2017-11-20", dateline("Nov. " + day), null);
    }
    assertThat(dates())
        .startsWith("2017-11-20 0.3 null day_of_collecting")
        .endsWith("2017-11-18 0.95 2017-11-20 field_disagrees");
  }

  /** Files of one dispatch each are one feed; the next folder is another. */
  @Test
  void smallFilesOfAFolderAreOneFeed() {
    for (int i = 0; i < 5; i++) {
      add("/w/a/" + i + ".json", CRAWL, i == 0 ? PLAIN : dateline("Nov. 1" + i), null);
    }
    add("/w/b/1.json", CRAWL, PLAIN, null);
    assertThat(dates())
        .startsWith("null 0.0 2018-03-01 day_of_collecting")
        .endsWith("2018-03-01 0.98 null null");
  }

  /** What the beginning of a feed tells holds for the rest of it. */
  @Test
  void aLongFeedIsLearnedFromItsBeginning() {
    for (int i = 0; i < 500; i++) {
      add("/w/a.jsonl", CRAWL, i % 3 == 0 ? dateline("Nov. 1" + i % 9) : PLAIN, null);
    }
    assertThat(dates()).hasSize(500).noneMatch(date -> date.startsWith("2018"));
  }
}
