package org.dateline.entity.pair;

import static org.dateline.table.EntityPairs.SENTENCE_COUNT;
import static org.dateline.table.EntityPairs.STORY_COUNT;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.time.temporal.ChronoField;
import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.dateline.table.row.QueuedIterator;
import org.dateline.table.row.RowBuilder;
import org.dateline.table.row.RowColumn;
import org.jspecify.annotations.Nullable;

/**
 * The votes of a partition added up, entity by entity: all pairs in which an entity is the first
 * lie together, and one map holds the sums of those it is named with.
 */
final class PairSums extends QueuedIterator<Row> {
  static final String NUMBER_A = "number_a";
  static final String NUMBER_B = "number_b";

  /** Stories with a sentence or headline that names both. */
  static final String CLOSE_COUNT = "close_count";

  /** How all of them together word it, see {@link Wordings}. */
  static final String WORDINGS = "wordings";

  static final String FIRST_DAY = "first_day";
  static final String LAST_DAY = "last_day";

  /** As {@link MonthCounts#bytes}. */
  static final String MONTHS = "months";

  /** Of a pair, or of an entity with itself; days from 1970, null where not known. */
  static final StructType SCHEMA =
      new StructType()
          .add(NUMBER_A, DataTypes.IntegerType, false)
          .add(NUMBER_B, DataTypes.IntegerType, false)
          .add(STORY_COUNT, DataTypes.LongType, false)
          .add(SENTENCE_COUNT, DataTypes.LongType, false)
          .add(CLOSE_COUNT, DataTypes.LongType, false)
          .add(WORDINGS, DataTypes.LongType, false)
          .add(FIRST_DAY, DataTypes.IntegerType, true)
          .add(LAST_DAY, DataTypes.IntegerType, true)
          .add(MONTHS, DataTypes.BinaryType, false);

  private static final RowColumn A_OF = RowColumn.of(SCHEMA, NUMBER_A);
  private static final RowColumn B_OF = RowColumn.of(SCHEMA, NUMBER_B);
  private static final RowColumn STORIES_OF = RowColumn.of(SCHEMA, STORY_COUNT);
  private static final RowColumn SENTENCES_OF = RowColumn.of(SCHEMA, SENTENCE_COUNT);
  private static final RowColumn CLOSE_OF = RowColumn.of(SCHEMA, CLOSE_COUNT);
  private static final RowColumn WORDINGS_OF = RowColumn.of(SCHEMA, WORDINGS);
  private static final RowColumn FIRST_OF = RowColumn.of(SCHEMA, FIRST_DAY);
  private static final RowColumn LAST_OF = RowColumn.of(SCHEMA, LAST_DAY);
  private static final RowColumn MONTHS_OF = RowColumn.of(SCHEMA, MONTHS);

  private final Iterator<Row> votes;
  private final int minStories;
  private @Nullable Row waiting;

  /** What the stories say of one pair. */
  private static final class Sum {
    private final MonthCounts months = new MonthCounts();
    private long stories;
    private long sentences;
    private long close;
    private long wordings;
    private int first = StoryVotes.NO_DAY;
    private int last = StoryVotes.NO_DAY;

    void add(int inSentences, long worded, int firstDay, int lastDay) {
      stories++;
      sentences += inSentences;
      close += worded == 0 ? 0 : 1;
      wordings |= worded;
      last = Math.max(last, lastDay);
      if (firstDay != StoryVotes.NO_DAY) {
        first = first == StoryVotes.NO_DAY ? firstDay : Math.min(first, firstDay);
        months.add((int) LocalDate.ofEpochDay(firstDay).getLong(ChronoField.PROLEPTIC_MONTH));
      }
    }
  }

  /**
   * Over votes in the order of their entities.
   *
   * @param votes {@link PairVotes#SCHEMA}
   * @param minStories a pair that fewer stories name is left out
   */
  PairSums(Iterator<Row> votes, int minStories) {
    this.votes = votes;
    this.minStories = minStories;
    this.waiting = votes.hasNext() ? votes.next() : null;
  }

  @Override
  protected boolean advance() {
    Row row = waiting;
    if (row == null) {
      return false;
    }
    int entity = PairVotes.ENTITY_OF.intIn(row);
    Map<Integer, Sum> sums = new TreeMap<>();
    while (row != null && PairVotes.ENTITY_OF.intIn(row) == entity) {
      ByteBuffer with = ByteBuffer.wrap(PairVotes.WITH_OF.bytesIn(row));
      while (with.hasRemaining()) {
        sums.computeIfAbsent(with.getInt(), other -> new Sum())
            .add(with.getInt(), with.getLong(), with.getInt(), with.getInt());
      }
      row = votes.hasNext() ? votes.next() : null;
    }
    waiting = row;
    sums.forEach(
        (other, sum) -> {
          if (sum.stories >= minStories) {
            add(row(entity, other, sum));
          }
        });
    return true;
  }

  private static Row row(int entity, int other, Sum sum) {
    return new RowBuilder(SCHEMA)
        .set(A_OF, entity)
        .set(B_OF, other)
        .set(STORIES_OF, sum.stories)
        .set(SENTENCES_OF, sum.sentences)
        .set(CLOSE_OF, sum.close)
        .set(WORDINGS_OF, sum.wordings)
        .set(FIRST_OF, StoryVotes.known(sum.first))
        .set(LAST_OF, StoryVotes.known(sum.last))
        .set(MONTHS_OF, sum.months.bytes())
        .row();
  }
}
