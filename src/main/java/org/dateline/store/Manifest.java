package org.dateline.store;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is written down about a run, as {@code manifest.json}.
 *
 * @param runId the run
 * @param previousRunId the run before it; null for the first
 * @param batches the runs whose batches make up the corpus that was summarised, oldest first
 * @param batchBytes how large the tables of these batches are, by batch and table; see {@link
 *     BatchSizes}
 * @param tableBytes how large the tables of the run are; see {@link TableSizes}
 * @param readings how the dispatches of the corpus were read, each way once
 * @param startedAt ISO 8601, UTC
 * @param endedAt ISO 8601, UTC
 * @param commandLine as the user gave it
 * @param settings every setting with its effective value
 * @param codeVersion Dateline's version
 * @param javaVersion the Java virtual machine's
 * @param sparkVersion Spark's
 * @param inputCount files read by this run
 * @param inputBytes their size as stored
 * @param inputDigest SHA-256 over paths and digests of these files, in order
 * @param seeds every random seed by name
 * @param stages rows and seconds of every stage, in order
 * @param storyChanges what has become of the stories since the run before
 * @param topicChanges what has become of the topics since the run before
 * @param notes what a reader of the numbers should know
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Manifest(
    @JsonProperty("run_id") String runId,
    @JsonProperty("previous_run_id") @Nullable String previousRunId,
    @JsonProperty(BATCHES) List<String> batches,
    @JsonProperty(BATCH_BYTES) Map<String, Map<String, Long>> batchBytes,
    @JsonProperty("table_bytes") Map<String, Long> tableBytes,
    @JsonProperty("readings") List<Reading> readings,
    @JsonProperty("started_at") String startedAt,
    @JsonProperty("ended_at") String endedAt,
    @JsonProperty("command_line") List<String> commandLine,
    @JsonProperty("settings") Map<String, String> settings,
    @JsonProperty("code_version") String codeVersion,
    @JsonProperty("java_version") String javaVersion,
    @JsonProperty("spark_version") String sparkVersion,
    @JsonProperty("input_count") long inputCount,
    @JsonProperty("input_bytes") long inputBytes,
    @JsonProperty("input_digest") String inputDigest,
    @JsonProperty("seeds") Map<String, Long> seeds,
    @JsonProperty("stages") List<Stage> stages,
    @JsonProperty("story_changes") @Nullable StoryChanges storyChanges,
    @JsonProperty("topic_changes") @Nullable TopicChanges topicChanges,
    @JsonProperty("notes") List<String> notes) {
  private static final String BATCHES = "batches";
  private static final String BATCH_BYTES = "batch_bytes";

  /**
   * One stage of a run.
   *
   * @param name its name
   * @param rows rows it wrote, by table
   * @param seconds wall-clock time
   * @param jobs Spark jobs
   * @param queries plans of Spark SQL that were run
   * @param taskSeconds CPU time of all tasks, in seconds
   * @param heapBytes the most that was held of the driver's heap
   */
  public record Stage(
      @JsonProperty("name") String name,
      @JsonProperty("rows") Map<String, Long> rows,
      @JsonProperty("seconds") double seconds,
      @JsonProperty("jobs") long jobs,
      @JsonProperty("queries") long queries,
      @JsonProperty("task_cpu_seconds") double taskSeconds,
      @JsonProperty("peak_heap_bytes") long heapBytes) {}

  public Manifest {
    batches = List.copyOf(Objects.requireNonNull(batches, "it lists no batches"));
    // Earlier releases wrote none of these down.
    batchBytes = Objects.requireNonNullElse(batchBytes, Map.of());
    tableBytes = Objects.requireNonNullElse(tableBytes, Map.of());
    readings = List.copyOf(Objects.requireNonNullElse(readings, List.of()));
    commandLine = List.copyOf(Objects.requireNonNull(commandLine, "it has no command line"));
    stages = List.copyOf(Objects.requireNonNull(stages, "it tells no stages"));
    notes = List.copyOf(Objects.requireNonNull(notes, "it has no notes"));
  }

  /** Whether a stage says that it wrote rows of a table. */
  public boolean hasWritten(String table) {
    return stages.stream().anyMatch(stage -> stage.rows().getOrDefault(table, 0L) > 0);
  }

  /** As indented JSON. */
  public String toJson() {
    try {
      return mapper().writeValueAsString(this) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * The manifest of a finished run.
   *
   * @throws OutputException if it is damaged
   */
  public static Manifest of(OutputReader output, String run) {
    try {
      return mapper().readValue(output.manifest(run), Manifest.class);
    } catch (JsonProcessingException e) {
      throw damaged(output, run, what(e));
    }
  }

  /** What to tell the user of a manifest that is not as it was written. */
  static OutputException damaged(OutputReader output, String run, String why) {
    return new OutputException(
        String.format(
            Locale.ROOT,
            "The file %s/runs/%s/manifest.json is damaged (%s); restore it from a copy, or use"
                + " another output folder.",
            output.path(),
            run,
            why));
  }

  /**
   * Reads what {@link #toJson} wrote.
   *
   * @throws OutputException if it is no manifest
   */
  public static Manifest fromJson(String json) {
    try {
      return mapper().readValue(json, Manifest.class);
    } catch (JsonProcessingException e) {
      throw new OutputException(
          String.format(
              Locale.ROOT,
              "A manifest.json in the output cannot be read (%s); use another output folder.",
              what(e)));
    }
  }

  /** What the constructor misses, or what Jackson does. */
  private static String what(JsonProcessingException e) {
    return e.getCause() instanceof NullPointerException missing
        ? String.valueOf(missing.getMessage())
        : e.getOriginalMessage();
  }

  /**
   * A manifest with another list of batches; whatever else is in it stays, also what this version
   * does not know.
   *
   * @param bytes how large the tables of batches are that it did not list before
   * @throws OutputException if it is no manifest
   */
  public static String withBatches(
      String json, List<String> batches, Map<String, Map<String, Long>> bytes) {
    try {
      if (mapper().readTree(json) instanceof ObjectNode manifest) {
        ArrayNode list = manifest.putArray(BATCHES);
        batches.forEach(list::add);
        ObjectNode sizes = manifest.withObjectProperty(BATCH_BYTES);
        sizes.retain(batches);
        bytes.forEach((batch, tables) -> sizes.set(batch, mapper().valueToTree(tables)));
        return mapper().writeValueAsString(manifest) + "\n";
      }
      throw new OutputException("A manifest.json in the output is no object.");
    } catch (JsonProcessingException e) {
      throw new OutputException(
          String.format(
              Locale.ROOT,
              "A manifest.json in the output cannot be read (%s).",
              e.getOriginalMessage()));
    }
  }

  private static ObjectMapper mapper() {
    return new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
  }
}
