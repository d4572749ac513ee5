package org.dateline.prepare;

import java.io.Serializable;
import java.sql.Date;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.spark.sql.Row;
import org.dateline.table.corpus.Boilerplate;
import org.dateline.table.corpus.Boilerplate.Side;
import org.dateline.table.corpus.Dispatches;
import org.dateline.table.corpus.FirstPass;
import org.dateline.table.corpus.FirstPass.Cut;
import org.dateline.table.corpus.FirstPass.Edge;
import org.dateline.table.row.RowBuilder;
import org.dateline.table.row.RowValues;
import org.dateline.text.clean.CleaningRule;
import org.dateline.text.name.CountrySenses.Filed;
import org.dateline.text.name.InstrumentCodes;

/**
 * Cuts learned boilerplate from the rows of the first pass, from each end inwards as long as the
 * lines are known, and finds the names in what is left anew. A dispatch that is nothing but
 * boilerplate stays as it is.
 */
public final class BoilerplateTrimmer implements Serializable {
  private static final long serialVersionUID = 1L;

  private static final Pattern PARAGRAPHS = Pattern.compile("\n\n");

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

  /** Whether a text as the corpus has it begins or ends with known lines and has more than them. */
  public boolean isTouched(String source, String body) {
    List<String> paragraphs = List.of(PARAGRAPHS.split(body, -1));
    int top = 0;
    while (top < paragraphs.size()
        && lines.contains(key(Side.HEAD.code(), source, paragraphs.get(top)))) {
      top++;
    }
    int end = paragraphs.size();
    while (end > top && lines.contains(key(Side.TAIL.code(), source, paragraphs.get(end - 1)))) {
      end--;
    }
    return end > top && end - top < paragraphs.size();
  }

  /** A row of {@link FirstPass} without the boilerplate of its dispatch. */
  public Row trim(Row row, Preparer preparer) {
    Row dispatch = row.getAs(FirstPass.DISPATCH);
    String source = dispatch.getAs(Dispatches.SOURCE);
    String body = dispatch.getAs(Dispatches.BODY);
    List<Edge> edges = RowValues.rows(row, FirstPass.EDGES).stream().map(Edge::of).toList();
    List<Edge> head = run(edges, source, Side.HEAD);
    List<Edge> tail = run(edges, source, Side.TAIL);
    int start = head.isEmpty() ? 0 : past(body, head.get(head.size() - 1).bodyEnd());
    int end = tail.isEmpty() ? body.length() : tail.get(tail.size() - 1).bodyStart();
    String kept = start >= end ? "" : body.substring(start, end).strip();
    if ((head.isEmpty() && tail.isEmpty()) || kept.isEmpty()) {
      return row;
    }
    Set<Edge> known = new LinkedHashSet<>(head);
    known.addAll(tail);
    Date day = dispatch.getAs(Dispatches.PUBLISHED_DATE);
    List<Cut> cuts =
        cuts(RowValues.rows(row, FirstPass.CUTS), known, past(body, start), kept.length());
    return FirstPass.ofDispatch(
        withBody(dispatch, kept, preparer),
        cuts.stream().map(Cut::toRow).toList(),
        preparer.mentions(
            source,
            new Preparer.Text(
                dispatch.getAs(Dispatches.HEADLINE_PLAIN),
                kept,
                dispatch.getAs(Dispatches.LANGUAGE),
                codes(cuts)),
            day == null ? null : day.toLocalDate(),
            new Filed(
                dispatch.getAs(Dispatches.DATELINE_PLACE),
                dispatch.getAs(Dispatches.DATELINE_COUNTRY))),
        Preparer.fingerprint(kept),
        List.of());
  }

  /** The run of known lines from an edge inwards. */
  private List<Edge> run(List<Edge> edges, String source, Side side) {
    Map<Integer, Edge> bySteps = new HashMap<>();
    for (Edge edge : edges) {
      bySteps.putIfAbsent(side == Side.HEAD ? edge.fromTop() : edge.fromEnd(), edge);
    }
    List<Edge> known = new ArrayList<>();
    Edge edge = bySteps.get(0);
    while (edge != null && lines.contains(key(side.code(), source, edge.text()))) {
      known.add(edge);
      edge = bySteps.get(known.size());
    }
    return known;
  }

  private static int past(String body, int end) {
    int at = end;
    while (at < body.length() && Character.isWhitespace(body.charAt(at))) {
      at++;
    }
    return at;
  }

  private static Row withBody(Row dispatch, String body, Preparer preparer) {
    return RowBuilder.copyOf(dispatch)
        .set(Dispatches.BODY, body)
        .set(Dispatches.WORD_COUNT, Preparer.words(body))
        .set(Dispatches.BODY_SHA256, preparer.sha256(body))
        .row();
  }

  /** What was cut and the boilerplate, with their places in what is kept of the body. */
  private static List<Cut> cuts(List<Row> rows, Set<Edge> known, int keptFrom, int keptLength) {
    List<Cut> all = new ArrayList<>();
    for (Row row : rows) {
      Cut cut = Cut.of(row);
      int moved = Math.max(0, Math.min(keptLength, cut.keptOffset() - keptFrom));
      all.add(cut.inHeadline() ? cut : cut.at(moved));
    }
    String rule = CleaningRule.BOILERPLATE.code();
    for (Edge edge : known) {
      int offset = edge.bodyStart() < keptFrom ? 0 : keptLength;
      all.add(new Cut(rule, edge.rawStart(), edge.rawEnd(), edge.text(), false, offset));
    }
    all.sort(Comparator.comparingInt(Cut::start));
    return all;
  }

  private static List<InstrumentCodes.Place> codes(List<Cut> cuts) {
    return cuts.stream()
        .filter(cut -> cut.rule().equals(CleaningRule.INSTRUMENT_CODE.code()))
        .map(cut -> new InstrumentCodes.Place(cut.inHeadline(), cut.keptOffset(), cut.text()))
        .toList();
  }
}
