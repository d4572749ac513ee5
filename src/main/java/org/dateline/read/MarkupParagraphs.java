package org.dateline.read;

import java.util.Set;

/**
 * The paragraphs of a text in NITF or XHTML: what stands in blocks is separated by an empty line,
 * line breaks stay, cells of a table's row are separated by tabs. Pictures and their captions are
 * left out.
 */
final class MarkupParagraphs {
  private static final Set<String> BLOCKS =
      Set.of(
          "p",
          "div",
          "block",
          "body",
          "body.content",
          "hl1",
          "hl2",
          "hl3",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "ul",
          "ol",
          "dl",
          "li",
          "dt",
          "dd",
          "bq",
          "blockquote",
          "pre",
          "fn",
          "note",
          "table",
          "tbody",
          "section",
          "article",
          "header",
          "footer",
          "main",
          "hr",
          "tagline");

  private static final Set<String> LEFT_OUT =
      Set.of(
          "media",
          "script",
          "style",
          "head",
          "body.head",
          "title",
          "figure",
          "img",
          "noscript",
          "iframe",
          "svg",
          "form",
          "button",
          "nav",
          "template");

  private final StringBuilder out = new StringBuilder();
  private boolean breakDue;

  private MarkupParagraphs() {}

  /** The text of an element, whatever the element itself is. */
  static String text(XmlTree root) {
    MarkupParagraphs blocks = new MarkupParagraphs();
    for (XmlTree child : root.children()) {
      blocks.append(child, false);
    }
    return blocks.out.toString().strip();
  }

  private void append(XmlTree node, boolean preformatted) {
    if (node.isText()) {
      characters(node.characters(), preformatted);
      return;
    }
    String name = node.name();
    if (LEFT_OUT.contains(name)) {
      return;
    }
    boolean block = BLOCKS.contains(name);
    if (block) {
      breakDue = true;
    } else if (name.equals("br") || name.equals("tr")) {
      lineBreak();
    } else if ((name.equals("td") || name.equals("th")) && !atLineStart()) {
      out.append('\t');
    }
    for (XmlTree child : node.children()) {
      append(child, preformatted || name.equals("pre"));
    }
    if (block) {
      breakDue = true;
    }
  }

  private void lineBreak() {
    if (!breakDue && !out.isEmpty()) {
      trimBlanks();
      out.append('\n');
    }
  }

  private boolean atLineStart() {
    return breakDue || out.isEmpty() || out.charAt(out.length() - 1) == '\n';
  }

  private void characters(String text, boolean preformatted) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean white = c == ' ' || c == '\n' || c == '\r' || c == '\t';
      if (!white || preformatted) {
        paragraph();
        if (c != '\r') {
          out.append(c);
        }
      } else if (!atLineStart() && out.charAt(out.length() - 1) != ' ') {
        out.append(' ');
      }
    }
  }

  private void paragraph() {
    if (breakDue && !out.isEmpty()) {
      trimBlanks();
      while (!out.isEmpty() && out.charAt(out.length() - 1) == '\n') {
        out.setLength(out.length() - 1);
      }
      out.append("\n\n");
    }
    breakDue = false;
  }

  private void trimBlanks() {
    while (!out.isEmpty() && out.charAt(out.length() - 1) == ' ') {
      out.setLength(out.length() - 1);
    }
  }
}
