package org.dateline.run;

/** Told how a job comes along. Calls come from one thread, but for {@link #tasks}. */
public interface Progress {
  /**
   * Something that the user should know before a stage begins, in a sentence: who is waited for.
   */
  default void told(String sentence) {}

  /** A stage begins. */
  void started(String stage);

  /**
   * So many of the tasks of the running stage's current step are done. May come from any thread.
   */
  void tasks(int done, int total);

  /** A stage is done: what it counted, in words, and what it took. */
  void finished(String stage, String summary, StageCost cost);
}
