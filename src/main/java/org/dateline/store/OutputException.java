package org.dateline.store;

/**
 * The output path cannot be used; the message says why and what to do. The user's fault, not ours.
 */
public final class OutputException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public OutputException(String message) {
    super(message);
  }
}
