package org.dateline.config.gazetteer;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
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

  /**
   * SHA-256 of what is looked for in dispatches, in hexadecimal: of entries and phrases with all
   * they say, in order. Who is who is settled for all dispatches by every run, and is no part of
   * it.
   */
  public String digest() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      entries.forEach(entry -> update(digest, entry.toString()));
      nobodies.forEach(phrase -> update(digest, phrase));
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
  }

  private static void update(MessageDigest digest, String part) {
    digest.update(part.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) 0);
  }
}
