package org.dateline.text.date;

/**
 * Years of which only the last two digits were transmitted. Wire archives begin around 1950, so 50
 * to 99 are of the twentieth century and 00 to 49 of the twenty-first.
 */
public final class TwoDigitYear {
  private static final int PIVOT = 50;

  private TwoDigitYear() {}

  /** The year that 0 to 99 stands for. */
  public static int of(int lastDigits) {
    return lastDigits >= PIVOT ? 1900 + lastDigits : 2000 + lastDigits;
  }
}
