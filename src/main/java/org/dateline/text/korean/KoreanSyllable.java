package org.dateline.text.korean;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A Korean syllable as some Latin spelling has it, in classes of what the spellings do not tell
 * apart: "jong", "jung", "jeong" and "chong" are one.
 *
 * <p>McCune-Reischauer (1939), the Revised Romanisation (2000), Pyongyang's own and the customary
 * spellings of passports differ in voicing ("Kwang", "Gwang"), in how they write the rounded and
 * the unrounded back vowels ("un", "eun"; "chol", "chul", "cheol") and in marks that newspapers
 * leave out. What is left is an initial, a vowel and an end.
 */
public final class KoreanSyllable {
  private static final List<Map.Entry<String, String>> INITIALS =
      List.of(
          Map.entry("chh", "C"),
          Map.entry("tch", "C"),
          Map.entry("kk", "K"),
          Map.entry("gg", "K"),
          Map.entry("kh", "K"),
          Map.entry("tt", "T"),
          Map.entry("dd", "T"),
          Map.entry("th", "T"),
          Map.entry("pp", "P"),
          Map.entry("bb", "P"),
          Map.entry("ph", "P"),
          Map.entry("jj", "C"),
          Map.entry("ch", "C"),
          Map.entry("ss", "S"),
          Map.entry("sh", "S"),
          Map.entry("g", "K"),
          Map.entry("k", "K"),
          Map.entry("d", "T"),
          Map.entry("t", "T"),
          Map.entry("b", "P"),
          Map.entry("p", "P"),
          Map.entry("j", "C"),
          Map.entry("s", "S"),
          Map.entry("h", "H"),
          Map.entry("m", "M"),
          Map.entry("n", "R"),
          Map.entry("r", "R"),
          Map.entry("l", "R"));

  /** Longest first. */
  private static final List<Map.Entry<String, String>> VOWELS =
      List.of(
          Map.entry("yeo", "yu"),
          Map.entry("you", "yu"),
          Map.entry("yoo", "yu"),
          Map.entry("yuh", "yu"),
          Map.entry("yae", "ye"),
          Map.entry("woo", "u"),
          Map.entry("weo", "wu"),
          Map.entry("wae", "we"),
          Map.entry("eui", "i"),
          Map.entry("ah", "a"),
          Map.entry("ae", "e"),
          Map.entry("ai", "e"),
          Map.entry("ay", "e"),
          Map.entry("eo", "u"),
          Map.entry("eu", "u"),
          Map.entry("ee", "i"),
          Map.entry("ei", "e"),
          Map.entry("oo", "u"),
          Map.entry("oh", "u"),
          Map.entry("ou", "u"),
          Map.entry("uh", "u"),
          Map.entry("oe", "we"),
          Map.entry("oi", "we"),
          Map.entry("ui", "i"),
          Map.entry("ya", "ya"),
          Map.entry("yo", "yu"),
          Map.entry("yu", "yu"),
          Map.entry("ye", "ye"),
          Map.entry("yi", "i"),
          Map.entry("wa", "wa"),
          Map.entry("wo", "wu"),
          Map.entry("wu", "u"),
          Map.entry("we", "we"),
          Map.entry("wi", "wi"),
          Map.entry("a", "a"),
          Map.entry("e", "e"),
          Map.entry("i", "i"),
          Map.entry("o", "u"),
          Map.entry("u", "u"),
          Map.entry("y", "i"));

  private static final Map<String, String> ENDS =
      Map.ofEntries(
          Map.entry("", ""),
          Map.entry("k", "k"),
          Map.entry("g", "k"),
          Map.entry("ck", "k"),
          Map.entry("n", "n"),
          Map.entry("t", "t"),
          Map.entry("d", "t"),
          Map.entry("l", "l"),
          Map.entry("r", "l"),
          Map.entry("m", "m"),
          Map.entry("p", "p"),
          Map.entry("b", "p"),
          Map.entry("ng", "ng"));

  private KoreanSyllable() {}

  /**
   * The class of a syllable.
   *
   * @param written small letters without marks
   * @return the same for all spellings of one syllable, and for some neighbours; null where the
   *     letters are no Korean syllable
   */
  public static @Nullable String key(String written) {
    for (Map.Entry<String, String> initial : INITIALS) {
      if (written.startsWith(initial.getKey())) {
        String rest = rest(written.substring(initial.getKey().length()));
        if (rest != null) {
          return isSilent(initial.getValue(), rest) ? rest : initial.getValue() + rest;
        }
      }
    }
    return rest(written);
  }

  /** Before i and y the South says and writes neither r nor n: "Ryong" and "Yong". */
  private static boolean isSilent(String initial, String rest) {
    return initial.equals("R") && (rest.startsWith("i") || rest.startsWith("y"));
  }

  /** The vowel and what follows it. */
  private static @Nullable String rest(String written) {
    for (Map.Entry<String, String> vowel : VOWELS) {
      if (written.startsWith(vowel.getKey())) {
        String end = ENDS.get(written.substring(vowel.getKey().length()));
        if (end != null) {
          return vowel.getValue() + end;
        }
      }
    }
    return null;
  }
}
