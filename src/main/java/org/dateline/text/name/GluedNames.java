package org.dateline.text.name;

import java.util.Locale;
import org.dateline.text.korean.KoreanName;
import org.dateline.text.korean.KoreanSyllable;

/**
 * Names that have run together with the words beside them: "ComradeKim Jong Unvisited", "atKim Il
 * SungSquare". KCNA sets its leaders' names in bold, and whoever strips the marks loses the blanks.
 *
 * <p>Only known Koreans of a surname and two syllables are looked for so: nothing else has so many
 * letters that no word happens to begin or end with. The body stays as it came, so that what is cut
 * from it and where it lies in the raw text remain true; a mention's place is that of the name
 * alone.
 */
final class GluedNames {
  private GluedNames() {}

  /** Whether a rule's name is found within a run of letters. */
  static boolean isGluable(NameRule rule) {
    return rule.kind() == NameRule.Kind.NAME
        && EntityType.PERSON.isOf(rule.entityId())
        && rule.name().indexOf(' ') > 0
        && KoreanName.mayBe(rule.name())
        && KoreanName.of(NameKey.person(rule.name())) != null;
  }

  /** Whether a name may begin within a word: "PresidentKim", "HEKim". */
  static boolean mayBegin(String text, int at) {
    return at > 0
        && Character.isUpperCase(text.charAt(at))
        && Character.isLetter(text.charAt(at - 1))
        && at + 1 < text.length()
        && Character.isLowerCase(text.charAt(at + 1));
  }

  /**
   * Whether a name may end within a word: "Kim Jong Unvisited", but not "Ri Yong Hong", whose last
   * syllable goes on.
   */
  static boolean mayEnd(String text, int at) {
    int from = at;
    while (from > 0 && Character.isLetter(text.charAt(from - 1))) {
      from--;
    }
    int to = at;
    while (to < text.length() && Character.isLetter(text.charAt(to))) {
      to++;
    }
    return to - at > 1
        && Character.isLetter(text.charAt(at))
        && KoreanSyllable.key(text.substring(from, to).toLowerCase(Locale.ROOT)) == null;
  }
}
