package org.dateline.session;

import java.util.Locale;
import java.util.regex.Pattern;
import org.dateline.config.Reasons;
import org.dateline.config.UserException;

/** Spark cannot be started where the user wants it; the message says why and what to do. */
public final class SessionException extends UserException {
  private static final long serialVersionUID = 1;

  /**
   * What Spark takes for a master: its own threads or processes, its own masters, those of others.
   */
  private static final Pattern MASTER =
      Pattern.compile(
          "local|local\\[(\\*|[1-9]\\d*)(, *[1-9]\\d*)?]|local-cluster\\[.+]"
              + "|spark://.+:\\d+|yarn|(?!spark:)[a-z][a-z0-9+.-]*://.+");

  private SessionException(String message) {
    super(message);
  }

  /** Nobody says where to run. */
  static SessionException withoutMaster() {
    return new SessionException(
        "Spark is not told where to run: name it with --master, such as --master local[*], or start"
            + " with scripts/dateline or spark-submit, which do.");
  }

  /**
   * Refuses what is no master, before Spark does so at length.
   *
   * @throws SessionException if it is none
   */
  static void check(String master) {
    if (!MASTER.matcher(master).matches()) {
      throw new SessionException(
          String.format(
              Locale.ROOT,
              "\"%s\" is no master of Spark: --master takes local[*], local[4], spark://HOST:PORT,"
                  + " yarn or k8s://HOST:PORT.",
              master));
    }
  }

  /** Spark did not start. */
  static SessionException of(Exception reason, String master) {
    // What follows where no master has answered and Spark has stopped itself.
    boolean isStopped = String.valueOf(reason.getMessage()).contains("stopped SparkContext");
    return new SessionException(
        String.format(
            Locale.ROOT,
            "Spark cannot be started with the master %s: %s. See that it runs, that it can be"
                + " reached from here and that its Spark is of the same version; yarn and k8s://"
                + " want the spark-submit of a Spark that knows them.",
            master,
            isStopped ? "it does not answer" : Reasons.of(reason)));
  }
}
