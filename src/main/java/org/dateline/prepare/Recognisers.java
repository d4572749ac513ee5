package org.dateline.prepare;

import java.util.Locale;
import java.util.ServiceLoader;
import java.util.TreeSet;
import org.dateline.config.SettingException;
import org.dateline.text.ner.NameRecogniser;
import org.jspecify.annotations.Nullable;

/** Finds the recogniser that a setting names. */
public final class Recognisers {
  /** Of the setting: only names of the gazetteer are found. */
  public static final String NONE = "none";

  private Recognisers() {}

  /**
   * The recogniser of that name; null for {@link #NONE}.
   *
   * @throws SettingException if there is none on the class path
   */
  public static NameRecogniser.@Nullable Provider named(String name) {
    if (name.equals(NONE)) {
      return null;
    }
    TreeSet<String> known = new TreeSet<>();
    for (NameRecogniser.Provider provider :
        ServiceLoader.load(
            NameRecogniser.Provider.class, NameRecogniser.Provider.class.getClassLoader())) {
      if (provider.name().equals(name)) {
        return provider;
      }
      known.add(provider.name());
    }
    throw new SettingException(
        String.format(
            Locale.ROOT,
            "entities.recogniser is \"%s\", but must be none or one of %s.",
            name,
            known));
  }
}
