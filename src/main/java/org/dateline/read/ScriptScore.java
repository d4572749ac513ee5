package org.dateline.read;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.Map;

/**
 * How much a decoded text looks like one in a script other than Latin: bytes decoded in the wrong
 * encoding give rare characters, mixed scripts, capitals within words, and gaps.
 */
final class ScriptScore {
  /** The thousand most frequent syllables of Korean, characters of Chinese and so on lie here. */
  private static final String FREQUENT_HAN =
      "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交受联什认六共权收证改清己美再采转更单风切打白教速花带安场身车例真务具万每目至达走积示议声报斗完类八离华名确才科张信马节话米整空元况今集温传土许步群广石记需段研界拉林律叫且究观越织装影算低持音众书布复容儿须际商非验连断深难近矿千周委素技备半办青省列习响约支般史感劳便团往酸历市克何除消构府称太准精值号率族维划选标写存候毛亲快效斯院查江型眼王按格养易置派层片始却专状育厂京识适属圆包火住调满县局照参红细引听该铁价严"
          + "國時會東學電氣車長門開關間發來個們這還後對說從無業員議黨軍總統選舉經濟報導記者";

  private ScriptScore() {}

  /**
   * Above 0 for a text in one script other than Latin.
   *
   * @return letters of the script, less what does not fit, as a share of what is not ASCII
   */
  static double of(String text) {
    Map<UnicodeScript, Integer> counts = new EnumMap<>(UnicodeScript.class);
    int others = 0;
    int wrong = 0;
    int kana = 0;
    int frequent = 0;
    char before = ' ';
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x80) {
        others++;
        UnicodeScript script = UnicodeScript.of(c);
        counts.merge(script, 1, Integer::sum);
        wrong += isWrong(c, before) ? 1 : 0;
        kana += c >= '\u3040' && c <= '\u30FF' ? 1 : 0;
        frequent += FREQUENT_HAN.indexOf(c) >= 0 ? 1 : 0;
      }
      boolean letter = (c | 32) >= 'a' && (c | 32) <= 'z';
      // A word half in Latin is one with accents, decoded wrongly.
      wrong += letter && isEuropean(before) ? 1 : 0;
      before = c;
    }
    if (others == 0) {
      return 0;
    }
    int han = counts.getOrDefault(UnicodeScript.HAN, 0);
    int best = kana > 0 && kana * 5 > han ? kana + han : frequent * 2 > han ? han : frequent;
    for (UnicodeScript script :
        new UnicodeScript[] {
          UnicodeScript.HANGUL,
          UnicodeScript.CYRILLIC,
          UnicodeScript.ARABIC,
          UnicodeScript.GREEK,
          UnicodeScript.HEBREW,
          UnicodeScript.THAI
        }) {
      best = Math.max(best, counts.getOrDefault(script, 0));
    }
    double score = (best - 3.0 * wrong) / others;
    return score > 0.6 ? score : 0;
  }

  /** Unmapped and private characters, box drawing, half-width forms, a capital behind a letter. */
  private static boolean isWrong(char c, char before) {
    boolean capital = Character.isUpperCase(c) && Character.isLowerCase(before) && c > 0xFF;
    boolean strayLatin =
        Character.isLetter(c)
            && c > 0x2E7F != before > 0x2E7F
            && isOtherLetter(before)
            && c < 0x2E80;
    boolean inLatin = (before | 32) >= 'a' && (before | 32) <= 'z' && isEuropean(c);
    return c == '\uFFFD'
        || inLatin
        || capital
        || strayLatin
        || (c >= '\uE000' && c <= '\uF8FF')
        || (c >= '\uFF61' && c <= '\uFFDC')
        || (c >= '\u2500' && c <= '\u257F')
        || (c >= 0x80 && c < 0xA0);
  }

  /** Letters that stand in no word with Latin ones, from Greek to Thai. */
  private static boolean isEuropean(char c) {
    return c >= '\u0370' && c <= '\u0E7F' && c != '\u0E3F';
  }

  private static boolean isOtherLetter(char c) {
    return c >= 0x80 && Character.isLetter(c);
  }
}
