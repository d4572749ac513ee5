package org.dateline.text.clean;

import org.dateline.text.word.NormalText;

/**
 * A paragraph near the beginning or the end of a dispatch, where what recurs from dispatch to
 * dispatch stands: sign-offs, legal notices, lists of other headlines. Edges follow each other
 * without a gap from the beginning, and from the end.
 *
 * @param fromTop paragraphs before it
 * @param fromEnd paragraphs after it
 * @param rawStart first character, in {@link org.dateline.text.record.RawDispatch#raw}
 * @param rawEnd one past the last character there
 * @param start first character, in the body
 * @param end one past the last character there
 */
public record EdgeParagraph(
    int fromTop, int fromEnd, int rawStart, int rawEnd, int start, int end) {
  /** Longer paragraphs are no edges: what recurs is short. */
  public static final int MAX_LENGTH = 300;

  /** The same paragraph with its place in the text as received. */
  EdgeParagraph inRaw(NormalText normal) {
    return rawStart < 0
        ? this
        : new EdgeParagraph(
            fromTop, fromEnd, normal.raw(rawStart), normal.rawEnd(rawEnd), start, end);
  }
}
