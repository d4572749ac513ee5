package org.dateline.run;

/** The user's data is not good enough to publish; the message says why and what to do. */
public final class DataException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public DataException(String message) {
    super(message);
  }
}
