package org.dateline.text.record;

import java.util.List;

/**
 * What the software of blogs and papers puts below the text of each item of a feed, in a paragraph
 * or behind the last sentence: "The post \u2026 appeared first on \u2026", "Continue reading
 * \u2026", "[\u2026]".
 */
public final class FeedEnds {
  /** So much of the end of a line is looked at. */
  private static final int LONGEST = 400;

  private static final int LONGEST_SITE = 80;
  private static final int LONGEST_POINTER = 160;

  /** Before the name of a post and before that of its site. */
  private static final String[][] POSTS = {
    {"The post ", " appeared first on "},
    {"The post ", " first appeared on "},
    {"The article ", " appeared first on "},
    {"This post ", " appeared first on "},
    {"This article ", " appeared first on "},
    {"L'article ", " est apparu en premier sur "},
    {"L\u2019article ", " est apparu en premier sur "},
    {"Cet article ", " est apparu en premier sur "},
    {"Der Beitrag ", " erschien zuerst auf "},
    {"Der Artikel ", " erschien zuerst auf "},
    {"Der Post ", " erschien zuerst auf "},
    {"La entrada ", " aparece primero en "},
    {"La entrada ", " apareci\u00F3 primero en "},
    {"La entrada ", " se public\u00F3 primero en "},
    {"L'entrada ", " ha apar\u00E8s primer a "},
    {"O post ", " apareceu primeiro em "},
    {"O conte\u00FAdo ", " aparece primeiro em "},
    {"O artigo ", " apareceu primeiro em "},
    {"L'articolo ", " proviene da "},
    {"L\u2019articolo ", " proviene da "},
    {"Het bericht ", " verscheen eerst op "},
    {"Het artikel ", " verscheen eerst op "},
    {"Inl\u00E4gget ", " d\u00F6k f\u00F6rst upp p\u00E5 "},
    {"Indl\u00E6gget ", " blev f\u00F8rst udgivet p\u00E5 "},
    {"Innlegget ", " dukket f\u00F8rst opp p\u00E5 "},
    {"Artyku\u0142 ", " pochodzi z serwisu "},
    {"P\u0159\u00EDsp\u011Bvek ", " poch\u00E1z\u00ED z "},
    {
      "\u0417\u0430\u043F\u0438\u0441\u044C ",
      " \u0432\u043F\u0435\u0440\u0432\u044B\u0435 \u043F\u043E\u044F\u0432\u0438\u043B\u0430\u0441\u044C "
    },
    {
      "\u0421\u043E\u043E\u0431\u0449\u0435\u043D\u0438\u0435 ",
      " \u043F\u043E\u044F\u0432\u0438\u043B\u0438\u0441\u044C \u0441\u043D\u0430\u0447\u0430\u043B\u0430 \u043D\u0430 "
    },
    {"Postingan ", " muncul pertama kali di "},
    {"Artikel ", " pertama kali tampil pada "},
    {"\u6295\u7A3F ", " \u306B\u6700\u521D\u306B\u8868\u793A\u3055\u308C\u307E\u3057\u305F"},
  };

  /** What leads from the beginning of a text to the rest of it. */
  private static final List<String> GOING_ON =
      List.of(
          "Continue reading",
          "Continue Reading",
          "Keep reading",
          "Keep Reading",
          "Read more",
          "Read More",
          "Read the rest",
          "Read the full ",
          "Read the whole ",
          "See more",
          "See full ",
          "Click here to read",
          "Click to read",
          "View the full ",
          "(more\u2026",
          "(more...",
          "[Read more",
          "[Read More",
          "[Continue",
          "Lire la suite",
          "Weiterlesen",
          "Leer m\u00E1s",
          "Seguir leyendo",
          "Leia mais",
          "Leggi tutto",
          "Continua a leggere",
          "Lees verder",
          "\u0427\u0438\u0442\u0430\u0442\u044C \u0434\u0430\u043B\u0435\u0435");

  /** First characters of all these, as most sentences begin with others. */
  private static final String OPENINGS = openings();

  private static final List<String> CUT_OFF = List.of("[\u2026]", "[...]", "[. . .]");

  private FeedEnds() {}

  private static String openings() {
    StringBuilder openings = new StringBuilder("[");
    for (String[] post : POSTS) {
      openings.append(post[0].charAt(0));
    }
    GOING_ON.forEach(words -> openings.append(words.charAt(0)));
    return openings.toString();
  }

  /**
   * Where it begins in the last line of a text; -1 if it ends in none.
   *
   * @param first where the line begins
   * @param last where its words end
   */
  public static int start(String raw, int first, int last) {
    for (int at = Math.max(first, last - LONGEST); at < last; at++) {
      if (mayBegin(raw.charAt(at)) && opens(raw, first, at) && is(raw.substring(at, last))) {
        return at;
      }
    }
    return -1;
  }

  private static boolean mayBegin(char c) {
    return OPENINGS.indexOf(c) >= 0;
  }

  /** Whether words are of that kind, up to their end. */
  public static boolean is(String words) {
    for (String mark : CUT_OFF) {
      if (words.startsWith(mark)) {
        String behind = words.substring(mark.length()).strip();
        return behind.isEmpty() || isGoingOn(behind) || isOfPost(behind);
      }
    }
    return isOfPost(words) || isGoingOn(words);
  }

  /** At the beginning of a line, behind a sentence or a mark of omission, or with such a mark. */
  private static boolean opens(String raw, int first, int at) {
    if (at == first) {
      return true;
    }
    char here = raw.charAt(at);
    if (!Character.isWhitespace(raw.charAt(at - 1))) {
      return here == '[' && at + 1 < raw.length() && ".\u2026".indexOf(raw.charAt(at + 1)) >= 0;
    }
    int before = at - 1;
    while (before > first && Character.isWhitespace(raw.charAt(before))) {
      before--;
    }
    return here == '['
        || here == '('
        || (!Character.isLowerCase(here)
            && ".?!\"\u201D\u2019)]\u2026\u3002".indexOf(raw.charAt(before)) >= 0);
  }

  private static boolean isOfPost(String words) {
    for (String[] post : POSTS) {
      int site = words.startsWith(post[0]) ? words.lastIndexOf(post[1]) : -1;
      if (site > 0 && isSite(words.substring(site + post[1].length()))) {
        return true;
      }
    }
    return false;
  }

  /** A name, or an address; nothing for languages that put it before the verb. */
  private static boolean isSite(String name) {
    int dot = name.indexOf('.');
    return name.length() <= LONGEST_SITE
        && (name.isEmpty()
            || !Character.isLowerCase(name.charAt(0))
            || (dot > 0 && dot < name.length() - 1));
  }

  /** A sentence that only begins so ends in a full stop. */
  private static boolean isGoingOn(String words) {
    if (words.length() > LONGEST_POINTER || GOING_ON.stream().noneMatch(words::startsWith)) {
      return false;
    }
    char closing = words.charAt(words.length() - 1);
    return ".?!,;\"\u201D".indexOf(closing) < 0 || words.endsWith("...");
  }
}
