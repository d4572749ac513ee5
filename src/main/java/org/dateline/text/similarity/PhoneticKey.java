package org.dateline.text.similarity;

import java.util.Map;

/**
 * What the spellings of a name have in common when it is said aloud: "Kim Jong Eun" and "Kim Jong
 * Un", "Mohammed" and "Muhammad", "Condoleeza" and "Condoleezza". Made for names that newspapers
 * write down by ear from Korean, Arabic, Russian or Persian, where vowels differ most; so a is not
 * told from e, nor o from u, nor i from y.
 *
 * <p>Names that sound alike need not be one: whoever uses this asks for more evidence.
 */
public final class PhoneticKey {
  /** Longest first at each place. */
  private static final int MAX_LENGTH = 3;

  private static final Map<String, String> GROUPS =
      Map.ofEntries(
          Map.entry("sch", "s"),
          Map.entry("tch", "c"),
          Map.entry("sh", "s"),
          Map.entry("ch", "c"),
          Map.entry("ph", "f"),
          Map.entry("kh", "k"),
          Map.entry("gh", "g"),
          Map.entry("dh", "d"),
          Map.entry("th", "t"),
          Map.entry("zh", "z"),
          Map.entry("dj", "j"),
          Map.entry("ck", "k"),
          Map.entry("ee", "i"),
          Map.entry("ie", "i"),
          Map.entry("eu", "u"),
          Map.entry("ou", "u"),
          Map.entry("oo", "u"));

  private static final Map<Character, String> LETTERS =
      Map.of('e', "a", 'o', "u", 'y', "i", 'q', "k", 'w', "v", 'x', "ks");

  private PhoneticKey() {}

  /**
   * The sound of a name.
   *
   * @param key as from {@link NameKey#person}: words in small letters with hyphens between them
   * @return words of sounds with hyphens between them; the same for spellings that sound alike
   */
  public static String of(String key) {
    StringBuilder sound = new StringBuilder(key.length());
    int i = 0;
    while (i < key.length()) {
      int length = 1;
      String said = null;
      for (int n = Math.min(MAX_LENGTH, key.length() - i); n > 1 && said == null; n--) {
        said = GROUPS.get(key.substring(i, i + n));
        length = said == null ? 1 : n;
      }
      boolean wordEnds = i + length == key.length() || key.charAt(i + length) == '-';
      boolean wordBegins = sound.isEmpty() || sound.charAt(sound.length() - 1) == '-';
      char c = key.charAt(i);
      if (said == null) {
        boolean isSilent = ((c == 'e' && wordEnds) || c == 'h') && !wordBegins;
        said = isSilent ? "" : LETTERS.getOrDefault(c, String.valueOf(c));
      }
      append(sound, said);
      i += length;
    }
    return sound.toString();
  }

  /** A doubled letter is said once. */
  private static void append(StringBuilder sound, String said) {
    for (int i = 0; i < said.length(); i++) {
      char c = said.charAt(i);
      if (sound.isEmpty() || sound.charAt(sound.length() - 1) != c) {
        sound.append(c);
      }
    }
  }
}
