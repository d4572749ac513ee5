package org.dateline.run.stage;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.percentile;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.dateline.config.CoverageSettings;
import org.dateline.config.Subject;
import org.dateline.coverage.AgendaTable;
import org.dateline.coverage.Baselines;
import org.dateline.coverage.BurstLevel;
import org.dateline.coverage.CoverageRows;
import org.dateline.coverage.DayCounting;
import org.dateline.coverage.DayCounts;
import org.dateline.coverage.Grain;
import org.dateline.coverage.PeriodRows;
import org.dateline.coverage.SourceNotes;
import org.dateline.coverage.SourceRhythms;
import org.dateline.coverage.SubjectBursts;
import org.dateline.coverage.SubjectHits;
import org.dateline.coverage.TopicTrendRows;
import org.dateline.run.RunPlan;
import org.dateline.run.TableWriter;
import org.dateline.store.Output;
import org.dateline.table.Agenda;
import org.dateline.table.Coverage;
import org.dateline.table.DispatchEntities;
import org.dateline.table.DispatchTopics;
import org.dateline.table.Gaps;
import org.dateline.table.Periods;
import org.dateline.table.SubjectDispatches;
import org.dateline.table.TopicTrends;
import org.dateline.table.VolumeChanges;

/**
 * How much of the output was about each subject, over time. The corpus is read twice: once to tell
 * which dispatches name which subject, once to count them by day. What is counted is bounded by
 * days, sources, subjects and topics; it is gathered, and plain Java makes the rest of it.
 */
final class CoverageStage {
  private final SparkSession spark;
  private final TableWriter tables;
  private final CoverageSettings settings;
  private final List<Subject> subjects;
  private final BurstTables burstTables;
  private final Output output;
  private final String run;
  private final List<String> notes = new ArrayList<>();

  CoverageStage(
      SparkSession spark,
      TableWriter tables,
      CoverageSettings settings,
      RunPlan plan,
      Output output,
      String run) {
    this.spark = spark;
    this.tables = tables;
    this.settings = settings;
    this.subjects = plan.subjects();
    this.burstTables = new BurstTables(spark, tables, settings, plan, output, run);
    this.output = output;
    this.run = run;
  }

  /**
   * Writes the tables.
   *
   * @param received {@link org.dateline.table.corpus.Dispatches} of the corpus
   * @param stories of the run
   */
  Map<String, Long> write(Dataset<Row> received, StoryStage stories) {
    Dataset<Row> placed = stories.placed(received);
    Map<String, Long> rows = new LinkedHashMap<>();
    rows.put(
        SubjectDispatches.NAME,
        tables.write(
            SubjectHits.hits(
                spark, subjects, placed, table(DispatchEntities.NAME), table(DispatchTopics.NAME)),
            SubjectDispatches.SCHEMA,
            folder(SubjectDispatches.NAME)));
    DayCounts counts =
        DayCounting.byDay(
            placed, table(SubjectDispatches.NAME), table(DispatchTopics.NAME), settings.evidence());
    SourceRhythms rhythms = SourceRhythms.of(counts);
    List<Grain> grains = settings.grains().stream().map(Grain::of).toList();
    Baselines baselines = Baselines.of(counts, subjects.stream().map(Subject::id).toList());
    SubjectBursts bursts =
        SubjectBursts.of(
            counts,
            baselines,
            rhythms,
            subjects.stream().map(Subject::id).toList(),
            settings.burstRate(),
            settings.burstDays());
    rows.putAll(burstTables.write(bursts, placed));
    notes.addAll(burstTables.notes());
    rows.put(Coverage.NAME, writeCoverage(counts, baselines, rhythms, bursts.levels(), grains));
    rows.put(
        Periods.NAME,
        write(PeriodRows.periods(counts, rhythms, grains), Periods.SCHEMA, Periods.NAME));
    rows.put(Gaps.NAME, write(PeriodRows.gaps(rhythms), Gaps.SCHEMA, Gaps.NAME));
    rows.put(
        VolumeChanges.NAME,
        write(PeriodRows.volumeChanges(rhythms), VolumeChanges.SCHEMA, VolumeChanges.NAME));
    rows.put(
        TopicTrends.NAME,
        write(TopicTrendRows.of(counts, rhythms, grains), TopicTrends.SCHEMA, TopicTrends.NAME));
    notes.addAll(SourceNotes.of(rhythms));
    rows.put(Agenda.NAME, writeAgenda(placed, stories, counts.sources().size() > 2));
    return rows;
  }

  /** Each subject in each source is made by itself, where there is room for it. */
  private long writeCoverage(
      DayCounts counts,
      Baselines baselines,
      SourceRhythms rhythms,
      List<BurstLevel> levels,
      List<Grain> grains) {
    Map<String, String> labels = new TreeMap<>();
    subjects.forEach(subject -> labels.put(subject.id(), subject.label()));
    CoverageRows rows =
        new CoverageRows(counts, baselines, rhythms, levels, labels, grains, settings.evidence());
    List<String> pairs = new ArrayList<>();
    for (Subject subject : subjects) {
      counts.sources().forEach(source -> pairs.add(subject.id() + "\t" + source));
    }
    int parts = Math.max(1, Math.min(pairs.size(), spark.sparkContext().defaultParallelism()));
    Dataset<Row> all =
        spark
            .createDataset(pairs, Encoders.STRING())
            .repartition(parts)
            .flatMap(
                (FlatMapFunction<String, Row>)
                    pair -> {
                      String[] both = pair.split("\t", 2);
                      return rows.of(both[0], both[1]).iterator();
                    },
                Encoders.row(Coverage.SCHEMA))
            .repartition(1);
    return tables.writeSorted(
        all,
        Coverage.SCHEMA,
        folder(Coverage.NAME),
        col(Coverage.SUBJECT_ID),
        col(Coverage.SOURCE),
        col(Coverage.GRAIN),
        col(Coverage.PERIOD_START),
        col(Coverage.POLICY));
  }

  /** Writes rows that are in order already. */
  private long write(List<Row> rows, StructType schema, String name) {
    return tables.writeSorted(spark.createDataFrame(rows, schema), schema, folder(name));
  }

  private long writeAgenda(Dataset<Row> placed, StoryStage stories, boolean hasSeveralSources) {
    if (!hasSeveralSources) {
      return write(List.of(), Agenda.SCHEMA, Agenda.NAME);
    }
    long rows =
        tables.writeSorted(
            AgendaTable.of(placed, stories.stories()).repartition(1),
            Agenda.SCHEMA,
            folder(Agenda.NAME),
            col(Agenda.STORY_ID),
            col(Agenda.SOURCE_RANK),
            col(Agenda.SOURCE));
    if (rows > 0) {
      notes.add(firsts());
    }
    return rows;
  }

  /** Who is first, and by how much the others are behind: a row for each source. */
  private String firsts() {
    Column isFirst = col(Agenda.SOURCE_RANK).equalTo(1);
    List<Row> sources =
        table(Agenda.NAME)
            .groupBy(col(Agenda.SOURCE))
            .agg(
                count_if(isFirst),
                count(lit(1)),
                percentile(when(isFirst.equalTo(false), col(Agenda.HOURS_BEHIND)), lit(0.5)))
            .orderBy(count_if(isFirst).desc(), col(Agenda.SOURCE))
            .collectAsList();
    List<String> texts = new ArrayList<>();
    for (Row row : sources) {
      String text =
          String.format(
              Locale.ROOT, "%s on %,d of %,d", row.getString(0), row.getLong(1), row.getLong(2));
      texts.add(
          row.isNullAt(3)
              ? text
              : text
                  + String.format(
                      Locale.ROOT,
                      " (half of the others %.1f hours late or more)",
                      row.getDouble(3)));
    }
    return "First with a story that several sources sent: " + String.join(", ", texts) + ".";
  }

  /** What a reader of the numbers should know of the sources. */
  List<String> notes() {
    return List.copyOf(notes);
  }

  private String folder(String name) {
    return output.workTable(run, name);
  }

  private Dataset<Row> table(String name) {
    return spark.read().parquet(folder(name));
  }
}
