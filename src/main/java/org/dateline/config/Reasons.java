package org.dateline.config;

import java.util.regex.Pattern;

/** What an error says, in words for a user. */
public final class Reasons {
  private static final Pattern CLASS =
      Pattern.compile("\\b(?:[a-z][a-z0-9_]*\\.)+[A-Z]\\w*(?:Exception|Error)?:? ?");

  /** What Java calls an object that has no words: another one in every run. */
  private static final Pattern OBJECT = Pattern.compile("\\[?[\\w$]+@[0-9a-f]{1,8}\\b");

  private static final Pattern ADVICE = Pattern.compile(": enable `[^`]*` to allow");

  private Reasons() {}

  /** The message of an error without names of classes; the first line of it. */
  public static String of(Throwable error) {
    String message = error.getMessage();
    if (message == null || message.isBlank()) {
      return error instanceof java.io.EOFException ? "it ends too soon" : "no reason is given";
    }
    String line = message.strip().split("\n", 2)[0];
    String named = OBJECT.matcher(CLASS.matcher(line).replaceAll("")).replaceAll("an object");
    String plain = ADVICE.matcher(named).replaceAll("").strip();
    String words = plain.isEmpty() ? "no reason is given" : plain;
    return words.endsWith(".") ? words.substring(0, words.length() - 1) : words;
  }
}
