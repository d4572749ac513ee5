package org.dateline.report.data;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the report says of itself: run, subjects, sources, ways of counting. */
public final class Header {
  private Header() {}

  /**
   * The run.
   *
   * @param id its id
   * @param startedAt ISO 8601, UTC
   * @param endedAt when the report was computed, ISO 8601, UTC
   * @param previousId the run before; null for the first
   * @param codeVersion Dateline's version
   * @param sparkVersion Spark's
   * @param javaVersion Java's
   * @param inputFiles files read by this run
   * @param commandLine as given
   * @param settings every setting with its effective value
   */
  public record Run(
      String id,
      String startedAt,
      String endedAt,
      @Nullable String previousId,
      String codeVersion,
      String sparkVersion,
      String javaVersion,
      long inputFiles,
      List<String> commandLine,
      Map<String, String> settings) {}

  /**
   * A small number that opens.
   *
   * @param id what it is
   * @param label in words
   * @param text the number as people write it
   * @param value the number; null where the text is none
   * @param note what else is to be said; may be empty
   * @param evidence dispatches
   * @param rows a small table, its first row the heads; null for none
   */
  public record Key(
      String id,
      String label,
      String text,
      @Nullable Long value,
      String note,
      List<Integer> evidence,
      @Nullable List<List<String>> rows) {}

  /**
   * What is followed.
   *
   * @param id its id
   * @param label its name
   * @param counts what makes a dispatch count: that it is about the subject, or names it
   * @param definition in words
   * @param hits dispatches that count
   */
  public record Subject(String id, String label, String counts, String definition, long hits) {}

  /** An id and what people call it. */
  public record Label(String id, String label) {}

  /** A way to count, its name, and what it counts. */
  public record Policy(String id, String label, String explains) {}

  /** What is shown at first. */
  public record Defaults(String subject, String source, String grain, String policy) {}

  /** First and last day; null where no dispatch has a date. */
  public record Range(@Nullable LocalDate first, @Nullable LocalDate last) {}
}
