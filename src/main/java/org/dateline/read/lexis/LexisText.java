package org.dateline.read.lexis;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** The paragraphs of an article of Lexis, without what the database and the web set under them. */
final class LexisText {
  private static final Pattern ADDRESS = Pattern.compile("https?://\\S+");
  private static final Pattern REFERENCE = Pattern.compile("&(?:#\\d{2,5}|[a-z]{2,6});");
  private static final Pattern CAPTION =
      Pattern.compile("(?:PHOTO|DRAWING|GRAPHIC|CHART|MAP|TABLE|ILLUSTRATION|VIDEO|CARTOON)S?: .*");

  /** Links that the database sets under a text. */
  private static final List<String> LINKS =
      List.of(
          "link to image",
          "link to original",
          "view original page",
          "view the original",
          "bekijk de oorspronkelijke pagina",
          "original-gesamtseiten-pdf",
          "voir l'article original");

  /** Marks between the parts of a text. */
  private static final Set<String> PARTS = Set.of("full text", "full text:", "abstract:");

  private static final String RELATED = "Related Articles";
  private static final int LONGEST_TITLE = 160;
  private static final int FEWEST_LINES = 6;
  private static final int NARROWEST = 50;
  private static final int WIDEST = 90;

  private final List<String> paragraphs = new ArrayList<>();
  private @Nullable String url;

  /** Takes a paragraph. */
  void add(String written) {
    String line = plain(written);
    String lower = line.toLowerCase(Locale.ROOT);
    if (ADDRESS.matcher(line).matches()) {
      String path = line.substring(line.indexOf("//") + 2);
      boolean leads = path.indexOf('/') > 0 && path.indexOf('/') < path.length() - 1;
      url = leads && url == null ? line : url;
    } else if (!PARTS.contains(lower)
        && !line.equals("ABSTRACT")
        && LINKS.stream().noneMatch(lower::startsWith)) {
      paragraphs.add(line);
    }
  }

  /** Where it stands on the web; null where it does not say. */
  @Nullable String url() {
    return url;
  }

  /** The paragraphs, parted by empty lines. */
  String text() {
    int related = paragraphs.lastIndexOf(RELATED);
    List<String> kept = paragraphs;
    if (related > 0
        && kept.subList(related, kept.size()).stream().allMatch(p -> p.length() <= LONGEST_TITLE)) {
      kept = kept.subList(0, related);
    }
    int end = kept.size();
    while (end > 1 && CAPTION.matcher(kept.get(end - 1)).matches()) {
      end--;
    }
    return joined(kept.subList(0, end));
  }

  /** Of older articles each line is a paragraph of its own, broken at a width. */
  private static String joined(List<String> paragraphs) {
    int[] lengths = paragraphs.stream().mapToInt(String::length).sorted().toArray();
    int width = lengths.length < FEWEST_LINES ? 0 : lengths[(int) (lengths.length * 0.97)];
    boolean wrapped =
        width >= NARROWEST
            && width <= WIDEST
            && lengths[lengths.length - 1] <= WIDEST + NARROWEST
            && lengths[lengths.length / 2] * 3 > width * 2;
    StringBuilder text = new StringBuilder();
    String previous = "";
    for (String paragraph : paragraphs) {
      if (!text.isEmpty()) {
        text.append(wrapped && goesOn(previous, paragraph, width) ? " " : "\n\n");
      }
      text.append(paragraph);
      previous = paragraph;
    }
    return text.toString();
  }

  /** Whether the next word would not have fitted on the line, or the sentence is not at its end. */
  private static boolean goesOn(String line, String next, int width) {
    int blank = next.indexOf(' ');
    int word = blank < 0 ? next.length() : blank;
    return Character.isLowerCase(next.charAt(0)) || line.length() + 1 + word > width;
  }

  /** One blank for several, and no references of HTML. */
  static String plain(String line) {
    String decoded =
        line.indexOf('&') >= 0 && REFERENCE.matcher(line).find()
            ? Parser.unescapeEntities(line, false)
            : line;
    StringBuilder plain = new StringBuilder(decoded.length());
    for (int i = 0; i < decoded.length(); i++) {
      char c = decoded.charAt(i) == '\u00a0' ? ' ' : decoded.charAt(i);
      boolean again = c == ' ' && !plain.isEmpty() && plain.charAt(plain.length() - 1) == ' ';
      if (!again) {
        plain.append(c);
      }
    }
    return plain.toString().strip();
  }
}
