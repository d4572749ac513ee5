package org.dateline.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Makes up organizations that nobody has heard of as parties, unions, armed movements, ministries
 * and firms are called: what makes them organizations is the way their names are built.
 */
final class Groups {
  private static final List<String> LEANINGS =
      List.of(
          "National",
          "Democratic",
          "People 's",
          "United",
          "Christian",
          "Social",
          "Liberal",
          "Workers '",
          "Popular",
          "Islamic",
          "Republican",
          "Progressive",
          "Communist",
          "Socialist",
          "Revolutionary",
          "Patriotic",
          "New",
          "Free",
          "Peasants '",
          "Reform",
          "Unity",
          "Justice");

  private static final List<String> FORMS =
      List.of("Party", "Front", "Movement", "Alliance", "Union", "Congress", "League", "Coalition");

  private static final List<String> AIMS =
      List.of("Change", "Democracy", "Freedom", "Justice", "Renewal", "Unity", "Reform", "Peace");

  private static final List<String> FIGHTS =
      List.of("Liberation", "Resistance", "Salvation", "Defence", "Independence", "Redemption");

  private static final List<String> FORCES =
      List.of("Army", "Front", "Movement", "Organisation", "Forces", "Council", "Brigade");

  private static final List<String> UNIONS =
      List.of("Union", "Federation", "Confederation", "Central Organisation", "Congress");

  private static final List<String> TRADES =
      List.of(
          "Mineworkers",
          "Teachers",
          "Trade Unions",
          "Railway Workers",
          "Metalworkers",
          "Doctors",
          "Journalists",
          "Civil Servants",
          "Dock Workers",
          "Farmers",
          "Students",
          "Pilots");

  private static final List<String> SUBJECTS =
      List.of(
          "Foreign Affairs",
          "Finance",
          "Health",
          "Defence",
          "Agriculture",
          "Trade",
          "Energy",
          "Public Security",
          "Transport",
          "Environment",
          "Information",
          "Education",
          "Fisheries");

  private static final List<String> OFFICES =
      List.of("Commission", "Agency", "Authority", "Board", "Council", "Institute", "Committee");

  private static final List<String> ENDINGS =
      List.of(
          "bras", "tel", "com", "bank", "gaz", "neft", "tech", "chem", "max", "net", "sys", "dyne",
          "trans", "steel", "invest", "soft", "gen", "cell", "petrol", "energo", "mex", "corp");

  private final NameLists lists;
  private final Random random;

  Groups(NameLists lists, Random random) {
    this.lists = lists;
    this.random = random;
  }

  /** A party, a union, an armed movement, a ministry or another body. */
  List<String> group() {
    String name =
        switch (random.nextInt(10)) {
          case 0 -> one(LEANINGS) + " " + one(LEANINGS) + " " + one(FORMS);
          case 1 -> one(FORMS) + " for " + one(LEANINGS) + " " + one(AIMS);
          case 2 -> one(LEANINGS) + " " + one(FORMS) + " of " + country();
          case 3 -> one(LEANINGS) + " " + one(FIGHTS) + " " + one(FORCES);
          case 4 -> country() + " " + one(FIGHTS) + " " + one(FORCES);
          case 5 -> one(UNIONS) + " of " + country() + " " + one(TRADES);
          case 6 -> "National " + one(UNIONS) + " of " + one(TRADES);
          case 7 -> adjective() + " " + one(TRADES) + " " + one(UNIONS);
          case 8 -> adjective() + " " + one(SUBJECTS) + " " + one(OFFICES);
          default -> one(SUBJECTS) + " " + one(OFFICES) + " of " + country();
        };
    return words(name);
  }

  /** A ministry, a court, a university, the police of a town. */
  List<String> office() {
    String name =
        switch (random.nextInt(10)) {
          case 0, 1 -> one(SUBJECTS) + " Ministry";
          case 2 -> "Ministry of " + one(SUBJECTS);
          case 3 -> one(SUBJECTS) + " Department";
          case 4 -> lists.pick("city", random) + " University";
          case 5 -> "University of " + lists.pick("city", random);
          case 6 -> lists.pick("city", random) + " High Court";
          case 7 -> lists.pick("city", random) + " Police Department";
          case 8 -> adjective() + " National Bank";
          default -> country() + " " + one(OFFICES) + " of " + one(SUBJECTS);
        };
    return words(name);
  }

  /** A firm with a name of one word. */
  String firm() {
    String from = lists.pick(random.nextBoolean() ? "surname" : "city", random).replace(" ", "");
    return from.length() < 4
        ? from + one(ENDINGS)
        : from.substring(0, 3 + random.nextInt(2)) + one(ENDINGS);
  }

  /** The first letters of the words that are written large. */
  static String acronym(List<String> words) {
    StringBuilder letters = new StringBuilder();
    for (String word : words) {
      if (Character.isUpperCase(word.charAt(0))) {
        letters.append(word.charAt(0));
      }
    }
    return letters.toString().toUpperCase(Locale.ROOT);
  }

  private String country() {
    return lists.pick("country", random);
  }

  private String adjective() {
    return lists.pick("dem", random);
  }

  private String one(List<String> from) {
    return from.get(random.nextInt(from.size()));
  }

  private static List<String> words(String name) {
    return new ArrayList<>(List.of(name.split(" ", -1)));
  }
}
