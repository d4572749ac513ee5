package org.dateline.run.stage;

import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import org.dateline.report.data.Header;
import org.dateline.report.data.Trust;
import org.dateline.report.page.Page;
import org.dateline.report.part.Facts;
import org.dateline.report.part.ReportBuilder;
import org.dateline.report.source.ReportSource;
import org.dateline.report.words.ChangeWords;
import org.dateline.run.ReportFiles;
import org.dateline.run.RunChanges;
import org.dateline.run.RunContext;
import org.dateline.run.RunJob;
import org.dateline.run.Stage;
import org.dateline.run.StageResult;
import org.dateline.store.StoryChanges;
import org.dateline.store.TopicChanges;
import org.dateline.table.Funnel;
import org.dateline.table.Grain;
import org.dateline.table.Policy;
import org.jspecify.annotations.Nullable;

/**
 * Computes what the report shows from the tables that the run has written, and draws it: {@code
 * report/data.json} and {@code report/index.html}, published with the run.
 */
public final class ReportStage implements Stage {
  /** Characters of the data, among the rows of the stage. */
  static final String DATA_SIZE = "data_characters";

  /** Characters of the page, among the rows of the stage. */
  static final String PAGE_SIZE = "page_characters";

  @Override
  public StageResult run(RunContext run) {
    RunChanges changes = run.changes();
    Facts facts =
        new Facts(
            about(run),
            run.plan().subjects(),
            policies(),
            grains(run),
            changes.ended().entrySet().stream()
                .map(topic -> new Header.Label(topic.getKey(), topic.getValue()))
                .toList(),
            told(run.previous(), changes),
            run.funnel(Funnel.STORIES).in(),
            run.notes());
    String json =
        ReportBuilder.json(run.spark(), new OfRun(run), facts, Policy.EVERY_DISPATCH.code());
    String page = Page.render(json);
    run.output().writeFile(run.id(), ReportFiles.DATA, json);
    run.output().writeFile(run.id(), ReportFiles.PAGE, page);
    return StageResult.of(
        Map.of(DATA_SIZE, (long) json.length(), PAGE_SIZE, (long) page.length()),
        String.format(Locale.ROOT, "%,d characters", page.length()));
  }

  private static Trust.Changes told(@Nullable String previous, RunChanges changes) {
    StoryChanges stories = changes.stories();
    TopicChanges topics = changes.topics();
    return new Trust.Changes(
        previous,
        changes.added(),
        ChangeWords.of(
            previous,
            changes.added(),
            new ChangeWords.Stories(
                stories.fresh(), stories.grown(), stories.merged(), stories.withdrawn()),
            changes.born().values(),
            changes.ended().values()),
        previous == null
            ? null
            : new Trust.StoryCounts(
                stories.fresh(), stories.grown(), stories.merged(), stories.withdrawn()),
        topics.equals(TopicChanges.NONE)
            ? null
            : new Trust.TopicLabels(
                topics.matched(),
                List.copyOf(changes.born().values()),
                List.copyOf(changes.ended().values())));
  }

  private static Header.Run about(RunContext run) {
    return new Header.Run(
        run.id(),
        run.started().truncatedTo(ChronoUnit.SECONDS).toString(),
        run.now().truncatedTo(ChronoUnit.SECONDS).toString(),
        run.previous(),
        RunJob.codeVersion(),
        run.spark().version(),
        Runtime.version().toString(),
        run.plan().fileCount(),
        run.request().commandLine(),
        run.settings().effective());
  }

  private static List<Header.Policy> policies() {
    return List.of(
        new Header.Policy(
            Policy.STORY.code(), "stories", "each story once, on the day of its first dispatch"),
        new Header.Policy(
            Policy.LATEST_REVISION.code(),
            "latest versions",
            "each story once, on the day of its latest version and by what that says"),
        new Header.Policy(
            Policy.EVERY_DISPATCH.code(),
            "every dispatch",
            "each dispatch received, on its own day, re-sends too"));
  }

  private static List<String> grains(RunContext run) {
    return Arrays.stream(Grain.values())
        .map(Grain::code)
        .filter(run.settings().coverage().grains()::contains)
        .toList();
  }

  /** The tables where the run has written them, not yet published. */
  private record OfRun(RunContext run) implements ReportSource {
    @Override
    public boolean has(String table) {
      return run.output().hasWorkTable(run.id(), table);
    }

    @Override
    public Dataset<Row> table(String name, StructType schema) {
      return run.table(name, schema);
    }

    @Override
    public Dataset<Row> corpus(String name, StructType schema) {
      return run.corpus(name, schema);
    }
  }
}
