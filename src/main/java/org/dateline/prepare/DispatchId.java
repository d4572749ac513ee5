package org.dateline.prepare;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.dateline.text.record.RawDispatch;
import org.jspecify.annotations.Nullable;

/** Ids and digests of dispatches: the same on every machine, in every run, under every path. */
final class DispatchId {
  private static final HexFormat HEX = HexFormat.of();

  private final MessageDigest digest;

  DispatchId() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
  }

  /**
   * The id of a dispatch: half of the SHA-256 of all that makes it itself, which is its agency, the
   * feed's own id or address, and date, headline and text as received. Where it was found is no
   * part of it, so a record that is delivered twice is recognised.
   */
  String of(String source, RawDispatch raw) {
    update(source);
    update(raw.sourceRef() == null ? raw.url() : raw.sourceRef());
    update(raw.date());
    update(raw.headline());
    update(raw.text());
    return HEX.formatHex(digest.digest(), 0, 16);
  }

  /** SHA-256 of a text in UTF-8, in hexadecimal. */
  String sha256(String text) {
    return HEX.formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
  }

  private void update(@Nullable String part) {
    byte[] bytes = (part == null ? "" : part.strip()).getBytes(StandardCharsets.UTF_8);
    digest.update(bytes);
    digest.update((byte) 0);
  }
}
