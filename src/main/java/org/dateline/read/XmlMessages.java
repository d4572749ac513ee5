package org.dateline.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dateline.read.MessageRecords.MalformedMessage;
import org.dateline.text.dateline.DatelineParser;
import org.jspecify.annotations.Nullable;

/** What the XML formats of the IPTC share: messages one after the other, each with its items. */
final class XmlMessages {
  /** Reads the items of a message by its outermost element. */
  interface Items {
    List<Fields> of(XmlTree root);
  }

  private static final String DECLARATION = "<?xml";

  private XmlMessages() {}

  /**
   * The messages of a file.
   *
   * @param what the format, for the sentence that says that there was nothing of it
   */
  static Records open(Source source, String what, Items items) {
    return new MessageRecords(
        source,
        opening(source),
        message -> {
          List<Fields> found = items.of(XmlTree.parse(message));
          if (found.isEmpty()) {
            throw new MalformedMessage(
                String.format(Locale.ROOT, "The message holds no item of %s.", what));
          }
          return found;
        });
  }

  /** What opens each message: the declaration, or the outermost element where there is none. */
  private static MessageStart opening(Source source) {
    FileHead head = source.head();
    String text = head.text().stripLeading();
    int root = root(head);
    return text.startsWith(DECLARATION) || root < 0
        ? MessageStart.by(DECLARATION)
        : new MessageStart(
            "<" + written(head.text(), root + 1),
            rest ->
                rest.isEmpty() || Character.isWhitespace(rest.charAt(0)) || rest.charAt(0) == '>');
  }

  /** Whether a file's first element is one of these. */
  static boolean begins(FileHead head, List<String> names) {
    int root = root(head);
    return root >= 0 && names.contains(nameAt(head.text(), root + 1));
  }

  /** Where the outermost element opens; -1 if none does. */
  private static int root(FileHead head) {
    if (head.firstCharacter() != '<') {
      return -1;
    }
    String text = head.text();
    int at = 0;
    while (at >= 0 && at < text.length()) {
      at = text.indexOf('<', at);
      if (at < 0 || at + 1 >= text.length()) {
        return -1;
      }
      if (text.startsWith("<!--", at)) {
        at = text.indexOf("-->", at);
      } else if (text.charAt(at + 1) == '?' || text.charAt(at + 1) == '!') {
        at++;
      } else {
        return at;
      }
    }
    return -1;
  }

  private static String nameAt(String text, int from) {
    String name = written(text, from);
    return name.substring(name.indexOf(':') + 1);
  }

  private static String written(String text, int from) {
    int to = from;
    while (to < text.length()
        && (Character.isLetterOrDigit(text.charAt(to)) || ":.-_".indexOf(text.charAt(to)) >= 0)) {
      to++;
    }
    return text.substring(from, to);
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
    String bare = qualified(code.strip());
    boolean numeric = bare.chars().allMatch(c -> c >= '0' && c <= '9');
    // Media topics have the subject codes' numbers and, from 20000000 on, their own.
    String scheme = bare.startsWith("2") ? "medtop:" : "subj:";
    String keyword = numeric && bare.length() == 8 ? scheme + bare : bare;
    String qualified = keyword.indexOf(':') < 0 ? "subject:" + keyword : keyword;
    if (!fields.keywords.contains(qualified)) {
      fields.keywords.add(qualified);
    }
  }

  /** "http://cv.iptc.org/newscodes/mediatopic/20000523" is "medtop:20000523". */
  private static String qualified(String code) {
    int codes = code.indexOf("/newscodes/");
    int slash = code.lastIndexOf('/');
    if (codes < 0 || slash <= codes + "/newscodes/".length()) {
      return code;
    }
    String scheme = code.substring(codes + "/newscodes/".length(), slash);
    String alias =
        switch (scheme) {
          case "mediatopic" -> "medtop";
          case "subjectcode" -> "subj";
          default -> scheme;
        };
    return alias + ":" + code.substring(slash + 1);
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
