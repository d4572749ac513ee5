package org.dateline.bench.who;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** A name as it is compared: without what the wire writes around it. */
final class WrittenName {
  private static final Pattern WHITE = Pattern.compile("\\s+");
  private static final Pattern CODE = Pattern.compile("[A-Z0-9]{1,6}\\.[A-Za-z]{1,4}");
  private static final Set<String> LEGAL_FORMS =
      Set.of(
          "corp",
          "corporation",
          "co",
          "company",
          "cos",
          "inc",
          "ltd",
          "plc",
          "llc",
          "lp",
          "ag",
          "se",
          "sa",
          "spa",
          "nv",
          "oyj",
          "ab",
          "kgaa",
          "gmbh",
          "&");

  private WrittenName() {}

  /** The same for all ways of writing a name that tell nothing apart. */
  static String key(String name) {
    List<String> words = Arrays.asList(WHITE.split(name.strip()));
    int from = words.size() > 1 && words.get(0).equalsIgnoreCase("the") ? 1 : 0;
    int to = words.size();
    while (to - from > 1 && (isCode(words.get(to - 1)) || isLegalForm(words.get(to - 1)))) {
      to--;
    }
    String plain = String.join(" ", words.subList(from, to)).replace('\u2019', '\'');
    plain = plain.replaceAll("'s?$", "");
    plain = plain.matches(".*[^.]{2}\\.") ? plain.substring(0, plain.length() - 1) : plain;
    return plain.length() < 5 ? plain : plain.toLowerCase(Locale.ROOT);
  }

  private static boolean isCode(String word) {
    return CODE.matcher(word).matches() && !word.equals("U.S");
  }

  private static boolean isLegalForm(String word) {
    return LEGAL_FORMS.contains(
        word.toLowerCase(Locale.ROOT).replace(".", "").replaceAll("[,']+s?$", ""));
  }
}
