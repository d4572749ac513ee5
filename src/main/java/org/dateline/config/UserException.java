package org.dateline.config;

/**
 * Something that the user can mend and Dateline cannot: a setting, a path, the data. The message
 * says what is wrong, with which value, where, and what to do. The command line ends with 2 and
 * without a stack trace.
 */
public abstract class UserException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** With what the user is told. */
  protected UserException(String message) {
    super(message);
  }
}
