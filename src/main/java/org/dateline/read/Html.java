package org.dateline.read;

import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Text that comes as HTML. */
public final class Html {
  /** Deeper elements are read as if they stood higher. */
  private static final int DEEPEST = 150;

  /** Elements that make paragraphs of their own. */
  private static final Set<String> BLOCKS =
      Set.of(
          "p",
          "div",
          "br",
          "li",
          "ul",
          "ol",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "table",
          "tr",
          "td",
          "blockquote",
          "article",
          "section",
          "body",
          "html",
          "pre",
          "hr");

  /** Elements that stand within a paragraph. */
  private static final Set<String> INLINE =
      Set.of(
          "a", "b", "i", "em", "strong", "span", "img", "u", "sup", "sub", "small", "font",
          "script", "style", "iframe", "figure", "video", "cite", "q", "strike", "center");

  private Html() {}

  /** The paragraphs of a piece of HTML. */
  static String text(String html) {
    return text(Jsoup.parseBodyFragment(html).body());
  }

  /** The paragraphs of an element. */
  public static String text(Element element) {
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

  /**
   * A text that may be HTML or have references such as "&amp;amp;" in it. Line breaks of a text
   * without blocks stay.
   */
  static String plain(String text) {
    if (text.indexOf('<') < 0 && text.indexOf('&') < 0) {
      return text;
    }
    String open =
        text.contains("<![CDATA[") ? text.replace("<![CDATA[", "").replace("]]>", "") : text;
    String plain = withoutTags(open);
    if (plain != null) {
      return plain;
    }
    String bare = Parser.unescapeEntities(open, true);
    String inside = bare.equals(open) ? null : withoutTags(bare);
    return inside == null ? bare : inside;
  }

  /** Without its elements; null where it has none. */
  private static @Nullable String withoutTags(String text) {
    boolean inline = false;
    for (int at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) {
      int start = text.startsWith("</", at) ? at + 2 : at + 1;
      int end = start;
      while (end < text.length()
          && end - start < 12
          && Character.isLetterOrDigit(text.charAt(end))) {
        end++;
      }
      char after = end < text.length() ? text.charAt(end) : 0;
      if (after != '>' && after != '/' && !Character.isWhitespace(after)) {
        continue;
      }
      String name = text.substring(start, end).toLowerCase(Locale.ROOT);
      if (BLOCKS.contains(name)) {
        return text(text);
      }
      inline |= INLINE.contains(name);
    }
    return inline ? text(text.strip().replace("\n", "<br>")) : null;
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
