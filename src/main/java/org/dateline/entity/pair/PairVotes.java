package org.dateline.entity.pair;

import java.util.Iterator;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.dateline.entity.EntityCounts;
import org.dateline.table.StoryMembers;
import org.dateline.table.corpus.Dispatches;
import org.dateline.table.corpus.Mentions;
import org.dateline.table.row.QueuedIterator;
import org.dateline.table.row.RowBuilder;
import org.dateline.table.row.RowColumn;
import org.jspecify.annotations.Nullable;

/** The votes of a partition's stories, which stand together there, dispatch by dispatch. */
final class PairVotes extends QueuedIterator<Row> {
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

  private static final RowColumn PAIR_OF = RowColumn.of(SCHEMA, PAIR);
  private static final RowColumn MONTH_OF = RowColumn.of(SCHEMA, MONTH);
  private static final RowColumn SENTENCES_OF = RowColumn.of(SCHEMA, SENTENCES);
  private static final RowColumn FIRST_DAY_OF = RowColumn.of(SCHEMA, FIRST_DAY);
  private static final RowColumn LAST_DAY_OF = RowColumn.of(SCHEMA, LAST_DAY);

  private final Iterator<Row> rows;
  private final RowColumn storyId;
  private final RowColumn dispatchId;
  private final RowColumn date;
  private final RowColumn number;
  private final RowColumn sentences;
  private final StoryVotes votes;
  private @Nullable Row waiting;

  /**
   * Over rows in the order of stories and of dispatches.
   *
   * @param rows {@link StoryMembers#STORY_ID}, {@link Mentions#DISPATCH_ID}, {@link
   *     Dispatches#PUBLISHED_DATE} or null, {@link PairCounts#NUMBER} of the entity or null, {@link
   *     EntityCounts#SENTENCES}
   * @param columns of the rows
   */
  PairVotes(Iterator<Row> rows, StructType columns, int maxEntities) {
    this.rows = rows;
    this.storyId = RowColumn.of(columns, StoryMembers.STORY_ID);
    this.dispatchId = RowColumn.of(columns, Mentions.DISPATCH_ID);
    this.date = RowColumn.of(columns, Dispatches.PUBLISHED_DATE);
    this.number = RowColumn.of(columns, PairCounts.NUMBER);
    this.sentences = RowColumn.of(columns, EntityCounts.SENTENCES);
    this.votes = new StoryVotes(maxEntities);
    this.waiting = rows.hasNext() ? rows.next() : null;
  }

  @Override
  protected boolean advance() {
    Row row = waiting;
    if (row == null) {
      return false;
    }
    String story = storyId.textIn(row);
    String dispatch = "";
    while (row != null && storyId.textIn(row).equals(story)) {
      if (!dispatchId.textIn(row).equals(dispatch)) {
        dispatch = dispatchId.textIn(row);
        votes.begin(date.isNullIn(row) ? StoryVotes.NO_DAY : date.epochDayIn(row));
      }
      votes.add(number.isNullIn(row) ? null : number.intIn(row), array(sentences.listIn(row)));
      row = rows.hasNext() ? rows.next() : null;
    }
    waiting = row;
    for (StoryVotes.Vote vote : votes.end()) {
      add(row(vote));
    }
    return true;
  }

  private static Row row(StoryVotes.Vote vote) {
    return new RowBuilder(SCHEMA)
        .set(PAIR_OF, vote.pair())
        .set(MONTH_OF, month(vote.firstDay()))
        .set(SENTENCES_OF, vote.sentences())
        .set(FIRST_DAY_OF, known(vote.firstDay()))
        .set(LAST_DAY_OF, known(vote.lastDay()))
        .row();
  }

  private static int[] array(List<Integer> list) {
    return list.stream().mapToInt(Integer::intValue).toArray();
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
