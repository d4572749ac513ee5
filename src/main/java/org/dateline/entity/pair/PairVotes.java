package org.dateline.entity.pair;

import java.sql.Date;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/** The votes of a partition's stories, which stand together there, dispatch by dispatch. */
final class PairVotes implements Iterator<Row> {
  static final String PAIR = "pair";
  static final String MONTH = "month";
  static final String SENTENCES = "sentences";
  static final String FIRST_DAY = "first_day";
  static final String LAST_DAY = "last_day";

  /**
   * A vote: the pair as {@link StoryVotes#pair} makes it, the month of its first day counted from
   * the year 0, sentences, first and last day from 1970. Months and days are null where not known.
   */
  static final StructType SCHEMA =
      new StructType()
          .add(PAIR, DataTypes.LongType, false)
          .add(MONTH, DataTypes.IntegerType, true)
          .add(SENTENCES, DataTypes.IntegerType, false)
          .add(FIRST_DAY, DataTypes.IntegerType, true)
          .add(LAST_DAY, DataTypes.IntegerType, true);

  private final Iterator<Row> rows;
  private final StoryVotes votes;
  private final Deque<Row> ready = new ArrayDeque<>();
  private @Nullable Row waiting;

  /**
   * Over rows in the order of stories and of dispatches.
   *
   * @param rows story, dispatch, date or null, number of the entity or null, sentences
   */
  PairVotes(Iterator<Row> rows, int maxEntities) {
    this.rows = rows;
    this.votes = new StoryVotes(maxEntities);
    this.waiting = rows.hasNext() ? rows.next() : null;
  }

  @Override
  public boolean hasNext() {
    while (ready.isEmpty() && waiting != null) {
      story();
    }
    return !ready.isEmpty();
  }

  @Override
  public Row next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return ready.remove();
  }

  private void story() {
    Row row = waiting;
    String story = row == null ? "" : row.getString(0);
    String dispatch = "";
    while (row != null && row.getString(0).equals(story)) {
      if (!row.getString(1).equals(dispatch)) {
        dispatch = row.getString(1);
        Date date = row.getAs(2);
        votes.begin(date == null ? StoryVotes.NO_DAY : (int) date.toLocalDate().toEpochDay());
      }
      votes.add(row.getAs(3), sentences(row.getList(4)));
      row = rows.hasNext() ? rows.next() : null;
    }
    waiting = row;
    for (StoryVotes.Vote vote : votes.end()) {
      ready.add(
          RowFactory.create(
              vote.pair(),
              month(vote.firstDay()),
              vote.sentences(),
              known(vote.firstDay()),
              known(vote.lastDay())));
    }
  }

  private static int[] sentences(List<Integer> list) {
    int[] sentences = new int[list.size()];
    for (int i = 0; i < sentences.length; i++) {
      sentences[i] = list.get(i);
    }
    return sentences;
  }

  private static @Nullable Integer known(int day) {
    return day == StoryVotes.NO_DAY ? null : day;
  }

  private static @Nullable Integer month(int day) {
    if (day == StoryVotes.NO_DAY) {
      return null;
    }
    return (int)
        java.time.YearMonth.from(java.time.LocalDate.ofEpochDay(day))
            .getLong(java.time.temporal.ChronoField.PROLEPTIC_MONTH);
  }
}
