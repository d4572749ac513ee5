package org.dateline.prepare;

import java.io.Serializable;
import java.util.List;
import org.dateline.text.Dating;
import org.dateline.text.NameMatcher;

/**
 * What preparing goes by, the same for all dispatches of a run.
 *
 * @param names finds whom a dispatch names
 * @param dating tells its date
 * @param languages whose dispatches names are looked for in; dispatches of unknown language are
 *     given the benefit of the doubt
 */
public record Knowledge(NameMatcher names, Dating dating, List<String> languages)
    implements Serializable {
  public Knowledge {
    languages = List.copyOf(languages);
  }

  boolean reads(String language) {
    return language.equals(LanguageOf.UNDETERMINED) || languages.contains(language);
  }
}
