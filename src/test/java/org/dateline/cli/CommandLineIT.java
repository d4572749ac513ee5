package org.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.dateline.store.Manifest;
import org.dateline.table.Agenda;
import org.dateline.table.BurstEvents;
import org.dateline.table.Bursts;
import org.dateline.table.ChangePoints;
import org.dateline.table.Coverage;
import org.dateline.table.Credits;
import org.dateline.table.DispatchEntities;
import org.dateline.table.DispatchTopics;
import org.dateline.table.Entities;
import org.dateline.table.EntityCommunities;
import org.dateline.table.EntityGroups;
import org.dateline.table.EntityLinks;
import org.dateline.table.EntityPairs;
import org.dateline.table.Funnel;
import org.dateline.table.Gaps;
import org.dateline.table.PairTrends;
import org.dateline.table.Periods;
import org.dateline.table.Stories;
import org.dateline.table.StoryMembers;
import org.dateline.table.SubjectDispatches;
import org.dateline.table.SubjectEntities;
import org.dateline.table.TopicTerms;
import org.dateline.table.TopicTrends;
import org.dateline.table.Topics;
import org.dateline.table.VolumeChanges;
import org.dateline.table.corpus.CleaningRules;
import org.dateline.table.corpus.Cuts;
import org.dateline.table.corpus.Dispatches;
import org.dateline.table.corpus.Fingerprints;
import org.dateline.table.corpus.Inputs;
import org.dateline.table.corpus.Mentions;
import org.dateline.table.corpus.Rejects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The real command line, from the shaded jar, over the sample corpus. */
@Execution(ExecutionMode.CONCURRENT)
class CommandLineIT {
  private static final Map<String, StructType> CORPUS =
      Map.of(
          Dispatches.NAME, Dispatches.SCHEMA,
          Cuts.NAME, Cuts.SCHEMA,
          Mentions.NAME, Mentions.SCHEMA,
          Fingerprints.NAME, Fingerprints.SCHEMA,
          Rejects.NAME, Rejects.SCHEMA,
          Inputs.NAME, Inputs.SCHEMA);
  private static final Map<String, StructType> SUMMARIES =
      Map.ofEntries(
          Map.entry(Stories.NAME, Stories.SCHEMA),
          Map.entry(StoryMembers.NAME, StoryMembers.SCHEMA),
          Map.entry(DispatchEntities.NAME, DispatchEntities.SCHEMA),
          Map.entry(SubjectDispatches.NAME, SubjectDispatches.SCHEMA),
          Map.entry(Coverage.NAME, Coverage.SCHEMA),
          Map.entry(Periods.NAME, Periods.SCHEMA),
          Map.entry(Gaps.NAME, Gaps.SCHEMA),
          Map.entry(VolumeChanges.NAME, VolumeChanges.SCHEMA),
          Map.entry(Agenda.NAME, Agenda.SCHEMA),
          Map.entry(Credits.NAME, Credits.SCHEMA),
          Map.entry(ChangePoints.NAME, ChangePoints.SCHEMA),
          Map.entry(Bursts.NAME, Bursts.SCHEMA),
          Map.entry(BurstEvents.NAME, BurstEvents.SCHEMA),
          Map.entry(Topics.NAME, Topics.SCHEMA),
          Map.entry(TopicTerms.NAME, TopicTerms.SCHEMA),
          Map.entry(DispatchTopics.NAME, DispatchTopics.SCHEMA),
          Map.entry(TopicTrends.NAME, TopicTrends.SCHEMA),
          Map.entry(Entities.NAME, Entities.SCHEMA),
          Map.entry(EntityLinks.NAME, EntityLinks.SCHEMA),
          Map.entry(EntityPairs.NAME, EntityPairs.SCHEMA),
          Map.entry(PairTrends.NAME, PairTrends.SCHEMA),
          Map.entry(EntityGroups.NAME, EntityGroups.SCHEMA),
          Map.entry(EntityCommunities.NAME, EntityCommunities.SCHEMA),
          Map.entry(SubjectEntities.NAME, SubjectEntities.SCHEMA),
          Map.entry(CleaningRules.NAME, CleaningRules.SCHEMA),
          Map.entry(Funnel.NAME, Funnel.SCHEMA));

  /** What a small archive without events need not have. */
  private static final Set<String> MAY_BE_EMPTY =
      Set.of(
          Agenda.NAME,
          BurstEvents.NAME,
          ChangePoints.NAME,
          Credits.NAME,
          Gaps.NAME,
          VolumeChanges.NAME);

  @TempDir static Path folder;

  /**
   * What a large corpus is planned with: several partitions, plans made anew while they run,
   * compiled code and joins by broadcast.
   */
  private static final String AS_ON_A_CLUSTER =
      "--conf spark.sql.shuffle.partitions=5 --conf spark.sql.files.minPartitionNum=3"
          + " --conf spark.sql.leafNodeDefaultParallelism=3 --conf spark.sql.adaptive.enabled=true"
          + " --conf spark.sql.autoBroadcastJoinThreshold=10MB"
          + " --conf spark.sql.optimizer.disableHints=false"
          + " --conf spark.sql.codegen.wholeStage=true"
          + " --conf spark.sql.codegen.factoryMode=FALLBACK";

  /** Spark jobs that a run over the sample may take; each costs a tenth of a second. */
  private static final long MAX_JOBS = 90;

  private static Path directly;
  private static SampleRun.Ended direct;
  private static SampleRun.Ended submitted;

  @BeforeAll
  static void runOverTheSample() throws IOException, InterruptedException {
    SampleRun.Started beside =
        SampleRun.startJava(
            folder,
            "org.apache.spark.deploy.SparkSubmit",
            "--master local[1] "
                + AS_ON_A_CLUSTER
                + " --class org.dateline.cli.Main "
                + System.getProperty("dateline.jar")
                + " run --input data/sample --output "
                + folder.resolve("submitted"));
    direct = SampleRun.get().ended();
    directly = SampleRun.get().output();
    submitted = beside.end();
  }

  private static SampleRun.Ended java(String main, String arguments)
      throws IOException, InterruptedException {
    return SampleRun.java(folder, main, arguments);
  }

  @Test
  void answersHowNorthKoreaWasCovered() {
    assertThat(direct.err()).isEmpty();
    assertThat(direct.code()).isZero();
    assertThat(direct.out())
        .contains("Coverage of North Korea by year")
        .contains("Top topics")
        .contains("Named together far more than by chance")
        .contains("Tables: " + directly)
        .doesNotContain("\r");
  }

  @Test
  void theSampleTakesNoMoreJobsThanItsBudget() throws IOException {
    String run = Files.readString(directly.resolve("CURRENT")).strip();
    Manifest manifest =
        Manifest.fromJson(Files.readString(directly.resolve("runs/" + run + "/manifest.json")));
    assertThat(manifest.stages()).allSatisfy(stage -> assertThat(stage.jobs()).isNotNegative());
    assertThat(manifest.stages().stream().mapToLong(Manifest.Stage::jobs).sum())
        .as(
            manifest.stages().stream()
                .map(stage -> stage.name() + " " + stage.jobs())
                .collect(Collectors.joining(", ")))
        .isPositive()
        .isLessThanOrEqualTo(MAX_JOBS);
  }

  @Test
  void aPlanForManyPartitionsGivesTheSameRowsAsOneForOne() throws SQLException {
    assertThat(submitted.code()).as(submitted.err()).isZero();
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        Statement sql = duck.createStatement()) {
      for (Map<String, StructType> tables : List.of(CORPUS, SUMMARIES)) {
        for (Map.Entry<String, StructType> each : tables.entrySet()) {
          String table = each.getKey();
          String select = "select " + columnsButRun(each.getValue()) + " from read_parquet('";
          String left = select + files("direct", table) + "')";
          String right = select + files("submitted", table) + "')";
          assertThat(count(sql, "(" + left + ") except all (" + right + ")")).as(table).isZero();
          assertThat(count(sql, "(" + right + ") except all (" + left + ")")).as(table).isZero();
        }
      }
    }
  }

  /** The run that has read a record is the one thing in which two runs differ. */
  private static String columnsButRun(StructType schema) {
    return Arrays.stream(schema.fieldNames())
        .filter(column -> !column.equals(Rejects.RUN_ID))
        .collect(Collectors.joining(", "));
  }

  @Test
  void duckDbReadsEveryColumnOfEveryTable() throws SQLException {
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        Statement sql = duck.createStatement()) {
      for (Map<String, StructType> tables : List.of(CORPUS, SUMMARIES)) {
        for (Map.Entry<String, StructType> table : tables.entrySet()) {
          checkColumns(sql, table.getKey(), table.getValue());
          if (!table.getKey().equals(Rejects.NAME)) {
            assertThat(count(sql, "from read_parquet('" + files("direct", table.getKey()) + "')"))
                .as(table.getKey())
                .isGreaterThanOrEqualTo(MAY_BE_EMPTY.contains(table.getKey()) ? 0 : 1);
          }
        }
      }
    }
  }

  private static void checkColumns(Statement sql, String table, StructType schema)
      throws SQLException {
    try (ResultSet columns =
        sql.executeQuery("describe select * from read_parquet('" + files("direct", table) + "')")) {
      for (StructField field : schema.fields()) {
        assertThat(columns.next()).as(table + "." + field.name()).isTrue();
        assertThat(columns.getString("column_name")).isEqualTo(field.name());
        assertThat(columns.getString("column_type"))
            .as(table + "." + field.name())
            .isEqualTo(duckType(field.dataType()));
      }
      assertThat(columns.next()).as("more columns in " + table).isFalse();
    }
  }

  private static String duckType(DataType type) {
    if (type instanceof ArrayType array) {
      return duckType(array.elementType()) + "[]";
    }
    return switch (type.typeName()) {
      case "string" -> "VARCHAR";
      case "long" -> "BIGINT";
      case "binary" -> "BLOB";
      case "integer" -> "INTEGER";
      case "double" -> "DOUBLE";
      case "boolean" -> "BOOLEAN";
      case "date" -> "DATE";
      case "timestamp" -> "TIMESTAMP WITH TIME ZONE";
      default -> throw new AssertionError("A table has the type " + type);
    };
  }

  private static String files(String output, String table) {
    String place = CORPUS.containsKey(table) ? "corpus/" + table + "/*" : "runs/*/" + table;
    return folder(output) + "/" + place + "/*.parquet', hive_partitioning = 'false";
  }

  private static Path folder(String output) {
    return output.equals("direct") ? directly : folder.resolve(output);
  }

  private static long count(Statement sql, String query) throws SQLException {
    try (ResultSet result = sql.executeQuery("select count(*) from (" + query + ")")) {
      result.next();
      return result.getLong(1);
    }
  }

  @Test
  void theSampleIsDatedCleanedAndAccountedFor() throws SQLException {
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        Statement sql = duck.createStatement()) {
      String dispatches = "from read_parquet('" + files("direct", "dispatches") + "')";
      assertThat(count(sql, dispatches)).isGreaterThan(300);
      assertThat(count(sql, dispatches + " where year(published_date) not between 2006 and 2018"))
          .isZero();
      assertThat(count(sql, dispatches + " where body like '%(END)%' or body like '%-0-%'"))
          .isZero();
      assertThat(count(sql, dispatches + " where revision_kind = 'lead'")).isGreaterThan(30);
      assertThat(
              count(
                  sql,
                  "from read_parquet('"
                      + files("direct", "coverage")
                      + "') where subject_id = 'north-korea' and source = '*' and grain = 'year' and policy = 'every_dispatch'"
                      + " and subject_count > 0"))
          .isEqualTo(13);
    }
  }

  @Test
  void everyRunLeavesAReportOfItsOwnNumbers() throws IOException, SQLException {
    Path report = directly.resolve("latest/report");
    assertThat(direct.out().strip()).endsWith("Report: " + report.resolve("index.html"));
    JsonNode data = new ObjectMapper().readTree(Files.readString(report.resolve("data.json")));
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        Statement sql = duck.createStatement()) {
      String ofCoverage =
          "from read_parquet('"
              + files("direct", Coverage.NAME)
              + "') where subject_id = 'north-korea' and source = '*' and grain = 'year'"
              + " and policy = 'story'";
      assertThat(data.at("/keys/0/value").asLong())
          .isEqualTo(count(sql, "from read_parquet('" + files("direct", Dispatches.NAME) + "')"));
      assertThat(data.at("/keys/1/value").asLong())
          .isEqualTo(count(sql, "from read_parquet('" + files("direct", Stories.NAME) + "')"));
      JsonNode counts = data.at("/coverage").get("north-korea|*|year|story").get("count");
      long sum = 0;
      for (JsonNode count : counts) {
        sum += count.asLong();
      }
      assertThat(counts).hasSize((int) count(sql, ofCoverage));
      try (ResultSet result = sql.executeQuery("select sum(subject_count) " + ofCoverage)) {
        result.next();
        assertThat(sum).isEqualTo(result.getLong(1));
      }
    }
    long before = -1;
    for (JsonNode stage : data.at("/funnel")) {
      long lost = 0;
      for (JsonNode loss : stage.get("lost")) {
        lost += loss.get("count").asLong();
      }
      assertThat(stage.get("in").asLong()).isEqualTo(stage.get("out").asLong() + lost);
      assertThat(before).isIn(-1L, stage.get("in").asLong());
      before = stage.get("out").asLong();
    }
    assertThat(Files.size(report.resolve("index.html"))).isLessThan(5_000_000);
  }

  @Test
  void aReportIsDrawnAgainWithoutSpark() throws IOException, InterruptedException {
    Path page = directly.resolve("latest/report/index.html");
    String drawn = Files.readString(page);
    String output = directly.toString();
    SampleRun.Ended again = java("org.dateline.cli.Main", "report --output " + output);
    assertThat(again.code()).as(again.err()).isZero();
    assertThat(again.out().strip()).isEqualTo("Report: " + page);
    assertThat(Files.readString(page)).isEqualTo(drawn);
    Path copy = folder.resolve("copy.html");
    assertThat(java("org.dateline.cli.Main", "report --output " + output + " --to " + copy).code())
        .isZero();
    assertThat(Files.readString(copy)).isEqualTo(drawn);
    SampleRun.Ended unknown = java("org.dateline.cli.Main", "report --run x --output " + output);
    assertThat(unknown.code()).isEqualTo(2);
    assertThat(unknown.err()).startsWith("There is no run x in ").doesNotContain("\tat ");
  }

  @Test
  void eachNuclearTestLiesWithinABurst() throws SQLException {
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        Statement sql = duck.createStatement()) {
      for (String day :
          List.of(
              "2006-10-09", "2009-05-25", "2013-02-12", "2016-01-06", "2016-09-09", "2017-09-03")) {
        assertThat(
                count(
                    sql,
                    "from read_parquet('"
                        + files("direct", Bursts.NAME)
                        + "') where source = '*' and subject_id like 'north-korea%' and date '"
                        + day
                        + "' between start_date and end_date and len(evidence) > 0"))
            .as(day)
            .isPositive();
      }
    }
  }

  @Test
  void theUsersFaultEndsWithTwoAndOneSentence() throws IOException, InterruptedException {
    SampleRun.Ended missing =
        java(
            "org.dateline.cli.Main",
            "run --input nowhere --master local[1] --output " + folder.resolve("x"));
    assertThat(missing.code()).isEqualTo(2);
    assertThat(missing.err().strip()).isEqualTo("The input path nowhere does not exist.");
    SampleRun.Ended setting = java("org.dateline.cli.Main", "settings --set topics.cuont=3");
    assertThat(setting.code()).isEqualTo(2);
    assertThat(setting.err().strip())
        .isEqualTo("Command line: unknown setting topics.cuont; did you mean topics.count?");
    SampleRun.Ended option = java("org.dateline.cli.Main", "run --inptu data/sample");
    assertThat(option.code()).isEqualTo(1);
    assertThat(option.err()).doesNotContain("\tat ");
  }

  @Test
  void printsItsSettings() throws IOException, InterruptedException {
    SampleRun.Ended settings = java("org.dateline.cli.Main", "settings");
    assertThat(settings.code()).isZero();
    assertThat(settings.out()).contains("topics.count", "default: 40", "read.max_reject_share");
  }

  @Test
  void relatedShowsWhoIsNamedTogetherWithSomebody() throws IOException, InterruptedException {
    String output = directly.toString();
    SampleRun.Ended korea =
        java(
            "org.dateline.cli.Main",
            "related country/PRK --master local[1] --from 2006-01-01 --to 2018-12-31 --output "
                + output);
    assertThat(korea.code()).as(korea.err()).isZero();
    assertThat(korea.out())
        .startsWith("North Korea (country/PRK), 2006-01-01 to 2018-12-31: named in ")
        .containsPattern(
            "\n +[0-9]+ +[0-9]+ +[0-9.]+ +0\\.[0-9]+ +\\S+  20[0-9-]{8}  South Korea  [0-9a-f]{8}");
  }

  @Test
  void cutsShowsWhatCleaningRemoved() throws IOException, InterruptedException {
    String output = directly.toString();
    SampleRun.Ended counts =
        java("org.dateline.cli.Main", "cuts --master local[1] --output " + output);
    assertThat(counts.code()).as(counts.err()).isZero();
    assertThat(counts.out()).containsPattern("dateline +\\* +[0-9]+ +[0-9.]+%");
  }
}
