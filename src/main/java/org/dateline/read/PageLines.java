package org.dateline.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** The lines of a page as a reader sees them: what stands between blocks and line breaks. */
final class PageLines {
  private static final Set<String> HIDDEN =
      Set.of("script", "style", "noscript", "nav", "footer", "aside", "form", "select", "head");

  private static final int MOST = 2000;
  private static final int DEEPEST = 200;

  private final List<String> lines = new ArrayList<>();
  private final StringBuilder line = new StringBuilder();

  private PageLines() {}

  /** All lines that are not blank, white space made one. */
  static List<String> of(Element element) {
    PageLines page = new PageLines();
    page.add(element, 0);
    page.end();
    return page.lines;
  }

  private void add(Element element, int depth) {
    for (Node node : element.childNodes()) {
      if (lines.size() >= MOST) {
        return;
      }
      if (node instanceof TextNode text) {
        line.append(text.getWholeText());
      } else if (node instanceof Element child && !HIDDEN.contains(child.normalName())) {
        boolean ends = child.isBlock() || child.nameIs("br") || child.nameIs("td");
        if (ends) {
          end();
        }
        if (depth < DEEPEST) {
          add(child, depth + 1);
        }
        if (ends) {
          end();
        }
      }
    }
  }

  private void end() {
    String text = line.toString().replace('\u00A0', ' ').replaceAll("\\s+", " ").strip();
    if (!text.isEmpty()) {
      lines.add(text);
    }
    line.setLength(0);
  }
}
