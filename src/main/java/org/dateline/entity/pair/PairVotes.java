package org.dateline.entity.pair;

import java.nio.ByteBuffer;
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
  /** Number of an entity. */
  static final String ENTITY = "entity";

  /** Who is named with it in a story. */
  static final String WITH = "with";

  /**
   * The votes of a story for an entity and those whose number is not smaller: of each its number,
   * sentences, wordings, first and last day as {@link StoryVotes.Vote} has them. There are five
   * times as many votes as such rows.
   */
  static final StructType SCHEMA =
      new StructType()
          .add(ENTITY, DataTypes.IntegerType, false)
          .add(WITH, DataTypes.BinaryType, false);

  static final RowColumn ENTITY_OF = RowColumn.of(SCHEMA, ENTITY);
  static final RowColumn WITH_OF = RowColumn.of(SCHEMA, WITH);

  /** Four numbers, and the wordings. */
  private static final int VOTE_BYTES = 4 * Integer.BYTES + Long.BYTES;

  private final Iterator<Row> rows;
  private final RowColumn storyId;
  private final RowColumn dispatchId;
  private final RowColumn date;
  private final RowColumn number;
  private final RowColumn places;
  private final StoryVotes votes;
  private @Nullable Row waiting;

  /**
   * Over rows in the order of stories and of dispatches.
   *
   * @param rows {@link StoryMembers#STORY_ID}, {@link Mentions#DISPATCH_ID}, {@link
   *     Dispatches#PUBLISHED_DATE} or null, {@link PairCounts#NUMBER} of the entity or null, {@link
   *     EntityCounts#PLACES}
   * @param columns of the rows
   */
  PairVotes(Iterator<Row> rows, StructType columns, int maxEntities) {
    this.rows = rows;
    this.storyId = RowColumn.of(columns, StoryMembers.STORY_ID);
    this.dispatchId = RowColumn.of(columns, Mentions.DISPATCH_ID);
    this.date = RowColumn.of(columns, Dispatches.PUBLISHED_DATE);
    this.number = RowColumn.of(columns, PairCounts.NUMBER);
    this.places = RowColumn.of(columns, EntityCounts.PLACES);
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
      votes.add(number.isNullIn(row) ? null : number.intIn(row), array(places.listIn(row)));
      row = rows.hasNext() ? rows.next() : null;
    }
    waiting = row;
    addVotes(votes.end());
    return true;
  }

  private void addVotes(List<StoryVotes.Vote> all) {
    int from = 0;
    while (from < all.size()) {
      int entity = StoryVotes.first(all.get(from).pair());
      int to = from;
      while (to < all.size() && StoryVotes.first(all.get(to).pair()) == entity) {
        to++;
      }
      add(row(entity, all.subList(from, to)));
      from = to;
    }
  }

  private static Row row(int entity, List<StoryVotes.Vote> votes) {
    ByteBuffer with = ByteBuffer.allocate(VOTE_BYTES * votes.size());
    for (StoryVotes.Vote vote : votes) {
      with.putInt((int) vote.pair())
          .putInt(vote.sentences())
          .putLong(vote.wordings())
          .putInt(vote.firstDay())
          .putInt(vote.lastDay());
    }
    return new RowBuilder(SCHEMA).set(ENTITY_OF, entity).set(WITH_OF, with.array()).row();
  }

  private static long[] array(List<Long> list) {
    return list.stream().mapToLong(Long::longValue).toArray();
  }
}
