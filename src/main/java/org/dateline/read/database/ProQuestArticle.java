package org.dateline.read.database;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.read.ParsedRecord;
import org.jspecify.annotations.Nullable;

/**
 * An article of ProQuest out of its lines: headline, labels, the text behind its label, and labels
 * to the end, of which the first is the one from which on there are no others.
 */
final class ProQuestArticle {
  private static final Pattern COUNT =
      Pattern.compile(
          "(?iu)^\\s*(?:document|dokument|documento|документ|文档|ドキュメント|문서)\\s+(\\d{1,6})\\s*"
              + "(?:of|de|von|di|sur|av|z|ze|из|/|个|,)\\s*(?:共\\s*)?(\\d{1,6}).{0,3}$");

  /** "Los Angeles Times ; Los Angeles, Calif. [Los Angeles, Calif]08 May 2010: AA.2." */
  private static final Pattern INFO =
      Pattern.compile("^([^;\\[]+?)\\s*[;,\\[].*?(?:\\]|;)\\s*(.*)$");

  private static final Pattern NOTHING =
      Pattern.compile(
          "(?iu)^(?:not available|none available|no disponible|non disponible"
              + "|nicht verfügbar|não disponível|无法获得。?|なし)\\.?$");

  /** "Ferry talks resume: [Final Edition]" */
  private static final Pattern EDITION =
      Pattern.compile("\\s*:?\\s*\\[([^\\[\\]]{0,40}\\bEdition)\\]\\s*$", Pattern.CASE_INSENSITIVE);

  private static final int LONGEST_TITLE = 500;

  private final Article article = new Article();
  private final List<String> lines;
  private final WrappedLines wrapped;
  private @Nullable String abstracted;
  private @Nullable String year;
  private boolean bylined;
  private int tail;

  private ProQuestArticle(List<String> lines, WrappedLines wrapped) {
    this.lines = lines;
    this.wrapped = wrapped;
  }

  /** The numbers of "Document 3 of 50": which, and of how many; null for other lines. */
  static int @Nullable [] count(String line) {
    Matcher count = COUNT.matcher(line.replace('\u00A0', ' '));
    return line.length() < 80 && count.matches()
        ? new int[] {Integer.parseInt(count.group(1)), Integer.parseInt(count.group(2))}
        : null;
  }

  /** Whether lines have the labels of an article, and which: its text, its publication, its id. */
  static boolean has(List<String> lines, ProQuestLabel label) {
    for (String line : lines) {
      ProQuestLabel.Found found = ProQuestLabel.at(line);
      if (found != null && found.label() == label) {
        return true;
      }
    }
    return false;
  }

  /**
   * The article of lines.
   *
   * @param position its number in the file
   */
  static ParsedRecord read(long position, List<String> lines, WrappedLines wrapped) {
    ProQuestArticle read = new ProQuestArticle(lines, wrapped);
    int text = read.textLine();
    read.tail = read.tailStart(text);
    read.head(text < 0 ? read.tail : text);
    if (text >= 0) {
      read.text(text);
    }
    read.details();
    if (!read.article.hasText() && read.abstracted != null) {
      read.article.text(read.abstracted);
      read.article.keyword("text", "abstract");
    }
    return read.article.record(position, String.join("\n", lines));
  }

  private int textLine() {
    for (int i = 0; i < lines.size(); i++) {
      ProQuestLabel.Found found = ProQuestLabel.at(lines.get(i));
      if (found != null && found.label() == ProQuestLabel.TEXT) {
        return i;
      }
    }
    return -1;
  }

  /**
   * The first line of the labels below the text: walked up to from the publication's, over labels
   * that are not known if one that is stands above them.
   */
  private int tailStart(int text) {
    int publication = -1;
    for (int i = Math.max(text, 0); i < lines.size(); i++) {
      ProQuestLabel.Found found = ProQuestLabel.at(lines.get(i));
      boolean marks =
          found != null
              && (found.label() == ProQuestLabel.PUBLICATION
                  || (publication < 0 && found.label() == ProQuestLabel.ID));
      publication = marks ? i : publication;
    }
    if (publication < 0) {
      return lines.size();
    }
    int start = publication;
    for (int i = publication - 1; i > text; i--) {
      if (!lines.get(i).isBlank()) {
        boolean known = ProQuestLabel.at(lines.get(i)) != null;
        if (!known && !ProQuestLabel.isLikely(lines.get(i))) {
          break;
        }
        start = known ? i : start;
      }
    }
    return start;
  }

  /** The headline, which has no label, and the labels above the text. */
  private void head(int end) {
    ProQuestLabel label = null;
    StringBuilder value = new StringBuilder();
    for (int i = 0; i < end; i++) {
      String line = lines.get(i).strip();
      ProQuestLabel.Found found = ProQuestLabel.at(line);
      if (found != null) {
        take(label, value.toString());
        label = found.label();
        value = new StringBuilder(found.value());
      } else if (label != null) {
        value.append('\n').append(lines.get(i));
      } else if (isTitle(line)) {
        article.headline(line);
      }
    }
    take(label, value.toString());
  }

  private boolean isTitle(String line) {
    return !article.hasHeadline()
        && !line.isEmpty()
        && line.length() <= LONGEST_TITLE
        && count(line) == null
        && !line.startsWith("http")
        && !line.startsWith("ProQuest ");
  }

  private void text(int from) {
    ProQuestLabel.Found found = ProQuestLabel.at(lines.get(from));
    String first = found == null ? "" : found.value();
    String rest = wrapped.paragraphs(lines.subList(Math.min(from + 1, tail), tail));
    String text = rest.isBlank() ? first : first + "\n\n" + rest;
    if (!NOTHING.matcher(text.strip()).matches()) {
      // Lines of ProQuest are whole paragraphs.
      article.text(text.replaceAll("\n+", "\n\n"));
    }
  }

  private void details() {
    ProQuestLabel label = null;
    StringBuilder value = new StringBuilder();
    for (String line : lines.subList(tail, lines.size())) {
      ProQuestLabel.Found found = ProQuestLabel.at(line);
      if (found != null) {
        take(label, value.toString());
        label = found.label();
        value = new StringBuilder(found.value());
      } else if (ProQuestLabel.isLikely(line)) {
        take(label, value.toString());
        label = ProQuestLabel.OTHER;
      } else {
        value.append(' ').append(line.strip());
      }
    }
    take(label, value.toString());
    if (!article.hasDate() && year != null) {
      article.keyword("year", year);
    }
  }

  private void take(@Nullable ProQuestLabel label, String value) {
    if (label == null || value.isBlank()) {
      return;
    }
    switch (label) {
      case TITLE -> title(value);
      case AUTHOR -> {
        article.byline(author(value));
        bylined = true;
      }
      case INFO -> info(Article.line(value));
      case ABSTRACT -> abstracted = NOTHING.matcher(value.strip()).matches() ? null : value;
      case SUBJECT -> article.keywords("subject", value, ";");
      case LOCATION -> article.keywords("place", value, ";");
      case PEOPLE -> article.keywords("person", value, ";");
      case COMPANY -> article.keywords("company", companies(value), ";");
      case KEYWORD -> article.keywords("keyword", value, ";");
      case PUBLICATION -> article.source(value.split(";", 2)[0]);
      case PAGES -> article.keyword("page", value);
      case SECTION -> article.keyword("section", value);
      case EDITION -> article.keyword("edition", value);
      case VOLUME -> article.keyword("volume", value);
      case ISSUE -> article.keyword("issue", value);
      case COLUMN -> article.keyword("column", value);
      case CREDIT -> credit(value);
      case DATE -> date(value);
      case YEAR -> year = value;
      case DATELINE -> article.place(value);
      case LANGUAGE -> article.language(value);
      case TYPE -> article.keywords("type", value, ",");
      case ID -> article.id(value);
      case URL -> article.url(value);
      case WORDS -> article.words(value);
      default -> {
        // Of the database, not of the article.
      }
    }
  }

  private void title(String value) {
    Matcher edition = EDITION.matcher(value);
    if (edition.find() && edition.start() > 0) {
      article.keyword("edition", edition.group(1));
      article.headline(value.substring(0, edition.start()));
    } else {
      article.headline(value);
    }
  }

  /** An agency; or, with a word for "by" before the names, writers. */
  private void credit(String value) {
    if (Article.namesWriters(value)) {
      if (!bylined) {
        article.byline(value);
      }
    } else {
      article.keyword("credit", value);
    }
  }

  /** "Ortiz, Lena; Mann, Per": several writers; the mark of an address is none. */
  private static String author(String value) {
    return Article.line(value).replaceAll("\\s*\\d$", "");
  }

  /** "Name: City Bank; NAICS: 522110": the names alone. */
  private static String companies(String value) {
    StringBuilder names = new StringBuilder();
    for (String part : value.split(";", -1)) {
      String bare = part.strip();
      if (!bare.startsWith("NAICS") && !bare.startsWith("Ticker") && !bare.startsWith("DUNS")) {
        names.append(bare.startsWith("Name:") ? bare.substring(5) : bare).append(';');
      }
    }
    return names.toString();
  }

  private void date(String value) {
    String line = Article.line(value);
    ExportDate date = ExportDate.find(line);
    if (date != null) {
      article.date(date, line);
    }
  }

  /** What stands in for labels that are missing. */
  private void info(String value) {
    Matcher info = INFO.matcher(value);
    article.source(info.matches() ? info.group(1) : null);
    date(info.matches() ? info.group(2) : value);
  }
}
