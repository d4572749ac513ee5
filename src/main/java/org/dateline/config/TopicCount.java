package org.dateline.config;

/**
 * How many topics are extracted.
 *
 * @param choice who decides it
 * @param number how many, where the user says it; 0 otherwise
 */
public record TopicCount(Choice choice, int number) {
  /** Who decides how many topics there are. */
  public enum Choice {
    /** The user. */
    NUMBER,
    /** The quality of the topics of several numbers. */
    AUTO,
    /** The run before: its topics are applied as they are. */
    REUSE
  }

  private static final int MIN = 2;
  private static final int MAX = 500;

  /** What {@link #of} reads, in words. */
  static final String RANGE = "a whole number from 2 to 500, auto or reuse";

  /**
   * Reads {@code 40}, {@code auto} or {@code reuse}.
   *
   * @throws IllegalArgumentException if the text is none of these
   */
  static TopicCount of(String text) {
    return switch (text) {
      case "auto" -> new TopicCount(Choice.AUTO, 0);
      case "reuse" -> new TopicCount(Choice.REUSE, 0);
      default -> {
        int number = Integer.parseInt(text);
        if (number < MIN || number > MAX) {
          throw new IllegalArgumentException(text);
        }
        yield new TopicCount(Choice.NUMBER, number);
      }
    };
  }

  /** Whether the topics of the run before are applied as they are. */
  public boolean isReuse() {
    return choice == Choice.REUSE;
  }
}
