package org.dateline.config;

/** A value that a setting cannot have, with a sentence that helps to mend it. */
final class RefusedException extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  RefusedException(String sentence) {
    super(sentence);
  }
}
