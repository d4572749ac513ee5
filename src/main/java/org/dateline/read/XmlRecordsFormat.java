package org.dateline.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.config.DispatchField;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * XML of no format that is known by its own name: elements that hold a headline or a text under the
 * names that columns have, as {@code <article><title>}, {@code <row Title="…"/>} or {@code <doc>
 * <field name="title">}. Every element is read by itself and as leniently as browsers do.
 */
final class XmlRecordsFormat implements Format {
  private static final Pattern DECLARED =
      Pattern.compile("<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']([A-Za-z0-9._-]{1,40})[\"']");

  /** Attributes in which an element says what it is: those of rows, exports and engines. */
  private static final List<String> NAMING = List.of("name", "field", "key", "property", "column");

  /** Attributes in which an empty element has what it says. */
  private static final List<String> HOLDING =
      List.of("value", "content", "when", "datetime", "norm", "href");

  /** Elements deeper in are of no record. */
  private static final int DEEPEST = 8;

  @Override
  public String name() {
    return "xml";
  }

  @Override
  public boolean recognises(FileHead head) {
    return element(head, new FieldNames(Map.of())) != null;
  }

  @Override
  public Records open(Source source) throws IOException {
    FieldNames names = source.names();
    Matcher declaration = DECLARED.matcher(source.head().text());
    String encoding =
        source.head().encodingOfLines(declaration.find() ? declaration.group(1) : null);
    String element = element(source.head(), new FieldNames(Map.of()));
    return new SgmlElements(
        source,
        element == null ? List.of() : List.of(element),
        lines -> Encoding.decode(lines.bytes(), lines.start(), lines.end(), encoding),
        record -> fields(record, names));
  }

  /** The element that holds a record; null if the file's beginning has none. */
  private static @Nullable String element(FileHead head, FieldNames names) {
    String text = head.text();
    int first = text.indexOf('<');
    if (head.firstCharacter() != '<' || !mayBeXml(text, first)) {
      return null;
    }
    return new Recognition(names).element(Jsoup.parse(text, "", Parser.xmlParser()));
  }

  private static boolean mayBeXml(String text, int first) {
    String begin =
        text.substring(first, Math.min(text.length(), first + 20)).toLowerCase(Locale.ROOT);
    return !begin.startsWith("<html") && !begin.startsWith("<!doctype html");
  }

  /** Looks for the elements that are records each; what is known of one is kept. */
  private static final class Recognition {
    private final FieldNames names;
    private final IdentityHashMap<Element, Boolean> records = new IdentityHashMap<>();
    private final IdentityHashMap<Element, Boolean> holders = new IdentityHashMap<>();
    private final Map<String, Integer> found = new HashMap<>();
    private final List<String> order = new ArrayList<>();

    Recognition(FieldNames names) {
      this.names = names;
    }

    /** The name of the outermost elements that are records; null if there are none. */
    @Nullable String element(Element root) {
      find(root, 0);
      String best = null;
      for (String name : order) {
        best =
            best == null || found.getOrDefault(name, 0) > found.getOrDefault(best, 0) ? name : best;
      }
      return best;
    }

    private void find(Element element, int depth) {
      for (Element child : element.children()) {
        if (isRecord(child, depth)) {
          if (found.merge(child.tagName(), 1, Integer::sum) == 1) {
            order.add(child.tagName());
          }
        } else if (depth < DEEPEST) {
          find(child, depth + 1);
        }
      }
    }

    private boolean isRecord(Element element, int depth) {
      Boolean known = records.get(element);
      if (known == null) {
        known = depth <= 2 * DEEPEST && looksLikeRecord(element, depth);
        records.put(element, known);
      }
      return known;
    }

    /** Whether an element has a headline and a text, or one of them and a date, once each. */
    private boolean looksLikeRecord(Element element, int depth) {
      Map<String, Integer> repeated = new HashMap<>();
      for (Element child : element.children()) {
        boolean holds = !child.children().isEmpty() || child.attributesSize() > 1;
        int count = holds ? repeated.merge(child.tagName(), 1, Integer::sum) : 0;
        if (count > 1 && isRecord(child, depth + 1)) {
          return false;
        }
      }
      if (!hasMainItself(element, names)
          && element.children().stream().anyMatch(child -> holdsSeveral(child, depth + 1))) {
        return false;
      }
      Fields fields = of(element, names);
      boolean main = fields.headline != null || fields.text != null;
      return main && (fields.date != null || (fields.headline != null && fields.text != null));
    }

    /** Whether elements of one name further in are records each. */
    private boolean holdsSeveral(Element element, int depth) {
      Boolean known = holders.get(element);
      if (known == null) {
        known = depth <= 2 * DEEPEST && hasSeveral(element, depth);
        holders.put(element, known);
      }
      return known;
    }

    private boolean hasSeveral(Element element, int depth) {
      Map<String, Integer> counts = new HashMap<>();
      for (Element child : element.children()) {
        boolean holds = !child.children().isEmpty() && isRecord(child, depth + 1);
        if (holds && counts.merge(child.tagName(), 1, Integer::sum) > 1) {
          return true;
        }
      }
      return element.children().stream().anyMatch(child -> holdsSeveral(child, depth + 1));
    }
  }

  private static boolean hasMainItself(Element element, FieldNames names) {
    for (Element child : element.children()) {
      DispatchField field = names.field(named(child));
      if (field != null && JsonFields.isMain(field) && !isHolder(child, names)) {
        return true;
      }
    }
    return false;
  }

  private static Fields fields(String record, FieldNames names) {
    Element parsed = Jsoup.parse(record, "", Parser.xmlParser());
    return parsed.childrenSize() == 0 ? new Fields() : of(parsed.child(0), names);
  }

  private static Fields of(Element record, FieldNames names) {
    List<String> columns = new ArrayList<>();
    List<String> values = new ArrayList<>();
    flatten(record, names, 0, columns, values);
    return RowFields.of(columns, values, names);
  }

  /** The names and values of all that stands in a record, the outer ones first. */
  private static void flatten(
      Element element, FieldNames names, int depth, List<String> columns, List<String> values) {
    for (Attribute attribute : element.attributes()) {
      if (!NAMING.contains(attribute.getKey()) && !attribute.getKey().startsWith("xml")) {
        columns.add(local(attribute.getKey()));
        values.add(attribute.getValue());
      }
    }
    for (Element child : element.children()) {
      String name = named(child);
      DispatchField field = names.field(name);
      boolean parts = field == DispatchField.DATE && child.childrenSize() > 0;
      boolean taken = field != null && !parts && !isHolder(child, names);
      if (taken || child.childrenSize() == 0) {
        columns.add(name);
        values.add(value(child, field));
      } else if (depth < DEEPEST) {
        flatten(child, names, depth + 1, columns, values);
      }
      if (child.attributesSize() > 0 && (taken || child.childrenSize() == 0)) {
        attributes(child, columns, values);
      }
    }
  }

  /** Of an empty element what its attributes say. */
  private static void attributes(Element element, List<String> columns, List<String> values) {
    if (!element.hasText()) {
      for (String holding : HOLDING) {
        if (element.hasAttr(holding)) {
          columns.add(named(element));
          values.add(element.attr(holding));
        }
      }
    }
  }

  /** Whether an element that may be a text holds a headline or a date beside it. */
  private static boolean isHolder(Element element, FieldNames names) {
    for (Element inner : element.children()) {
      DispatchField field = names.field(named(inner));
      if (field == DispatchField.HEADLINE || field == DispatchField.DATE) {
        return true;
      }
    }
    return false;
  }

  private static String value(Element element, @Nullable DispatchField field) {
    if (field == DispatchField.TEXT && element.childrenSize() > 0) {
      return Html.text(element);
    }
    boolean several = field == DispatchField.SOURCE && element.childrenSize() > 0;
    return several ? element.child(0).text() : element.wholeText().strip();
  }

  private static String named(Element element) {
    for (String naming : NAMING) {
      if (element.hasAttr(naming)) {
        return local(element.attr(naming));
      }
    }
    return local(element.tagName());
  }

  private static String local(String name) {
    return name.substring(name.indexOf(':') + 1);
  }
}
