package org.dateline.read;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * JSON from what is nearly JSON: the dictionaries of Python, the literals of JavaScript and of the
 * shell of MongoDB, comments, and escapes that JSON does not have.
 */
final class LooseJson {
  private static final Map<String, String> WORDS =
      Map.of(
          "none",
          "null",
          "undefined",
          "null",
          "null",
          "null",
          "nat",
          "null",
          "true",
          "true",
          "false",
          "false",
          "nan",
          "null",
          "infinity",
          "null",
          "inf",
          "null");

  /** Calls of which the argument is the value. */
  private static final Set<String> WRAPPERS =
      Set.of(
          "objectid",
          "uuid",
          "numberlong",
          "numberint",
          "numberdecimal",
          "decimal",
          "isodate",
          "str",
          "int",
          "float",
          "datetime",
          "timestamp",
          "luuid",
          "symbol",
          "regexp");

  private static final Set<String> PREFIXES = Set.of("u", "b", "r", "f", "ur", "br");

  private final String text;
  private final StringBuilder json;
  private int at;

  private LooseJson(String text) {
    this.text = text;
    this.json = new StringBuilder(text.length() + 64);
  }

  /** The same in JSON, as far as it can be told; never fails. */
  static String strict(String text) {
    LooseJson loose = new LooseJson(text);
    while (loose.at < text.length()) {
      loose.token();
    }
    return loose.json.toString();
  }

  private void token() {
    char c = text.charAt(at);
    if (c == '"' || c == '\'' || c == '`') {
      string(c);
    } else if (c == '/' && at + 1 < text.length() && "/*".indexOf(text.charAt(at + 1)) >= 0) {
      boolean line = text.charAt(at + 1) == '/';
      int end = text.indexOf(line ? "\n" : "*/", at + 2);
      at = end < 0 ? text.length() : line ? end : end + 2;
    } else if (c == '#') {
      int end = text.indexOf('\n', at);
      at = end < 0 ? text.length() : end;
    } else if (Character.isLetter(c) || c == '_' || c == '$') {
      word();
    } else if ((c >= '0' && c <= '9') || c == '-' || c == '.' || c == '+') {
      number();
    } else {
      json.append(c == '(' ? '[' : c == ')' ? ']' : c == ';' ? ' ' : c);
      at++;
    }
  }

  private void string(char quote) {
    json.append('"');
    at++;
    while (at < text.length() && text.charAt(at) != quote) {
      char c = text.charAt(at++);
      if (c == '\\' && at < text.length()) {
        escape(text.charAt(at++));
      } else if (c == '"') {
        json.append("\\\"");
      } else if (c < ' ') {
        control(c);
      } else {
        json.append(c);
      }
    }
    at++;
    json.append('"');
  }

  private void control(int c) {
    json.append(c == '\n' ? "\\n" : String.format(Locale.ROOT, "\\u%04x", c));
  }

  private void escape(char c) {
    if ("\"\\/bfnrtu".indexOf(c) >= 0) {
      boolean whole = c != 'u' || isHex(at, 4);
      json.append(whole ? "\\" : "\\\\").append(c);
    } else if (c == 'x' && isHex(at, 2)) {
      json.append("\\u00").append(text, at, at + 2);
      at += 2;
    } else if (c == 'U' && isHex(at, 8)) {
      int point = (int) Long.parseLong(text.substring(at, at + 8), 16);
      json.append(Character.isValidCodePoint(point) ? Character.toString(point) : "");
      at += 8;
    } else if (c >= ' ') {
      json.append(c == '\'' || c == '`' ? "" : "\\\\").append(c);
    }
  }

  private boolean isHex(int from, int length) {
    if (from + length > text.length()) {
      return false;
    }
    for (int i = from; i < from + length; i++) {
      if (Character.digit(text.charAt(i), 16) < 0) {
        return false;
      }
    }
    return true;
  }

  private void word() {
    int start = at;
    while (at < text.length() && isWordPart(text.charAt(at))) {
      at++;
    }
    String word = text.substring(start, at);
    if (at < text.length() && "'\"".indexOf(text.charAt(at)) >= 0 && isPrefix(word)) {
      return;
    }
    if (word.equals("new")) {
      return;
    }
    int next = at;
    while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
      next++;
    }
    char behind = next < text.length() ? text.charAt(next) : 0;
    String known = WORDS.get(word.toLowerCase(Locale.ROOT));
    if (behind == '(') {
      call(word, next);
    } else if (known != null && behind != ':') {
      json.append(known);
    } else {
      // A word that is no key and no known value leaves its object broken.
      String mark = behind == ':' ? "\"" : "";
      json.append(mark).append(word).append(mark);
    }
  }

  private static boolean isPrefix(String word) {
    return PREFIXES.contains(word.toLowerCase(Locale.ROOT));
  }

  private static boolean isWordPart(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '$' || c == '.';
  }

  /** The argument of a call, or the whole of it as a text that a date may be read from. */
  private void call(String name, int open) {
    int depth = 0;
    char quote = 0;
    int end = open;
    for (; end < text.length(); end++) {
      char c = text.charAt(end);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '"' || c == '\'') {
        quote = c;
      } else if (c == '(' || c == ')') {
        depth += c == '(' ? 1 : -1;
        if (depth == 0) {
          break;
        }
      }
    }
    String inside = text.substring(Math.min(open + 1, text.length()), end).strip();
    at = Math.min(text.length(), end + 1);
    String last = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    String bare = unquoted(inside);
    boolean parts = inside.indexOf(',') >= 0 && bare.equals(inside);
    String value = WRAPPERS.contains(last) && !parts ? bare : name + "(" + inside + ")";
    json.append('"').append(value.replace("\\", "\\\\").replace("\"", "\\\"")).append('"');
  }

  private static String unquoted(String inside) {
    int last = inside.length() - 1;
    boolean quoted =
        last > 0 && "'\"".indexOf(inside.charAt(0)) >= 0 && inside.charAt(last) == inside.charAt(0);
    return quoted ? inside.substring(1, last) : inside;
  }

  /** A number of JSON as it is, another as a text. */
  private void number() {
    int start = at;
    while (at < text.length()
        && (isWordPart(text.charAt(at)) || "+-:".indexOf(text.charAt(at)) >= 0)) {
      boolean key = text.charAt(at) == ':' && !isDigit(at + 1);
      if (key) {
        break;
      }
      at++;
    }
    String number = text.substring(start, at);
    boolean plain = number.matches("-?(0|[1-9]\\d*)(\\.\\d+)?([eE][+-]?\\d+)?");
    if (plain) {
      json.append(number);
    } else if (number.matches("[-+]?(Infinity|inf|nan|NaN)")) {
      json.append("null");
    } else {
      json.append('"').append(number.replaceAll("^(\\d+)L$", "$1")).append('"');
    }
  }

  private boolean isDigit(int i) {
    return i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9';
  }
}
