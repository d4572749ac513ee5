package org.dateline.read.database;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Names of languages, in the languages of the pages of databases. */
final class LanguageNames {
  private static final List<String> PAGES =
      List.of("en", "de", "fr", "es", "it", "nl", "pt", "ru", "ja", "zh", "ko", "pl", "sv", "da");

  /** Languages of newspapers come first where two share a name. */
  private static final List<String> USUAL =
      List.of(
          "en", "de", "fr", "es", "it", "nl", "pt", "ru", "ja", "zh", "ko", "pl", "sv", "da", "no",
          "fi", "tr", "ar", "cs", "hu", "ro", "el", "he", "id", "ms", "th", "vi", "uk", "bg", "ca",
          "hr", "sk", "sl", "sr", "fa", "hi", "ur");

  /** As databases name them and dictionaries do not. */
  private static final Map<String, String> MORE =
      Map.ofEntries(
          Map.entry("英文", "en"),
          Map.entry("中文", "zh"),
          Map.entry("简体中文", "zh"),
          Map.entry("繁體中文", "zh"),
          Map.entry("繁体中文", "zh"),
          Map.entry("簡体字中国語", "zh"),
          Map.entry("繁体字中国語", "zh"),
          Map.entry("日文", "ja"),
          Map.entry("韩文", "ko"),
          Map.entry("韓文", "ko"),
          Map.entry("法文", "fr"),
          Map.entry("德文", "de"),
          Map.entry("西班牙文", "es"),
          Map.entry("俄文", "ru"),
          Map.entry("意大利文", "it"),
          Map.entry("葡萄牙文", "pt"),
          Map.entry("castellano", "es"),
          Map.entry("castilian", "es"),
          Map.entry("mandarin", "zh"),
          Map.entry("flemish", "nl"),
          Map.entry("farsi", "fa"),
          Map.entry("bahasa indonesia", "id"),
          Map.entry("bahasa malaysia", "ms"));

  private static final class Known {
    static final Map<String, String> CODES = codes();
  }

  private LanguageNames() {}

  /** The ISO code of a name such as "Englisch" or "Chinese (Simplified)"; null if it is none. */
  static @Nullable String code(String written) {
    String name = written.strip().toLowerCase(Locale.ROOT);
    if (name.isEmpty() || name.length() > 60) {
      return null;
    }
    String code = Known.CODES.get(name);
    if (code == null) {
      String first = name.split("\\s+[-–]\\s+|[-–/;,|(（:]", 2)[0].strip();
      code = Known.CODES.get(first);
    }
    return code;
  }

  private static Map<String, String> codes() {
    Map<String, String> codes = new HashMap<>(MORE);
    for (String page : PAGES) {
      Locale reader = Locale.forLanguageTag(page);
      USUAL.forEach(code -> put(codes, code, reader));
    }
    for (String code : Locale.getISOLanguages()) {
      put(codes, code, Locale.ENGLISH);
    }
    return Map.copyOf(codes);
  }

  private static void put(Map<String, String> codes, String code, Locale reader) {
    String name = Locale.forLanguageTag(code).getDisplayLanguage(reader);
    codes.putIfAbsent(name.toLowerCase(Locale.ROOT), code);
    codes.putIfAbsent(code, code);
  }
}
