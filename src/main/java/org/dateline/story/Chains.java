package org.dateline.story;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;

import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.dateline.story.chain.StoryBuilder;
import org.dateline.story.chain.StoryMembership;
import org.dateline.story.chain.StoryRules;
import org.dateline.table.JoinReason;
import org.dateline.table.StoryMembers;
import org.dateline.table.corpus.Dispatches;
import org.dateline.table.row.RowBuilder;
import org.dateline.table.row.RowValues;
import org.jspecify.annotations.Nullable;

/** Carries the dispatches of each component, in order of time, to a {@link StoryBuilder}. */
final class Chains {
  /** The first dispatch of the story. */
  static final String FIRST_ID = "first_id";

  /** Of every dispatch that may belong to a story with another one. */
  static final StructType SCHEMA =
      new StructType()
          .add(FIRST_ID, DataTypes.StringType, false)
          .add(StoryMembers.DISPATCH_ID, DataTypes.StringType, false)
          .add(StoryMembers.SEQUENCE, DataTypes.IntegerType, false)
          .add(StoryMembers.RELATION, DataTypes.StringType, false)
          .add(StoryMembers.SIMILARITY, DataTypes.DoubleType, false)
          .add(StoryMembers.ADDED_TEXT_SHARE, DataTypes.DoubleType, false)
          .add(StoryMembers.REASON, DataTypes.StringType, true)
          .add(StoryMembers.JOINED_ID, DataTypes.StringType, true);

  private static final String OTHER = "other";
  private static final String OTHERS = "others";

  private Chains() {}

  /**
   * The stories within the components.
   *
   * @param items {@link StoryItems}
   * @param dispatches {@link Dispatches}; id and body are read
   * @param pairs as from {@link Candidates#pairs}
   * @param components as from {@link CandidateComponents#of}
   * @return {@link #SCHEMA}
   */
  static Dataset<Row> members(
      Dataset<Row> items,
      Dataset<Row> dispatches,
      Dataset<Row> pairs,
      Dataset<Row> components,
      StoryRules rules) {
    Dataset<Row> others =
        Candidates.bothWays(pairs, StoryItems.NODE, OTHER)
            .groupBy(col(StoryItems.NODE))
            .agg(collect_list(col(OTHER)).as(OTHERS));
    return items
        .drop(StoryItems.KEYS, org.dateline.table.corpus.Fingerprints.SIGNATURE)
        .join(components, StoryItems.NODE)
        .join(others, StoryItems.NODE)
        .join(
            dispatches.select(col(Dispatches.DISPATCH_ID), col(Dispatches.BODY)),
            Dispatches.DISPATCH_ID)
        .repartition(col(CandidateComponents.COMPONENT))
        .sortWithinPartitions(
            col(CandidateComponents.COMPONENT),
            col(StoryItems.TIME),
            col(StoryItems.RANK),
            col(Dispatches.DISPATCH_ID))
        .mapPartitions(
            (MapPartitionsFunction<Row, Row>) rows -> new Pass(rows, rules), Encoders.row(SCHEMA));
  }

  /** One partition, component after component. */
  private static final class Pass implements Iterator<Row> {
    private final Iterator<Row> rows;
    private final StoryRules rules;
    private @Nullable StoryBuilder builder;
    private long component;

    Pass(Iterator<Row> rows, StoryRules rules) {
      this.rows = rows;
      this.rules = rules;
    }

    @Override
    public boolean hasNext() {
      return rows.hasNext();
    }

    @Override
    public Row next() {
      Row row = rows.next();
      long next = row.getAs(CandidateComponents.COMPONENT);
      StoryBuilder current = builder;
      if (current == null || next != component) {
        current = new StoryBuilder(rules);
        builder = current;
        component = next;
      }
      List<Long> others = RowValues.counts(row, OTHERS);
      return row(
          current.add(
              StoryItems.read(row, row.getAs(Dispatches.BODY)),
              row.<Long>getAs(StoryItems.NODE),
              others.stream().mapToLong(Long::longValue).toArray()));
    }

    private static Row row(StoryMembership member) {
      JoinReason reason = member.reason();
      return new RowBuilder(SCHEMA)
          .set(FIRST_ID, member.firstId())
          .set(StoryMembers.DISPATCH_ID, member.id())
          .set(StoryMembers.SEQUENCE, member.sequence())
          .set(StoryMembers.RELATION, member.relation().code())
          .set(StoryMembers.SIMILARITY, member.similarity())
          .set(StoryMembers.ADDED_TEXT_SHARE, member.addedTextShare())
          .set(StoryMembers.REASON, reason == null ? null : reason.code())
          .set(StoryMembers.JOINED_ID, member.joinedId())
          .row();
    }
  }
}
