package org.dateline.bench.wire;

import java.util.List;
import java.util.SplittableRandom;

/**
 * Somebody who never was.
 *
 * @param given given name
 * @param surname invented
 * @param role what he or she is
 */
record Person(String given, String surname, String role) {
  private static final List<String> GIVEN =
      List.of(
          "Maria", "John", "Anna", "Peter", "Elena", "David", "Sarah", "Michael", "Laura", "Thomas",
          "Julia", "Robert", "Nadia", "Daniel", "Clara", "Martin", "Irina", "Andrew", "Helen",
          "Victor", "Susan", "Paul", "Olga", "Simon", "Marta", "George", "Linda", "Oscar", "Emma",
          "Felix", "Diana", "Richard", "Sofia", "Hugo", "Vera", "Edward", "Rosa", "Leon", "Alice",
          "Frank", "Nora", "Stephen", "Ines", "Karl", "Eva", "Gregory", "Monica", "Adam", "Ruth",
          "Walter");

  private static final List<String> ROLES =
      List.of(
          "minister",
          "spokeswoman",
          "negotiator",
          "governor",
          "trader",
          "engineer",
          "prosecutor",
          "union leader",
          "diplomat",
          "economist",
          "general",
          "mayor",
          "witness",
          "coach",
          "analyst",
          "director",
          "lawmaker",
          "professor",
          "chairman",
          "police chief");

  /** The same key, the same person. */
  static Person of(long seed, Draws.Use use, long key) {
    SplittableRandom random = Draws.of(seed, use, key);
    return new Person(
        Draws.pick(GIVEN, random), InventedNames.draw(random), Draws.pick(ROLES, random));
  }

  String full() {
    return given + " " + surname;
  }
}
