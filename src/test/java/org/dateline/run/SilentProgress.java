package org.dateline.run;

/** Says nothing. */
public class SilentProgress implements Progress {
  @Override
  public void started(String runId, String stage) {}

  @Override
  public void tasks(int done, int total) {}

  @Override
  public void finished(String runId, RunContext.FinishedStage stage) {}
}
