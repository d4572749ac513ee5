package org.dateline.run.stage;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.dateline.config.CoverageSettings;
import org.dateline.config.subject.Subject;
import org.dateline.coverage.AgendaTable;
import org.dateline.coverage.Baselines;
import org.dateline.coverage.CoverageRows;
import org.dateline.coverage.CreditRows;
import org.dateline.coverage.DayCounting;
import org.dateline.coverage.DayCounts;
import org.dateline.coverage.PeriodRows;
import org.dateline.coverage.SourceRhythms;
import org.dateline.coverage.SubjectBursts;
import org.dateline.coverage.SubjectHits;
import org.dateline.coverage.TopicTrendRows;
import org.dateline.report.SourceNotes;
import org.dateline.report.words.Numbers;
import org.dateline.run.FunnelStep;
import org.dateline.run.RunContext;
import org.dateline.run.Stage;
import org.dateline.run.StageResult;
import org.dateline.table.Agenda;
import org.dateline.table.Coverage;
import org.dateline.table.Credits;
import org.dateline.table.DispatchEntities;
import org.dateline.table.DispatchTopics;
import org.dateline.table.Funnel;
import org.dateline.table.Gaps;
import org.dateline.table.Grain;
import org.dateline.table.Periods;
import org.dateline.table.Stories;
import org.dateline.table.SubjectDispatches;
import org.dateline.table.TopicTrends;
import org.dateline.table.VolumeChanges;
import org.dateline.table.corpus.Dispatches;
import org.dateline.table.row.RowValues;

/**
 * How much of the output was about each subject, over time. The corpus is read twice: once to tell
 * which dispatches name which subject, once to count them by day. What is counted is bounded by
 * days, sources, subjects and topics; it is gathered, and plain Java makes the rest of it.
 */
public final class CoverageStage implements Stage {
  private static final String FIRST = "first_count";
  private static final String STORIES = "story_count";
  private static final String HOURS = "hours";

  /** Of so many sources it is told whom they credit. */
  private static final int SOURCES_TOLD = 5;

  @Override
  public StageResult run(RunContext run) {
    CoverageSettings settings = run.settings().coverage();
    List<String> subjects = run.plan().subjects().stream().map(Subject::id).toList();
    Dataset<Row> placed = StandingStories.placedDispatches(run);
    Dataset<Row> topics = run.table(DispatchTopics.NAME, DispatchTopics.SCHEMA);
    Map<String, Long> rows = new LinkedHashMap<>();
    rows.put(SubjectDispatches.NAME, writeHits(run, placed, topics));
    DayCounts counts =
        DayCounting.byDay(
            placed,
            run.table(SubjectDispatches.NAME, SubjectDispatches.SCHEMA),
            topics,
            settings.evidence());
    SourceRhythms rhythms = SourceRhythms.of(counts);
    Baselines baselines = Baselines.of(counts, subjects);
    SubjectBursts bursts =
        SubjectBursts.of(
            counts, baselines, rhythms, subjects, settings.falseBurstRate(), settings.burstDays());
    rows.putAll(BurstTables.write(run, bursts, placed));
    rows.put(
        Coverage.NAME,
        run.writeRows(
            new CoverageRows(
                counts,
                baselines,
                rhythms,
                bursts.levels(),
                labels(run),
                grains(settings),
                settings.evidence()),
            Coverage.NAME,
            Coverage.SCHEMA));
    writeSources(run, counts, rhythms, rows);
    rows.put(Agenda.NAME, writeAgenda(run, placed, counts.sources().size() > 2));
    List<String> credits = writeCredits(run, placed, rows);
    FunnelStep dates = run.funnel(Funnel.DATE);
    return StageResult.of(
            rows,
            Numbers.count(subjects.size(), "subject", "subjects")
                + ", "
                + StageResult.counted(rows, Coverage.NAME, "period", "periods"))
        .withNotes(notes(run, rhythms, rows.get(Agenda.NAME), credits))
        .withFunnel(new FunnelStep(Funnel.COVERAGE, dates.in(), dates.lost(), dates.out()));
  }

  private static long writeHits(RunContext run, Dataset<Row> placed, Dataset<Row> topics) {
    return run.write(
        SubjectHits.hits(
            run.spark(),
            run.plan().subjects(),
            placed,
            run.table(DispatchEntities.NAME, DispatchEntities.SCHEMA),
            topics),
        SubjectDispatches.NAME,
        SubjectDispatches.SCHEMA);
  }

  private static List<Grain> grains(CoverageSettings settings) {
    return settings.grains().stream().map(Grain::of).toList();
  }

  private static Map<String, String> labels(RunContext run) {
    Map<String, String> labels = new TreeMap<>();
    run.plan().subjects().forEach(subject -> labels.put(subject.id(), subject.label()));
    return labels;
  }

  /** What is told of the sources and topics alone. */
  private static void writeSources(
      RunContext run, DayCounts counts, SourceRhythms rhythms, Map<String, Long> rows) {
    List<Grain> grains = grains(run.settings().coverage());
    rows.put(
        Periods.NAME,
        run.writeRows(PeriodRows.periods(counts, rhythms, grains), Periods.NAME, Periods.SCHEMA));
    rows.put(
        Gaps.NAME,
        run.writeRows(
            PeriodRows.gaps(rhythms).stream().map(Gaps.Gap::toRow).toList(),
            Gaps.NAME,
            Gaps.SCHEMA));
    rows.put(
        VolumeChanges.NAME,
        run.writeRows(
            PeriodRows.volumeChanges(rhythms).stream()
                .map(VolumeChanges.VolumeChange::toRow)
                .toList(),
            VolumeChanges.NAME,
            VolumeChanges.SCHEMA));
    rows.put(
        TopicTrends.NAME,
        run.writeRows(
            TopicTrendRows.of(counts, rhythms, grains), TopicTrends.NAME, TopicTrends.SCHEMA));
  }

  /** Nothing is counted where no source credits an agency, as in most archives of agencies. */
  private static List<String> writeCredits(
      RunContext run, Dataset<Row> placed, Map<String, Long> rows) {
    boolean isNone =
        run.corpus(Dispatches.NAME, Dispatches.SCHEMA)
            .where(col(Dispatches.CREDIT_SOURCE).isNotNull())
            .isEmpty();
    CreditRows credits =
        isNone
            ? CreditRows.none()
            : CreditRows.of(placed, run.table(SubjectDispatches.NAME, SubjectDispatches.SCHEMA));
    rows.put(Credits.NAME, run.writeRows(credits.rows(), Credits.NAME, Credits.SCHEMA));
    return credits.notes(SOURCES_TOLD);
  }

  private static List<String> notes(
      RunContext run, SourceRhythms rhythms, long agendaRows, List<String> credits) {
    List<String> notes = new ArrayList<>(SubjectGaps.notes(run));
    notes.addAll(BurstTables.notes(run));
    notes.addAll(SourceNotes.of(PeriodRows.gaps(rhythms), PeriodRows.volumeChanges(rhythms)));
    if (agendaRows > 0) {
      notes.add(firsts(run));
    }
    notes.addAll(credits);
    return notes;
  }

  private static long writeAgenda(RunContext run, Dataset<Row> placed, boolean hasSeveralSources) {
    return hasSeveralSources
        ? run.writeSorted(
            AgendaTable.of(placed, run.table(Stories.NAME, Stories.SCHEMA)).repartition(1),
            Agenda.NAME,
            Agenda.SCHEMA,
            col(Agenda.STORY_ID),
            col(Agenda.SOURCE_RANK),
            col(Agenda.SOURCE))
        : run.writeRows(List.of(), Agenda.NAME, Agenda.SCHEMA);
  }

  /** Who is first, and by how much the others are behind: a row for each source. */
  private static String firsts(RunContext run) {
    List<Row> sources =
        run.table(Agenda.NAME, Agenda.SCHEMA)
            .groupBy(col(Agenda.SOURCE))
            .agg(
                count_if(Agenda.isFirst()).as(FIRST),
                count(lit(1)).as(STORIES),
                Agenda.medianBehind().as(HOURS))
            .orderBy(col(FIRST).desc(), col(Agenda.SOURCE))
            .collectAsList();
    List<String> texts = new ArrayList<>();
    for (Row row : sources) {
      Double hours = RowValues.share(row, HOURS);
      String text =
          String.format(
              Locale.ROOT,
              "%s on %,d of %,d",
              RowValues.text(row, Agenda.SOURCE),
              RowValues.count(row, FIRST),
              RowValues.count(row, STORIES));
      texts.add(
          hours == null
              ? text
              : text
                  + String.format(
                      Locale.ROOT, " (half of the others %.1f hours late or more)", hours));
    }
    return "First with a story that several sources sent: " + String.join(", ", texts) + ".";
  }
}
