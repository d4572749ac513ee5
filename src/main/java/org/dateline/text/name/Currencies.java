package org.dateline.text.name;

import java.util.Locale;
import java.util.Set;

/**
 * Money that is told by a country's name: an "Australian dollar bond" names no Australia. Left out
 * are words that are also verbs after a country's name ("won"), but for the mark after an
 * adjective.
 */
final class Currencies {
  private static final Set<String> MONEY =
      Set.of(
          "dollar",
          "dollars",
          "dlr",
          "dlrs",
          "cent",
          "cents",
          "franc",
          "francs",
          "pound",
          "pounds",
          "yen",
          "yuan",
          "renminbi",
          "peso",
          "pesos",
          "lira",
          "lire",
          "guilder",
          "guilders",
          "crowns",
          "krone",
          "kroner",
          "krona",
          "kronor",
          "markka",
          "schilling",
          "schillings",
          "escudo",
          "escudos",
          "peseta",
          "pesetas",
          "drachma",
          "drachmas",
          "punt",
          "punts",
          "rouble",
          "roubles",
          "ruble",
          "rubles",
          "zloty",
          "zlotys",
          "forint",
          "forints",
          "koruna",
          "hryvnia",
          "rupee",
          "rupees",
          "rupiah",
          "ringgit",
          "baht",
          "dong",
          "riel",
          "kyat",
          "taka",
          "rial",
          "rials",
          "riyal",
          "riyals",
          "dinar",
          "dinars",
          "dirham",
          "dirhams",
          "shekel",
          "shekels",
          "shilling",
          "shillings",
          "rand",
          "naira",
          "cedi",
          "birr",
          "reais",
          "cruzado",
          "cruzados",
          "cruzeiro",
          "cruzeiros",
          "austral",
          "australs",
          "bolivar",
          "bolivars",
          "sucre",
          "sucres");

  private static final Set<String> MARK = Set.of("mark", "marks");

  private Currencies() {}

  /**
   * Whether a word makes money of the country's name before it.
   *
   * @param name the country's name or adjective
   * @param next the word after it
   */
  static boolean isMoney(String name, String next) {
    String money = next.toLowerCase(Locale.ROOT);
    return MONEY.contains(money)
        || (MARK.contains(money) && (name.endsWith("an") || name.endsWith("ish")));
  }
}
