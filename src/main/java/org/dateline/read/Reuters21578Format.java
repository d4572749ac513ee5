package org.dateline.read;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The SGML of Reuters-21578 (Lewis 1997): records between REUTERS tags without a root element, in
 * ISO-8859-1, with references to control characters that no XML parser takes.
 */
final class Reuters21578Format implements Format {
  private static final String OPEN = "<REUTERS";
  private static final Map<String, String> NAMED =
      Map.of("lt", "<", "gt", ">", "amp", "&", "quot", "\"");
  private static final List<String> LABELS =
      List.of("TOPICS", "PLACES", "PEOPLE", "ORGS", "EXCHANGES");

  @Override
  public String name() {
    return "reuters21578";
  }

  @Override
  public boolean recognises(FileHead head) {
    return head.firstCharacter() == '<' && head.text().contains(OPEN + " ");
  }

  @Override
  public Records open(Source source) {
    return new SgmlElements(
        source, List.of("REUTERS"), Reuters21578Format::latin, Reuters21578Format::fields);
  }

  private static String latin(LineReader lines) {
    return new String(
        lines.bytes(), lines.start(), lines.end() - lines.start(), StandardCharsets.ISO_8859_1);
  }

  private static Fields fields(String record) {
    Fields fields = new Fields();
    fields.source = "reuters";
    fields.id = attribute(record, "NEWID");
    String date = content(record, "DATE");
    fields.date = date == null ? null : dateOnly(decoded(date));
    for (String label : LABELS) {
      String scheme = label.equals("PEOPLE") ? "person" : FieldNames.scheme(label);
      labels(content(record, label), scheme, fields);
    }
    text(record, fields);
    return fields;
  }

  private static void labels(@Nullable String content, String scheme, Fields fields) {
    if (content == null) {
      return;
    }
    for (int at = content.indexOf("<D>"); at >= 0; at = content.indexOf("<D>", at + 3)) {
      int end = content.indexOf("</D>", at);
      if (end > at) {
        fields.keywords.add(scheme + ":" + decoded(content.substring(at + 3, end)).strip());
      }
    }
  }

  private static void text(String record, Fields fields) {
    int open = record.indexOf("<TEXT");
    String text = open < 0 ? "" : record.substring(record.indexOf('>', open) + 1);
    int close = text.lastIndexOf("</TEXT>");
    text = close < 0 ? text : text.substring(0, close);
    String title = content(text, "TITLE");
    String body = content(text, "BODY");
    String dateline = content(text, "DATELINE");
    String author = content(text, "AUTHOR");
    if (author != null && !author.isBlank()) {
      fields.byline.add(decoded(author).strip());
    }
    if (title != null || body != null) {
      fields.headline = title == null ? "" : decoded(title).strip();
      fields.text = decoded(dateline == null ? "" : dateline) + decoded(body == null ? "" : body);
      return;
    }
    // Unprocessed and brief records have no elements inside: the first line is the headline.
    String plain = decoded(text).strip();
    int lineEnd = plain.indexOf('\n');
    fields.headline = lineEnd < 0 ? plain : plain.substring(0, lineEnd).strip();
    fields.text = lineEnd < 0 ? "" : plain.substring(lineEnd + 1);
  }

  /** "26-FEB-1987 15:01:01.79" without the wire codes that some records have behind it. */
  private static String dateOnly(String date) {
    String tight = date.strip().replaceAll("\\s+", " ");
    String[] parts = tight.split(" ", 3);
    return parts.length < 2 ? tight : parts[0] + " " + parts[1];
  }

  private static @Nullable String attribute(String record, String name) {
    int at = record.indexOf(name + "=\"");
    int start = at + name.length() + 2;
    int end = at < 0 ? -1 : record.indexOf('"', start);
    return end < 0 ? null : record.substring(start, end);
  }

  private static @Nullable String content(String text, String element) {
    int open = text.indexOf("<" + element + ">");
    int start = open + element.length() + 2;
    int end = open < 0 ? -1 : text.indexOf("</" + element + ">", start);
    return end < 0 ? null : text.substring(start, end);
  }

  /** Without references: control characters are dropped, the rest becomes what it stands for. */
  static String decoded(String text) {
    if (text.indexOf('&') < 0) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int end = c == '&' ? text.indexOf(';', i) : -1;
      String decoded = end < 0 || end - i > 8 ? null : reference(text.substring(i + 1, end));
      if (decoded == null) {
        out.append(c);
      } else {
        out.append(decoded);
        i = end;
      }
    }
    return out.toString();
  }

  private static @Nullable String reference(String name) {
    // The LDC writes "&AMP;".
    String named = NAMED.get(name.toLowerCase(Locale.ROOT));
    if (named != null) {
      return named;
    }
    if (name.length() < 2 || name.charAt(0) != '#') {
      return Html.character(name);
    }
    boolean hexadecimal = name.charAt(1) == 'x' || name.charAt(1) == 'X';
    int radix = hexadecimal ? 16 : 10;
    int value = 0;
    for (int i = hexadecimal ? 2 : 1; i < name.length(); i++) {
      int digit = Character.digit(name.charAt(i), radix);
      if (digit < 0 || name.charAt(i) > 'f') {
        return null;
      }
      value = value * radix + digit;
    }
    boolean control = (value < 32 && value != 9 && value != 10 && value != 13) || value == 127;
    boolean surrogate = value >= Character.MIN_SURROGATE && value <= Character.MAX_SURROGATE;
    return control || surrogate || value > Character.MAX_CODE_POINT
        ? ""
        : Character.toString(value);
  }
}
