package org.dateline.config;

import java.util.LinkedHashMap;
import java.util.Map;

/** The texts that were written for settings, with where they were written. */
final class Values {
  private record Written(String text, String where) {}

  private final Map<String, Written> written = new LinkedHashMap<>();

  void put(String key, String text, String where) {
    written.put(key, new Written(text, where));
  }

  /** The value of a setting: what was written last for it, or its default. */
  <T> T get(Setting<T> setting) {
    Written value = written.get(setting.key());
    return value == null
        ? setting.read(setting.defaultText(), "default")
        : setting.read(value.text(), value.where());
  }

  String text(Setting<?> setting) {
    Written value = written.get(setting.key());
    return value == null ? setting.defaultText() : value.text().strip();
  }
}
