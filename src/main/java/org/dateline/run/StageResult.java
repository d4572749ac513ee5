package org.dateline.run;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dateline.report.words.Numbers;

/**
 * What came of a stage.
 *
 * @param rows rows it wrote, by table, in the order of writing; also what else it counted, by name
 * @param summary the line about it, in words
 * @param notes what a reader of the numbers should know
 * @param funnel what went in, what left and why, and what came out, where it drops anything
 * @param changes what has changed since the run before, as far as it can tell
 */
public record StageResult(
    Map<String, Long> rows,
    String summary,
    List<String> notes,
    List<FunnelStep> funnel,
    RunChanges changes) {
  public StageResult {
    rows = Collections.unmodifiableMap(new LinkedHashMap<>(rows));
    notes = List.copyOf(notes);
    funnel = List.copyOf(funnel);
  }

  /** A result without notes, losses or changes. */
  public static StageResult of(Map<String, Long> rows, String summary) {
    return new StageResult(rows, summary, List.of(), List.of(), RunChanges.NONE);
  }

  /**
   * How much of something was counted, in words: "1 story", "289 stories".
   *
   * @param rows what was counted, by name
   * @param what the name
   */
  public static String counted(Map<String, Long> rows, String what, String one, String many) {
    return Numbers.count(rows.getOrDefault(what, 0L), one, many);
  }

  /** The same with notes. */
  public StageResult withNotes(List<String> told) {
    return new StageResult(rows, summary, told, funnel, changes);
  }

  /** The same with what it lost. */
  public StageResult withFunnel(FunnelStep... steps) {
    return new StageResult(rows, summary, notes, List.of(steps), changes);
  }

  /** The same with what has changed. */
  public StageResult withChanges(RunChanges changed) {
    return new StageResult(rows, summary, notes, funnel, changed);
  }
}
