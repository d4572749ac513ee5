package org.dateline.prepare;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.dateline.text.word.EnglishText;
import org.jspecify.annotations.Nullable;

/**
 * What records say of their language and cannot be so: templates of pages and fields of feeds say
 * "en" of a text in Hangul, or of one that is plainly German.
 */
final class LanguageClaims {
  /** Codes that say nothing: undetermined, several, none, not coded (ISO 639-2). */
  private static final Set<String> SILENT = Set.of("und", "mul", "zxx", "mis", "xx");

  private static final Set<String> OF_CYRILLIC =
      Set.of(
          "ru", "uk", "be", "bg", "mk", "sr", "bs", "sh", "kk", "ky", "tg", "mn", "uz", "tt", "ba",
          "ce", "os", "ab", "av", "cv", "sah", "tk", "az", "ku", "ro", "mo", "rue", "crh", "gag");

  private static final Set<String> OF_ARABIC =
      Set.of(
          "ar", "fa", "ur", "ps", "ku", "ckb", "ug", "sd", "ks", "pa", "kk", "ky", "az", "azb",
          "bal", "ms", "ha", "skr", "uz", "tk", "ota", "dv");

  private static final Set<String> OF_DEVANAGARI =
      Set.of("hi", "mr", "ne", "sa", "mai", "bho", "kok", "gom", "sd", "ks", "doi", "awa", "hne");

  private static final Map<UnicodeScript, Set<String>> LANGUAGES =
      new EnumMap<>(
          Map.ofEntries(
              Map.entry(UnicodeScript.CYRILLIC, OF_CYRILLIC),
              Map.entry(UnicodeScript.ARABIC, OF_ARABIC),
              Map.entry(UnicodeScript.DEVANAGARI, OF_DEVANAGARI),
              Map.entry(
                  UnicodeScript.HAN, Set.of("zh", "ja", "ko", "yue", "wuu", "nan", "hak", "lzh")),
              Map.entry(UnicodeScript.HIRAGANA, Set.of("ja")),
              Map.entry(UnicodeScript.KATAKANA, Set.of("ja", "ain")),
              Map.entry(UnicodeScript.HANGUL, Set.of("ko")),
              Map.entry(UnicodeScript.GREEK, Set.of("el", "grc")),
              Map.entry(UnicodeScript.HEBREW, Set.of("he", "yi", "lad")),
              Map.entry(UnicodeScript.THAI, Set.of("th")),
              Map.entry(UnicodeScript.GEORGIAN, Set.of("ka", "xmf")),
              Map.entry(UnicodeScript.ARMENIAN, Set.of("hy", "hyw")),
              Map.entry(UnicodeScript.KHMER, Set.of("km")),
              Map.entry(UnicodeScript.LAO, Set.of("lo")),
              Map.entry(UnicodeScript.MYANMAR, Set.of("my", "shn", "mnw", "kar")),
              Map.entry(UnicodeScript.BENGALI, Set.of("bn", "as", "mni")),
              Map.entry(UnicodeScript.GURMUKHI, Set.of("pa")),
              Map.entry(UnicodeScript.GUJARATI, Set.of("gu")),
              Map.entry(UnicodeScript.TAMIL, Set.of("ta")),
              Map.entry(UnicodeScript.TELUGU, Set.of("te")),
              Map.entry(UnicodeScript.KANNADA, Set.of("kn", "tcy")),
              Map.entry(UnicodeScript.MALAYALAM, Set.of("ml")),
              Map.entry(UnicodeScript.SINHALA, Set.of("si")),
              Map.entry(UnicodeScript.ETHIOPIC, Set.of("am", "ti", "gez"))));

  /** News in these is in a script of their own, never in Latin letters. */
  private static final Set<String> NEVER_LATIN =
      Set.of(
          "ko", "ja", "zh", "yue", "th", "el", "he", "yi", "ka", "hy", "km", "lo", "my", "ru", "uk",
          "bg", "mk", "ar", "fa", "ur", "ps", "hi", "mr", "ne", "bn", "gu", "ta", "te", "kn", "ml",
          "si", "am", "ti");

  /** Fewer letters of another script may be a name in a text. */
  private static final int FEW = 4;

  /** A text with fewer Latin letters tells no language: codes, figures, a name. */
  private static final int FEW_LATIN = 60;

  /** With fewer letters no language is told apart from English with certainty. */
  private static final int LONG = 150;

  private LanguageClaims() {}

  /** Whether a code names no language. */
  static boolean isSilent(String code) {
    return SILENT.contains(code);
  }

  /** Whether news in this language is written in the script that most letters of a text are of. */
  static boolean isOfScript(String language, LetterScripts scripts) {
    if (scripts.isMostly(UnicodeScript.LATIN)) {
      return scripts.of(UnicodeScript.LATIN) < FEW_LATIN || !NEVER_LATIN.contains(language);
    }
    UnicodeScript script = mostOf(scripts);
    Set<String> languages = script == null ? null : LANGUAGES.get(script);
    return languages == null || scripts.all() < FEW || languages.contains(language);
  }

  /** The script of more than half of the letters; kana stand among Chinese characters. */
  private static @Nullable UnicodeScript mostOf(LetterScripts scripts) {
    UnicodeScript most = scripts.most();
    return most == null
            && scripts.isMostly(UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA)
        ? UnicodeScript.HIRAGANA
        : most;
  }

  /**
   * Whether a text that is said to be English is so unlike it that a detector should be asked:
   * sentences, long enough, without the small words of English. Lists, tables and names are none.
   */
  static boolean mayBeOtherThanEnglish(String text) {
    int letters = 0;
    int words = 0;
    int small = 0;
    boolean inWord = false;
    for (int i = 0; i < text.length(); i++) {
      boolean letter = Character.isLetter(text.charAt(i));
      if (letter && !inWord) {
        words++;
        small += Character.isLowerCase(text.charAt(i)) ? 1 : 0;
      }
      letters += letter ? 1 : 0;
      inWord = letter;
    }
    return letters >= LONG && small * 2 >= words && EnglishText.isHardly(text);
  }
}
