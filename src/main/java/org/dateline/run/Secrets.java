package org.dateline.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Passwords and keys of stores, which are neither kept with what is published nor shown: what is
 * called so, as {@code fs.s3a.secret.key=...}, and what stands behind a user's name in an address,
 * as in {@code ftp://user:password@host}.
 */
public final class Secrets {
  private static final String HIDDEN = "***";

  private static final String NAMES =
      "(?:secret|password|passwd|passphrase|token|credential|access[._-]?key|account[._-]?key"
          + "|encryption[._-]?key|sas|signature)";

  /** The signature in an address that Azure has signed. */
  private static final String SIGNED = "(?<=[?&])sig";

  private static final Pattern NAMED =
      Pattern.compile(
          "(?i)((?:[\\w.-]*"
              + NAMES
              + "[\\w.-]*|"
              + SIGNED
              + ")[\"']?\\s*[=:]\\s*)(?!\\s)(\"[^\"]*\"|'[^']*'|[^\\s,;&'\"]+)");

  private static final Pattern OPTION = Pattern.compile("(?i)--?[\\w.-]*" + NAMES + "[\\w.-]*");

  /** Keys may have slashes in them; digits alone before the first slash are a port. */
  private static final Pattern IN_ADDRESS =
      Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*://[^\\s/:@]*):(?!\\d+(?:/|$))[^\\s@]+@");

  private Secrets() {}

  /** A text without the secrets in it. */
  public static String hidden(String text) {
    String addresses = IN_ADDRESS.matcher(text).replaceAll("$1:" + HIDDEN + "@");
    return NAMED.matcher(addresses).replaceAll("$1" + Matcher.quoteReplacement(HIDDEN));
  }

  /** Arguments of a command line without the secrets in them. */
  public static List<String> hidden(List<String> arguments) {
    List<String> hidden = new ArrayList<>();
    boolean follows = false;
    for (String argument : arguments) {
      hidden.add(follows ? HIDDEN : hidden(argument));
      follows = OPTION.matcher(argument).matches();
    }
    return hidden;
  }

  /**
   * Refuses an address with a password in it: every table that names a file would keep it.
   *
   * @throws DataException if there is one
   */
  public static void refuseIn(String address) {
    if (IN_ADDRESS.matcher(address).find()) {
      throw new DataException(
          String.format(
              Locale.ROOT,
              "The address %s has a password in it, which the tables would keep; leave it out, and"
                  + " give it in the environment or as a setting of the file system, such as"
                  + " spark.hadoop.fs.s3a.secret.key.",
              hidden(address)));
    }
  }
}
