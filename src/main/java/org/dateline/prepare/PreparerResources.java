package org.dateline.prepare;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dateline.config.CleaningSettings;
import org.dateline.text.dating.Dating;
import org.dateline.text.name.Descriptions;
import org.dateline.text.name.NameLinker;
import org.dateline.text.name.NameMatcher;
import org.jspecify.annotations.Nullable;

/**
 * What preparing goes by, the same for all dispatches of a run.
 *
 * @param names finds whom a dispatch names, of those that are known; by agency where some names
 *     mean something else there, else under the empty name
 * @param linker joins these with whom the recogniser finds
 * @param descriptions reads what is said of persons beside their names
 * @param recogniser the recogniser of names by its setting; null for none
 * @param dating tells its date
 * @param languages whose dispatches names are looked for in, or {@link
 *     CleaningSettings#EVERY_LANGUAGE}; dispatches of unknown language are given the benefit of the
 *     doubt
 */
public record PreparerResources(
    Map<String, NameMatcher> names,
    NameLinker linker,
    Descriptions descriptions,
    @Nullable String recogniser,
    Dating dating,
    List<String> languages)
    implements Serializable {
  /** Without a recogniser and descriptions, and with the same names for every agency. */
  public PreparerResources(NameMatcher names, Dating dating, List<String> languages) {
    this(
        Map.of("", names), new NameLinker(List.of()), Descriptions.none(), null, dating, languages);
  }

  public PreparerResources {
    names = Map.copyOf(names);
    languages = List.copyOf(languages);
  }

  /** The names in dispatches of an agency. */
  NameMatcher names(String source) {
    NameMatcher own = names.get(source);
    return own == null ? Objects.requireNonNull(names.get("")) : own;
  }

  boolean reads(String language) {
    return language.equals(LanguageOf.UNDETERMINED)
        || languages.contains(CleaningSettings.EVERY_LANGUAGE)
        || languages.contains(language);
  }
}
