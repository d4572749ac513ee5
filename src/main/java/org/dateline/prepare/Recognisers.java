package org.dateline.prepare;

import java.util.Locale;
import java.util.ServiceLoader;
import java.util.TreeSet;
import org.dateline.config.EntitySettings;
import org.dateline.config.SettingException;
import org.dateline.text.ner.NameRecogniser;
import org.jspecify.annotations.Nullable;

/** Finds the recogniser that a setting names. */
public final class Recognisers {
  private Recognisers() {}

  /**
   * The recogniser of that name; null for {@link EntitySettings#NONE}.
   *
   * @throws SettingException if there is none on the class path
   */
  public static NameRecogniser.@Nullable Provider named(String name) {
    if (name.equals(EntitySettings.NONE)) {
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
            "%s is \"%s\", but must be %s or one of %s.",
            EntitySettings.RECOGNISER.key(),
            name,
            EntitySettings.NONE,
            known));
  }
}
