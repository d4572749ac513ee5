package org.dateline.prepare;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.dateline.table.corpus.Dispatches;
import org.dateline.text.word.EnglishText;
import org.jspecify.annotations.Nullable;

/**
 * The language of a dispatch: English where its small words are plainly English, whatever its
 * record says; else what its record says, if that can be ({@link LanguageClaims}); else what Apache
 * OpenNLP's detector makes of it. Not for several threads at once.
 */
final class LanguageOf {
  /** The language of a dispatch that nothing tells: undetermined (BCP 47). */
  static final String UNDETERMINED = Dispatches.UNDETERMINED;

  private static final String MODEL = "/langdetect-183.bin";
  private static final int READ = 1500;
  private static final int TOO_SHORT = 60;

  /** Of each script that, of the languages of news, one alone is written in; Han without kana. */
  private static final Map<UnicodeScript, String> LANGUAGES =
      new EnumMap<>(
          Map.of(
              UnicodeScript.HAN, "zh",
              UnicodeScript.HANGUL, "ko",
              UnicodeScript.THAI, "th",
              UnicodeScript.GREEK, "el",
              UnicodeScript.HEBREW, "he",
              UnicodeScript.GEORGIAN, "ka",
              UnicodeScript.ARMENIAN, "hy",
              UnicodeScript.KHMER, "km",
              UnicodeScript.LAO, "lo",
              UnicodeScript.MYANMAR, "my"));

  /** Languages of Indonesia that the detector takes some Indonesian for. */
  private static final Set<String> NEAR_INDONESIAN =
      Set.of("su", "jv", "min", "ban", "ace", "bug", "bjn", "mad");

  private static final Set<String> SMALL_WORDS =
      Set.of(
          "yang",
          "dan",
          "di",
          "untuk",
          "dengan",
          "pada",
          "akan",
          "itu",
          "dari",
          "ini",
          "tidak",
          "telah",
          "oleh",
          "kepada",
          "dalam",
          "adalah",
          "juga",
          "sudah",
          "kata",
          "tersebut");

  private static final Set<String> SMALL_WORDS_NEAR =
      Set.of(
          "jeung", "nu", "ku", "dina", "anu", "teu", "kana", "keur", "lan", "ing", "sing", "kanggo",
          "ora", "iku", "karo", "saka", "marang", "jo", "nan", "ka", "indak", "lawan", "wan");

  /** The detector spreads its confidence over a hundred languages. */
  private static final double MIN = 0.02;

  /** Of prose it gives this much and more to the language, and so little to others. */
  private static final double SURE = 0.2;

  private static final double TIMES_ENGLISH = 10;

  private static final String ENGLISH = "eng";

  /** Loaded once for all tasks, when the first text needs it; never changed. */
  private static final class Known {
    private static final LanguageDetectorModel MODEL = load();
    private static final Map<String, String> SHORT_CODES = shortCodes();

    private static LanguageDetectorModel load() {
      try (InputStream in = LanguageOf.class.getResourceAsStream(LanguageOf.MODEL)) {
        return new LanguageDetectorModel(Objects.requireNonNull(in, LanguageOf.MODEL));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static Map<String, String> shortCodes() {
      Map<String, String> codes = new HashMap<>();
      for (String code : Locale.getISOLanguages()) {
        codes.put(Locale.forLanguageTag(code).getISO3Language(), code);
      }
      codes.put("cmn", "zh");
      // ISO 639-1 has had other codes for these since 1989; Java keeps both.
      codes.put("ind", "id");
      codes.put("heb", "he");
      codes.put("yid", "yi");
      // The detector names the written standard of some languages.
      codes.put("pes", "fa");
      codes.put("prs", "fa");
      codes.put("ekk", "et");
      codes.put("lvs", "lv");
      codes.put("plt", "mg");
      codes.put("pnb", "pa");
      codes.put("arb", "ar");
      codes.put("zsm", "ms");
      return Map.copyOf(codes);
    }
  }

  private @Nullable LanguageDetectorME detector;

  /**
   * The language as ISO 639-1, or 639-3 where it has no shorter code; {@link #UNDETERMINED} for a
   * text too short or too strange to tell.
   *
   * @param source the agency's code
   */
  String dispatch(@Nullable String written, String headline, String body, String source) {
    // Agencies that send in several languages often leave the field on their own one.
    if (EnglishText.isPlain(body)) {
      return "en";
    }
    String text = headline + ". " + body.substring(0, Math.min(body.length(), READ));
    String claim = written == null || written.isBlank() ? UNDETERMINED : named(primary(written));
    LetterScripts scripts = LetterScripts.of(text);
    if (LanguageClaims.isSilent(claim) || !LanguageClaims.isOfScript(claim, scripts)) {
      return ofText(headline, text, scripts, source);
    }
    String other =
        claim.equals("en") && LanguageClaims.mayBeOtherThanEnglish(text)
            ? otherThanEnglish(text, source)
            : null;
    return other == null ? claim : other;
  }

  /** "pt" of "pt_BR". */
  private static String primary(String written) {
    String tag = written.strip().toLowerCase(Locale.ROOT).replace('_', '-');
    int hyphen = tag.indexOf('-');
    return hyphen < 0 ? tag : tag.substring(0, hyphen);
  }

  private String ofText(String headline, String text, LetterScripts scripts, String source) {
    String script = ofScript(scripts);
    if (script != null) {
      return script;
    }
    return scripts.all() >= TOO_SHORT
        ? detected(text, scripts, source)
        : EnglishText.isEnglishHeadline(headline) ? "en" : byLetters(text, scripts);
  }

  /** The language that the detector is sure of where it is sure that it is not English. */
  private @Nullable String otherThanEnglish(String text, String source) {
    Language[] languages = detector().predictLanguages(text);
    double english = 0;
    for (Language language : languages) {
      english = language.getLang().equals(ENGLISH) ? language.getConfidence() : english;
    }
    double best = languages[0].getConfidence();
    return best >= SURE && best >= TIMES_ENGLISH * english
        ? near(languages[0], text, source)
        : null;
  }

  /** The language that alone is written in the script of most of the letters; null for others. */
  private static @Nullable String ofScript(LetterScripts scripts) {
    int kana = scripts.of(UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA);
    int han = scripts.of(UnicodeScript.HAN);
    if (kana > 0 && (kana + han) * 2 > scripts.all() && kana * 10 > han) {
      return "ja";
    }
    UnicodeScript most = scripts.most();
    return most == null ? null : LANGUAGES.get(most);
  }

  /** "eng" and "english" are "en". */
  private static String named(String written) {
    if (written.length() == 2) {
      return switch (written) {
        case "in" -> "id";
        case "iw" -> "he";
        case "ji" -> "yi";
        default -> written;
      };
    }
    String code = Known.SHORT_CODES.get(written);
    if (code != null) {
      return code;
    }
    for (String candidate : Locale.getISOLanguages()) {
      String name = Locale.forLanguageTag(candidate).getDisplayLanguage(Locale.ENGLISH);
      if (name.equalsIgnoreCase(written)) {
        return named(candidate);
      }
    }
    return written.isEmpty() ? UNDETERMINED : written;
  }

  private LanguageDetectorME detector() {
    LanguageDetectorME detecting = detector;
    if (detecting == null) {
      detecting = new LanguageDetectorME(Known.MODEL);
      detector = detecting;
    }
    return detecting;
  }

  private String detected(String text, LetterScripts scripts, String source) {
    Language language = detector().predictLanguage(text);
    return language.getConfidence() < MIN ? byLetters(text, scripts) : near(language, text, source);
  }

  /** The code of what was detected, told from those close to it. */
  private static String near(Language language, String text, String source) {
    String code = Known.SHORT_CODES.getOrDefault(language.getLang(), language.getLang());
    boolean straits = NEAR_INDONESIAN.contains(code) && isOfTheStraits(text);
    return NearLanguages.of(text, straits ? "id" : code, source);
  }

  /**
   * The language by letters that it alone has among those of its script, or that which most news in
   * the script is written in.
   */
  private static String byLetters(String text, LetterScripts scripts) {
    if (scripts.isMostly(UnicodeScript.ARABIC)) {
      return has(text, "\u0679\u0688\u0691\u06BA\u06D2")
          ? "ur"
          : has(text, "\u067E\u0686\u0698\u06AF\u06CC\u06A9") ? "fa" : "ar";
    }
    if (scripts.isMostly(UnicodeScript.CYRILLIC)) {
      return has(text, "\u0456\u0457\u0454\u0491")
          ? "uk"
          : has(text, "\u0452\u045B\u0459") ? "sr" : "ru";
    }
    return scripts.isMostly(UnicodeScript.DEVANAGARI) ? "hi" : UNDETERMINED;
  }

  private static boolean has(String text, String letters) {
    return text.chars().anyMatch(c -> letters.indexOf(c) >= 0);
  }

  /** Whether a text has the small words of Indonesian and Malay, which its neighbours lack. */
  private static boolean isOfTheStraits(String text) {
    int straits = 0;
    int others = 0;
    for (String word : text.toLowerCase(Locale.ROOT).split("[^a-z]+", -1)) {
      straits += SMALL_WORDS.contains(word) ? 1 : 0;
      others += SMALL_WORDS_NEAR.contains(word) ? 1 : 0;
    }
    return straits > 1 && straits > others;
  }
}
