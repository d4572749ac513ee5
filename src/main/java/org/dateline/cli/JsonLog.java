package org.dateline.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dateline.run.Progress;
import org.dateline.run.RunContext;
import org.dateline.run.RunResult;
import org.dateline.run.Secrets;
import org.dateline.run.StageCost;

/**
 * Tells how a run comes along as JSON, one object in a line. All have {@code time} (ISO 8601, UTC)
 * and {@code event}, which is {@code run_begin}, {@code stage_begin}, {@code stage_end}, {@code
 * published}, {@code nothing_new} or {@code error}. Stages of Dateline are short of minutes: the
 * tasks within them are not told.
 */
final class JsonLog implements Progress {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final PrintWriter out;
  private final Clock clock;

  /** A log that writes its lines to a stream, with the times of a clock. */
  JsonLog(PrintWriter out, Clock clock) {
    this.out = out;
    this.clock = clock;
  }

  /** A run is asked for. */
  void begun(String version, List<String> inputs, String output) {
    Map<String, Object> line = line("run_begin");
    line.put("version", version);
    line.put("inputs", inputs.stream().map(Secrets::hidden).toList());
    line.put("output", Secrets.hidden(output));
    write(line);
  }

  @Override
  public void told(String sentence) {
    Map<String, Object> line = line("note");
    line.put("message", sentence);
    write(line);
  }

  @Override
  public void started(String runId, String stage) {
    Map<String, Object> line = line("stage_begin");
    line.put("run_id", runId);
    line.put("stage", stage);
    write(line);
  }

  @Override
  public void tasks(int done, int total) {}

  @Override
  public void finished(String runId, RunContext.FinishedStage stage) {
    StageCost cost = stage.cost();
    Map<String, Object> line = line("stage_end");
    line.put("run_id", runId);
    line.put("stage", stage.name());
    line.put("seconds", cost.seconds());
    line.put("jobs", cost.jobs());
    line.put("queries", cost.queries());
    line.put("task_cpu_seconds", cost.taskSeconds());
    line.put("peak_heap_bytes", cost.heapBytes());
    line.put("rows", stage.result().rows());
    line.put("summary", stage.result().summary());
    write(line);
  }

  /** The run is published. */
  void published(RunResult result, double seconds) {
    Map<String, Object> line = line("published");
    line.put("run_id", result.runId());
    line.put("output", result.output());
    line.put("report", result.report());
    line.put("seconds", seconds);
    line.put("files", result.files());
    line.put("skipped_files", result.skippedFiles());
    line.put("new_dispatches", result.newDispatches());
    line.put("dispatches", result.dispatches());
    line.put("rejects", new TreeMap<>(result.rejects()));
    line.put("notes", result.notes());
    write(line);
  }

  /** There was nothing to run for. */
  void nothingNew(String output, double seconds) {
    Map<String, Object> line = line("nothing_new");
    line.put("output", Secrets.hidden(output));
    line.put("seconds", seconds);
    write(line);
  }

  /**
   * The run has failed.
   *
   * @param code what the command line ends with
   * @param message the sentence
   * @param trace where it happened; empty where that is nobody's business
   */
  void failed(int code, String message, String trace) {
    Map<String, Object> line = line("error");
    line.put("exit_code", code);
    line.put("message", message);
    if (!trace.isEmpty()) {
      line.put("trace", trace);
    }
    write(line);
  }

  private Map<String, Object> line(String event) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("time", clock.instant().truncatedTo(ChronoUnit.MILLIS).toString());
    line.put("event", event);
    return line;
  }

  private synchronized void write(Map<String, Object> line) {
    try {
      out.println(JSON.writeValueAsString(line));
      out.flush();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
