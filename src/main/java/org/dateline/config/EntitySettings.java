package org.dateline.config;

import java.util.List;

/**
 * Whom to find.
 *
 * @param gazetteer {@link #GAZETTEER}
 * @param recogniser {@link #RECOGNISER}
 */
public record EntitySettings(List<String> gazetteer, String recogniser) {
  /** The {@link #RECOGNISER} whose model is in the jar. */
  public static final String SHIPPED = "shipped";

  /** The {@link #RECOGNISER} of those who want only names of the gazetteer. */
  public static final String NONE = "none";

  /** The files of names of one's own. */
  public static final Setting<List<String>> GAZETTEER =
      Setting.list(
          "entities.gazetteer",
          "a list of YAML files",
          "names of your own, beside the shipped ones");

  /** What finds the names that no gazetteer holds. */
  public static final Setting<String> RECOGNISER =
      Setting.text(
          "entities.recogniser",
          SHIPPED,
          SHIPPED + ", " + NONE + ", or the name of one on the class path",
          "what finds the names that no gazetteer holds");

  static final List<Setting<?>> ALL = List.of(GAZETTEER, RECOGNISER);

  public EntitySettings {
    gazetteer = List.copyOf(gazetteer);
  }

  static EntitySettings of(Values values) {
    return new EntitySettings(values.get(GAZETTEER), values.get(RECOGNISER));
  }
}
