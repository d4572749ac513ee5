package org.dateline.read;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.text.date.DateFieldParser;
import org.dateline.text.date.PublishedPart;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The time of publication as a reader of a page sees it. */
final class ShownDate {
  private static final Pattern SHOWN =
      Pattern.compile(
          "(?i)(?:first )?(?:published|posted|publication date|date|publi\u00E9e?|ver\u00F6ffentlicht"
              + "|erschienen|publicado|publicada|pubblicato|\u043E\u043F\u0443\u0431\u043B\u0438"
              + "\u043A\u043E\u0432\u0430\u043D\u043E|\uC785\uB825|\uB4F1\uB85D|\uC1A1\uACE0"
              + "|\uAE30\uC0AC\uC785\uB825|\u53D1\u5E03\u65F6\u95F4|\u53D1\u8868\u4E8E|\u516C\u958B"
              + "\u65E5?)(?: on| at| le| am| el| il)?\\s?[:\uFF1A]?\\s+(.{6,80})");

  /** What ends the time of publication in a line of several. */
  private static final Pattern NEXT =
      Pattern.compile(
          "[|\u2022\u00B7]|\\s(?i:updated|modified|last|by\\s|\uC218\uC815|\uCD5C\uC885|\u66F4\u65B0)");

  /** Names of elements that hold a date and nothing else. */
  private static final String NAMED =
      "[class*=date], [class*=time], [class*=publish], [class*=posted], [id*=date], [id*=publish]";

  private static final String ARTICLE = "article, main, [class*=article], [class*=story]";

  private static final String BESIDE =
      "nav, footer, aside, [class*=related], [class*=sidebar], [class*=comment]";

  private static final int MIN_TEXT = 40;
  private static final int LONGEST_LINE = 140;
  private static final int LONGEST_DATE = 60;

  private ShownDate() {}

  /**
   * A line that says "Published:", else an element of the article that is called a date, else a
   * line that holds a day under the headline.
   */
  static @Nullable String of(Document page, @Nullable String headline) {
    String marked = marked(page);
    return marked == null ? inLines(PageLines.of(page.body()), headline) : marked;
  }

  /** Old pages have no elements for their parts: lines end in breaks, and cells hold all. */
  private static @Nullable String inLines(List<String> lines, @Nullable String headline) {
    String shown = null;
    boolean below = headline == null || !lines.contains(headline);
    boolean text = false;
    for (String line : lines) {
      if (line.equals(headline)) {
        below = true;
      }
      String published = line.length() > LONGEST_LINE ? null : published(PublishedPart.of(line));
      if (published != null) {
        return published;
      }
      if (below && !text) {
        text = isText(line);
        shown = shown == null && !text ? DateLine.date(line) : shown;
      }
    }
    return shown;
  }

  /** The day behind "Published:" where a line begins with it; null for any other. */
  private static @Nullable String published(String line) {
    Matcher shown = SHOWN.matcher(line);
    if (line.length() > LONGEST_LINE || !shown.lookingAt()) {
      return null;
    }
    String date = NEXT.split(shown.group(1), 2)[0].strip();
    return DateFieldParser.parse(date) == null ? null : date;
  }

  private static @Nullable String marked(Document page) {
    for (Element line : page.select("p, div, span, time, li, em")) {
      String published = published(PublishedPart.of(line.ownText()));
      if (published != null) {
        return published;
      }
    }
    for (Element named : page.select(NAMED)) {
      String text = named.text().strip();
      if (text.length() >= 6
          && text.length() <= LONGEST_DATE
          && !isOfChange(named)
          && belongsToArticle(named)
          && DateFieldParser.parse(text) != null) {
        return text;
      }
    }
    return aboveText(page);
  }

  /** A line between headline and text that holds a day, names and little else. */
  private static @Nullable String aboveText(Document page) {
    boolean below = page.selectFirst("h1") == null;
    for (Element line : page.select("h1, p, div, span, time, li, em, small, h2, h3")) {
      if (line.nameIs("h1")) {
        below = true;
        continue;
      }
      String text = line.text().strip();
      if (!below || (text.length() > LONGEST_LINE && !line.nameIs("p"))) {
        continue;
      }
      boolean beside = line.closest(BESIDE) != null;
      String date = !beside && !isOfChange(line) ? DateLine.date(text) : null;
      if (date != null) {
        return date;
      }
      if (!beside && line.nameIs("p") && isText(text)) {
        return null;
      }
    }
    return null;
  }

  /** Whether a line is a sentence or more. */
  static boolean isText(String text) {
    return text.length() > MIN_TEXT
        && ".\"\u201D\u3002".indexOf(text.charAt(text.length() - 1)) >= 0;
  }

  /** Whether an element is called, or says, that something was changed. */
  static boolean isOfChange(Element element) {
    Element around = element.parent();
    String said = around == null ? "" : around.ownText();
    String all = (element.className() + " " + element.id() + " " + said).toLowerCase(Locale.ROOT);
    return all.contains("updat") || all.contains("modif") || all.contains("event");
  }

  /** The head of a page may show the day on which it was fetched. */
  private static boolean belongsToArticle(Element element) {
    if (element.closest("header nav, nav, footer, aside") != null) {
      return false;
    }
    Element around = element.parent();
    return element.closest(ARTICLE) != null
        || (around != null && around.selectFirst("h1") != null && !around.nameIs("body"));
  }
}
