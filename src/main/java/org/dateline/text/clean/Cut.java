package org.dateline.text.clean;

/**
 * A piece that cleaning removed.
 *
 * @param rule the rule
 * @param start first character, in {@link org.dateline.text.record.RawDispatch#raw}
 * @param end one past the last character
 * @param text what stands there
 * @param inHeadline whether it stood in the headline and not in the text
 * @param keptOffset where it stood in what was kept: so many characters into {@link
 *     Cleaned#headlinePlain} or {@link Cleaned#body}
 */
public record Cut(
    CleaningRule rule, int start, int end, String text, boolean inHeadline, int keptOffset) {
  /** Says where in what was kept a cut stood. */
  Cut at(boolean headline, int offset) {
    return new Cut(rule, start, end, text, headline, offset);
  }

  /** The same piece of the text as received, before its characters were made normal. */
  Cut inRaw(String raw, int from, int to) {
    return new Cut(rule, from, to, raw.substring(from, to), inHeadline, keptOffset);
  }
}
