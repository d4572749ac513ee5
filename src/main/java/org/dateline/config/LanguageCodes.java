package org.dateline.config;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Languages as settings name them: by ISO 639-1 codes, or all of them by a word. */
final class LanguageCodes {
  /** In place of codes: every language. */
  static final String ALL = "all";

  private static final Set<String> KNOWN = Set.of(Locale.getISOLanguages());
  private static final Set<String> MEANING_ALL = Set.of("any", "every", "everything", "*");

  private LanguageCodes() {}

  /**
   * The codes in lower case, each once; only {@link #ALL} where that is among them.
   *
   * @throws RefusedException if one is no code
   */
  static List<String> read(List<String> written) {
    List<String> codes =
        written.stream().map(code -> code.toLowerCase(Locale.ROOT)).distinct().toList();
    for (String code : codes) {
      if (!code.equals(ALL) && !KNOWN.contains(code)) {
        String meant = meant(code);
        throw new RefusedException(
            meant == null
                ? String.format(Locale.ROOT, "No language has the code %s.", code)
                : String.format(Locale.ROOT, "For %s write %s.", code, meant));
      }
    }
    if (codes.isEmpty()) {
      throw new RefusedException("It is empty.");
    }
    return codes.contains(ALL) ? List.of(ALL) : codes;
  }

  /** The code of "english", "eng" or "en-gb"; null if none is near. */
  private static @Nullable String meant(String written) {
    if (MEANING_ALL.contains(written)) {
      return ALL;
    }
    String primary = written.split("[-_]", 2)[0];
    if (KNOWN.contains(primary)) {
      return primary;
    }
    for (String code : Locale.getISOLanguages()) {
      Locale language = Locale.forLanguageTag(code);
      if (language.getDisplayLanguage(Locale.ENGLISH).equalsIgnoreCase(written)
          || language.getDisplayLanguage(language).equalsIgnoreCase(written)
          || language.getISO3Language().equals(written)) {
        return code;
      }
    }
    return null;
  }
}
