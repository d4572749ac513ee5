package org.dateline.read;

/**
 * An input path does not exist or holds nothing; the message says which and what to do. The user's
 * fault, not ours.
 */
public final class InputException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public InputException(String message) {
    super(message);
  }
}
