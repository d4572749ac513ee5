package org.dateline.bench.who;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.SparkSession;
import org.dateline.SparkExtension;
import org.dateline.config.SettingsLoader;
import org.dateline.run.RunJob;
import org.dateline.run.RunRequest;
import org.dateline.run.SilentProgress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * Who is who in real dispatches, which are not part of the project: {@code DATELINE_CORPORA} names
 * the folder that holds {@code reuters-web}.
 */
@ExtendWith(SparkExtension.class)
@EnabledIfEnvironmentVariable(named = "DATELINE_CORPORA", matches = ".+")
class WhoIsWhoCorporaIT {
  @TempDir Path folder;

  @Test
  void wellKnownNamesAreWhatTheyAre(SparkSession spark) {
    String out = folder.resolve("out").toString();
    new RunJob(spark, new SilentProgress(), Clock.systemUTC())
        .run(
            new RunRequest(
                List.of(
                    Path.of(System.getenv("DATELINE_CORPORA"))
                        .resolve("reuters-web/reuters-2007.jsonl.gz")
                        .toString()),
                out,
                SettingsLoader.load(null, Map.of("coverage.grains", "year", "topics.count", "2")),
                List.of()));
    KnownNames known = KnownNames.own();
    WhoScore score = WhoBench.score(new NamingsOfOutput(spark, out, known), known, 2007, 2007);
    System.out.println(score.line());
    assertThat(score.rightTypes()).as("%s", score.wrongTypes()).isGreaterThan(0.95);
    assertThat(score.oneEntity()).as("%s", score.split()).isGreaterThan(0.85);
    assertThat(score.merged()).isEmpty();
  }
}
