package org.dateline.config;

import java.util.List;

/**
 * Whom to find.
 *
 * @param gazetteer {@link #GAZETTEER}
 */
public record EntitySettings(List<String> gazetteer) {
  static final Setting<List<String>> GAZETTEER =
      Setting.list(
          "entities.gazetteer",
          "a list of YAML files",
          "names of your own, beside the shipped ones");

  static final List<Setting<?>> ALL = List.of(GAZETTEER);

  public EntitySettings {
    gazetteer = List.copyOf(gazetteer);
  }

  static EntitySettings of(Values values) {
    return new EntitySettings(values.get(GAZETTEER));
  }
}
