package org.dateline.read;

import java.util.List;

/**
 * What stands before JSON that a program was meant to run: "var data =", "callback(", comments, and
 * the marks that keep other sites from running it.
 */
final class JsonPrefix {
  private static final int LONGEST = 2000;

  private static final List<String> GUARDS =
      List.of(
          ")]}'", ")]}',", ")]}", "while(1);", "while (1);", "for(;;);", "for (;;);", "throw 1;");

  private JsonPrefix() {}

  /** Where the JSON of a text begins; -1 if it does not begin with it or with a known prefix. */
  static int end(String text) {
    StringBuilder prefix = new StringBuilder();
    int at = 0;
    int most = Math.min(text.length(), LONGEST);
    while (at < most) {
      char c = text.charAt(at);
      if (c == '{' || c == '[') {
        return isPrefix(prefix.toString().strip()) ? at : -1;
      }
      boolean line = c == '#' || text.startsWith("//", at);
      if (line || text.startsWith("/*", at)) {
        int end = text.indexOf(line ? "\n" : "*/", at);
        if (end < 0) {
          return -1;
        }
        at = end + (line ? 1 : 2);
      } else {
        prefix.append(c);
        at++;
      }
    }
    return -1;
  }

  private static boolean isPrefix(String prefix) {
    if (prefix.isEmpty() || GUARDS.contains(prefix)) {
      return true;
    }
    char last = prefix.charAt(prefix.length() - 1);
    boolean code =
        (prefix.length() < 200 && prefix.indexOf('\n') < 0) || prefix.startsWith("\"use strict\"");
    if (!code) {
      return false;
    }
    if (prefix.endsWith("export default")) {
      return true;
    }
    char before = prefix.length() > 1 ? prefix.charAt(prefix.length() - 2) : ' ';
    return (last == '=' && "=<>!".indexOf(before) < 0)
        || (last == '('
            && (Character.isLetterOrDigit(before)
                || before == '_'
                || before == '$'
                || before == ')'));
  }

  /** Whether an object, a list of objects, lists, texts or numbers, or nothing is opened here. */
  static boolean isJson(String text, int at) {
    int next = at + 1;
    while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
      next++;
    }
    if (next >= text.length()) {
      return true;
    }
    char inside = text.charAt(next);
    if (text.charAt(at) == '{') {
      return "\"'}/".indexOf(inside) >= 0
          || Character.isLetter(inside)
          || inside == '_'
          || inside == '$';
    }
    return "{[]\"'/#".indexOf(inside) >= 0 || (inside >= '0' && inside <= '9' && isList(text, at));
  }

  /** "[2017, " and no note such as "[1] It was said". */
  private static boolean isList(String text, int at) {
    int comma = text.indexOf(',', at);
    int end = text.indexOf(']', at);
    return comma > 0 && comma < end && comma - at < 20;
  }
}
