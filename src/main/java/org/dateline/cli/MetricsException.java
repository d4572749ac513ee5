package org.dateline.cli;

import org.dateline.config.UserException;

/** The file of {@code --metrics} cannot be written. */
final class MetricsException extends UserException {
  private static final long serialVersionUID = 1;

  MetricsException(String message) {
    super(message);
  }
}
