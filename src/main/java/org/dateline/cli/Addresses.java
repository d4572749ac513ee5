package org.dateline.cli;

import java.util.regex.Pattern;

/** Addresses of folders, as they may be written where others read. */
final class Addresses {
  /** Secrets may have slashes; what follows a colon as digits alone is a port. */
  private static final Pattern USER =
      Pattern.compile("^([A-Za-z][A-Za-z0-9+.-]*://)(?:[^/@]*|[^/@]*:(?!\\d+/)[^@]*)@");

  private Addresses() {}

  /** An address without the user and password that may stand before its host. */
  static String withoutSecrets(String address) {
    return USER.matcher(address).replaceFirst("$1");
  }
}
