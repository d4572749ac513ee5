package org.dateline.text.korean;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A Korean's name, whoever has written it: "Lee Myung-bak" and "Ri Myong Bak", "Kim Dae-jung" and
 * "Kim Tae Jung", "Choi Sun-hee" and "Choe Son Hui" have the same key.
 *
 * <p>Some four hundred thousand people can share a key, and two of them may be in the news at once.
 * Whoever uses this asks for more evidence: the country that both are of, and what is said of them.
 *
 * @param surname the surname's spellings have one class: "R" of Ri, Lee, Yi and Rhee
 * @param first class of the given name's first syllable
 * @param second class of its second
 */
public record KoreanName(String surname, String first, String second) {
  /** Spellings of one surname, the commonest first. */
  private static final List<String> SPELLINGS =
      List.of(
          "kim gim",
          "ri lee yi rhee rhie li",
          "choe choi choy chwe",
          "pak park bak pack",
          "ro roh noh no rho",
          "rim lim im yim leem",
          "ryang yang lyang",
          "jang chang",
          "jon chon jeon chun jun cheon",
          "jong jung chung jeong chong cheong",
          "jo cho joe",
          "kang gang",
          "o oh",
          "so seo suh",
          "sin shin",
          "kwon gwon kweon",
          "hwang whang",
          "an ahn",
          "song sung seong",
          "ryu yu yoo you ryoo",
          "yun yoon youn",
          "hong",
          "ko koh go goh",
          "mun moon",
          "son sohn sun seon",
          "pae bae",
          "paek baek paik baik",
          "ho heo huh hur",
          "nam",
          "sim shim",
          "kwak gwak",
          "cha",
          "ju joo choo chu",
          "u woo",
          "ku koo gu",
          "min",
          "ra na",
          "jin chin",
          "ji chi jee",
          "om eom um",
          "chae",
          "won",
          "pang bang",
          "kong gong",
          "hyon hyun hyeon",
          "ham",
          "pyon byun byeon",
          "yom yeom yum",
          "yo yeo",
          "to do",
          "sok suk seok",
          "sol seol",
          "kil gil",
          "yon yeon",
          "pyo phyo",
          "myong myung",
          "ki gi",
          "pan ban",
          "kum geum keum",
          "ok",
          "thae tae",
          "kye gye",
          "maeng",
          "thak tak",
          "kuk gook kook");

  private static final Map<String, String> SURNAMES = surnames();
  private static final char MAX_ASCII = 127;

  private static Map<String, String> surnames() {
    Map<String, String> surnames = new HashMap<>();
    for (String line : SPELLINGS) {
      List<String> spellings = List.of(line.split(" ", -1));
      spellings.forEach(spelling -> surnames.put(spelling, spellings.get(0)));
    }
    return Map.copyOf(surnames);
  }

  /**
   * The name behind a key.
   *
   * @param key as from {@link NameKey#person}: "kim-jong-un"
   * @return null for what is no surname and two syllables of Korean; names of one syllable, and
   *     given names written in one, may be anybody's
   */
  public static @Nullable KoreanName of(String key) {
    String[] words = key.split("-", -1);
    if (words.length != 3) {
      return null;
    }
    String surname = SURNAMES.get(words[0]);
    String first = KoreanSyllable.key(words[1]);
    String second = KoreanSyllable.key(words[2]);
    return surname == null || first == null || second == null
        ? null
        : new KoreanName(surname, first, second);
  }

  /**
   * Whether a name as it is written may be one of surname and two syllables: quickly, as nearly all
   * are not.
   */
  public static boolean mayBe(String name) {
    int end = 0;
    while (end < name.length() && Character.isLetter(name.charAt(end))) {
      if (name.charAt(end) > MAX_ASCII) {
        return true;
      }
      end++;
    }
    // Marks within a word are none of its key, and a given name with a hyphen may stand first.
    boolean isWhole = end > 0 && end < name.length() && name.charAt(end) == ' ';
    return !isWhole || SURNAMES.containsKey(name.substring(0, end).toLowerCase(Locale.ROOT));
  }

  /** The same for all spellings of a name; of no other form than {@link NameKey#person}. */
  public String key() {
    return surname + ' ' + first + ' ' + second;
  }

  /**
   * What tells spellings of one name from those of another where nothing else is known: the key,
   * and of the given name whether a syllable begins with j or ch, which are one in some spellings
   * only. "Kim Yong-jun" is not "Kim Yong-chun".
   *
   * @param key as for {@link #of}
   * @return null where {@link #of} is
   */
  public static @Nullable String sound(String key) {
    KoreanName name = of(key);
    if (name == null) {
      return null;
    }
    String[] words = key.split("-", -1);
    return name.key() + ' ' + voice(words[1]) + voice(words[2]);
  }

  private static char voice(String syllable) {
    return syllable.charAt(0) == 'j' ? 'j' : 'c';
  }

  /**
   * Surname first, as the language has it: "Jong-un Kim" is "Kim Jong-un".
   *
   * @param name as it is written; only a hyphen tells a given name from a surname
   * @return the name itself where it is none of those
   */
  public static String inOrder(String name) {
    int blank = name.indexOf(' ');
    int hyphen = name.indexOf('-');
    if (hyphen <= 0 || blank <= hyphen || name.indexOf(' ', blank + 1) >= 0) {
      return name;
    }
    String surname = name.substring(blank + 1);
    boolean isKorean =
        SURNAMES.containsKey(surname.toLowerCase(Locale.ROOT))
            && Arrays.stream(name.substring(0, blank).toLowerCase(Locale.ROOT).split("-", -1))
                .allMatch(syllable -> KoreanSyllable.key(syllable) != null)
            && name.indexOf('-', hyphen + 1) < 0;
    return isKorean ? surname + ' ' + name.substring(0, blank) : name;
  }
}
