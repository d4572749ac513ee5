package org.dateline.text.ner;

/**
 * One name found in a text.
 *
 * @param start offset of its first character
 * @param end one past its last character
 * @param type what it names
 * @param confidence 0..1: the probability the model gives to its weakest word
 */
public record NameSpan(int start, int end, NameType type, double confidence) {}
