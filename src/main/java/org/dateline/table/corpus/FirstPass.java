package org.dateline.table.corpus;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.dateline.table.row.RowBuilder;
import org.dateline.table.row.RowColumn;

/**
 * What the one pass over the raw text writes, before it is told apart into tables: each row holds
 * exactly one of a dispatch with its cuts and mentions, a reject, or the account of an input file.
 * Kept only while a run lasts.
 */
public final class FirstPass {
  /** Folder of the table. */
  public static final String NAME = "first_pass";

  /** A row of {@link Dispatches}, or null. */
  public static final String DISPATCH = "dispatch";

  /** Rows of {@link Cuts} of that dispatch, without its id. */
  public static final String CUTS = "cuts";

  /** Rows of {@link Mentions} of that dispatch, without its id. */
  public static final String MENTIONS = "mentions";

  /** The row of {@link Fingerprints} of that dispatch, without its id. */
  public static final String FINGERPRINT = "fingerprint";

  /** Paragraphs near the beginning and end of that dispatch, as {@link #EDGE}. */
  public static final String EDGES = "edges";

  /** Of an edge: the paragraph. */
  public static final String EDGE_TEXT = "text";

  /** Of an edge: paragraphs before it. */
  public static final String FROM_TOP = "from_top";

  /** Of an edge: paragraphs after it. */
  public static final String FROM_END = "from_end";

  /** Of an edge: first character, in the raw text. */
  public static final String RAW_START = "raw_start";

  /** Of an edge: one past the last character, in the raw text. */
  public static final String RAW_END = "raw_end";

  /** Of an edge: first character, in the body. */
  public static final String BODY_START = "body_start";

  /** Of an edge: one past the last character, in the body. */
  public static final String BODY_END = "body_end";

  /** A paragraph near the beginning or end of a dispatch. */
  public static final StructType EDGE =
      new StructType()
          .add(EDGE_TEXT, DataTypes.StringType, false)
          .add(FROM_TOP, DataTypes.IntegerType, false)
          .add(FROM_END, DataTypes.IntegerType, false)
          .add(RAW_START, DataTypes.IntegerType, false)
          .add(RAW_END, DataTypes.IntegerType, false)
          .add(BODY_START, DataTypes.IntegerType, false)
          .add(BODY_END, DataTypes.IntegerType, false);

  /** A row of {@link Rejects}, or null. */
  public static final String REJECT = "reject";

  /** A row of {@link Inputs} for one slice of the file, or null. */
  public static final String INPUT = "input";

  /** {@link Cuts#SCHEMA} without the dispatch's id. */
  public static final StructType CUT = withoutId(Cuts.SCHEMA);

  /** {@link Mentions#SCHEMA} without the dispatch's id. */
  public static final StructType MENTION = withoutId(Mentions.SCHEMA);

  /** {@link Fingerprints#SCHEMA} without the dispatch's id. */
  public static final StructType FINGERPRINT_OF = withoutId(Fingerprints.SCHEMA);

  /** Columns, types and nullability, in order. */
  public static final StructType SCHEMA =
      new StructType()
          .add(DISPATCH, Dispatches.SCHEMA, true)
          .add(CUTS, DataTypes.createArrayType(CUT, false), true)
          .add(MENTIONS, DataTypes.createArrayType(MENTION, false), true)
          .add(FINGERPRINT, FINGERPRINT_OF, true)
          .add(EDGES, DataTypes.createArrayType(EDGE, false), true)
          .add(REJECT, Rejects.SCHEMA, true)
          .add(INPUT, Inputs.SCHEMA, true);

  private FirstPass() {}

  /** A column of the dispatch that a row holds, by its name among {@link Dispatches}. */
  public static Column dispatch(String column) {
    return functions.col(DISPATCH + "." + column);
  }

  /**
   * The row of a dispatch that was taken.
   *
   * @param dispatch a row of {@link Dispatches}
   * @param cuts rows of {@link #CUT}
   * @param mentions rows of {@link #MENTION}
   * @param fingerprint a row of {@link #FINGERPRINT_OF}
   * @param edges rows of {@link #EDGE}
   */
  public static Row ofDispatch(
      Row dispatch, List<Row> cuts, List<Row> mentions, Row fingerprint, List<Row> edges) {
    return new RowBuilder(SCHEMA)
        .set(DISPATCH, dispatch)
        .set(CUTS, cuts.toArray(Row[]::new))
        .set(MENTIONS, mentions.toArray(Row[]::new))
        .set(FINGERPRINT, fingerprint)
        .set(EDGES, edges.toArray(Row[]::new))
        .row();
  }

  /** The row of a record that was set aside. */
  public static Row ofReject(Rejects.Rejected reject) {
    return new RowBuilder(SCHEMA).set(REJECT, reject.toRow()).row();
  }

  /** The row of what was read of an input file. */
  public static Row ofInput(Inputs.Input input) {
    return new RowBuilder(SCHEMA).set(INPUT, input.toRow()).row();
  }

  /**
   * A row of {@link #CUT}.
   *
   * @param rule see {@link Cuts#RULE}
   * @param start see {@link Cuts#START_OFFSET}
   * @param end see {@link Cuts#END_OFFSET}
   * @param text see {@link Cuts#TEXT}
   * @param inHeadline see {@link Cuts#IN_HEADLINE}
   * @param keptOffset see {@link Cuts#KEPT_OFFSET}
   */
  public record Cut(
      String rule, int start, int end, String text, boolean inHeadline, int keptOffset) {
    private static final RowColumn RULE_AT = RowColumn.of(CUT, Cuts.RULE);
    private static final RowColumn START_OFFSET_AT = RowColumn.of(CUT, Cuts.START_OFFSET);
    private static final RowColumn END_OFFSET_AT = RowColumn.of(CUT, Cuts.END_OFFSET);
    private static final RowColumn TEXT_AT = RowColumn.of(CUT, Cuts.TEXT);
    private static final RowColumn IN_HEADLINE_AT = RowColumn.of(CUT, Cuts.IN_HEADLINE);
    private static final RowColumn KEPT_OFFSET_AT = RowColumn.of(CUT, Cuts.KEPT_OFFSET);

    /** The values of a row. */
    public static Cut of(Row row) {
      return new Cut(
          row.getAs(Cuts.RULE),
          row.<Integer>getAs(Cuts.START_OFFSET),
          row.<Integer>getAs(Cuts.END_OFFSET),
          row.getAs(Cuts.TEXT),
          row.<Boolean>getAs(Cuts.IN_HEADLINE),
          row.<Integer>getAs(Cuts.KEPT_OFFSET));
    }

    /** The same with another place in what was kept. */
    public Cut at(int offset) {
      return new Cut(rule, start, end, text, inHeadline, offset);
    }

    /** The row with these values. */
    public Row toRow() {
      return new RowBuilder(CUT)
          .set(RULE_AT, rule)
          .set(START_OFFSET_AT, start)
          .set(END_OFFSET_AT, end)
          .set(TEXT_AT, text)
          .set(IN_HEADLINE_AT, inHeadline)
          .set(KEPT_OFFSET_AT, keptOffset)
          .row();
    }
  }

  /**
   * A row of {@link #EDGE}.
   *
   * @param text see {@link #EDGE_TEXT}
   * @param fromTop see {@link #FROM_TOP}
   * @param fromEnd see {@link #FROM_END}
   * @param rawStart see {@link #RAW_START}
   * @param rawEnd see {@link #RAW_END}
   * @param bodyStart see {@link #BODY_START}
   * @param bodyEnd see {@link #BODY_END}
   */
  public record Edge(
      String text, int fromTop, int fromEnd, int rawStart, int rawEnd, int bodyStart, int bodyEnd) {
    private static final RowColumn EDGE_TEXT_AT = RowColumn.of(EDGE, EDGE_TEXT);
    private static final RowColumn FROM_TOP_AT = RowColumn.of(EDGE, FROM_TOP);
    private static final RowColumn FROM_END_AT = RowColumn.of(EDGE, FROM_END);
    private static final RowColumn RAW_START_AT = RowColumn.of(EDGE, RAW_START);
    private static final RowColumn RAW_END_AT = RowColumn.of(EDGE, RAW_END);
    private static final RowColumn BODY_START_AT = RowColumn.of(EDGE, BODY_START);
    private static final RowColumn BODY_END_AT = RowColumn.of(EDGE, BODY_END);

    /** The values of a row. */
    public static Edge of(Row row) {
      return new Edge(
          row.getAs(EDGE_TEXT),
          row.<Integer>getAs(FROM_TOP),
          row.<Integer>getAs(FROM_END),
          row.<Integer>getAs(RAW_START),
          row.<Integer>getAs(RAW_END),
          row.<Integer>getAs(BODY_START),
          row.<Integer>getAs(BODY_END));
    }

    /** The row with these values. */
    public Row toRow() {
      return new RowBuilder(EDGE)
          .set(EDGE_TEXT_AT, text)
          .set(FROM_TOP_AT, fromTop)
          .set(FROM_END_AT, fromEnd)
          .set(RAW_START_AT, rawStart)
          .set(RAW_END_AT, rawEnd)
          .set(BODY_START_AT, bodyStart)
          .set(BODY_END_AT, bodyEnd)
          .row();
    }
  }

  private static StructType withoutId(StructType table) {
    StructType rest = new StructType();
    for (StructField field : table.fields()) {
      if (!field.name().equals(Dispatches.DISPATCH_ID)) {
        rest = rest.add(field);
      }
    }
    return rest;
  }
}
