package org.dateline.nightly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.cli.SampleRun;
import org.dateline.nightly.Tool.Said;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** What the page on schedules shows can be copied: each block is checked by what will read it. */
class NightlyPageTest {
  private static final Path PAGE = Path.of("src/site/markdown/nightly.md");
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```([\\w-]+)\\n(.*?)^```$");
  private static final String SCRIPT = "scripts/report-nightly";

  /**
   * Fields of a run in Kubeflow's API (api/v1beta2/sparkapplication_types.go) that the page uses.
   */
  private static final Set<String> KUBEFLOW_FIELDS =
      Set.of(
          "type",
          "mode",
          "sparkVersion",
          "image",
          "imagePullPolicy",
          "mainClass",
          "mainApplicationFile",
          "arguments",
          "restartPolicy",
          "timeToLiveSeconds",
          "driver",
          "executor");

  private static final List<String> KUBEFLOW_REQUIRED =
      List.of("type", "sparkVersion", "mainApplicationFile", "driver", "executor");

  /** The same in Apache's (spec/ApplicationSpec.java). */
  private static final Set<String> APACHE_FIELDS =
      Set.of(
          "mainClass",
          "jars",
          "driverArgs",
          "runtimeVersions",
          "sparkConf",
          "applicationTolerations");

  @TempDir Path folder;

  private static List<String> blocks(String kind) throws IOException {
    List<String> blocks = new ArrayList<>();
    Matcher block = BLOCK.matcher(Files.readString(PAGE));
    while (block.find()) {
      if (block.group(1).equals(kind)) {
        blocks.add(block.group(2));
      }
    }
    assertThat(blocks).as("blocks of %s in %s", kind, PAGE).isNotEmpty();
    return blocks;
  }

  /** All documents of YAML on the page. */
  private static List<Map<String, Object>> yaml() throws IOException {
    List<Map<String, Object>> documents = new ArrayList<>();
    for (String block : blocks("yaml")) {
      for (Object document : new Load(LoadSettings.builder().build()).loadAllFromString(block)) {
        documents.add(map(document));
      }
    }
    return documents;
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(Object value) {
    return (Map<String, Object>) value;
  }

  private static Map<String, Object> only(String apiVersion, String kind) throws IOException {
    List<Map<String, Object>> found =
        yaml().stream()
            .filter(one -> apiVersion.equals(one.get("apiVersion")) && kind.equals(one.get("kind")))
            .toList();
    assertThat(found).as("%s of %s", kind, apiVersion).hasSize(1);
    assertThat(map(found.get(0).get("metadata"))).containsKey("namespace");
    return map(found.get(0).get("spec"));
  }

  @Test
  void linesOfCronAreSuchLines() throws IOException {
    String table = blocks("cron").get(0);
    List<String> lines = table.lines().filter(line -> !line.startsWith("#")).toList();
    assertThat(lines)
        .allMatch(line -> line.matches("[A-Z]+=\\S+") || CronLine.ofSystem(line).command() != null);
    assertThat(lines.stream().filter(line -> !line.contains("=")))
        .singleElement()
        .satisfies(line -> assertThat(CronLine.ofSystem(line).user()).isEqualTo("dateline"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "60 2 * * * dateline x",
        "30 24 * * * dateline x",
        "30 2 0 * * dateline x",
        "30 2 * 13 * dateline x",
        "30 2 * * 8 dateline x",
        "30 2 5-1 * * dateline x",
        "30 2 * * * dateline",
        "30 2 * * dateline x y",
        "30 2 * * * dateline date +%F"
      })
  void linesThatCronWouldRefuseOrReadOtherwiseAreTold(String line) {
    assertThatThrownBy(() -> CronLine.ofSystem(line)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void systemdTakesTheUnits() throws IOException, InterruptedException {
    Tool.need("systemd-analyze", "systemd");
    String service = blocks("systemd-service").get(0);
    assertThat(service).contains("ExecStart=/opt/dateline/bin/report-nightly ");
    Path script = Path.of(SCRIPT).toAbsolutePath();
    Path unit = folder.resolve("dateline-nightly.service");
    Files.writeString(unit, service.replace("/opt/dateline/bin/report-nightly", script.toString()));
    Path timer = folder.resolve("dateline-nightly.timer");
    Files.writeString(timer, blocks("systemd-timer").get(0));
    // It ends with 0 also over what it passes over, and says so.
    assertThat(
            Tool.run(
                "", "systemd-analyze", "verify", "--man=no", unit.toString(), timer.toString()))
        .isEqualTo(new Said(0, ""));
  }

  @Test
  void pythonReadsTheDag() throws IOException, InterruptedException {
    Tool.need("python3", "python3");
    String dag = blocks("python").get(0);
    assertThat(Tool.run(dag, "python3", "-c", "import ast, sys; ast.parse(sys.stdin.read())"))
        .isEqualTo(new Said(0, ""));
    assertThat(dag).contains("skip_on_exit_code=99", "--exit-nothing-new");
  }

  @Test
  void theShellReadsSettingsAndScript() throws IOException, InterruptedException {
    for (String block : blocks("sh")) {
      assertThat(Tool.run(block, "bash", "-n")).isEqualTo(new Said(0, ""));
    }
    assertThat(Tool.run("", "bash", "-n", SCRIPT)).isEqualTo(new Said(0, ""));
  }

  @Test
  void shellcheckFindsNothingInTheScript() throws IOException, InterruptedException {
    Tool.need("shellcheck", "shellcheck");
    assertThat(Tool.run("", "shellcheck", SCRIPT)).isEqualTo(new Said(0, ""));
  }

  @Test
  void promtoolTakesTheAlerts() throws IOException, InterruptedException {
    Tool.need("promtool", "prometheus");
    String rules =
        blocks("yaml").stream().filter(block -> block.startsWith("groups:")).findFirst().orElse("");
    Path file = Files.writeString(folder.resolve("rules.yml"), rules);
    Said said = Tool.run("", "promtool", "check", "rules", file.toString());
    assertThat(said.code()).as(said.text()).isZero();
    assertThat(said.text()).contains("3 rules found");
  }

  @Test
  void kubeflowsOperatorHasAllThatItRequires() throws IOException {
    Map<String, Object> once = only("sparkoperator.k8s.io/v1beta2", "SparkApplication");
    assertThat(once).containsKeys(KUBEFLOW_REQUIRED.toArray(String[]::new));
    assertThat(KUBEFLOW_FIELDS).containsAll(once.keySet());
    assertThat(once).containsEntry("type", "Java").containsEntry("mode", "cluster");
    assertThat(map(once.get("restartPolicy")).get("type")).isIn("Never", "Always", "OnFailure");
    parses(once.get("arguments"));

    Map<String, Object> nightly = only("sparkoperator.k8s.io/v1beta2", "ScheduledSparkApplication");
    assertThat(nightly).containsKeys("schedule", "template");
    assertThat(nightly.get("concurrencyPolicy")).isIn("Allow", "Forbid", "Replace");
    assertThat(CronLine.fields((String) nightly.get("schedule"))).hasSize(5);
    once.remove("timeToLiveSeconds");
    assertThat(nightly).containsEntry("template", once);
  }

  @Test
  void apachesOperatorHasAllThatItRequires() throws IOException {
    Map<String, Object> spec = only("spark.apache.org/v1", "SparkApplication");
    assertThat(APACHE_FIELDS).containsAll(spec.keySet());
    assertThat(map(spec.get("runtimeVersions"))).containsKey("sparkVersion");
    assertThat(map(spec.get("sparkConf")).values()).allMatch(String.class::isInstance);
    Map<String, Object> tolerations = map(spec.get("applicationTolerations"));
    assertThat(tolerations.get("resourceRetainPolicy")).isIn("Always", "OnFailure", "Never");
    assertThat(map(tolerations.get("restartConfig")).get("restartPolicy"))
        .isIn("Never", "Always", "OnFailure", "OnInfrastructureFailure");
    parses(spec.get("driverArgs"));

    Map<String, Object> job = only("batch/v1", "CronJob");
    assertThat(CronLine.fields((String) job.get("schedule"))).hasSize(5);
    assertThat(map(map(map(map(job.get("jobTemplate")).get("spec")).get("template")).get("spec")))
        .containsKeys("containers", "restartPolicy", "serviceAccountName");
  }

  @Test
  void theVersionsArePresentOnes() throws IOException {
    String pom = Files.readString(Path.of("pom.xml"));
    Matcher spark = Pattern.compile("<spark.version>(.*)</spark.version>").matcher(pom);
    assertThat(spark.find()).isTrue();
    assertThat(only("sparkoperator.k8s.io/v1beta2", "SparkApplication"))
        .containsEntry("sparkVersion", spark.group(1));
    assertThat(map(only("spark.apache.org/v1", "SparkApplication").get("runtimeVersions")))
        .containsEntry("sparkVersion", spark.group(1));
  }

  /** Arguments of a container are texts, and a command line that Dateline takes. */
  private static void parses(Object arguments) {
    assertThat((List<?>) arguments).allMatch(String.class::isInstance);
    SampleRun.parse(((List<?>) arguments).toArray(String[]::new));
  }
}
