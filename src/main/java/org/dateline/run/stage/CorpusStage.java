package org.dateline.run.stage;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.types.StructType;
import org.dateline.prepare.BoilerplateLines;
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
    Dataset<Row> earlier = run.earlierBatches(Dispatches.NAME, Dispatches.SCHEMA);
    Dataset<Row> firstPass = withoutBoilerplate(run, rows);
    Dataset<Row> redated =
        ChangedDates.changes(
            ReadStage.firstPass(run), earlier, run.settings().dates().farDays(), run.stageCache());
    Corpus corpus =
        Corpus.of(
            firstPass,
            earlier,
            run.readings().hadOtherSource(),
            ChangedDates.ofThisRun(redated),
            run.stageCache());
    Column id = lit(run.id());
    long rejected =
        add(
            run,
            rows,
            corpus.rejects().withColumn(Rejects.RUN_ID, id),
            Rejects.NAME,
            Rejects.SCHEMA);
    InputAccount account = new InputAccount();
    rows.put(
        Inputs.NAME,
        run.addRows(
            account.following(byPath(corpus.inputs().withColumn(Inputs.RUN_ID, id))).iterator(),
            Inputs.NAME,
            Inputs.SCHEMA));
    if (run.replacesBatches()) {
      ReplacedCorpus.check(run);
    }
    Map<String, Long> rejects = rejects(run, rejected, account.records());
    long dispatches = add(run, rows, corpus.dispatches(), Dispatches.NAME, Dispatches.SCHEMA);
    add(run, rows, corpus.cuts(), Cuts.NAME, Cuts.SCHEMA);
    add(run, rows, corpus.mentions(), Mentions.NAME, Mentions.SCHEMA);
    add(run, rows, corpus.fingerprints(), Fingerprints.NAME, Fingerprints.SCHEMA);
    rows.put(CleaningRules.NAME, writeRules(run, corpus));
    if (run.hasEarlierBatches()) {
      rows.put(
          LateKnowledge.DATES, ChangedDates.countLate(ReadStage.firstPass(run), earlier, redated));
      LateKnowledge.count(run.readings(), rows);
    }
    List<String> notes = notes(run, account, rows);
    FunnelStep read = new FunnelStep(Funnel.READ, account.records(), rejects, dispatches);
    return StageResult.of(rows, StageResult.counted(rows, Mentions.NAME, "mention", "mentions"))
        .withFunnel(run.hasEarlierBatches() ? ofCorpus(run) : read)
        .withChanges(RunChanges.ofDispatches(dispatches, rejects))
        .withNotes(notes);
  }

  private static List<String> notes(RunContext run, InputAccount account, Map<String, Long> rows) {
    if (!run.hasEarlierBatches()) {
      List<String> own = new ArrayList<>(account.notes());
      if (run.replacesBatches()) {
        own.addAll(ReplacedCorpus.gone(run, rows));
      }
      return own;
    }
    List<String> notes = new ArrayList<>(accountOfCorpus(run).notes());
    notes.addAll(LateKnowledge.notes(run.readings(), rows));
    return notes;
  }

  /** From the records of all batches to their dispatches; a record that was read again is one. */
  private static FunnelStep ofCorpus(RunContext run) {
    Map<String, Long> lost =
        counts(
            Rejects.once(
                run.corpus(Rejects.NAME, Rejects.SCHEMA), run.corpus(Inputs.NAME, Inputs.SCHEMA)));
    long dispatches = run.corpusCount(Dispatches.NAME, Dispatches.SCHEMA);
    long records = dispatches + lost.values().stream().mapToLong(Long::longValue).sum();
    return new FunnelStep(Funnel.READ, records, lost, dispatches);
  }

  /** What all files say of themselves, each as its bytes were read last. */
  private static InputAccount accountOfCorpus(RunContext run) {
    InputAccount account = new InputAccount();
    Column last =
        row_number()
            .over(
                Window.partitionBy(col(Inputs.PATH))
                    .orderBy(
                        col(Inputs.SHA256).isNull(),
                        col(Inputs.RUN_ID).desc_nulls_last(),
                        col(Inputs.MODIFIED_AT).desc()));
    account
        .following(
            byPath(
                run.corpus(Inputs.NAME, Inputs.SCHEMA)
                    .withColumn(COUNT, last)
                    .where(col(COUNT).equalTo(1))
                    .drop(COUNT)))
        .forEach(file -> {});
    return account;
  }

  private static long add(
      RunContext run, Map<String, Long> rows, Dataset<Row> batch, String table, StructType schema) {
    long written = run.add(batch, table, schema);
    rows.put(table, written);
    return written;
  }

  /** What is known of the files, by path. */
  private static Stream<Row> byPath(Dataset<Row> inputs) {
    Iterator<Row> files =
        inputs.coalesce(1).sortWithinPartitions(col(Inputs.PATH)).toLocalIterator();
    return StreamSupport.stream(
        Spliterators.spliteratorUnknownSize(files, Spliterator.ORDERED), false);
  }

  /** The first pass without the lines that this run and earlier ones know as boilerplate. */
  private static Dataset<Row> withoutBoilerplate(RunContext run, Map<String, Long> rows) {
    Dataset<Row> firstPass = ReadStage.firstPass(run);
    Dataset<Row> known = run.earlierBatches(Boilerplate.NAME, Boilerplate.SCHEMA);
    int least = run.settings().cleaning().boilerplate();
    List<Row> learned =
        least == 0
            ? List.of()
            : BoilerplateLines.learn(firstPass, known, least, run.counted(Dispatches.NAME));
    rows.put(Boilerplate.NAME, run.addRows(learned, Boilerplate.NAME, Boilerplate.SCHEMA));
    if (least == 0) {
      return firstPass;
    }
    List<Row> lines = new ArrayList<>(learned);
    lines.addAll(known.limit(BoilerplateLines.MAX_LINES - learned.size()).collectAsList());
    if (run.hasEarlierBatches()) {
      rows.put(
          LateKnowledge.BOILERPLATE,
          BoilerplateRemoval.countLate(
              run.spark(), run.earlierBatches(Dispatches.NAME, Dispatches.SCHEMA), lines));
    }
    return BoilerplateRemoval.withoutLines(
        run.spark(), firstPass, lines, run.plan().resources(), run::keptForStage);
  }

  /** How often each rule fired: the batch of this run, and the table of the whole corpus. */
  private static long writeRules(RunContext run, Corpus corpus) {
    Column[] order = {col(CleaningRules.SOURCE), col(CleaningRules.RULE)};
    run.addRows(
        corpus
            .ruleHits()
            .orderBy(order)
            .select(
                Arrays.stream(CleaningRules.BATCH.fieldNames())
                    .map(name -> col(name))
                    .toArray(Column[]::new))
            .collectAsList(),
        CleaningRules.NAME,
        CleaningRules.BATCH);
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
  private static Map<String, Long> rejects(RunContext run, long rejected, long records) {
    if (rejected == 0) {
      return Map.of();
    }
    Dataset<Row> written = run.added(Rejects.NAME, Rejects.SCHEMA);
    Map<String, Long> counts = counts(written);
    RejectShare.check(counts, records, run.settings().read().maxRejectShare(), written);
    return counts;
  }

  private static Map<String, Long> counts(Dataset<Row> rejects) {
    Map<String, Long> counts = new TreeMap<>();
    rejects
        .groupBy(col(Rejects.REASON))
        .agg(count(lit(1)).as(COUNT))
        .collectAsList()
        .forEach(
            row -> counts.put(RowValues.text(row, Rejects.REASON), RowValues.count(row, COUNT)));
    return counts;
  }
}
