package org.dateline.text;

/**
 * A piece that cleaning removed.
 *
 * @param rule name of the rule
 * @param start first character, in {@link RawDispatch#raw}
 * @param end one past the last character
 * @param text what stands there
 */
public record Cut(String rule, int start, int end, String text) {}
