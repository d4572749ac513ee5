package org.dateline.prepare;

import java.io.Serializable;
import java.sql.Date;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.dateline.table.corpus.Boilerplate;
import org.dateline.table.corpus.Cuts;
import org.dateline.table.corpus.Dispatches;
import org.dateline.table.corpus.FirstPass;

/**
 * Cuts learned boilerplate from the rows of the first pass, from each end inwards as long as the
 * lines are known, and finds the names in what is left anew. A dispatch that is nothing but
 * boilerplate stays as it is.
 */
public final class BoilerplateTrimmer implements Serializable {
  private static final long serialVersionUID = 1L;

  /** The name of the rule in the ledger. */
  public static final String RULE = "boilerplate";

  private static final String HEAD = "head";
  private static final String TAIL = "tail";

  private final Set<String> lines = new HashSet<>();

  /** With rows of {@link Boilerplate}. */
  public BoilerplateTrimmer(List<Row> learned) {
    for (Row row : learned) {
      lines.add(
          key(
              row.getAs(Boilerplate.SIDE),
              row.getAs(Boilerplate.SOURCE),
              row.getAs(Boilerplate.TEXT)));
    }
  }

  private static String key(String side, String source, String text) {
    return side + '\n' + source + '\n' + text;
  }

  /** A row of {@link FirstPass} without the boilerplate of its dispatch. */
  public Row trim(Row row, Preparer preparer) {
    Row dispatch = row.getAs(FirstPass.DISPATCH);
    String source = dispatch.getAs(Dispatches.SOURCE);
    String body = dispatch.getAs(Dispatches.BODY);
    List<Row> edges = row.getList(row.fieldIndex(FirstPass.EDGES));
    List<Row> known = new ArrayList<>();
    int from = run(edges, source, HEAD, FirstPass.FROM_TOP, known);
    int to = run(edges, source, TAIL, FirstPass.FROM_END, known);
    int start =
        from < 0 ? 0 : past(body, edgeAt(edges, FirstPass.FROM_TOP, from, FirstPass.BODY_END));
    int end = to < 0 ? body.length() : edgeAt(edges, FirstPass.FROM_END, to, FirstPass.BODY_START);
    String kept = start >= end ? "" : body.substring(start, end).strip();
    if (known.isEmpty() || kept.isEmpty()) {
      return row;
    }
    Object[] values = values(row);
    Row mended = mended(dispatch, kept, preparer);
    values[row.fieldIndex(FirstPass.DISPATCH)] = mended;
    values[row.fieldIndex(FirstPass.CUTS)] =
        cuts(row.getList(row.fieldIndex(FirstPass.CUTS)), known, past(body, start), kept.length());
    Date day = dispatch.getAs(Dispatches.PUBLISHED_DATE);
    values[row.fieldIndex(FirstPass.MENTIONS)] =
        preparer
            .mentions(
                source,
                dispatch.getAs(Dispatches.HEADLINE_PLAIN),
                kept,
                dispatch.getAs(Dispatches.LANGUAGE),
                day == null ? null : day.toLocalDate())
            .toArray(Row[]::new);
    values[row.fieldIndex(FirstPass.FINGERPRINT)] = Preparer.fingerprint(kept);
    values[row.fieldIndex(FirstPass.EDGES)] = new Row[0];
    return RowFactory.create(values);
  }

  /** The last step of the run of known lines from an edge inwards; -1 if the first is not known. */
  private int run(List<Row> edges, String source, String side, String steps, List<Row> known) {
    int step = 0;
    while (true) {
      Row edge = edge(edges, steps, step);
      if (edge == null || !lines.contains(key(side, source, edge.getAs(FirstPass.EDGE_TEXT)))) {
        return step - 1;
      }
      if (!known.contains(edge)) {
        known.add(edge);
      }
      step++;
    }
  }

  private static @org.jspecify.annotations.Nullable Row edge(
      List<Row> edges, String steps, int step) {
    for (Row edge : edges) {
      if (edge.<Integer>getAs(steps) == step) {
        return edge;
      }
    }
    return null;
  }

  private static int edgeAt(List<Row> edges, String steps, int step, String column) {
    Row edge = java.util.Objects.requireNonNull(edge(edges, steps, step));
    return edge.<Integer>getAs(column);
  }

  private static int past(String body, int end) {
    int at = end;
    while (at < body.length() && Character.isWhitespace(body.charAt(at))) {
      at++;
    }
    return at;
  }

  private static Row mended(Row dispatch, String body, Preparer preparer) {
    Object[] values = values(dispatch);
    values[dispatch.fieldIndex(Dispatches.BODY)] = body;
    values[dispatch.fieldIndex(Dispatches.WORD_COUNT)] = Preparer.words(body);
    values[dispatch.fieldIndex(Dispatches.BODY_SHA256)] = preparer.sha256(body);
    return RowFactory.create(values);
  }

  /** The ledger with the boilerplate, its places moved to what is kept of the body. */
  private static Row[] cuts(List<Row> cuts, List<Row> known, int keptFrom, int keptLength) {
    List<Row> all = new ArrayList<>();
    for (Row cut : cuts) {
      Object[] values = values(cut);
      if (!cut.<Boolean>getAs(Cuts.IN_HEADLINE)) {
        int moved = cut.<Integer>getAs(Cuts.KEPT_OFFSET) - keptFrom;
        values[cut.fieldIndex(Cuts.KEPT_OFFSET)] = Math.max(0, Math.min(keptLength, moved));
      }
      all.add(RowFactory.create(values));
    }
    for (Row edge : known) {
      boolean head = edge.<Integer>getAs(FirstPass.BODY_START) < keptFrom;
      all.add(
          RowFactory.create(
              RULE,
              edge.getAs(FirstPass.RAW_START),
              edge.getAs(FirstPass.RAW_END),
              edge.getAs(FirstPass.EDGE_TEXT),
              false,
              head ? 0 : keptLength));
    }
    int start = FirstPass.CUT.fieldIndex(Cuts.START_OFFSET);
    all.sort(Comparator.comparingInt(cut -> cut.getInt(start)));
    return all.toArray(Row[]::new);
  }

  private static Object[] values(Row row) {
    Object[] values = new Object[row.size()];
    for (int i = 0; i < values.length; i++) {
      Object value = row.get(i);
      values[i] = value instanceof scala.collection.Seq<?> ? row.getList(i).toArray() : value;
    }
    return values;
  }
}
