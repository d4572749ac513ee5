package org.dateline.config;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The files of the folder {@code data} that the jar carries. */
public final class Shipped {
  private Shipped() {}

  public static String text(String name) {
    try (InputStream in = Shipped.class.getResourceAsStream("/org/dateline/data/" + name)) {
      if (in == null) {
        throw new IllegalStateException("The jar lacks its file " + name + ".");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
