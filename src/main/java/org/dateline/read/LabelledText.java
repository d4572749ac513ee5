package org.dateline.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dateline.config.DispatchField;
import org.jspecify.annotations.Nullable;

/** Reads a text by the labels above it. */
final class LabelledText {
  private static final int LONGEST_LABEL = 30;
  private static final int MOST_WORDS = 3;
  private static final int MOST_LABELS = 60;

  /** A text below its labels has so many characters. */
  private static final int SHORTEST = 40;

  /** Marks of the front matter of Markdown, in YAML and in TOML. */
  private static final List<String> FENCES = List.of("---", "+++");

  /**
   * A line with a label.
   *
   * @param label as written
   * @param value what follows it, without quotes around it
   */
  private record Labelled(String label, String value) {}

  /**
   * What stands above a text.
   *
   * @param lines those with labels
   * @param end the number of the first line below
   */
  private record Head(List<Labelled> lines, int end) {}

  private LabelledText() {}

  /** Whether a text begins with such a head, and sentences stand below it. */
  static boolean isOne(String text, FieldNames names) {
    List<String> lines = lines(text);
    int first = first(lines, 0);
    Head head = first == lines.size() ? null : head(lines, first);
    if (head == null || !isKnown(head, names)) {
      return false;
    }
    boolean inside = names.field(last(head).label()) == DispatchField.TEXT;
    int length = inside ? last(head).value().length() : 0;
    for (String line : lines.subList(head.end(), lines.size())) {
      length += line.strip().length();
    }
    return length >= SHORTEST;
  }

  /** The records of a text that is one. */
  static List<ParsedRecord> records(String text, FieldNames names) {
    List<String> lines = lines(text);
    List<ParsedRecord> records = new ArrayList<>();
    int at = first(lines, 0);
    Head head = at == lines.size() ? null : head(lines, at);
    while (head != null) {
      String opening = head.lines().get(0).label();
      int next = head.end();
      Head following = null;
      while (next < lines.size() && following == null) {
        following = opens(lines, next, opening, names) ? head(lines, next) : null;
        next += following == null ? 1 : 0;
      }
      Fields fields = fields(head, lines.subList(head.end(), next), names);
      records.add(new ParsedRecord.Entry(records.size(), fields));
      head = following;
    }
    return records;
  }

  /** Whether the head of the next record begins on a line. */
  private static boolean opens(List<String> lines, int at, String opening, FieldNames names) {
    Labelled labelled = labelled(lines.get(at), ':');
    if (labelled == null || !labelled.label().equals(opening) || !isApart(lines.get(at - 1))) {
      return false;
    }
    Head head = head(lines, at);
    return head != null && isKnown(head, names);
  }

  private static boolean isApart(String line) {
    return line.isBlank() || RuleLine.isOne(line) || FENCES.contains(line.strip());
  }

  /** The headline alone, or two known names with headline or day among them, and most of all. */
  private static boolean isKnown(Head head, FieldNames names) {
    int known = 0;
    boolean main = false;
    for (Labelled line : head.lines()) {
      DispatchField field = names.field(line.label());
      known += field == null ? 0 : 1;
      main |= field == DispatchField.HEADLINE || field == DispatchField.DATE;
    }
    boolean enough =
        known >= 2
            || (head.lines().size() == 1
                && names.field(head.lines().get(0).label()) == DispatchField.HEADLINE);
    return main && enough && known * 2 >= head.lines().size();
  }

  /** The head that begins on a line; null if none does. */
  private static @Nullable Head head(List<String> lines, int from) {
    String fence = lines.get(from).strip();
    boolean fenced = FENCES.contains(fence);
    char mark = fence.equals("+++") ? '=' : ':';
    List<Labelled> found = new ArrayList<>();
    int at = fenced ? from + 1 : from;
    while (at < lines.size() && found.size() < MOST_LABELS) {
      String line = lines.get(at);
      if (fenced && (line.strip().equals(fence) || line.strip().equals("..."))) {
        return found.isEmpty() ? null : new Head(found, at + 1);
      }
      Labelled labelled = labelled(line, mark);
      boolean item = line.startsWith(" ") || line.startsWith("\t") || (fenced && isItem(line));
      if (labelled != null && !item) {
        found.add(labelled);
      } else if (item && !found.isEmpty() && !line.isBlank()) {
        continued(found, line.strip());
      } else if (!fenced) {
        break;
      }
      at++;
    }
    boolean ends = at == lines.size() || lines.get(at).isBlank() || RuleLine.isOne(lines.get(at));
    boolean textual = !found.isEmpty() && isText(found.get(found.size() - 1).label());
    return fenced || found.isEmpty() || !(ends || textual) ? null : new Head(found, at);
  }

  /** The line of a list in YAML. */
  private static boolean isItem(String line) {
    return line.startsWith("- ");
  }

  /** Adds a folded line, or a line of a list, to the value above it. */
  private static void continued(List<Labelled> found, String line) {
    Labelled last = found.remove(found.size() - 1);
    boolean listed = isItem(line);
    String more = listed ? line.substring(1).strip() : line;
    String between = last.value().isEmpty() ? "" : listed ? ", " : " ";
    found.add(new Labelled(last.label(), last.value() + between + more));
  }

  private static boolean isText(String label) {
    String lower = label.toLowerCase(Locale.ROOT);
    return lower.equals("text") || lower.equals("body") || lower.equals("content");
  }

  private static @Nullable Labelled labelled(String line, char mark) {
    int at = line.indexOf(mark);
    if (at < 1 || at > LONGEST_LABEL) {
      return null;
    }
    String label = line.substring(0, at).strip();
    boolean parted = at + 1 == line.length() || Character.isWhitespace(line.charAt(at + 1));
    boolean words =
        !label.isEmpty()
            && Character.isLetter(label.charAt(0))
            && label.split("\\s+", -1).length <= MOST_WORDS
            && label.chars().allMatch(LabelledText::isOfLabel);
    return parted && words ? new Labelled(label, bare(line.substring(at + 1))) : null;
  }

  private static boolean isOfLabel(int c) {
    return Character.isLetterOrDigit(c) || " -_()/.".indexOf(c) >= 0 || c >= 0x300;
  }

  /** Without the quotes or brackets around a value. */
  private static String bare(String written) {
    String value = written.strip();
    int last = value.length() - 1;
    boolean around =
        last > 0
            && ((value.charAt(0) == '"' && value.charAt(last) == '"')
                || (value.charAt(0) == '\'' && value.charAt(last) == '\'')
                || (value.charAt(0) == '[' && value.charAt(last) == ']'));
    return around ? value.substring(1, last).strip() : value;
  }

  private static Labelled last(Head head) {
    return head.lines().get(head.lines().size() - 1);
  }

  private static Fields fields(Head head, List<String> below, FieldNames names) {
    List<String> header = new ArrayList<>();
    List<String> values = new ArrayList<>();
    for (Labelled line : head.lines()) {
      header.add(line.label());
      values.add(line.value());
    }
    Fields fields = RowFields.of(header, values, names);
    int from = first(below, 0);
    int to = below.size();
    while (to > from && isApart(below.get(to - 1))) {
      to--;
    }
    List<String> text = below.subList(from, to);
    if (fields.headline == null && text.size() > 1 && Prose.isHeadline(text.get(0).strip())) {
      fields.headline = text.get(0).strip();
      text = text.subList(1, text.size());
    }
    String body = Html.plain(String.join("\n", text).strip());
    boolean inside = names.field(last(head).label()) == DispatchField.TEXT;
    fields.text =
        inside && fields.text != null
            ? (fields.text + "\n" + body).strip()
            : body.isEmpty() ? fields.text : body;
    return fields;
  }

  /** The number of the first line that is neither blank nor a rule. */
  private static int first(List<String> lines, int from) {
    int at = from;
    while (at < lines.size() && (lines.get(at).isBlank() || RuleLine.isOne(lines.get(at)))) {
      at++;
    }
    return at;
  }

  private static List<String> lines(String text) {
    return List.of(text.split("\r\n|[\n\r\u2028\u2029]", -1));
  }
}
