package org.dateline.bench.wire;

/** What was done to the first take. */
public enum Edit {
  FIRST,
  ADDED_PARAGRAPHS,
  CHANGED_NUMBERS,
  REORDERED,
  OCR_NOISE,
  AGENCY_REWRITE,
  EXACT_COPY,
  CUT,
  KILL,
  RECURRING,
  SHARED_BACKGROUND,
  FIXED_FORM
}
