package org.dateline.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dateline.read.MessageRecords.MalformedMessage;
import org.dateline.text.DatelineParser;
import org.jspecify.annotations.Nullable;

/** What the XML formats of the IPTC share: messages one after the other, each with its items. */
final class XmlMessages {
  /** Reads the items of a message by its outermost element. */
  interface Items {
    List<Fields> of(XmlTree root);
  }

  private static final String OPENING = "<?xml";

  private XmlMessages() {}

  /**
   * The messages of a file.
   *
   * @param what the format, for the sentence that says that there was nothing of it
   */
  static Records open(Source source, String what, Items items) {
    return new MessageRecords(
        source,
        OPENING,
        message -> {
          List<Fields> found = items.of(XmlTree.parse(message));
          if (found.isEmpty()) {
            throw new MalformedMessage(
                String.format(Locale.ROOT, "The message holds no item of %s.", what));
          }
          return found;
        });
  }

  /** Whether a file's first element is one of these. */
  static boolean begins(Head head, List<String> names) {
    if (head.firstCharacter() != '<') {
      return false;
    }
    String text = head.text();
    int at = 0;
    while (at >= 0 && at < text.length()) {
      at = text.indexOf('<', at);
      if (at < 0 || at + 1 >= text.length()) {
        return false;
      }
      if (text.startsWith("<!--", at)) {
        at = text.indexOf("-->", at);
      } else if (text.charAt(at + 1) == '?' || text.charAt(at + 1) == '!') {
        at++;
      } else {
        return names.contains(nameAt(text, at + 1));
      }
    }
    return false;
  }

  private static String nameAt(String text, int from) {
    int to = from;
    while (to < text.length()
        && (Character.isLetterOrDigit(text.charAt(to)) || ":.-_".indexOf(text.charAt(to)) >= 0)) {
      to++;
    }
    String name = text.substring(from, to);
    return name.substring(name.indexOf(':') + 1);
  }

  /**
   * The text under a dateline that the format keeps in a field of its own, where the text does not
   * begin with one itself.
   */
  static String withDateline(@Nullable String dateline, String text) {
    if (dateline == null || DatelineParser.parse(text) != null) {
      return text;
    }
    String closed = DatelineParser.parse(dateline) == null ? dateline + " --" : dateline;
    return DatelineParser.parse(closed) == null ? text : closed + " " + text;
  }

  /** A code of the IPTC's subject codes or media topics as a keyword. */
  static void subject(Fields fields, @Nullable String code) {
    if (code == null || code.isBlank()) {
      return;
    }
    String bare = code.strip();
    boolean numeric = bare.chars().allMatch(c -> c >= '0' && c <= '9');
    String keyword = numeric && bare.length() == 8 ? "subj:" + bare : bare;
    String qualified = keyword.indexOf(':') < 0 ? "subject:" + keyword : keyword;
    if (!fields.keywords.contains(qualified)) {
      fields.keywords.add(qualified);
    }
  }

  /** Non-null lines. */
  static List<String> lines(List<XmlTree> elements) {
    List<String> lines = new ArrayList<>();
    for (XmlTree element : elements) {
      String line = element.line();
      if (line != null) {
        lines.add(line);
      }
    }
    return lines;
  }
}
