package org.dateline.run;

/** Told how a job comes along. Calls come from one thread, but for {@link #tasks}. */
public interface Progress {
  /**
   * Something that the user should know before a stage begins, in a sentence: who is waited for.
   */
  default void told(String sentence) {}

  /** A stage of a run begins. */
  void started(String runId, String stage);

  /**
   * So many of the tasks of the running stage's current step are done. May come from any thread.
   */
  void tasks(int done, int total);

  /** A stage of a run is done: what it counted, and what it took. */
  void finished(String runId, RunContext.FinishedStage stage);
}
