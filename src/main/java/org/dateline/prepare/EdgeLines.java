package org.dateline.prepare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.dateline.table.corpus.Boilerplate;
import org.dateline.table.corpus.Boilerplate.Side;
import org.dateline.table.corpus.FirstPass;
import org.dateline.table.row.RowBuilder;
import org.dateline.table.row.RowValues;
import org.jspecify.annotations.Nullable;

/**
 * What one dispatch tells of recurring lines: which of them stand in an unbroken run from its very
 * beginning or to its very end, and how often they stand anywhere in it.
 */
final class EdgeLines {
  /** Shorter ones are no lines. */
  static final int MIN_LENGTH = 2;

  /** Of a dispatch: its texts near the ends, and a hash of each with the source. */
  static final String TEXTS = "texts";

  static final String HASHES = "hashes";

  /** Of a dispatch: hashes of all its paragraphs; null where it is not of the sample. */
  static final String PARAGRAPHS = "paragraphs";

  /** Hash of the headline. */
  static final String HEADLINE = "headline_hash";

  /** Of a line: hash of source and text. */
  static final String HASH = "hash";

  static final String SOURCE = Boilerplate.SOURCE;
  static final String TEXT = Boilerplate.TEXT;

  /** Of a line: as in {@link Boilerplate#SIDE}, or {@link #EVERYWHERE}. */
  static final String SIDE = Boilerplate.SIDE;

  /** How often the line was seen in the sample. */
  static final String SAMPLED = "sampled_count";

  static final String EVERYWHERE = "everywhere";

  static final StructType SCHEMA =
      new StructType()
          .add(HASH, DataTypes.LongType, false)
          .add(SIDE, DataTypes.StringType, false)
          .add(SOURCE, DataTypes.StringType, true)
          .add(TEXT, DataTypes.StringType, true)
          .add(HEADLINE, DataTypes.LongType, true)
          .add(SAMPLED, DataTypes.LongType, false);

  private final Row dispatch;
  private final List<@Nullable Long> hashes;
  private final boolean isSampled;
  private final List<Row> lines = new ArrayList<>();

  private EdgeLines(Row dispatch) {
    this.dispatch = dispatch;
    this.hashes = RowValues.countsOrNull(dispatch, HASHES);
    this.isSampled = !RowValues.isNull(dispatch, PARAGRAPHS);
  }

  /**
   * Rows of {@link #SCHEMA} of a dispatch.
   *
   * @param recurring the hashes that are looked for
   */
  static List<Row> of(Row dispatch, Set<Long> recurring) {
    EdgeLines lines = new EdgeLines(dispatch);
    lines.addRun(Side.HEAD, recurring);
    lines.addRun(Side.TAIL, recurring);
    if (lines.isSampled) {
      lines.addEverywhere(recurring);
    }
    return lines.lines;
  }

  /** The recurring lines between the edge and the first that is none. */
  private void addRun(Side side, Set<Long> recurring) {
    List<Integer> steps =
        RowValues.numbers(dispatch, side == Side.HEAD ? FirstPass.FROM_TOP : FirstPass.FROM_END);
    int firstOther = Integer.MAX_VALUE;
    for (int at = 0; at < hashes.size(); at++) {
      @Nullable Long hash = hashes.get(at);
      if (hash != null && !recurring.contains(hash)) {
        firstOther = Math.min(firstOther, steps.get(at));
      }
    }
    List<String> texts = RowValues.texts(dispatch, TEXTS);
    for (int at = 0; at < hashes.size(); at++) {
      @Nullable Long hash = hashes.get(at);
      if (hash != null && steps.get(at) < firstOther) {
        lines.add(
            new RowBuilder(SCHEMA)
                .set(HASH, hash)
                .set(SIDE, side.code())
                .set(SOURCE, dispatch.getAs(SOURCE))
                .set(TEXT, texts.get(at))
                .set(HEADLINE, dispatch.getAs(HEADLINE))
                .set(SAMPLED, isSampled ? 1L : 0L)
                .row());
      }
    }
  }

  private void addEverywhere(Set<Long> recurring) {
    Map<Long, Long> counts = new HashMap<>();
    for (Long hash : RowValues.counts(dispatch, PARAGRAPHS)) {
      if (recurring.contains(hash)) {
        counts.merge(hash, 1L, Long::sum);
      }
    }
    counts.forEach(
        (hash, count) ->
            lines.add(
                new RowBuilder(SCHEMA)
                    .set(HASH, hash)
                    .set(SIDE, EVERYWHERE)
                    .set(SAMPLED, count)
                    .row()));
  }
}
