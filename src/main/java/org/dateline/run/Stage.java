package org.dateline.run;

import java.util.Locale;

/** One stage of a run: reads tables, writes tables, and says what came of it. */
public interface Stage {
  /**
   * What the log, the manifest and Spark's pages call it: the name of its class, {@code
   * CoverageStage}, without its last part and in small letters, {@code coverage}.
   */
  default String name() {
    String type = getClass().getSimpleName();
    return type.substring(0, type.length() - Stage.class.getSimpleName().length())
        .toLowerCase(Locale.ROOT);
  }

  /**
   * Refuses, before anything is read, what cannot end well.
   *
   * @throws org.dateline.config.UserException if the user must mend something first
   */
  default void check(RunContext run) {}

  /** Does its work. What it caches it releases by {@link RunContext#stageCache}. */
  StageResult run(RunContext run);
}
