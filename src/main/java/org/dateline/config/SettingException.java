package org.dateline.config;

/**
 * A setting, subject or gazetteer is wrong; the message says which, where, and what would be right.
 */
public final class SettingException extends UserException {
  private static final long serialVersionUID = 1;

  public SettingException(String message) {
    super(message);
  }
}
