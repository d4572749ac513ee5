package org.dateline.store;

import org.dateline.config.UserException;

/**
 * The output path cannot be used; the message says why and what to do. The user's fault, not ours.
 */
public final class OutputException extends UserException {
  private static final long serialVersionUID = 1;

  public OutputException(String message) {
    super(message);
  }
}
