package org.dateline.run.lookup;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.dateline.report.CutsReport.Counted;
import org.dateline.report.CutsReport.Sample;
import org.dateline.run.DataException;
import org.dateline.table.corpus.CleaningRules;
import org.dateline.table.corpus.Cuts;
import org.dateline.table.corpus.Dispatches;
import org.jspecify.annotations.Nullable;

/** What cleaning has removed from the dispatches of an output. */
public final class CutsLookup {
  private static final String COUNTS =
      """
      select rule, source, dispatch_count, dispatch_share, cut_count, character_count
      from cleaning_rules
      where (? is null or rule = ?) and (? is null or source = ?)
      order by rule, dispatch_count desc, source""";

  /** The order is that of a hash, so that samples come from everywhere and are always the same. */
  private static final String SAMPLES =
      """
      with chosen as (
        select c.dispatch_id, c.start_offset, c.in_headline, c.kept_offset, c.text,
          md5(concat(c.dispatch_id, cast(c.start_offset as string))) as place
        from cuts c
        where c.rule = ?
          and (? is null
            or c.dispatch_id in (select dispatch_id from dispatches where source = ?))
        order by place, c.dispatch_id, c.start_offset
        limit ?)
      select c.dispatch_id, c.in_headline, c.kept_offset, c.text, d.source, d.input_file,
        d.headline_plain, d.body
      from chosen c join dispatches d on d.dispatch_id = c.dispatch_id
      order by c.place, c.dispatch_id, c.start_offset""";

  private final Published published;

  /** Looks among the cuts of a run's corpus. */
  public CutsLookup(Published published) {
    this.published = published;
  }

  /**
   * How often the rules fired, by rule and source; {@code *} stands for all sources.
   *
   * @param rule one rule; null for all
   * @param source one source; null for all
   * @throws DataException if no rule or source of that name has cut anything
   */
  public List<Counted> counts(@Nullable String rule, @Nullable String source) {
    check(CleaningRules.RULE, "rule", rule);
    check(CleaningRules.SOURCE, "source", source);
    List<Counted> counts = new ArrayList<>();
    for (AnswerRow row :
        published.list(
            new Query(
                List.of(CleaningRules.NAME), COUNTS, Arrays.asList(rule, rule, source, source)))) {
      counts.add(
          new Counted(
              row.text(CleaningRules.RULE),
              row.text(CleaningRules.SOURCE),
              row.whole(CleaningRules.DISPATCH_COUNT),
              row.number(CleaningRules.DISPATCH_SHARE),
              row.whole(CleaningRules.CUT_COUNT),
              row.whole(CleaningRules.CHARACTER_COUNT)));
    }
    return counts;
  }

  private void check(String column, String what, @Nullable String value) {
    if (value == null) {
      return;
    }
    List<String> known =
        published.texts(
            Query.of(
                "select distinct " + column + " from cleaning_rules order by " + column,
                "cleaning_rules"),
            column);
    if (!known.contains(value)) {
      throw new DataException(
          String.format(
              Locale.ROOT,
              "Nothing was cut under the %s \"%s\"; something was under: %s.",
              what,
              value,
              String.join(", ", known)));
    }
  }

  /**
   * Some of the pieces a rule has cut, with what stood around them: the same ones at every call,
   * chosen by a hash of dispatch and place.
   *
   * @param source one source; null for all
   * @param most how many at most
   */
  public List<Sample> samples(String rule, @Nullable String source, int most) {
    List<Sample> samples = new ArrayList<>();
    for (AnswerRow row :
        published.list(
            new Query(
                List.of(Cuts.NAME, Dispatches.NAME),
                SAMPLES,
                Arrays.asList(rule, source, source, most)))) {
      boolean headline = row.flag(Cuts.IN_HEADLINE);
      samples.add(
          new Sample(
              row.text(Dispatches.DISPATCH_ID),
              row.text(Dispatches.SOURCE),
              row.text(Dispatches.INPUT_FILE),
              headline,
              row.text(headline ? Dispatches.HEADLINE_PLAIN : Dispatches.BODY),
              row.integer(Cuts.KEPT_OFFSET),
              row.text(Cuts.TEXT)));
    }
    return samples;
  }
}
