package org.dateline.text.clean;

import java.util.Locale;
import java.util.Set;
import org.dateline.text.word.Lines;

/**
 * Blocks below the text under a heading of their own: "Related articles", "Media contact", "Share
 * this". Below the heading there are headlines, names and addresses, but no sentences.
 */
final class TailBlocks {
  private static final Set<String> HEADINGS =
      Set.of(
          "contact",
          "contacts",
          "media contact",
          "media contacts",
          "press contact",
          "press contacts",
          "media enquiries",
          "media inquiries",
          "for further information",
          "for more information",
          "for media inquiries",
          "for media enquiries",
          "investor contact",
          "investor relations",
          "enquiries",
          "related",
          "like this",
          "related articles",
          "related article",
          "related stories",
          "related story",
          "related news",
          "related links",
          "related coverage",
          "related content",
          "related posts",
          "related topics",
          "read more",
          "read also",
          "read next",
          "more news",
          "more stories",
          "more from",
          "more on this story",
          "more like this",
          "most read",
          "most popular",
          "most viewed",
          "trending",
          "trending now",
          "popular now",
          "on the net",
          "online",
          "also read",
          "see also",
          "recommended",
          "recommended stories",
          "recommended for you",
          "you may also like",
          "you might also like",
          "don't miss",
          "share this",
          "share this article",
          "share this story",
          "share this post",
          "share this page",
          "share this with",
          "share on",
          "share",
          "follow us",
          "follow us on",
          "top stories",
          "latest news",
          "latest stories",
          "tags",
          "topics",
          "keywords",
          "to contact the reporter on this story",
          "to contact the reporters on this story",
          "to contact the editor responsible for this story",
          "to contact the editors responsible for this story",
          "editor's picks",
          "editors' picks",
          "editor\u2019s picks",
          "comments",
          "leave a reply",
          "leave a comment",
          "post a comment",
          "advertisement",
          "sponsored",
          "sponsored content",
          "promoted",
          "further reading",
          "in this article",
          "about us",
          "about the author",
          "about the authors",
          "about the writer",
          "post navigation",
          "sign up for our newsletter",
          "lire aussi",
          "\u00E0 lire aussi",
          "sur le m\u00EAme sujet",
          "mehr zum thema",
          "lesen sie auch",
          "zum thema",
          "lea tambi\u00E9n",
          "noticias relacionadas",
          "leia tamb\u00E9m",
          "leia mais",
          "leggi anche",
          "\u0447\u0438\u0442\u0430\u0439\u0442\u0435 \u0442\u0430\u043A\u0436\u0435",
          "\u043F\u043E \u0442\u0435\u043C\u0435",
          "\uAD00\uB828\uAE30\uC0AC",
          "\u76F8\u5173\u9605\u8BFB",
          "\u76F8\u5173\u65B0\u95FB",
          "\u95A2\u9023\u8A18\u4E8B");

  private static final int MAX_LINES = 16;
  private static final int LONGEST = 140;
  private static final int LONGEST_HEADING = 60;

  /** "Navalis Ltd." is no sentence. */
  private static final int WORDS_OF_NAME = 3;

  private TailBlocks() {}

  /**
   * Where the heading of the last block begins; -1 if the text ends in none.
   *
   * @param last the last line of the text that is not blank
   */
  static int start(String raw, int from, int to, Lines last) {
    // Nearly all texts end in a sentence, and need not be gone through again.
    if (!isHeading(last) && isText(last)) {
      return -1;
    }
    Lines lines = new Lines(raw, from, to);
    for (int count = 0; count < MAX_LINES && lines.previous(); ) {
      if (lines.isBlank()) {
        continue;
      }
      if (isHeading(lines)) {
        return lines.first;
      }
      if (isText(lines)) {
        return -1;
      }
      count++;
    }
    return -1;
  }

  private static boolean isHeading(Lines line) {
    if (line.length() > LONGEST_HEADING || line.length() < 2) {
      return false;
    }
    char closing = line.closing();
    boolean colon = closing == ':' || closing == '\uFF1A';
    if (!colon && !Character.isLetter(closing)) {
      return false;
    }
    String heading = line.stripped();
    String bare = colon ? heading.substring(0, heading.length() - 1).strip() : heading;
    return HEADINGS.contains(bare.toLowerCase(Locale.ROOT));
  }

  private static boolean isText(Lines line) {
    return line.length() > LONGEST || (isSentence(line) && !isAddressed(line));
  }

  private static boolean isSentence(Lines line) {
    return ".?!\"\u201D\u3002),;-".indexOf(line.closing()) >= 0
        && (line.closing() != '.' || line.stripped().split(" ", -1).length > WORDS_OF_NAME);
  }

  private static boolean isAddressed(Lines line) {
    String text = line.stripped();
    return text.indexOf('@') > 0 || text.contains("http") || text.contains("www.");
  }
}
