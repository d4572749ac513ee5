package org.dateline.read;

import org.dateline.config.UserException;

/**
 * An input path does not exist or holds nothing; the message says which and what to do. The user's
 * fault, not ours.
 */
public final class InputException extends UserException {
  private static final long serialVersionUID = 1;

  public InputException(String message) {
    super(message);
  }
}
