package org.dateline.read;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Text that comes as HTML. */
final class Html {
  /** Deeper elements are read as if they stood higher. */
  private static final int DEEPEST = 150;

  private Html() {}

  /** The paragraphs of a piece of HTML. */
  static String text(String html) {
    return text(Jsoup.parseBodyFragment(html).body());
  }

  /** The paragraphs of an element. */
  static String text(Element element) {
    return MarkupParagraphs.text(tree(element, 0));
  }

  private static XmlTree tree(Element element, int depth) {
    XmlTree tree = XmlTree.element(element.normalName());
    for (Node node : element.childNodes()) {
      if (node instanceof TextNode text) {
        tree.add(XmlTree.text(text.getWholeText()));
      } else if (node instanceof Element child) {
        tree.add(depth < DEEPEST ? tree(child, depth + 1) : XmlTree.text(child.text()));
      }
    }
    return tree;
  }

  /** Whether a text is marked up. */
  static boolean isMarkedUp(String text) {
    String head = text.stripLeading();
    return head.startsWith("<") && head.indexOf('>') > 0;
  }

  /** The characters of a named reference such as "eacute"; the reference itself if unknown. */
  static String named(String name) {
    String characters = character(name);
    return characters == null ? "&" + name + ";" : characters;
  }

  /** The characters of a named reference; null if unknown. */
  static @Nullable String character(String name) {
    String characters = Entities.getByName(name);
    return characters.isEmpty() ? null : characters;
  }
}
