package org.dateline.run.stage;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;
import org.dateline.config.ReadSettings;
import org.dateline.prepare.Preparer;
import org.dateline.prepare.PreparerResources;
import org.dateline.read.InputFile;
import org.dateline.read.MappedNames;
import org.dateline.read.ReadOptions;
import org.dateline.read.Slice;
import org.dateline.report.words.Numbers;
import org.dateline.run.RunContext;
import org.dateline.run.Stage;
import org.dateline.run.StageResult;
import org.dateline.table.corpus.Dispatches;
import org.dateline.table.corpus.FirstPass;
import org.dateline.table.corpus.Rejects;
import org.dateline.table.row.RowValues;
import org.dateline.text.date.DateOrder;
import org.dateline.text.date.Dated;

/** The one pass over the raw text: read, clean, date, find names. */
public final class ReadStage implements Stage {
  /** Files, among what the stage counts. */
  private static final String FILES = "files";

  /** Dispatches whose own date field is no date, among what the stage counts. */
  private static final String UNREADABLE = "unreadable_dates";

  /** Dispatches of which day and month may be swapped, among what the stage counts. */
  private static final String DAY_OR_MONTH = "dates_of_two_readings";

  /** Dispatches whose own date field is days off their dateline, among what the stage counts. */
  private static final String DISAGREES = "dates_that_disagree";

  /** Dispatches whose own date field is the day on which they were collected. */
  private static final String COLLECTED = "dates_of_collecting";

  @Override
  public StageResult run(RunContext run) {
    ReadSettings settings = run.settings().read();
    ReadOptions options =
        new ReadOptions(
            settings.map(),
            settings.maxRecordBytes(),
            settings.source(),
            DateOrder.ofPattern(settings.dateFormat()));
    rows(run.spark(), run.plan().tasks(), options, run.plan().resources())
        .write()
        // Read once or twice within the minute: quick to write counts for more than small.
        .option("compression", "snappy")
        .option("parquet.enable.dictionary", "false")
        .parquet(run.scratch(FirstPass.NAME));
    Column flag = col(FirstPass.DISPATCH).getField(Dispatches.DATE_FLAG);
    Row counts =
        firstPass(run)
            .agg(
                count(col(FirstPass.DISPATCH)).as(Dispatches.NAME),
                count(col(FirstPass.REJECT)).as(Rejects.NAME),
                count(when(flag.equalTo(Dated.UNREADABLE_FIELD), flag)).as(UNREADABLE),
                count(when(flag.equalTo(Dated.DAY_OR_MONTH), flag)).as(DAY_OR_MONTH),
                count(when(flag.equalTo(Dated.FIELD_DISAGREES), flag)).as(DISAGREES),
                count(when(flag.equalTo(Dated.DAY_OF_COLLECTING), flag)).as(COLLECTED))
            .first();
    Map<String, Long> rows = new LinkedHashMap<>();
    rows.put(FILES, run.plan().fileCount());
    rows.put(Dispatches.NAME, RowValues.count(counts, Dispatches.NAME));
    rows.put(Rejects.NAME, RowValues.count(counts, Rejects.NAME));
    for (String doubt : List.of(UNREADABLE, DAY_OR_MONTH, DISAGREES, COLLECTED)) {
      if (RowValues.count(counts, doubt) > 0) {
        rows.put(doubt, RowValues.count(counts, doubt));
      }
    }
    return StageResult.of(
            rows,
            StageResult.counted(rows, Dispatches.NAME, "dispatch", "dispatches")
                + " from "
                + StageResult.counted(rows, FILES, "file", "files")
                + ", "
                + StageResult.counted(rows, Rejects.NAME, "record", "records")
                + " set aside"
                + said(rows, UNREADABLE, "date field unreadable", "date fields unreadable")
                + said(rows, DAY_OR_MONTH, "date of two readings", "dates of two readings")
                + said(
                    rows,
                    DISAGREES,
                    "date field against its dateline",
                    "date fields against their datelines")
                + said(rows, COLLECTED, "date of collecting", "dates of collecting"))
        .withNotes(notes(run));
  }

  private static List<String> notes(RunContext run) {
    List<String> notes = new ArrayList<>(passedOver(run));
    List<InputFile> files =
        run.plan().tasks().stream().flatMap(List::stream).map(Slice::file).distinct().toList();
    MappedNames.missing(
            files, run.settings().read().map(), run.spark().sparkContext().hadoopConfiguration())
        .forEach(
            (field, name) ->
                notes.add(
                    String.format(
                        Locale.ROOT,
                        "--map %s=%s: none of the files that were looked at has a field of that"
                            + " name.",
                        field,
                        name)));
    return notes;
  }

  /** Files that nobody has read and that this run was not to look at, in a sentence; or nothing. */
  public static List<String> passedOver(RunContext run) {
    long files = run.plan().passedFiles();
    return files == 0
        ? List.of()
        : List.of(
            String.format(
                Locale.ROOT,
                "%s that no run has read as %s now: last modified before --since %s. A run without"
                    + " it reads %s.",
                Numbers.count(files, "file was left out", "files were left out"),
                files == 1 ? "it is" : "they are",
                run.settings().read().since(),
                files == 1 ? "it" : "them"));
  }

  /** ", 8 date fields unreadable"; nothing where there are none. */
  private static String said(Map<String, Long> rows, String key, String one, String several) {
    return rows.containsKey(key) ? ", " + StageResult.counted(rows, key, one, several) : "";
  }

  /** What the stage has written: {@link FirstPass} of this run. */
  static Dataset<Row> firstPass(RunContext run) {
    return run.spark().read().schema(FirstPass.SCHEMA).parquet(run.scratch(FirstPass.NAME));
  }

  /**
   * The rows of {@link FirstPass}, not yet computed.
   *
   * @param tasks the slices of each task, as planned
   */
  static Dataset<Row> rows(
      SparkSession spark,
      List<List<Slice>> tasks,
      ReadOptions options,
      PreparerResources resources) {
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    Broadcast<PreparerResources> shared = context.broadcast(resources);
    Broadcast<SerializableConfiguration> hadoop =
        context.broadcast(new SerializableConfiguration(spark.sessionState().newHadoopConf()));
    JavaRDD<Row> rows =
        context
            .parallelize(tasks, Math.max(1, tasks.size()))
            .flatMap(
                slices ->
                    new FirstPassTask(
                        slices.iterator(),
                        options,
                        hadoop.value().value(),
                        new Preparer(shared.value())));
    return spark.createDataFrame(rows, FirstPass.SCHEMA);
  }
}
