package org.dateline.read.lexis;

import org.jspecify.annotations.Nullable;

/**
 * A paragraph of a word processor's document.
 *
 * @param text its text without mark-up; line breaks within it are line feeds
 * @param isHeading whether it is a heading of the first level
 * @param bookmark the name of a bookmark that is set in it; null for none
 * @param address where its first link leads; null for none
 */
record DocumentLine(
    String text, boolean isHeading, @Nullable String bookmark, @Nullable String address) {
  boolean isBlank() {
    return text.isBlank();
  }

  /** Whether its bookmark begins so. */
  boolean isMarked(String prefix) {
    String name = bookmark;
    return name != null && name.startsWith(prefix);
  }
}
