package org.dateline.prepare;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How many letters of a text are of which script (Unicode Standard Annex 24). */
final class LetterScripts {
  /** Letters before it are Latin ones, but for three signs of Western typesetting. */
  private static final char FIRST_BEYOND_LATIN = '\u0370';

  /** The mark of a long vowel; Unicode has it in no script, as both kana use it. */
  private static final char LONG_VOWEL = '\u30FC';

  private final Map<UnicodeScript, Integer> counts = new EnumMap<>(UnicodeScript.class);
  private int all;

  private LetterScripts() {}

  static LetterScripts of(String text) {
    LetterScripts scripts = new LetterScripts();
    int latin = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Character.isLetter(c)) {
        continue;
      }
      scripts.all++;
      if (c < FIRST_BEYOND_LATIN) {
        latin++;
      } else {
        scripts.counts.merge(scriptOf(c), 1, Integer::sum);
      }
    }
    scripts.counts.merge(UnicodeScript.LATIN, latin, Integer::sum);
    return scripts;
  }

  private static UnicodeScript scriptOf(char letter) {
    return letter == LONG_VOWEL ? UnicodeScript.KATAKANA : UnicodeScript.of(letter);
  }

  /** Letters of all scripts. */
  int all() {
    return all;
  }

  /** Letters of these scripts together. */
  int of(UnicodeScript... scripts) {
    int sum = 0;
    for (UnicodeScript script : scripts) {
      sum += counts.getOrDefault(script, 0);
    }
    return sum;
  }

  /** Whether more than half of the letters are of these scripts. */
  boolean isMostly(UnicodeScript... scripts) {
    return of(scripts) * 2 > all;
  }

  /** The script of more than half of the letters; null where there is none. */
  @Nullable UnicodeScript most() {
    for (UnicodeScript script : counts.keySet()) {
      if (isMostly(script)) {
        return script;
      }
    }
    return null;
  }
}
