package org.dateline.bench.who;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.spark.sql.SparkSession;
import org.dateline.config.SettingsLoader;
import org.dateline.session.Sessions;

/**
 * Who is who in an output, beside what is known: {@code scripts/bench who OUT [NAMES APART]}. How
 * it is counted stands in {@code src/test/resources/who-is-who/README.md}.
 */
public final class WhoBench {
  private static final int FIRST = 1900;
  private static final int LAST = 2100;
  private static final int LAST_LOOKED_AT = 2008;

  private WhoBench() {}

  /**
   * Prints the figures, and what is wrong in the years that may be looked at.
   *
   * @param args an output of {@code dateline run}; lists of names, the project's own without
   */
  public static void main(String[] args) {
    KnownNames known =
        args.length < 3 ? KnownNames.own() : KnownNames.of(Path.of(args[1]), Path.of(args[2]));
    SparkSession spark =
        Sessions.open(SettingsLoader.load(null, Map.of("session.master", "local[2]")).session());
    try {
      NamingsOfOutput output = new NamingsOfOutput(spark, args[0], known);
      print("all years", score(output, known, FIRST, LAST));
      WhoScore lookedAt = score(output, known, FIRST, LAST_LOOKED_AT);
      print("to " + LAST_LOOKED_AT, lookedAt);
      print("after", score(output, known, LAST_LOOKED_AT + 1, LAST));
      list("of another type", lookedAt.wrongTypes());
      list("more than one entity", lookedAt.split());
      list("merged", lookedAt.merged());
      list("names that share an entity", lookedAt.sharing());
    } finally {
      spark.stop();
    }
  }

  /** The score of an output in some years. */
  static WhoScore score(NamingsOfOutput output, KnownNames known, int first, int last) {
    return WhoScore.of(known, output.in(first, last), output.meant(known, first, last));
  }

  private static void print(String years, WhoScore score) {
    System.out.printf(Locale.ROOT, "%-12s %s%n", years, score.line());
  }

  private static void list(String what, List<String> wrong) {
    System.out.printf(Locale.ROOT, "%n%s (to %d):%n", what, LAST_LOOKED_AT);
    wrong.forEach(line -> System.out.println("  " + line));
  }
}
