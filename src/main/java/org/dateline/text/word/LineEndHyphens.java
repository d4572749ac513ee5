package org.dateline.text.word;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Whether a hyphen at the end of a line breaks a word ("trans-port") or belongs to it
 * ("three-year"). The rest of the text tells where it has the word in one piece; else the two
 * halves do.
 */
final class LineEndHyphens {
  /** Shorter lines before a capital are no wrapped ones. */
  private static final int MIN_LINE = 25;

  /** "-0-" and "-more-" are marks of an end, not halves of words. */
  private static final int LONGEST_MARK = 8;

  /** What a hyphen at the end of a line is. */
  enum Kind {
    /** None within a word. */
    NONE,
    /** It goes with the line break. */
    WORD,
    /** It stays, the line break goes. */
    COMPOUND
  }

  /** First halves of compounds. */
  private static final Set<String> FIRST =
      Set.of(
          "one",
          "two",
          "three",
          "four",
          "five",
          "six",
          "seven",
          "eight",
          "nine",
          "ten",
          "eleven",
          "twelve",
          "twenty",
          "thirty",
          "forty",
          "fifty",
          "sixty",
          "seventy",
          "eighty",
          "ninety",
          "hundred",
          "first",
          "second",
          "third",
          "fourth",
          "fifth",
          "sixth",
          "seventh",
          "eighth",
          "ninth",
          "tenth",
          "half",
          "quarter",
          "mid",
          "non",
          "anti",
          "ex",
          "self",
          "well",
          "ill",
          "long",
          "short",
          "high",
          "low",
          "full",
          "part",
          "so",
          "all",
          "cross",
          "vice",
          "semi",
          "neo",
          "quasi",
          "ultra",
          "chief",
          "oil",
          "gas",
          "debt",
          "tax",
          "state",
          "government",
          "price",
          "record",
          "large",
          "small",
          "middle",
          "year",
          "month",
          "week",
          "hard",
          "open",
          "cold",
          "old",
          "new",
          "left",
          "right",
          "top",
          "far",
          "near",
          "much",
          "best",
          "better",
          "ever",
          "war",
          "trade",
          "export",
          "import",
          "interest",
          "market",
          "growth",
          "season",
          "nuclear",
          "would",
          "same",
          "multi",
          "follow",
          "decision",
          "law",
          "policy",
          "peace");

  /** Second halves of compounds. */
  private static final Set<String> SECOND =
      Set.of(
          "year",
          "years",
          "month",
          "week",
          "hour",
          "minute",
          "term",
          "level",
          "scale",
          "time",
          "style",
          "size",
          "sized",
          "based",
          "led",
          "backed",
          "owned",
          "operated",
          "operating",
          "producing",
          "exporting",
          "importing",
          "controlled",
          "sponsored",
          "funded",
          "financed",
          "made",
          "born",
          "built",
          "run",
          "held",
          "related",
          "free",
          "rate",
          "party",
          "member",
          "point",
          "page",
          "ton",
          "mile",
          "dollar",
          "pound",
          "share",
          "quarter",
          "half",
          "thirds",
          "old",
          "minded",
          "driven",
          "range",
          "known",
          "needed",
          "capita",
          "the",
          "and",
          "to",
          "in",
          "on",
          "up",
          "off",
          "out",
          "of",
          "by",
          "down",
          "called",
          "elect",
          "general",
          "nation",
          "ridden",
          "armed",
          "speaking",
          "looking",
          "making",
          "century",
          "foot",
          "metre",
          "meter",
          "kilometer",
          "percent",
          "tier",
          "round");

  /** Endings that make one word with what is before them, whatever that is. */
  private static final Set<String> ENDINGS =
      Set.of(
          "age", "ages", "er", "ers", "est", "way", "ways", "ly", "ship", "ships", "ing", "ings",
          "ner", "ners", "ation", "ations", "ment", "ments", "less", "holder", "holders", "ness",
          "ful", "ism", "ist", "ists", "ian", "ians", "al", "ed", "en", "ern", "ity", "ive", "able",
          "ible", "ous", "ance", "ence", "or", "ors", "ary", "ery", "ory", "ize", "ise", "ized",
          "man", "men", "hood", "dom", "ward", "wards", "side", "day", "days", "tion", "tions",
          "sion", "sions");

  /** Before given names of two syllables, which English writes with a hyphen. */
  private static final Set<String> SURNAMES =
      Set.of(
          "Kim", "Lee", "Ri", "Park", "Pak", "Choi", "Choe", "Jung", "Jeong", "Jong", "Chung",
          "Kang", "Cho", "Jo", "Yoon", "Yun", "Jang", "Chang", "Lim", "Im", "Rim", "Han", "Oh", "O",
          "Seo", "Suh", "So", "Shin", "Sin", "Kwon", "Hwang", "Ahn", "An", "Song", "Ryu", "Yoo",
          "Yu", "Hong", "Jeon", "Jon", "Ko", "Moon", "Mun", "Yang", "Son", "Bae", "Pae", "Baek",
          "Paek", "Heo", "Ho", "Hyun", "Hyon", "Nam", "Shim", "Sim", "Noh", "Roh", "No", "Ro", "Ha",
          "Kwak", "Sung", "Cha", "Joo", "Chu", "Woo", "Koo", "Min", "Ryang", "Thae", "Ban", "Pang",
          "Hyong");

  /** A syllable of such a name: one vowel sound and next to no consonants around it. */
  private static final Pattern SYLLABLE =
      Pattern.compile(
          "(?:kk|tt|pp|ss|jj|ch|kh|th|ph|sh|[bdghjkmnprst])?(?:w|y)?(?:ae|eo|eu|oo|ee|ou|[aeiou])(?:ng|ck|[bklmnpr]h?)?",
          Pattern.CASE_INSENSITIVE);

  private LineEndHyphens() {}

  /**
   * "Kim Jong-un" broken at its hyphen: a Korean surname before two syllables, the second in small
   * letters.
   */
  private static boolean isGivenName(String text, int start, String first, String second) {
    int end = start;
    while (end > 0 && Lines.isWhite(text.charAt(end - 1))) {
      end--;
    }
    int begin = end;
    while (begin > 0 && Character.isLetter(text.charAt(begin - 1))) {
      begin--;
    }
    return end < start
        && Character.isUpperCase(first.charAt(0))
        && SURNAMES.contains(text.substring(begin, end))
        && SYLLABLE.matcher(first).matches()
        && SYLLABLE.matcher(second).matches();
  }

  /**
   * What a hyphen is.
   *
   * @param hyphen where it stands
   * @param next where the next line begins
   */
  static Kind at(String text, int hyphen, int next) {
    boolean within =
        hyphen > 0
            && next < text.length()
            && (Character.isLetterOrDigit(text.charAt(hyphen - 1))
                || text.charAt(hyphen - 1) == '.')
            && Character.isLetter(text.charAt(next));
    int begin = text.lastIndexOf('\n', hyphen) + 1;
    if (!within || (text.charAt(begin) == '-' && hyphen - begin <= LONGEST_MARK)) {
      return Kind.NONE;
    }
    if (Character.isUpperCase(text.charAt(next))) {
      return hyphen - begin >= MIN_LINE ? Kind.COMPOUND : Kind.NONE;
    }
    int start = hyphen;
    while (start > 0 && Character.isLetter(text.charAt(start - 1))) {
      start--;
    }
    int end = next;
    while (end < text.length() && Character.isLetter(text.charAt(end))) {
      end++;
    }
    char before = start > 0 ? text.charAt(start - 1) : ' ';
    if (start == hyphen || before == '-' || before == '.') {
      return Kind.COMPOUND;
    }
    String first = text.substring(start, hyphen);
    String second = text.substring(next, end);
    if (text.contains(first + second)) {
      return Kind.WORD;
    }
    if (text.contains(first + "-" + second)) {
      return Kind.COMPOUND;
    }
    if (isGivenName(text, start, first, second)) {
      return Kind.COMPOUND;
    }
    String lower = first.toLowerCase(Locale.ROOT);
    boolean compound =
        !ENDINGS.contains(second) && (FIRST.contains(lower) || SECOND.contains(second));
    return compound ? Kind.COMPOUND : Kind.WORD;
  }
}
