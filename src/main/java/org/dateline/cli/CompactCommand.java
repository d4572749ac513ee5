package org.dateline.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import org.dateline.config.RunSettings;
import org.dateline.config.Settings;
import org.dateline.config.SettingsLoader;
import org.dateline.report.words.Numbers;
import org.dateline.run.Compaction;
import org.dateline.session.Sessions;
import org.dateline.store.BatchMerge;
import org.dateline.store.StoredSize;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code dateline compact}: merges the batches of a corpus. */
@Command(
    name = "compact",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Merges the batches that runs have added to the corpus, one each, without changing a row:"
          + " what follows opens fewer files.",
      "Every run that is kept stays readable: those batches are merged that the same kept runs have."
    })
final class CompactCommand implements Callable<Integer> {
  private static final double MEGABYTE = 1 << 20;

  @Mixin private OutputOption output = new OutputOption();

  @Option(
      names = "--keep-runs",
      paramLabel = "N",
      description = "Remove all but the newest N runs first; default: all are kept.")
  private @Nullable String keepRuns;

  @Mixin private WaitOption wait = new WaitOption();

  @Mixin private SessionOptions session = new SessionOptions();

  @CommandLine.Spec
  private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

  CompactCommand() {}

  @Override
  public Integer call() {
    Map<String, String> given = new LinkedHashMap<>();
    session.put(given);
    if (keepRuns != null) {
      given.put(RunSettings.KEEP_RUNS.key(), keepRuns);
    }
    Settings settings = SettingsLoader.load(null, given);
    PrintWriter out = spec.commandLine().getOut();
    SparkSession spark = Sessions.open(settings.session());
    try {
      print(
          out,
          Compaction.run(
              spark,
              output.path(),
              settings.run(),
              wait.atMost(),
              spec.commandLine().getErr()::println));
      return 0;
    } finally {
      spark.stop();
    }
  }

  private static void print(PrintWriter out, Compaction.Result result) {
    if (result.merges().isEmpty()) {
      line(
          out,
          "There is nothing to merge in %s: %s.",
          result.output(),
          Numbers.count(result.batches(), "batch", "batches"));
    }
    for (BatchMerge merge : result.merges()) {
      line(out, "%,d batches are batch %s now.", merge.parts().size(), merge.id());
    }
    if (!result.merges().isEmpty()) {
      line(out, "%s became %s.", told(result.before()), told(result.after()));
      line(out, "The corpus has %s now.", Numbers.count(result.batches(), "batch", "batches"));
    }
    result.notes().forEach(out::println);
    out.flush();
  }

  private static String told(StoredSize size) {
    return String.format(
        Locale.ROOT,
        "%s of %,.1f MB",
        Numbers.count(size.files(), "file", "files"),
        size.bytes() / MEGABYTE);
  }

  private static void line(PrintWriter out, String format, Object... values) {
    out.println(String.format(Locale.ROOT, format, values));
  }
}
