package org.dateline.run;

import org.dateline.config.UserException;

/** The user's data is not good enough to publish; the message says why and what to do. */
public final class DataException extends UserException {
  private static final long serialVersionUID = 1;

  public DataException(String message) {
    super(message);
  }
}
