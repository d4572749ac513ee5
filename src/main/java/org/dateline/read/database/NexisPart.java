package org.dateline.read.database;

import org.jspecify.annotations.Nullable;

/**
 * A part of an article of Nexis: what stands between blank lines, or under a label.
 *
 * @param label what it is; null where it says nothing
 * @param text its lines or paragraphs, without the label
 * @param raw the same with the label
 * @param isCentred whether it stands in the middle of the page, as publication, day and rights do
 * @param isMarked whether the label is marked as one, so that no sentence can be meant
 */
record NexisPart(
    @Nullable NexisLabel label, String text, String raw, boolean isCentred, boolean isMarked) {
  static NexisPart bare(String text, boolean isCentred) {
    return new NexisPart(null, text, text, isCentred, false);
  }

  static NexisPart labelled(NexisLabel label, String text, String raw, boolean isMarked) {
    return new NexisPart(label, text, raw, false, isMarked);
  }

  boolean isLabelled() {
    return label != null;
  }

  NexisPart with(String more) {
    String joint = text.isEmpty() ? "" : "\n\n";
    return new NexisPart(label, text + joint + more, raw + "\n\n" + more, isCentred, isMarked);
  }
}
