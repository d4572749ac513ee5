package org.dateline.run.stage;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import org.dateline.entity.identity.NameLinks;
import org.dateline.prepare.RuleHits;
import org.dateline.run.FunnelStep;
import org.dateline.run.RunChanges;
import org.dateline.run.RunContext;
import org.dateline.run.Stage;
import org.dateline.run.StageResult;
import org.dateline.table.Funnel;
import org.dateline.table.corpus.Boilerplate;
import org.dateline.table.corpus.CleaningRules;
import org.dateline.table.corpus.Cuts;
import org.dateline.table.corpus.Dispatches;
import org.dateline.table.corpus.Fingerprints;
import org.dateline.table.corpus.Inputs;
import org.dateline.table.corpus.Mentions;
import org.dateline.table.corpus.Rejects;
import org.dateline.table.row.RowValues;

/** Adds a batch to the corpus: what the first pass has read, without what was received before. */
public final class CorpusStage implements Stage {
  private static final String COUNT = "count";

  @Override
  public StageResult run(RunContext run) {
    Map<String, Long> rows = new LinkedHashMap<>();
    Dataset<Row> firstPass = withoutBoilerplate(run, rows);
    Dataset<Row> changedDates =
        ChangedDates.changes(
            ReadStage.firstPass(run), run.settings().dates().farDays(), run.cached());
    Dataset<Row> known = run.earlier(Dispatches.NAME, Dispatches.SCHEMA);
    Corpus corpus = Corpus.of(firstPass, known, changedDates, run.cached());
    add(run, rows, corpus.rejects(), Rejects.NAME, Rejects.SCHEMA);
    rows.put(
        Inputs.NAME, run.addSorted(corpus.inputs(), Inputs.NAME, Inputs.SCHEMA, col(Inputs.PATH)));
    Map<String, Long> rejects = rejects(run);
    long dispatches = add(run, rows, corpus.dispatches(), Dispatches.NAME, Dispatches.SCHEMA);
    add(run, rows, corpus.cuts(), Cuts.NAME, Cuts.SCHEMA);
    add(
        run,
        rows,
        mentions(run, corpus, dispatches + known.count()),
        Mentions.NAME,
        Mentions.SCHEMA);
    add(run, rows, corpus.fingerprints(), Fingerprints.NAME, Fingerprints.SCHEMA);
    rows.put(CleaningRules.NAME, writeRules(run, corpus));
    return StageResult.of(rows, StageResult.counted(rows, Mentions.NAME, "mention", "mentions"))
        .withFunnel(new FunnelStep(Funnel.READ, records(run, dispatches), rejects, dispatches))
        .withChanges(RunChanges.ofDispatches(dispatches));
  }

  private static long add(
      RunContext run, Map<String, Long> rows, Dataset<Row> batch, String table, StructType schema) {
    long written = run.add(batch, table, schema);
    rows.put(table, written);
    return written;
  }

  /** The first pass without the lines that this run and earlier ones know as boilerplate. */
  private static Dataset<Row> withoutBoilerplate(RunContext run, Map<String, Long> rows) {
    Dataset<Row> firstPass = ReadStage.firstPass(run);
    Dataset<Row> known = run.earlier(Boilerplate.NAME, Boilerplate.SCHEMA);
    int least = run.settings().cleaning().boilerplate();
    Dataset<Row> learned =
        least == 0
            ? run.spark().createDataFrame(List.of(), Boilerplate.SCHEMA)
            : BoilerplateRemoval.recurringLines(firstPass, known, least, run.cached());
    rows.put(
        Boilerplate.NAME,
        run.addSorted(
            learned,
            Boilerplate.NAME,
            Boilerplate.SCHEMA,
            col(Boilerplate.SOURCE),
            col(Boilerplate.SIDE),
            col(Boilerplate.TEXT)));
    if (least == 0) {
      return firstPass;
    }
    return BoilerplateRemoval.withoutLines(
        run.spark(),
        firstPass,
        run.added(Boilerplate.NAME, Boilerplate.SCHEMA).union(known),
        run.plan().resources(),
        run.scratch("trimmed"),
        run.cached());
  }

  /** The mentions of this run under the ids that all mentions so far give them. */
  private static Dataset<Row> mentions(RunContext run, Corpus corpus, long dispatches) {
    Dataset<Row> before = run.earlier(Mentions.NAME, Mentions.SCHEMA);
    Dataset<Row> linked =
        run.cached().keep(NameLinks.withLinks(corpus.mentions(), before, run.cached()));
    return NameLinks.withNamesakesApart(
        linked,
        before,
        run.spark().createDataFrame(run.plan().knownPersons(), NameLinks.KNOWN),
        dispatches,
        run.cached());
  }

  /** How often each rule fired: the batch of this run, and the table of the whole corpus. */
  private static long writeRules(RunContext run, Corpus corpus) {
    Column[] order = {col(CleaningRules.SOURCE), col(CleaningRules.RULE)};
    run.addSorted(corpus.ruleHits(), CleaningRules.NAME, CleaningRules.BATCH, order);
    return run.writeSorted(
        RuleHits.ofCorpus(
            run.corpus(CleaningRules.NAME, CleaningRules.BATCH),
            run.added(CleaningRules.NAME, CleaningRules.BATCH),
            run.corpus(Dispatches.NAME, Dispatches.SCHEMA),
            run.added(Dispatches.NAME, Dispatches.SCHEMA)),
        CleaningRules.NAME,
        CleaningRules.SCHEMA,
        order);
  }

  /** What was set aside, by reason; refused where it is too much. */
  private static Map<String, Long> rejects(RunContext run) {
    Dataset<Row> written = run.added(Rejects.NAME, Rejects.SCHEMA);
    Map<String, Long> counts = new TreeMap<>();
    written
        .groupBy(col(Rejects.REASON))
        .agg(count(lit(1)).as(COUNT))
        .collectAsList()
        .forEach(
            row -> counts.put(RowValues.text(row, Rejects.REASON), RowValues.count(row, COUNT)));
    RejectShare.check(counts, records(run, 0), run.settings().read().maxRejectShare(), written);
    return counts;
  }

  /** Records found by the readers' own count, which the rows written must add up to. */
  private static long records(RunContext run, long fallback) {
    Row counted =
        run.added(Inputs.NAME, Inputs.SCHEMA)
            .agg(count(lit(1)).as(COUNT), sum(col(Inputs.RECORD_COUNT)).as(Inputs.RECORD_COUNT))
            .first();
    return RowValues.count(counted, COUNT) == 0
        ? fallback
        : RowValues.count(counted, Inputs.RECORD_COUNT);
  }
}
