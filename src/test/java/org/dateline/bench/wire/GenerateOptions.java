package org.dateline.bench.wire;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a wire is asked to be.
 *
 * @param dispatches how many; at least 1
 * @param seed another seed, another wire
 * @param output a folder that is not there yet
 * @param master where Spark runs
 */
record GenerateOptions(long dispatches, long seed, String output, String master) {
  private static final List<String> NAMES =
      List.of("--dispatches", "--seed", "--output", "--master");

  /**
   * Reads a command line.
   *
   * @throws IllegalArgumentException if it is not understood, with a sentence for the user
   */
  static GenerateOptions parse(String... arguments) {
    Map<String, String> given = new HashMap<>();
    for (int i = 0; i < arguments.length; i += 2) {
      if (!NAMES.contains(arguments[i])) {
        throw new IllegalArgumentException(
            "there is no " + arguments[i] + "; there are " + String.join(", ", NAMES) + ".");
      }
      if (i + 1 == arguments.length) {
        throw new IllegalArgumentException(arguments[i] + " has no value.");
      }
      given.put(arguments[i], arguments[i + 1]);
    }
    long dispatches = number("--dispatches", given.get("--dispatches"));
    if (dispatches < 1) {
      throw new IllegalArgumentException("--dispatches is " + dispatches + "; ask for 1 or more.");
    }
    String output = given.get("--output");
    if (output == null) {
      throw new IllegalArgumentException("--output is missing; name a folder that is not there.");
    }
    return new GenerateOptions(
        dispatches,
        number("--seed", given.getOrDefault("--seed", "1")),
        output,
        given.getOrDefault("--master", "local[*]"));
  }

  private static long number(String name, String value) {
    if (value == null) {
      throw new IllegalArgumentException(name + " is missing; give a whole number.");
    }
    try {
      return Long.parseLong(value);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(name + " is \"" + value + "\"; give a whole number.", e);
    }
  }
}
