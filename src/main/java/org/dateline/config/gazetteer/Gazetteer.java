package org.dateline.config.gazetteer;

import java.util.List;

/**
 * The names that are known.
 *
 * @param entries entities, by id
 * @param nobodies phrases that contain a name and mention nobody: "Washington Post"
 */
public record Gazetteer(List<GazetteerEntry> entries, List<String> nobodies) {
  public Gazetteer {
    entries = List.copyOf(entries);
    nobodies = List.copyOf(nobodies);
  }
}
