package org.dateline.text.clean;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.text.record.EditorsNotices;
import org.dateline.text.record.RevisionTag;
import org.dateline.text.record.RevisionTag.Kind;
import org.dateline.text.record.RevisionWords;
import org.jspecify.annotations.Nullable;

/**
 * The tags before a headline: revision tags ("(2nd LD)", "UPDATE 2-", "REFILE-") and the kickers of
 * series ("(Yonhap Interview)", "FACTBOX-"). Several may follow each other. A parenthesis elsewhere
 * in a headline is no tag.
 *
 * @param revision the revision; the strongest where several tags name one
 * @param kicker the kicker without its marks; null where there is none
 * @param tags where the tags stand, with the white space after them
 */
public record HeadlineTags(RevisionTag revision, @Nullable String kicker, List<Tag> tags) {
  /** One tag: the rule that found it and its place. */
  public record Tag(CleaningRule rule, int start, int end) {}

  private static final Pattern BRACKETED =
      Pattern.compile("[(\\[]([^()\\[\\]]{2,40})[)\\]](?:\\s*[-\u2013\u2014:]+\\s)?\\s*");

  /** A revision between brackets: "(REFILE)", "[CORRECTED]", "(UPDATE 2)", "(2nd Update)". */
  private static final Pattern ENCLOSED =
      Pattern.compile(
          "(?i)(?:(?<update>(?:UPDATED?|WRAPUP)(?:[- ]{0,3}(?<number>\\d{1,2}))?|(?<ordinal>\\d{1,2})(?:ST|ND|RD|TH) UPDATE)"
              + "|(?<correction>CORRECTED(?:[- ]{1,3}(?:OFFICIAL|UPDATE)(?: ?\\d{1,2})?)?|CORRECTION|CORRECTIVE|CORRECTS|CLARIFICATION)"
              + "|(?<refile>REFILE[DS]?)"
              + "|(?<repeat>RPT|REPEAT(?:ED|S)?|RESEND(?:S|ING)?|RESENT)(?:[- ]?\\d)?"
              + "|(?<kill>KILL|WITHDRAWN?|RETRACTED)"
              + "|(?<urgent>URGENT|BULLETIN|FLASH|ALERT|NEWS ?ALERT|NEWS ?FLASH|SNAP|BREAKING(?: NEWS)?)"
              + "|(?<advisory>ADVISORY|(?:ATTENTION:?|ATTN) EDITORS|EDITORS|EDITORS?'?S? NOTE|NOTE TO EDITORS))");

  private static final Pattern MARKED =
      Pattern.compile("(?:\\*{1,3}|\\{)\\s*([^*{}]{2,40}?)\\s*(?:\\*{1,3}|\\})[\\s:-]*");

  /** What a desk sends an alert under where it has no headline yet. */
  private static final Pattern ALERT_ALONE =
      Pattern.compile(
          "\\W*(?:URGENTE?|BULLETIN|FLASH|ALERT|NEWS ?ALERT|NEWS ?FLASH|SNAP|BREAKING(?: NEWS)?|EIL|EILMELDUNG|Urgent|Bulletin|Flash)\\W*");

  /** The number of a take above the text: "(2nd take)", "(Take 2)", "=2", "-2-". */
  private static final Pattern TAKE_ABOVE =
      Pattern.compile(
          "\\s*(?:[(\\[]?(?:(?<first>\\d{1,2})(?:st|nd|rd|th) (?<piece>take|add)|take (?<second>\\d{1,2}))[)\\]]?"
              + "|=(?<third>\\d)|-(?<fourth>\\d)-)[ \\t]*(?=\\n|$)",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern LEAD =
      Pattern.compile("(?i)(?:(\\d{1,2})(?:st|nd|rd|th) )?(?:LD|LEAD)(?: ATTN.*)?");
  private static final Pattern BARE =
      Pattern.compile(
          "(?:(?<update>UPDATE|WRAPUP|UPDATED)(?: ?(?<number>\\d{1,2}))?"
              + "|(?<correction>CORRECTED[- ]{0,2}\\(OFFICIAL\\)|CORRECTED(?: ?\\d)?|CORRECTION|CORRECT|OFFICIAL CORRECTION|CORRECTED[- ]UPDATE ?\\d{0,2})"
              + "|(?<refile>REFILE)"
              + "|(?<repeat>RPT|REPEAT)(?:[- ]?\\d)?"
              + "|(?<kill>KILL|WITHDRAWN?)"
              + "|(?<urgent>URGENT|BULLETIN|FLASH|ALERT|NEWSALERT|NEWS ALERT|NEWSFLASH|SNAP|BREAKING(?: NEWS)?|AP NEWSALERT)"
              + "|(?<advisory>ADVISORY)"
              + "|(?<kicker>BRIEF|MARKET TALK|(?:AP ?)?NEWSBREAK|AP IMPACT|FACTBOX|ANALYSIS|INTERVIEW|EXCLUSIVE|TIMELINE|SCENARIOS|FEATURE|TEXT|Q\\+A|Q&A|PREVIEW|"
              + "INSTANT VIEW|SPECIAL REPORT|INSIGHT|COLUMN|BREAKINGVIEWS|WITNESS|CHRONOLOGY|POLL|HIGHLIGHTS|NEWSMAKER|"
              + "SNAPSHOT|DIARY|BIO|EXPERT VIEWS|QUOTES|PRESS DIGEST|ADVISER|TABLE|TAKE A LOOK|DIGEST))"
              + "\\s?[-:]+\\s*(?=\\S)");

  /** What follows the name of the metal, and no tag. */
  private static final String METAL =
      "(?!(?i:prices?|poison\\w*|paint\\w*|mines?|mining|miner\\w*|pipes?|piping|zinc|smelters?|acid|free|levels?"
          + "|exposure|contamination|pollution|in|singer|actor|actress|guitarist|role|author|the|of)\\b)";

  /**
   * What a desk calls a new lead, alone or with its number: "LEAD: ", "2nd LD: ", "1ST LD Dock".
   */
  private static final Pattern LEAD_WORD =
      Pattern.compile(
          "(?:(?<first>\\d{1,2})(?:(?i:st|nd|rd|th)) )?(?:"
              + "(?:LEAD|LD|Lead|Ld|lead|ld)(?: *:\\s*|\\n\\s*)"
              + METAL
              + "|(?:LEAD|LD)(?: +[-\u2013\u2014]+)? +(?=\"?\\p{Lu}(?:\\p{Ll}|\\. ?\\p{Lu}|\\S* .*\\p{Ll}))"
              + METAL
              + "|(?<update>UPDATE|Update)(?: *:\\s*| +[-\u2013\u2014]+ +))(?=\\S)");

  /**
   * The keyword line of a desk before its headline: "BC-Harbour-Strike, 2nd Ld-Writethru,Dock
   * opens".
   */
  private static final Pattern KEYWORDS =
      Pattern.compile(
          "(?:BC|AM|PM|AP)-{1,2}\\p{Lu}[\\p{L}\\d'&.-]+, ?(?:(\\d{1,2})(?:st|nd|rd|th) )?(?i:Ld)(?i:-Writethru)?, ?(?:\\d{2,4}, ?)?(?=\\p{L})");

  /** The same revisions without a dash, before words in small letters or another tag. */
  private static final Pattern UNDASHED =
      Pattern.compile(
          "(?:(?<update>UPDATE|WRAPUP)(?: ?(?<number>\\d{1,2}))"
              + "|(?<correction>CORRECTED|CORRECTION)"
              + "|(?<refile>REFILE)"
              + "|(?<repeat>RPT|REPEAT)(?:[- ]?\\d)?"
              + "|(?<kill>WITHDRAWN)"
              + "|(?<urgent>URGENT|BULLETIN|NEWSALERT)"
              + "|(?<advisory>ADVISORY))"
              + "\\s+(?=\\p{Lu}\\p{Ll}|\\d(?:ST|ND|RD|TH) LEAD|\\p{Lu}\\. ?\\p{Lu}\\p{Ll}|UPDATE|LEAD)");

  /** Dow Jones and its paper before their headlines: "DJ UPDATE: ", "DJ Dock opens". */
  private static final Pattern SERVICE =
      Pattern.compile(
          "\\*?(?:DJN?|WSJ|DJ[ /]WSJ)[: ]\\s*(?=(?<tag>UPDATED?|CORRECT(?:ED|ION)?|MARKET TALK|[1-9](?:st|nd|rd|th) UPDATE"
              + "|INTERVIEW|EXCLUSIVE|ANALYSIS)\\b[^\\p{L}]|\\S)");

  /** How Dow Jones signs above a text. */
  private static final Pattern DOW_JONES =
      Pattern.compile("\\(Dow Jones\\)|(?i:of dow jones newswires)|\\(MarketWatch\\)");

  /** So much of a text is looked at for it. */
  private static final int OPENING = 400;

  /** "BC-Mill Fire": for papers of both cycles. */
  private static final Pattern CYCLE = Pattern.compile("BC-{1,2}(?=\\p{Lu})");

  private static final Pattern WRITETHRU =
      Pattern.compile("(?i)(?:(\\d{1,2})(?:st|nd|rd|th) )?Ld[- ]?Writethru[ ,:-]*");

  /** "Correction: …" and "Update 2: …", as the web writes them. */
  private static final Pattern SMALL_REVISION =
      Pattern.compile(
          "(?:(Correction|Corrected|Clarification)|(Refiled?)|(?<number>(?:Update|Updated)(?: ?\\d{1,2})?)"
              + "|(?<urgent>(?:AP |Yonhap |Xinhua )?(?:Urgent|News ?Alert|Flash|News ?[Ff]lash|Bulletin|Breaking(?: [Nn]ews)?|Alert))"
              + "|(?<repeat>Rpt|Repeat|Repeated|Resent)|(?<kill>Withdrawn|Retracted|Kill))\\s?: *(?=\\S)");

  /** "LEAD 2: Dock opens" and "LEAD 1 Dock opens"; "LEAD 5 CARS" is a headline. */
  private static final Pattern NUMBERED_LEAD =
      Pattern.compile(
          "LEAD (\\d{1,2})(?:\\s?[:-]\\s*(?=\\S)|\\s+(?=\\p{Lu}\\p{Ll}|\\p{Lu}\\S* .*\\p{Ll}))");

  /** What stands behind a headline: "(3rd Lead)", "(Updated)", " - 2nd update", a desk's number. */
  private static final Pattern BEHIND =
      Pattern.compile(
          "(?:\\s*[(\\[](?:(?<first>\\d{1,2})(?:st|nd|rd|th|ST|ND|RD|TH) (?<what>(?i:lead|ld|update))"
              + "|(?i:update) ?(?<fourth>\\d{1,2})"
              + "|(?<word>LEAD|LD|Updated?|UPDATED?|Corrected|CORRECTED|Correction|CORRECTION|URGENT|Urgent"
              + "|REPEAT|Repeat|RPT|REFILED?|Refiled?|WITHDRAWN|Withdrawn))[)\\]]"
              + "|(?<!\\d)\\s+(?:=\\s?(?<page>[2-9])|-(?<leaf>[2-9])-)"
              + "|\\s+[(\\[](?i:take) (?<numbered>\\d{1,2})[)\\]]"
              + "|\\s+[-\u2013\u2014]{1,2} (?<dashed>CORRECTED|Corrected|UPDATED|Updated|CORRECTION|Correction|UPDATE|Update"
              + "|URGENT|LEAD|RPT|REPEAT|REFILED?|WITHDRAWN)"
              + "|\\s+[-\u2013\u2014]{1,2} (?i:update) ?(?<fifth>\\d{1,2})"
              + "|\\s+[-\u2013\u2014] (?<second>\\d{1,2})(?:st|nd|rd|th|ST|ND|RD|TH) (?<other>(?i:lead|ld|update))"
              + "|, (?<take>\\d{1,2})(?:st|nd|rd|th) (?<piece>take|add)"
              + "|(?:, |\\s+[-\u2013\u2014]{1,2} |\\s*[(])(?:(?<editors>ADVISORY)|(?<corrective>CORRECTIVE|Corrective))[)]?"
              + "|, (?:(?<advisory>Advisory)|(?<corrected>CORRECTION|Correction))"
              + "|, (?:(?<third>\\d{1,2})(?:st|nd|rd|th) )?(?:Ld-)?Writethru)\\s*$");

  /** What a desk has done to a text, behind its headline: "Dock opens (Adds details)". */
  private static final List<String> NOTES =
      List.of(
          "(Adds ",
          "(ADDS ",
          "(Updates ",
          "(UPDATES ",
          "(Recasts",
          "(RECASTS",
          "(Corrects ",
          "(CORRECTS ",
          "(Rewrites ",
          "(Releads ",
          "(Refiles ",
          "(Repeats ",
          "(Edits ",
          "(Fixes ",
          "(Clarifies ");

  private static final int LONGEST_NOTE = 80;

  /** The longest of them. */
  private static final int LONGEST_BEHIND = 24;

  /** Web pages write the same kickers in small letters. */
  private static final Pattern SMALL =
      Pattern.compile(
          "((?:AP ?)?News ?[Bb]reak|AP Impact|Market Talk|Factbox|Timeline|Analysis|Snap Analysis|Q\\+A|Instant View|Special Report|Exclusive|Interview|Scenarios"
              + "|Newsmaker|Preview|Insight|Breakingviews|Highlights|Chronology|Witness|Feature|Poll|Column|Snapshot"
              + "|Expert Views|Quotes|Press Digest|Take A Look|Text)\\s?: *(?=\\S)");

  /** dpa writes its tags on a line of their own, or before a colon. */
  private static final Pattern DPA =
      Pattern.compile(
          "(?:(\\d{1,2})(?:ST|ND|RD|TH) LEAD(?: +|\\s*[:\\n]\\s*)"
              + "|(EXTRA|URGENT|FLASH|BULLETIN|ALERT)\\s*[:\\n]\\s*"
              + "|((?:\\d{1,2}(?:ST|ND|RD|TH) )?ROUNDUP(?: \\d{1,2})?|PREVIEW|NEWS FEATURE|FEATURE|BACKGROUND|PROFILE|ANALYSIS|INTERVIEW)\\s*[:\\n]\\s*)"
              + "(?=\\S)");

  public HeadlineTags {
    tags = List.copyOf(tags);
  }

  /** Reads the tags of a headline whose text is not known. */
  public static HeadlineTags parse(String headline) {
    return parse(headline, "");
  }

  /**
   * Reads the tags of a headline.
   *
   * @param text what stands below it: it bears out what the headline alone leaves open
   */
  public static HeadlineTags parse(String headline, String text) {
    Reading reading = new Reading();
    int at = skipBlanks(headline, 0);
    KillNotices kill = KillNotices.of(headline, at, text);
    if (kill != null) {
      return reading.killed(headline, at, kill);
    }
    at = reading.service(headline, at, text);
    int next = reading.tag(headline, at);
    while (next > at) {
      at = next;
      next = reading.tag(headline, at);
    }
    at = reading.cycle(headline, at);
    reading.behind(headline, at);
    reading.above(text);
    if (ALERT_ALONE.matcher(headline).matches()) {
      reading.revise(Kind.URGENT, null);
    }
    RevisionTag revision = reading.revision;
    RevisionTag notice = revision.kind() == Kind.FIRST ? EditorsNotices.of(headline) : null;
    return new HeadlineTags(notice == null ? revision : notice, reading.kicker, reading.tags);
  }

  /** Whether a line above a text is nothing but the number of a take. */
  static boolean isTakeAbove(String line) {
    return line.length() <= LONGEST_BEHIND && TAKE_ABOVE.matcher(line).matches();
  }

  private static int skipBlanks(String text, int from) {
    int at = from;
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static final class Reading {
    private RevisionTag revision = RevisionTag.FIRST;
    private @Nullable String kicker;
    private final List<Tag> tags = new ArrayList<>();

    /** Takes off what says that a story is withdrawn, and the tags that the story had. */
    HeadlineTags killed(String headline, int from, KillNotices kill) {
      revise(Kind.KILL, null);
      if (kill.rest() > from) {
        add(CleaningRule.HEADLINE_TAG, from, kill.rest());
      }
      int at = kill.rest();
      int next = tag(headline, at);
      while (next > at && next < kill.end()) {
        at = next;
        next = tag(headline, at);
      }
      if (kill.end() < headline.length()) {
        add(CleaningRule.HEADLINE_TAG, kill.end(), headline.length());
      }
      return new HeadlineTags(revision, kicker, tags);
    }

    /**
     * Takes off the "DJ" of Dow Jones, before another tag or where the text is theirs: others who
     * are called so play records.
     */
    int service(String headline, int from, String text) {
      char first = from < headline.length() ? headline.charAt(from) : ' ';
      if (first != 'D' && first != 'W' && first != '*') {
        return from;
      }
      Matcher service = SERVICE.matcher(headline).region(from, headline.length());
      boolean begins = service.lookingAt();
      boolean isTheirs =
          begins
              && (service.group("tag") != null
                  || DOW_JONES.matcher(text.substring(0, Math.min(text.length(), OPENING))).find());
      return isTheirs ? add(CleaningRule.HEADLINE_TAG, from, service.end()) : from;
    }

    /** Takes off the cycle of newspapers that a keyword line begins with. */
    int cycle(String headline, int from) {
      Matcher cycle = CYCLE.matcher(headline).region(from, headline.length());
      return cycle.lookingAt() ? add(CleaningRule.HEADLINE_TAG, from, cycle.end()) : from;
    }

    /** Reads one tag; returns where the headline goes on, {@code from} if there is no tag. */
    int tag(String headline, int from) {
      char first = from < headline.length() ? headline.charAt(from) : 0;
      if (first == '(' || first == '[') {
        Matcher bracketed = BRACKETED.matcher(headline).region(from, headline.length());
        return bracketed.lookingAt() && bracketed.end() < headline.length()
            ? bracketed(bracketed.group(1).strip(), from, bracketed.end())
            : from;
      }
      if (first == '*' || first == '{') {
        return marked(headline, from);
      }
      int label = labelled(headline, from);
      if (label > from) {
        return label;
      }
      if (!mayBeTag(headline, from)) {
        int end = small(headline, from);
        return end > from ? end : series(headline, from);
      }
      Matcher keywords = KEYWORDS.matcher(headline).region(from, headline.length());
      if (keywords.lookingAt()) {
        revise(Kind.WRITETHRU, keywords.group(1));
        return add(CleaningRule.HEADLINE_TAG, from, keywords.end());
      }
      Matcher dpa = DPA.matcher(headline).region(from, headline.length());
      if (dpa.lookingAt()) {
        String number = dpa.group(1);
        if (number != null) {
          revise(Kind.LEAD, number);
          return add(CleaningRule.HEADLINE_TAG, from, dpa.end());
        }
        if (dpa.group(2) != null) {
          revise(Kind.URGENT, null);
          return add(CleaningRule.HEADLINE_TAG, from, dpa.end());
        }
        kicker = kicker == null ? dpa.group(3) : kicker;
        return add(CleaningRule.KICKER, from, dpa.end());
      }
      int lead = lead(headline, from);
      if (lead > from) {
        return lead;
      }
      Matcher bare = BARE.matcher(headline).region(from, headline.length());
      if (!bare.lookingAt()) {
        return undashed(headline, from);
      }
      String series = bare.group("kicker");
      if (series != null) {
        kicker = kicker == null ? series : kicker;
        return add(CleaningRule.KICKER, from, bare.end());
      }
      revise(kind(bare), bare.group("number"));
      return add(CleaningRule.HEADLINE_TAG, from, bare.end());
    }

    /** Reads the tag at the end, if something stands before it. */
    void behind(String headline, int from) {
      int end = headline.stripTrailing().length();
      char closing = end > from ? headline.charAt(end - 1) : 0;
      if (closing == ')') {
        end = beforeNote(headline, from, end);
        closing = end > from ? headline.charAt(end - 1) : 0;
      }
      if (")]*-dDeEuNnTtHKYy0123456789".indexOf(closing) < 0
          || (")]*".indexOf(closing) >= 0 && enclosedBehind(headline, from, end))) {
        return;
      }
      int least = Math.max(from + 1, end - LONGEST_BEHIND);
      if (least >= end) {
        return;
      }
      Matcher behind = BEHIND.matcher(headline).region(least, end);
      if (!behind.find()) {
        return;
      }
      String word = behind.group("word");
      String first = behind.group("first");
      String second = behind.group("second");
      String fourth = behind.group("fourth");
      String dashed = behind.group("dashed");
      if (dashed != null && isNoun(dashed) && isInCapitals(headline, from, behind.start())) {
        return;
      }
      String take = behind.group("take");
      String page = page(behind);
      if (page != null) {
        take(Integer.parseInt(page));
      } else if (take != null) {
        take(Integer.parseInt(take) + (behind.group("piece").equals("add") ? 1 : 0));
      } else if (behind.group("fifth") != null) {
        revise(Kind.UPDATE, behind.group("fifth"));
      } else if (dashed != null) {
        revise(kindOf(dashed.toUpperCase(Locale.ROOT)), null);
      } else if (fourth != null) {
        revise(Kind.UPDATE, fourth);
      } else if (behind.group("editors") != null || behind.group("advisory") != null) {
        revise(Kind.ADVISORY, null);
      } else if (behind.group("corrective") != null || behind.group("corrected") != null) {
        revise(Kind.CORRECTION, null);
      } else if (word != null) {
        revise(kindOf(word.toUpperCase(Locale.ROOT)), null);
      } else if (first != null || second != null) {
        String what = first == null ? behind.group("other") : behind.group("what");
        revise(
            what.equalsIgnoreCase("update") ? Kind.UPDATE : Kind.LEAD,
            first == null ? second : first);
      } else {
        revise(Kind.WRITETHRU, behind.group("third"));
        if (tags.isEmpty() && (headline.startsWith("AP-") || headline.startsWith("BC-"))) {
          add(CleaningRule.HEADLINE_TAG, 0, 3);
        }
      }
      add(CleaningRule.HEADLINE_TAG, behind.start(), end);
    }

    /** The number of "=2", "-2-" and "(take 2)"; null where none of them stands there. */
    private static @Nullable String page(Matcher behind) {
      String page = behind.group("page");
      page = page == null ? behind.group("leaf") : page;
      return page == null ? behind.group("numbered") : page;
    }

    /** Reads the number of a take above the text, where the headline says nothing of it. */
    void above(String text) {
      Matcher above = TAKE_ABOVE.matcher(text);
      if (revision.kind() != Kind.FIRST || !above.lookingAt()) {
        return;
      }
      for (String group : List.of("first", "second", "third", "fourth")) {
        String number = above.group(group);
        if (number != null) {
          boolean isAdd = "add".equalsIgnoreCase(above.group("piece"));
          take(Integer.parseInt(number) + (isAdd ? 1 : 0));
        }
      }
    }

    /** "2nd take": the first one is the story itself, and an addition follows on it. */
    private void take(int number) {
      if (number > 1) {
        revise(Kind.UPDATE, Integer.toString(number));
      }
    }

    private static Kind kindOf(String word) {
      return switch (word) {
        case "CORRECTED", "CORRECTION" -> Kind.CORRECTION;
        case "URGENT" -> Kind.URGENT;
        case "UPDATE", "UPDATED" -> Kind.UPDATE;
        case "RPT", "REPEAT" -> Kind.REPEAT;
        case "REFILE", "REFILED" -> Kind.REFILE;
        case "WITHDRAWN" -> Kind.KILL;
        default -> Kind.LEAD;
      };
    }

    /** What may be a word of a headline that is all in capitals. */
    private static boolean isNoun(String word) {
      return !word.endsWith("ED") && !word.endsWith("ed");
    }

    private static boolean isInCapitals(String headline, int from, int to) {
      String before = headline.substring(from, to);
      return before.equals(before.toUpperCase(Locale.ROOT));
    }

    /** Takes "(Adds details)" at the end; where the headline ends before it. */
    private int beforeNote(String headline, int from, int end) {
      int open = headline.lastIndexOf('(', end);
      if (open <= from || end - open > LONGEST_NOTE) {
        return end;
      }
      for (String note : NOTES) {
        if (headline.startsWith(note, open)) {
          if (note.regionMatches(true, 0, "(Corrects", 0, 9)) {
            revise(Kind.CORRECTION, null);
          }
          add(CleaningRule.HEADLINE_TAG, open, end);
          return headline.substring(0, open).stripTrailing().length();
        }
      }
      return end;
    }

    private static Kind smallKind(Matcher small) {
      if (small.group(1) != null) {
        return Kind.CORRECTION;
      }
      if (small.group(2) != null) {
        return Kind.REFILE;
      }
      if (small.group("urgent") != null) {
        return Kind.URGENT;
      }
      if (small.group("repeat") != null) {
        return Kind.REPEAT;
      }
      return small.group("kill") != null ? Kind.KILL : Kind.UPDATE;
    }

    /** The digits with which "Update 2" ends; null where it ends in none. */
    private static @Nullable String number(String update) {
      int from = update.length();
      while (from > 0 && Character.isDigit(update.charAt(from - 1))) {
        from--;
      }
      return from == update.length() ? null : update.substring(from);
    }

    /** Reads a tag in small letters before a colon. */
    private int small(String headline, int from) {
      if (headline.indexOf(':', from) < 0) {
        return from;
      }
      Matcher again = SMALL_REVISION.matcher(headline).region(from, headline.length());
      if (again.lookingAt()) {
        String update = again.group("number");
        revise(smallKind(again), update == null ? null : number(update));
        return add(CleaningRule.HEADLINE_TAG, from, again.end());
      }
      Matcher word = LEAD_WORD.matcher(headline).region(from, headline.length());
      if (word.lookingAt() && word.group("update") == null) {
        revise(Kind.LEAD, word.group("first"));
        return add(CleaningRule.HEADLINE_TAG, from, word.end());
      }
      Matcher small = SMALL.matcher(headline).region(from, headline.length());
      if (!small.lookingAt()) {
        return from;
      }
      kicker = kicker == null ? small.group(1) : kicker;
      return add(CleaningRule.KICKER, from, small.end());
    }

    private int series(String headline, int from) {
      int end = SeriesLabels.end(headline, from);
      int behind = end < 0 ? from : SeriesLabels.behind(headline, end);
      if (end < 0 || behind >= headline.length()) {
        return from;
      }
      kicker = kicker == null ? headline.substring(from, end) : kicker;
      return add(CleaningRule.KICKER, from, behind);
    }

    private int undashed(String headline, int from) {
      Matcher undashed = UNDASHED.matcher(headline).region(from, headline.length());
      if (!undashed.lookingAt()) {
        int end = small(headline, from);
        return end > from ? end : series(headline, from);
      }
      revise(kind(undashed), undashed.group("number"));
      return add(CleaningRule.HEADLINE_TAG, from, undashed.end());
    }

    /** Tags are in capitals or begin with a number or "Ld"; most headlines do neither. */
    private static boolean mayBeTag(String headline, int from) {
      if (from + 2 >= headline.length()) {
        return false;
      }
      char first = headline.charAt(from);
      char second = headline.charAt(from + 1);
      boolean capitals = Character.isUpperCase(first) && !Character.isLowerCase(second);
      boolean numbered = first >= '0' && first <= '9';
      return capitals || numbered || headline.startsWith("Ld-", from);
    }

    private int bracketed(String content, int from, int end) {
      Matcher lead = LEAD.matcher(content);
      if (lead.matches()) {
        revise(Kind.LEAD, lead.group(1));
        return add(CleaningRule.HEADLINE_TAG, from, end);
      }
      Matcher enclosed = ENCLOSED.matcher(content);
      if (enclosed.matches()) {
        String ordinal = enclosed.group("ordinal");
        revise(kind(enclosed), ordinal == null ? enclosed.group("number") : ordinal);
        return add(CleaningRule.HEADLINE_TAG, from, end);
      }
      RevisionTag word = RevisionWords.of(content);
      if (word != null) {
        return revised(word, from, end);
      }
      kicker = kicker == null ? content : kicker;
      return add(CleaningRule.KICKER, from, end);
    }

    private int revised(RevisionTag word, int from, int end) {
      Integer number = word.number();
      revise(word.kind(), number == null ? null : number.toString());
      return add(CleaningRule.HEADLINE_TAG, from, end);
    }

    /** Reads a new lead in one of its forms. */
    private int lead(String headline, int from) {
      Matcher writethru = WRITETHRU.matcher(headline).region(from, headline.length());
      if (writethru.lookingAt() && writethru.end() > from) {
        revise(Kind.WRITETHRU, writethru.group(1));
        return add(CleaningRule.HEADLINE_TAG, from, writethru.end());
      }
      Matcher word = LEAD_WORD.matcher(headline).region(from, headline.length());
      if (word.lookingAt() && (word.group("update") == null || word.group("first") != null)) {
        revise(word.group("update") == null ? Kind.LEAD : Kind.UPDATE, word.group("first"));
        return add(CleaningRule.HEADLINE_TAG, from, word.end());
      }
      Matcher lead = NUMBERED_LEAD.matcher(headline).region(from, headline.length());
      if (lead.lookingAt()) {
        revise(Kind.LEAD, lead.group(1));
        return add(CleaningRule.HEADLINE_TAG, from, lead.end());
      }
      return from;
    }

    /** "*** URGENT *** Dock opens", "{REFILE} Dock opens": other marks only around revisions. */
    private int marked(String headline, int from) {
      Matcher marked = MARKED.matcher(headline).region(from, headline.length());
      if (!marked.lookingAt() || marked.end() == headline.length()) {
        return from;
      }
      String content = marked.group(1).strip();
      boolean revision =
          LEAD.matcher(content).matches()
              || ENCLOSED.matcher(content).matches()
              || RevisionWords.of(content) != null;
      return revision ? bracketed(content, from, marked.end()) : from;
    }

    /** "Just in: Dock opens": a word for a revision before a colon. */
    private int labelled(String headline, int from) {
      int colon = headline.indexOf(':', from);
      int behind = skipBlanks(headline, colon + 1);
      boolean label = colon > from && colon - from <= LONGEST_BEHIND && behind < headline.length();
      RevisionTag word = label ? RevisionWords.of(headline.substring(from, colon)) : null;
      return word == null ? from : revised(word, from, behind);
    }

    /**
     * Such a word between brackets at the end: "\u2026(\uC885\uD5692\uBCF4)", "\u2026 **UPDATED**".
     */
    private boolean enclosedBehind(String headline, int from, int end) {
      char closing = headline.charAt(end - 1);
      int open = headline.lastIndexOf(closing == ')' ? '(' : closing == ']' ? '[' : '*', end - 3);
      int first = open;
      while (closing == '*' && first > from && headline.charAt(first - 1) == '*') {
        first--;
      }
      if (open <= from || end - open > LONGEST_BEHIND || first <= from) {
        return false;
      }
      String content = headline.substring(open + 1, end).replaceAll("[)\\]*]+$", "").strip();
      Matcher enclosed = ENCLOSED.matcher(content);
      RevisionTag word = RevisionWords.of(content);
      if (word == null && closing == '*' && enclosed.matches()) {
        word = new RevisionTag(kind(enclosed), null);
      }
      if (word == null) {
        return false;
      }
      revised(word, first, end);
      return true;
    }

    private static Kind kind(Matcher bare) {
      for (Kind kind :
          List.of(
              Kind.UPDATE,
              Kind.CORRECTION,
              Kind.REFILE,
              Kind.REPEAT,
              Kind.KILL,
              Kind.URGENT,
              Kind.ADVISORY)) {
        if (bare.group(kind.code()) != null) {
          return kind;
        }
      }
      throw new IllegalStateException("No group of the pattern matched: " + bare.group());
    }

    /** A kill or correction outweighs the lead or update it comes with. */
    private void revise(Kind kind, @Nullable String number) {
      Integer value = number == null ? revision.number() : Integer.valueOf(number);
      boolean keeps =
          revision.kind() == Kind.KILL
              || (revision.kind() == Kind.CORRECTION && kind != Kind.KILL)
              || (revision.kind() == Kind.LEAD && kind == Kind.URGENT);
      revision = new RevisionTag(keeps ? revision.kind() : kind, value);
    }

    private int add(CleaningRule rule, int start, int end) {
      tags.add(new Tag(rule, start, end));
      return end;
    }
  }
}
