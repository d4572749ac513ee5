package org.dateline.read.database;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.read.ParsedRecord;
import org.jspecify.annotations.Nullable;

/**
 * An article of Nexis out of its parts: publication, day and headline without labels, then labels,
 * the text, labels again, and whose rights they are.
 */
final class NexisArticle {
  private static final Pattern RIGHTS =
      Pattern.compile(
          "(?iu)^\\s*(?:copyright|©|\\(c\\)\\s|all rights reserved|alle rechte vorbehalten"
              + "|tous droits r|todos los derechos|alle rechten voorbehouden"
              + "|tutti i diritti|todos os direitos|these materials may not be).*",
          Pattern.DOTALL);

  private static final Pattern OWNER =
      Pattern.compile("(?iu)^\\s*(?:copyright|©|\\(c\\))[\\s©\\d,-]*");

  private static final Pattern CORRECTED =
      Pattern.compile("(?iu)\\s*corrections?\\s+(?:appended|of)\\b.*|\\s*correction appended.*");

  private static final Pattern PAGE =
      Pattern.compile(
          "(?iu)^(?:pg\\.?|pp?\\.|page|pages|s\\.|seite|blz\\.?|pag\\.?|pág\\.?|página)\\s*"
              + "((?:supplement page )?[\\p{L}]{0,3}[\\d][\\p{L}\\d,/ -]{0,12})$");

  /** The day is among so many parts. */
  private static final int HEAD = 8;

  /** More bare parts than these between day and labels are no titles. */
  private static final int MOST_TITLES = 4;

  private final Article article = new Article();
  private final List<NexisPart> parts;
  private final List<String> text = new ArrayList<>();
  private @Nullable String rights;
  private @Nullable String place;
  private int at;

  private NexisArticle(List<NexisPart> parts) {
    this.parts = parts;
  }

  /**
   * The article.
   *
   * @param position its number in the file
   * @param parts its parts, without the line that counts it
   */
  static ParsedRecord read(long position, List<NexisPart> parts) {
    StringBuilder raw = new StringBuilder();
    parts.forEach(part -> raw.append(part.raw()).append('\n'));
    NexisArticle nexis = new NexisArticle(withDayApart(parts));
    nexis.publication();
    boolean labelled = parts.stream().anyMatch(NexisPart::isLabelled);
    if (!nexis.article.hasDate() && !labelled) {
      return Article.none(
          position, "The export holds no article here, but a notice.", raw.toString());
    }
    nexis.titles();
    nexis.head();
    nexis.body();
    nexis.tail();
    nexis.article.place(nexis.place);
    nexis.article.text(String.join("\n\n", nexis.text));
    return nexis.article.record(position, raw.toString());
  }

  /** Publication and day may stand in one part; each gets its own. */
  private static List<NexisPart> withDayApart(List<NexisPart> parts) {
    List<NexisPart> apart = new ArrayList<>();
    for (NexisPart part : parts) {
      int cut = part.isLabelled() || apart.size() > 2 ? -1 : dayBelow(part.text());
      if (cut < 0) {
        apart.add(part);
      } else {
        apart.add(NexisPart.bare(part.text().substring(0, cut).strip(), part.isCentred()));
        apart.add(NexisPart.bare(part.text().substring(cut).strip(), part.isCentred()));
      }
    }
    return apart;
  }

  /** Where a line begins that is a day and has others above it; -1 where none does. */
  private static int dayBelow(String text) {
    if (dayLine(text) != null) {
      return -1;
    }
    for (int at = text.indexOf('\n') + 1; at > 0; at = text.indexOf('\n', at) + 1) {
      if (dayLine(text.substring(at)) != null) {
        return at;
      }
    }
    return -1;
  }

  private boolean isBare() {
    return at < parts.size() && !parts.get(at).isLabelled();
  }

  /** The bare parts down to the day; where there is none, the first. */
  private void publication() {
    int day = -1;
    for (int i = 0; i < Math.min(parts.size(), HEAD) && !isHeadLabel(parts.get(i)); i++) {
      boolean bare = !parts.get(i).isLabelled();
      if (day < 0 && bare && dayLine(parts.get(i).text()) != null) {
        day = i;
      }
    }
    boolean sourced = false;
    while (day < 0 ? isBare() && !sourced : at < day) {
      take(parts.get(at).label(), parts.get(at).text());
      if (parts.get(at).isLabelled()) {
        at++;
        continue;
      }
      for (String line : parts.get(at).text().split("\n", -1)) {
        boolean owned = RIGHTS.matcher(line).matches();
        rights = owned && rights == null ? line : rights;
        if (!owned && !line.isBlank() && !sourced) {
          article.source(line);
          sourced = true;
        } else if (!owned && !line.isBlank()) {
          article.keyword("publication_line", line);
        }
      }
      at++;
    }
    if (!sourced) {
      ownerAsSource();
    }
    if (day >= 0) {
      day(parts.get(at++).text());
    }
    while (isBare() && parts.get(at).isCentred() && isMoreBelow()) {
      below(parts.get(at++).text());
    }
  }

  /** Whether something else can be the headline. */
  private boolean isMoreBelow() {
    String here = parts.get(at).text();
    boolean bare = at + 1 < parts.size() && !parts.get(at + 1).isLabelled();
    return bare
        || isTime(here)
        || RIGHTS.matcher(here).matches()
        || parts.stream().anyMatch(part -> part.label() == NexisLabel.HEADLINE);
  }

  /** "3:05 AM Eastern Time" */
  private static boolean isTime(String line) {
    return ExportTime.isNothingElse(line.replaceAll("(?i)\\s*\\p{L}+ time\\s*$", ""));
  }

  /** What stands below the day in the middle of the page: an edition, rights. */
  private void below(String part) {
    for (String line : part.split("\n", -1)) {
      if (isTime(line)) {
        article.time(line);
      } else if (!RIGHTS.matcher(line).matches()) {
        correctedOrEdition(Article.line(line));
      }
    }
  }

  /** A publication whose name is a picture is told by who holds the rights. */
  private void ownerAsSource() {
    for (NexisPart part : parts) {
      if (rights == null && !part.isLabelled() && RIGHTS.matcher(part.text()).matches()) {
        rights = part.text().split("\n", 2)[0];
      }
    }
    if (rights != null) {
      article.source(OWNER.matcher(rights).replaceFirst(""));
    }
  }

  /** Broadcasts name their show between the station and the day. */
  private static boolean isHeadLabel(NexisPart part) {
    NexisLabel label = part.label();
    return label != null && label != NexisLabel.OTHER;
  }

  private static @Nullable ExportDate dayLine(String part) {
    int end = part.indexOf('\n');
    String first = Article.line(end < 0 ? part : part.substring(0, end));
    return first.length() <= 120 ? ExportDate.at(first) : null;
  }

  /** "March 30, 2013 Saturday 12:49 PM GMT", "June 17, 1995, CITY EDITION" */
  private void day(String part) {
    StringBuilder edition = new StringBuilder();
    for (String written : part.split("\n", -1)) {
      String line = Article.line(written);
      ExportDate date = article.hasDate() ? null : ExportDate.at(line);
      if (date != null) {
        article.date(date, line);
        line = withoutTime(Weekdays.without(line.substring(date.end())));
      }
      if (CORRECTED.matcher(line).matches()) {
        article.corrected();
      } else {
        edition.append(' ').append(Weekdays.without(line));
      }
    }
    article.keyword("edition", Weekdays.stripped(edition.toString()));
  }

  private static String withoutTime(String line) {
    ExportTime time = ExportTime.find(line);
    return time == null ? line : line.substring(0, time.start()) + " " + line.substring(time.end());
  }

  private void correctedOrEdition(String line) {
    if (CORRECTED.matcher(line).matches()) {
      article.corrected();
    } else {
      article.keyword("edition", line);
    }
  }

  /**
   * The headline, and what stands below it. Where labels follow, all bare parts before them are
   * titles; where none do, the first.
   */
  private void titles() {
    if (isHeadlineLikeALabel()) {
      title(parts.get(at++).raw());
    }
    int end = at;
    while (end < parts.size() && !parts.get(end).isLabelled()) {
      end++;
    }
    NexisLabel next = end < parts.size() ? parts.get(end).label() : null;
    boolean headed = next != null && next.isInHead();
    int most = headed ? MOST_TITLES : 1;
    for (int count = 0; at < end && count < most; count++) {
      String title = parts.get(at).text();
      if (CORRECTED.matcher(title).matches()) {
        article.corrected();
      } else if (!RIGHTS.matcher(title).matches()) {
        title(title);
      }
      at++;
    }
  }

  /** Whether the only thing between the day and the labels is a headline that begins like one. */
  private boolean isHeadlineLikeALabel() {
    if (!article.hasDate() || at + 1 >= parts.size()) {
      return false;
    }
    NexisPart here = parts.get(at);
    NexisLabel label = here.label();
    NexisLabel next = parts.get(at + 1).label();
    return label != null
        && !here.isMarked()
        && label.opensHeadline(here.text())
        && next != null
        && next.isInHead()
        && next != NexisLabel.BODY
        && parts.stream().noneMatch(part -> part.label() == NexisLabel.HEADLINE);
  }

  /** The first line of the first title is the headline, unless it goes on: "First part;". */
  private void title(String title) {
    int end = title.indexOf('\n');
    while (end > 0 && ";:,-–".indexOf(title.charAt(end - 1)) >= 0) {
      end = title.indexOf('\n', end + 1);
    }
    if (article.hasHeadline()) {
      article.keyword("subtitle", title);
    } else if (end < 0) {
      article.headline(title);
    } else {
      article.headline(title.substring(0, end));
      article.keyword("subtitle", title.substring(end));
    }
  }

  /** Labels above the text. */
  private void head() {
    while (at < parts.size()) {
      NexisPart part = parts.get(at);
      NexisLabel label = part.label();
      if (label == null || label == NexisLabel.BODY) {
        return;
      }
      boolean inHead = label.isInHead() || label == NexisLabel.OTHER || !startsTail();
      if (!inHead) {
        return;
      }
      take(label, part.text());
      at++;
    }
  }

  /** Whether what stands here and below is the tail: no bare part follows that is long. */
  private boolean startsTail() {
    for (NexisPart part : parts.subList(at, parts.size())) {
      NexisLabel label = part.label();
      if (label == NexisLabel.BODY || label == NexisLabel.LENGTH) {
        return false;
      }
    }
    return true;
  }

  private void body() {
    boolean begun = false;
    while (at < parts.size()) {
      NexisPart part = parts.get(at);
      NexisLabel label = part.label();
      boolean said = label == NexisLabel.BODY && !begun;
      begun = true;
      if (endsText(part, said) || (label == null && isRightsAtEnd())) {
        return;
      }
      if (label != null && !label.isInHead() && !label.opensText()) {
        take(label, part.text());
      } else {
        text.add(said ? part.text() : part.raw());
      }
      at++;
    }
    text.removeIf(String::isBlank);
  }

  /** A label below the text ends it; a paragraph that begins like one is followed by others. */
  private boolean endsText(NexisPart part, boolean said) {
    NexisLabel label = part.label();
    if (label == null || said || label.isInHead()) {
      return false;
    }
    return label.isSure() || (!text.isEmpty() && (part.isMarked() || isLastText()));
  }

  /** Whether no paragraph of the text follows. */
  private boolean isLastText() {
    for (NexisPart part : parts.subList(at + 1, parts.size())) {
      NexisLabel label = part.label();
      if (label != null && label.isSure()) {
        return true;
      }
      if (label == null && !part.isCentred() && !RIGHTS.matcher(part.text()).matches()) {
        return false;
      }
    }
    return true;
  }

  /** Whose rights they are stands last, in one part or two. */
  private boolean isRightsAtEnd() {
    int left = parts.size() - at;
    boolean labels = parts.subList(at + 1, parts.size()).stream().allMatch(NexisPart::isLabelled);
    return (left <= 2 || labels) && RIGHTS.matcher(parts.get(at).text()).matches();
  }

  /** Labels below the text; bare parts belong to the label above. */
  private void tail() {
    NexisLabel label = null;
    StringBuilder value = new StringBuilder();
    for (; at < parts.size(); at++) {
      NexisPart part = parts.get(at);
      if (part.isLabelled()) {
        take(label, value.toString());
        label = part.label();
        value = new StringBuilder(part.text());
      } else if (!part.isCentred() && !RIGHTS.matcher(part.text()).matches()) {
        value.append("\n\n").append(part.text());
      }
    }
    take(label, value.toString());
  }

  private void take(@Nullable NexisLabel label, String value) {
    if (label == null) {
      return;
    }
    switch (label) {
      case BYLINE -> article.byline(value);
      case SECTION -> section(value);
      case LENGTH -> article.words(value);
      case DATELINE -> place = Article.line(value);
      case HEADLINE -> title(value);
      case HIGHLIGHT -> highlight(value);
      case SERIES -> article.keyword("series", value);
      case SOURCE -> article.keyword("credit", value);
      case DATE, DAY, LOAD_DATE -> lateDay(label, value);
      case LANGUAGE -> article.language(value);
      case PUBLICATION_TYPE -> article.keyword("publication_type", value);
      case JOURNAL_CODE -> article.keyword("source_code", value);
      case SUBJECT -> list("subject", value);
      case PLACE -> list("place", value);
      case COMPANY -> list("company", value);
      case PERSON -> list("person", value);
      case INDUSTRY -> list("industry", value);
      case TICKER -> list("ticker", value);
      case TYPE -> article.keywords("type", value, ";");
      case URL -> article.url(value);
      case ID -> article.id(value);
      case GRAPHIC, NOTES -> article.note(value);
      case CORRECTION -> {
        article.corrected();
        article.note(value);
      }
      case CORRECTION_DATE -> {
        article.corrected();
        article.keyword("correction_date", value);
      }
      default -> {
        // Of the database, not of the article.
      }
    }
  }

  /** The line below a headline; the headline itself where there is no other. */
  private void highlight(String value) {
    if (article.hasHeadline()) {
      article.keyword("subtitle", value);
    } else {
      article.headline(value);
    }
  }

  /** A day under a label stands in for one that is not above the headline. */
  private void lateDay(NexisLabel label, String value) {
    String line = Article.line(value);
    ExportDate date = ExportDate.at(line);
    if (date != null && !article.hasDate()) {
      article.date(date, line);
      if (label == NexisLabel.LOAD_DATE) {
        article.keyword("day_of", "load-date");
      }
    }
  }

  /** "HOME NEWS; ANGLING NOTES; Pg. 2" */
  private void section(String value) {
    List<String> names = new ArrayList<>();
    for (String name : Article.line(value).split("\\s*[;,]\\s*", -1)) {
      Matcher page = PAGE.matcher(name);
      if (page.matches()) {
        article.keyword("page", page.group(1));
      } else if (!name.isBlank()) {
        names.add(name);
      }
    }
    article.keyword("section", String.join("; ", names));
  }

  /** "NUCLEAR WEAPONS (90%); TREATIES (78%)": without how sure the database is. */
  private void list(String scheme, String values) {
    for (String value : Article.line(values).split(";", -1)) {
      article.keyword(scheme, value.replaceAll("\\s*\\(\\d{1,3}\\s?%\\)", ""));
    }
  }
}
