package org.dateline.read.database;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.read.FileHead;
import org.dateline.read.Format;
import org.dateline.read.Html;
import org.dateline.read.ParsedRecord;
import org.dateline.read.Records;
import org.dateline.read.Source;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Articles of Nexis and LexisNexis Academic as HTML, in whatever language its pages were. */
public final class NexisHtmlFormat implements Format {
  private static final Pattern MARKS =
      Pattern.compile(
          "(?i)<a\\s+name=[\"']?DOC_ID_\\d|<!--\\s*LXNComment"
              + "|<meta\\s+topic=[^>]{0,200}\\bdocuments=[\"']?\\d");

  /** Where an article begins: at its anchor; where there is none, at its count. */
  private static final Pattern ANCHOR = Pattern.compile("(?i)<a\\s+name=[\"']?DOC_ID_\\d");

  private static final Pattern DOCUMENT = Pattern.compile("(?i)<DOCFULL>\\s*-->");

  private static final Pattern CENTRED =
      Pattern.compile("\\.(c\\d+)\\s*\\{[^}]{0,60}text-align:\\s*center");

  private static final int LONGEST_LABEL = 40;

  private static final Pattern STATED =
      Pattern.compile("(?i)<meta\\s+topic=[^>]{0,200}\\bdocuments=[\"']?(\\d{1,6})");

  /** For the service loader. */
  public NexisHtmlFormat() {}

  @Override
  public String name() {
    return "nexis_html";
  }

  @Override
  public boolean recognises(FileHead head) {
    return head.mayBePage() && MARKS.matcher(head.text()).find();
  }

  @Override
  public Records open(Source source) {
    return new ExportRecords(source, NexisHtmlFormat::read);
  }

  static Export read(String html) {
    List<ParsedRecord> records = new ArrayList<>();
    Set<String> centred = centred(html);
    for (String piece : pieces(html)) {
      List<NexisPart> parts = parts(piece, centred);
      if (!parts.isEmpty()) {
        records.add(NexisArticle.read(records.size(), parts));
      }
    }
    if (records.isEmpty()) {
      records.add(Article.none(0, "The page of Nexis holds no article.", html));
    }
    Matcher stated = STATED.matcher(html);
    return new Export(
        records,
        stated.find() ? OptionalLong.of(Long.parseLong(stated.group(1))) : OptionalLong.empty());
  }

  private static List<String> pieces(String html) {
    Pattern start = ANCHOR.matcher(html).find() ? ANCHOR : DOCUMENT;
    List<String> pieces = new ArrayList<>();
    Matcher found = start.matcher(html);
    int from = -1;
    while (found.find()) {
      if (from >= 0) {
        pieces.add(html.substring(from, found.start()));
      }
      from = found.start();
    }
    pieces.add(html.substring(Math.max(from, 0)));
    return pieces;
  }

  /** The classes of what stands in the middle of the page. */
  private static Set<String> centred(String html) {
    Set<String> classes = new HashSet<>();
    int head = html.indexOf("<BODY");
    Matcher rule = CENTRED.matcher(head < 0 ? html : html.substring(0, head));
    while (rule.find()) {
      classes.add(rule.group(1));
    }
    return classes;
  }

  /** The parts of an article: each division, and each label in it. */
  private static List<NexisPart> parts(String piece, Set<String> centred) {
    List<NexisPart> parts = new ArrayList<>();
    for (Element child : Jsoup.parseBodyFragment(piece).body().children()) {
      if (child.hasText() && isBlock(child)) {
        division(child, parts, centred.contains(child.className()));
      }
    }
    parts.removeIf(part -> !part.isLabelled() && NexisCount.of(part.text()) != null);
    return parts;
  }

  private static boolean isBlock(Element element) {
    return switch (element.normalName()) {
      case "div", "p", "table", "center", "ul", "ol", "blockquote", "pre" -> true;
      default -> false;
    };
  }

  private static void division(Element division, List<NexisPart> parts, boolean isCentred) {
    List<Element> paragraphs = new ArrayList<>(division.children());
    boolean whole =
        !division.normalName().equals("div")
            || !division.ownText().isBlank()
            || paragraphs.stream().noneMatch(NexisHtmlFormat::isBlock);
    if (whole) {
      paragraphs = List.of(division);
    }
    int first = parts.size();
    for (Element paragraph : paragraphs) {
      String text = Article.paragraphs(Html.text(block(paragraph)));
      NexisPart part = labelled(paragraph, text);
      boolean goesOn = part == null && parts.size() > first;
      if (part != null) {
        parts.add(part);
      } else if (goesOn && !text.isEmpty()) {
        parts.set(parts.size() - 1, parts.get(parts.size() - 1).with(text));
      } else if (!text.isEmpty()) {
        parts.add(NexisPart.bare(text, isCentred));
      }
    }
  }

  /** Cells of tables hold paragraphs, which would part a row. */
  private static Element block(Element element) {
    Element block = new Element("div").appendChild(element);
    for (Element cell : block.select("td > p, th > p")) {
      if (cell.nextElementSibling() != null) {
        cell.appendText(" ");
      }
      cell.unwrap();
    }
    return block;
  }

  /** A paragraph whose first piece of text is a label and nothing else; null where it is not. */
  private static @Nullable NexisPart labelled(Element paragraph, String text) {
    int colon = text.indexOf(':');
    if (colon < 0 || colon > LONGEST_LABEL) {
      return null;
    }
    Element piece = paragraph.selectFirst("span, b, strong, font");
    String name = piece == null ? "" : Article.line(piece.text());
    NexisLabel.Found found = name.endsWith(":") ? NexisLabel.at(name) : null;
    if (found == null || !text.startsWith(name)) {
      return null;
    }
    String value = text.substring(name.length()).strip();
    return NexisPart.labelled(found.label(), value, text, true);
  }
}
