package org.dateline.config.gazetteer;

import java.util.List;

/**
 * The names that are known.
 *
 * @param entries entities, by id
 * @param nobodies phrases that contain a name and mention nobody: "Washington Post"
 * @param identities who is who and who is not, as the user's own files say
 */
public record Gazetteer(
    List<GazetteerEntry> entries, List<String> nobodies, List<StatedIdentity> identities) {
  public Gazetteer {
    entries = List.copyOf(entries);
    nobodies = List.copyOf(nobodies);
    identities = List.copyOf(identities);
  }
}
