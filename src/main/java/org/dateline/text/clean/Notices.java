package org.dateline.text.clean;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dateline.text.date.DateFieldParser;
import org.dateline.text.word.Lines;

/** Lines of rights, of corrections and of pages: "Copyright 2017", "Share this", "Read more". */
final class Notices {
  /** What begins no sentence of news. */
  private static final List<String> NOTICES =
      List.of(
          "\u00A9 ",
          "(c) ",
          "Keywords:",
          "Keyword:",
          "For Related News",
          "For more information on",
          "For a graphic",
          "Click for restrictions",
          "Unauthorized reproduction",
          "Our Standards:",
          "(Our Standards:",
          "(With inputs from",
          "(With agency inputs",
          "(With input from",
          "This story has been corrected",
          "This story corrects",
          "This version corrects",
          "This version CORRECTS",
          "This version has been corrected",
          "This report by The Canadian Press was first",
          "For the related story",
          "For related stories",
          "To read the full story",
          "Acquire Licensing",
          "Purchase Licensing",
          "Thomson Reuters Trust Principles",
          "BERNAMA is the trusted source",
          "BERNAMA provides up-to-date",
          "(This is an unedited",
          "(\u0625\u0639\u062F\u0627\u062F ",
          "(\u062A\u063A\u0637\u064A\u0629 \u0635\u062D\u0641\u064A\u0629",
          "(\u062A\u062D\u0631\u064A\u0631 ",
          "(\u0634\u0627\u0631\u0643 \u0641\u064A ",
          "(This story has been published from a wire",
          "This story has been published from a wire",
          "(This report has been published from a wire",
          "The Thomson Reuters Trust Principles",
          "Copyright:",
          "\u24D2",
          "<\uC800\uC791\uAD8C\uC790",
          "\uC800\uC791\uAD8C\uC790",
          "\u8D23\u4EFB\u7F16\u8F91",
          "(\u8D23\u4EFB\u7F16\u8F91",
          "\uFF08\u8D23\u4EFB\u7F16\u8F91",
          "(\u7F16\u8F91",
          "\uFF08\u7DE8\u8F2F",
          "Source text for ",
          "With inputs from",
          "With input from",
          "With agency inputs",
          "With inputs by",
          "Distribution:",
          "Dow Jones Newswires",
          "This story was produced by",
          "This article was produced by",
          "This story was supported by",
          "This story was translated",
          "This article was translated",
          "\u5173\u952E\u8BCD",
          "\u5173\u952E\u5B57",
          "\u6765\u6E90:",
          "\u6807\u7B7E:",
          "\u7F16\u8F91:",
          "\u539F\u6807\u9898",
          "\uD3B8\uC9D1:",
          "Source text in ",
          "Source text:",
          "Further company coverage",
          "All quotes delayed",
          "Before it's here",
          "Before it\u2019s here",
          "BBC Mon ",
          "BBC Monitoring",
          "This article was originally published",
          "This story was originally published",
          "This article originally appeared",
          "This story originally appeared",
          "This article first appeared",
          "This story first appeared",
          "This article was first published",
          "This story was first published",
          "This article has been corrected",
          "This article has been updated",
          "This story has been updated",
          "This version updates",
          "Reprinted with permission",
          "Republished with permission",
          "This material may not be",
          "This entry was posted",
          "Your email address will not be published",
          "Required fields are marked",
          "You must be logged in to",
          "Save my name, email",
          "Notify me of ",
          "Article continues below",
          "Story continues below",
          "Article continues after",
          "Story continues after",
          "Disclaimer:",
          "DISCLAIMER:");

  private static final List<String> NETWORKS =
      List.of(
          "Facebook",
          "Twitter",
          "Instagram",
          "TikTok",
          "YouTube",
          "Telegram",
          "WhatsApp",
          "X ",
          "X:");

  private static final List<String> OF_AGENCY =
      List.of(
          "AP ",
          "AP's ",
          "AP\u2019s ",
          "Full AP ",
          "The Associated Press",
          "This Associated Press",
          "Associated Press ",
          "The AP ");

  /** What leads to other pages; a sentence may begin so too. */
  private static final List<String> POINTERS =
      List.of(
          "Read more",
          "Read also",
          "Read the full",
          "Read original",
          "Continue reading",
          "Originally published",
          "Original source",
          "Original article:",
          "Original post:",
          "Full story",
          "Full article",
          "View Entire ",
          "View entire ",
          "View full ",
          "View Full ",
          "Tagged with",
          "Tagged as",
          "Tagged:",
          "Via:",
          "See also",
          "Also read",
          "More on",
          "More AP ",
          "More:",
          "Related:",
          "Source:",
          "Sources:",
          "Online:",
          "Follow ",
          "Subscribe",
          "Sign up",
          "Download ",
          "Click here",
          "Click on",
          "Click to",
          "View original",
          "View source",
          "Visit our",
          "Visit the",
          "Watch:",
          "Video:",
          "Distributed by",
          "Provided by",
          "Join us",
          "Like us",
          "Find us",
          "Word count",
          "Wordcount",
          "For more",
          "You can follow",
          "Join our",
          "Tags:",
          "Tag:",
          "Topics:",
          "Filed under",
          "Filed Under",
          "Posted in",
          "Categories:",
          "Category:",
          "Labels:",
          "Share on",
          "Share via",
          "Share this",
          "On the Net:",
          "More from",
          "Most read",
          "Also on ",
          "Watch |",
          "Also Read",
          "Recommended",
          "Get the latest",
          "Get our",
          "Connect with",
          "Send us",
          "Contact us",
          "Follow: ",
          "Stay up to date",
          "Register for",
          "Save this",
          "Email this",
          "Print this",
          "Report a ",
          "Lire aussi",
          "\u00C0 lire",
          "Lea tambi\u00E9n",
          "Leia tamb\u00E9m",
          "Leggi anche",
          "Mehr zum Thema",
          "Lesen Sie",
          "\u0427\u0438\u0442\u0430\u0439\u0442\u0435 \u0442\u0430\u043A\u0436\u0435");

  /** Buttons and headings of a page, which are a line by themselves. */
  private static final Set<String> FURNITURE =
      Set.of(
          "print",
          "print this page",
          "print article",
          "comments",
          "0 comments",
          "no comments",
          "leave a comment",
          "post a comment",
          "add a comment",
          "view comments",
          "show comments",
          "advertisement",
          "advertisements",
          "advertising",
          "share",
          "share this",
          "tweet",
          "email",
          "e-mail",
          "facebook",
          "twitter",
          "whatsapp",
          "telegram",
          "linkedin",
          "pinterest",
          "reddit",
          "instagram",
          "youtube",
          "copy link",
          "link copied",
          "back to top",
          "loading...",
          "loading\u2026",
          "close",
          "previous",
          "next article",
          "previous article",
          "menu",
          "login",
          "log in",
          "register",
          "subscribe",
          "sign up",
          "follow us",
          "follow",
          "related articles",
          "related stories",
          "related news",
          "related topics",
          "trending",
          "most read",
          "read more",
          "read more...",
          "more news",
          "continue reading",
          "story continues below",
          "newsletter",
          "newsletters",
          "feedback",
          "report a typo",
          "send",
          "sponsored",
          "story highlights",
          "see more",
          "load more",
          "show more",
          "view more",
          "full story",
          "permalink",
          "gallery",
          "photos",
          "video",
          "bookmark",
          "like this",
          "like this:",
          "like loading...",
          "like loading\u2026",
          "share this:",
          "source link",
          "view post",
          "view original post");

  /** What a pointer that is a sentence points to. */
  private static final List<String> POINTED =
      List.of(
          "http",
          "www.",
          "@",
          "newsletter",
          "our website",
          "our site",
          "our app",
          "our channel",
          "our page",
          "our terms",
          "on facebook",
          "on twitter",
          "on instagram",
          "on telegram",
          "on whatsapp",
          "click here to",
          "click here for",
          "double click");

  private static final List<String> CONTACTS =
      List.of(
          "Contact:",
          "Contacts:",
          "Contact us",
          "Media contact",
          "Press contact",
          "For further",
          "For media",
          "For press",
          "For inquiries",
          "For enquiries",
          "Media inquiries",
          "Media enquiries",
          "Investor",
          "Enquiries",
          "Inquiries",
          "Kontakt:",
          "Contacto:");

  private static final List<String> DATE_LABELS =
      List.of(
          "Published",
          "First published",
          "Last updated",
          "Last modified",
          "Updated",
          "Posted",
          "Publi\u00E9",
          "Ver\u00F6ffentlicht",
          "Publicado",
          "Pubblicato",
          "Date posted");

  private static final List<String> VIA = List.of("via ", "Via ", "VIA ");

  private static final Set<String> COUNTED =
      Set.of("comment", "comments", "share", "shares", "view", "views", "like", "likes", "replies");

  /** What is said of rights. */
  private static final List<String> RIGHTS =
      List.of("right", "may not", "reserved", "prohibited", "permission", "licen", "distribut");

  /** Words in small letters that stand in the names of owners. */
  private static final Set<String> OF_OWNERS =
      Set.of(
          "by", "the", "of", "and", "for", "in", "de", "la", "du", "da", "di", "or", "its", "a",
          "to", "c", "all", "inc", "ltd", "plc", "news", "agency", "service", "wire");

  /** So many others make a sentence. */
  private static final int WORDS_OF_SENTENCE = 3;

  private static final int MAX_POINTER = 200;
  private static final int MAX_COPYRIGHT = 60;
  private static final int LONGEST_BUTTON = 24;
  private static final int LONGEST_DATE = 60;

  private Notices() {}

  /** Whether a line is one. */
  static boolean is(String raw, Lines line) {
    boolean released = raw.startsWith("SOURCE ", line.first) && line.length() <= MAX_POINTER;
    Lines bare = inside(raw, line);
    return line.begins(NOTICES)
        || bare.begins(NOTICES)
        || released
        || (bare.closing() == 's' && isInputs(bare))
        || isCopyright(raw, bare)
        || isPointer(bare)
        || (line.length() <= LONGEST_BUTTON
            && FURNITURE.contains(line.stripped().toLowerCase(Locale.ROOT)))
        || isContact(raw, line)
        || isDate(bare)
        || isOfAgency(line)
        || isAccount(line)
        || isCount(line)
        || isVia(bare)
        || isOfFeed(line)
        || isContactName(line)
        || SelfNotices.is(bare, bare != line && line.opening() == '(');
  }

  /** "12 Comments", "1.2k shares": what a page has counted. */
  private static boolean isCount(Lines line) {
    if (line.length() > LONGEST_BUTTON || !Character.isDigit(line.opening())) {
      return false;
    }
    String[] words = line.stripped().split(" +", -1);
    return words.length == 2
        && COUNTED.contains(words[1].toLowerCase(Locale.ROOT))
        && words[0].chars().allMatch(c -> (c >= '0' && c <= '9') || ".,kKmM".indexOf(c) >= 0);
  }

  /** "via Harbour News". */
  private static boolean isVia(Lines line) {
    return line.length() <= MAX_COPYRIGHT
        && line.begins(VIA)
        && line.closing() != '.'
        && AgencySigns.isNames(line.stripped().substring("via ".length()));
  }

  /** "CONTACT: Ines Prado", "Media contacts: Ines Prado, Jon Fell". */
  private static boolean isContactName(Lines line) {
    if (line.length() > MAX_COPYRIGHT) {
      return false;
    }
    String text = line.stripped();
    int colon = text.indexOf(": ");
    if (colon < 0 || text.endsWith(".")) {
      return false;
    }
    String label = text.substring(0, colon).toLowerCase(Locale.ROOT);
    return (label.endsWith("contact") || label.endsWith("contacts"))
        && label.indexOf(' ') == label.lastIndexOf(' ')
        && AgencySigns.isNames(text.substring(colon + 2).strip());
  }

  /** Whether a line is one that says of the dispatch what stands below its text. */
  static boolean isOfDispatch(String raw, Lines line) {
    Lines bare = inside(raw, line);
    return line.begins(NOTICES)
        || bare.begins(NOTICES)
        || isOfFeed(line)
        || SelfNotices.is(bare, bare != line && line.opening() == '(');
  }

  /** "With PTI inputs". */
  private static boolean isInputs(Lines line) {
    return line.length() <= MAX_COPYRIGHT
        && line.begins(List.of("With "))
        && line.stripped().endsWith(" inputs");
  }

  /** The line without a bracket around it and marks before it. */
  private static Lines inside(String raw, Lines line) {
    if (Character.isLetter(line.opening())) {
      return line;
    }
    int first = line.first;
    while (first < line.last
        && "([*-_ \u2013\u2014\u2022\u00BB\u203A>\u2192".indexOf(raw.charAt(first)) >= 0) {
      first++;
    }
    int last = line.last;
    while (last > first && ")]*".indexOf(raw.charAt(last - 1)) >= 0) {
      last--;
    }
    if (first == last) {
      return line;
    }
    Lines inside = new Lines(raw, first, last);
    return inside.next() ? inside : line;
  }

  /** "Copyright 2012 The Wire", "\u00A92017", "All rights reserved."; not "Copyright law must". */
  private static boolean isCopyright(String raw, Lines line) {
    boolean year = raw.startsWith("(c)", line.first) || raw.startsWith("c)", line.first);
    year =
        year
            && Character.isDigit(
                raw.charAt(Math.min(raw.indexOf(')', line.first) + 1, line.last - 1)));
    if (year || line.opening() == '\u00A9') {
      return true;
    }
    if (line.begins(List.of("Copyright"))) {
      int at = line.first + "Copyright".length();
      while (at < line.last && " \t:,".indexOf(raw.charAt(at)) >= 0) {
        at++;
      }
      return at == line.last
          || raw.startsWith("notice", at)
          || ((!Character.isLowerCase(raw.charAt(at)) || raw.startsWith("by ", at))
              && isOwner(raw.substring(at, line.last)));
    }
    if (line.begins(List.of("All rights reserved"))) {
      int at = line.first + "All rights reserved".length();
      return at == line.last || raw.charAt(at) != ' ' || !Character.isLowerCase(raw.charAt(at + 1));
    }
    int sign = raw.indexOf('\u00A9', line.first);
    return sign > 0 && sign < line.last && line.length() <= MAX_COPYRIGHT && line.closing() != '.';
  }

  /**
   * Whether nothing but years, an owner and the rights follow: a sentence has more words in small
   * letters that are no part of a name.
   */
  private static boolean isOwner(String behind) {
    int stop = behind.indexOf(". ");
    String sentence = stop < 0 ? behind : behind.substring(0, stop);
    String lower = sentence.toLowerCase(Locale.ROOT);
    if (RIGHTS.stream().anyMatch(lower::contains)) {
      return true;
    }
    int said = 0;
    for (String word : sentence.split("[\\s,.]+", -1)) {
      boolean small = !word.isEmpty() && Character.isLowerCase(word.charAt(0));
      said += small && word.indexOf('.') < 0 && !OF_OWNERS.contains(word) ? 1 : 0;
    }
    return said < WORDS_OF_SENTENCE;
  }

  /** "Read more: https://\u2026", and an address of a page by itself. */
  private static boolean isPointer(Lines line) {
    if (line.length() > MAX_POINTER) {
      return false;
    }
    boolean page = line.begins(List.of("http://", "https://", "www."));
    if (page || !line.begins(POINTERS)) {
      return page && (line.stripped().indexOf(' ') < 0 || line.stripped().contains(" (Juche"));
    }
    if (line.closing() != '.') {
      return ",;:\"".indexOf(line.closing()) < 0 || line.closing() == ':';
    }
    String text = line.stripped();
    String lower = text.toLowerCase(Locale.ROOT);
    return POINTED.stream().anyMatch(lower::contains)
        || (lower.endsWith(" here.") && text.length() <= MAX_COPYRIGHT)
        || isOfSite(lower)
        || isOfSource(text);
  }

  /** "Read more at harbour-news.example.": its last word is the name of a site. */
  private static boolean isOfSite(String text) {
    String word = text.substring(text.lastIndexOf(' ') + 1, text.length() - 1);
    boolean enclosed = word.startsWith("(") && word.endsWith(")");
    String last = enclosed ? word.substring(1, word.length() - 1) : word;
    int dot = last.lastIndexOf('.');
    return dot > 0
        && last.length() - dot > 2
        && last.chars().allMatch(c -> (c >= 'a' && c <= 'z') || c == '.' || c == '-');
  }

  /** "Source: Harbour News." */
  private static boolean isOfSource(String text) {
    int colon = text.indexOf(": ");
    return colon > 0
        && text.length() <= MAX_COPYRIGHT
        && (text.startsWith("Source") || text.startsWith("Via:"))
        && AgencySigns.isNames(text.substring(colon + 2, text.length() - 1));
  }

  /** "Contact: Ines Prado, +351 21 555 0100, ines@navalis.example". */
  private static boolean isContact(String raw, Lines line) {
    if (line.length() > MAX_POINTER || !line.begins(CONTACTS)) {
      return false;
    }
    int digits = 0;
    for (int i = line.first; i < line.last; i++) {
      digits += raw.charAt(i) >= '0' && raw.charAt(i) <= '9' ? 1 : 0;
    }
    String text = line.stripped();
    return digits >= 7 || text.indexOf('@') > 0 || text.contains("http") || text.contains("www.");
  }

  /** "Last updated: 16 November 2017", "Published: \u2026", and a date alone. */
  private static boolean isDate(Lines line) {
    if (line.length() < 8 || line.length() > LONGEST_DATE || line.closing() == '.') {
      return false;
    }
    char opening = line.opening();
    if (line.begins(DATE_LABELS)) {
      String text = line.stripped();
      int colon = text.indexOf(':');
      int blank = text.indexOf(' ');
      String behind = text.substring(Math.max(colon < 0 ? 0 : colon + 1, 0)).strip();
      return DateFieldParser.parse(behind) != null || (blank > 0 && hasDateAtEnd(text, blank));
    }
    return (Character.isDigit(opening) || Character.isUpperCase(opening))
        && hasYear(line)
        && DateFieldParser.isNothingElse(line.stripped());
  }

  private static boolean hasDateAtEnd(String text, int blank) {
    for (int at = blank; at >= 0; at = text.indexOf(' ', at + 1)) {
      if (DateFieldParser.isNothingElse(text.substring(at + 1))) {
        return true;
      }
    }
    return false;
  }

  /** Four digits in a row and a letter or two dashes: "16 November 2017", no score. */
  private static boolean hasYear(Lines line) {
    int run = 0;
    int digits = 0;
    boolean year = false;
    boolean letters = false;
    for (char c : line.stripped().toCharArray()) {
      run = c >= '0' && c <= '9' ? run + 1 : 0;
      digits += run > 0 ? 1 : 0;
      year |= run == 4 || digits >= 6;
      letters |= Character.isLetter(c);
    }
    return year && letters;
  }

  /**
   * "AP's coverage of docks: https://\u2026", "AP docks: https://\u2026", and who pays the agency.
   */
  private static boolean isOfAgency(Lines line) {
    if (!line.begins(OF_AGENCY)) {
      return false;
    }
    String text = line.stripped();
    if (text.startsWith("AP") || text.startsWith("Full AP")) {
      int page = Math.max(text.indexOf(": http"), text.indexOf(" at http"));
      page = page < 0 ? text.indexOf(" on https://apnews.com") : page;
      int second = text.indexOf(" and http", page + 5);
      int blank = text.indexOf(' ', page + 5);
      return page > 0
          && page <= MAX_COPYRIGHT
          && (blank < 0 || (blank == second && text.indexOf(' ', second + 5) < 0));
    }
    return text.contains("solely responsible for all content");
  }

  /** "Facebook : @docks". */
  private static boolean isAccount(Lines line) {
    if (line.length() > MAX_COPYRIGHT || !line.begins(NETWORKS)) {
      return false;
    }
    String text = line.stripped();
    int colon = text.indexOf(':');
    String account = text.substring(colon + 1).strip();
    return colon > 0
        && text.substring(0, colon).strip().indexOf(' ') < 0
        && account.length() > 1
        && (account.charAt(0) == '@' || account.startsWith("http") || account.startsWith("www."));
  }

  /** "(This story has not been edited by our staff and is published from a syndicated feed.)". */
  private static boolean isOfFeed(Lines line) {
    if (line.length() < 40 || line.length() > 2 * MAX_POINTER) {
      return false;
    }
    char opening = Character.toUpperCase(line.opening());
    if (opening != '('
        && opening != 'T'
        && opening != 'E'
        && opening != 'D'
        && opening != 'N'
        && opening != '[') {
      return false;
    }
    String text = line.stripped().toLowerCase(Locale.ROOT);
    return text.contains("syndicated feed")
        || text.contains("not been edited by")
        || text.contains("auto-generated from")
        || text.contains("auto-generated story")
        || text.contains("syndicated news feed")
        || text.contains("from a wire agency feed")
        || ((opening == '(' || opening == '[')
            && (text.contains("opinions expressed")
                || text.contains("views expressed")
                || text.contains("the writer is")
                || text.contains("the author is")));
  }
}
