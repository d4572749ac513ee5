package org.dateline.read;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dateline.config.DispatchField;
import org.jspecify.annotations.Nullable;

/**
 * Which of our fields a column or key is. The usual names are known, the likelier first: where a
 * record has several, as "text" and "description", the likelier is taken. Case, blanks and marks do
 * not count: "publish_date(yyyymmdd)", "Publish Date" and "publishDate" are one name. Not for
 * several threads at once.
 */
final class FieldNames {
  private static final String RESOURCE = "field-names.txt";

  private static final Map<DispatchField, List<String>> USUAL = read();

  /** What labels of other names are called. */
  private static final Map<String, String> SCHEMES =
      Map.ofEntries(
          Map.entry("subjectterms", "subject"),
          Map.entry("wordcount", "words"),
          Map.entry(normal("\u0440\u0443\u0431\u0440\u0438\u043A\u0430"), "section"),
          Map.entry(normal("\uD1B5\uD569\uBD84\uB958"), "subject"),
          Map.entry(normal("\uC0AC\uAC74\uC0AC\uACE0\uBD84\uB958"), "event"),
          Map.entry(normal("\uC778\uBB3C"), "person"),
          Map.entry(normal("\uC704\uCE58"), "place"),
          Map.entry(normal("\uAE30\uAD00"), "organization"),
          Map.entry(normal("\uBD84\uC11D\uC81C\uC678\uC5EC\uBD80"), "excluded"));

  /** Labels of which a field holds several, between commas. */
  private static final Set<String> SEVERAL =
      Set.of(normal("\uC778\uBB3C"), normal("\uC704\uCE58"), normal("\uAE30\uAD00"));

  /** Of "headline.main" and "source.name" the first word says what it is. */
  private static final Set<String> VALUES =
      Set.of("main", "text", "name", "value", "rendered", "original", "plain", "default");

  /** Of "fields.bodyText" and "dc:date" the last word says what it is. */
  private static final Set<String> HOLDERS =
      Set.of(
          "fields",
          "source",
          "content",
          "article",
          "attributes",
          "dc",
          "dcterms",
          "og",
          "doc",
          "document",
          "story",
          "item",
          "news",
          "post",
          "entry",
          "record",
          "row",
          "page",
          "meta",
          "metadata",
          "properties",
          "data");

  /** Where search engines keep the record itself. */
  private static final String STORED = "_source";

  /** What search engines add to a name for its type or language. */
  private static final Set<String> TYPES =
      Set.of(
          "t", "s", "txt", "en", "dt", "tdt", "pdt", "str", "ss", "ts", "d", "i", "l", "text",
          "raw", "keyword", "string", "stored", "tt");

  /** A name of several words is less likely than one that is known as it is. */
  private static final int BEHIND = 500;

  private static final int MOST_REMEMBERED = 1000;

  private record Known(@Nullable DispatchField field, int rank, DateParts.@Nullable Part part) {}

  private static final Known NOTHING = new Known(null, 0, null);

  /** Made once, as a reader of thousands of small files asks for it with each. */
  private static final Map<String, Known> UNSAID = Map.copyOf(usual(Map.of()));

  private final Map<String, DispatchField> mapped = new HashMap<>();
  private final Map<String, String> said;
  private final Map<String, Known> usual;
  private final Map<String, Known> seen = new HashMap<>();

  private static Map<DispatchField, List<String>> read() {
    Map<DispatchField, List<String>> names = new EnumMap<>(DispatchField.class);
    try (InputStream in = FieldNames.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("The names of fields are missing: " + RESOURCE + ".");
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      DispatchField field = DispatchField.HEADLINE;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("  ")) {
          for (String name : line.strip().split(" ", -1)) {
            names.computeIfAbsent(field, unused -> new ArrayList<>()).add(normal(name));
          }
        } else if (!line.startsWith("#")) {
          field = DispatchField.of(line);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return names;
  }

  /** Names by recognition, after those the user has said. */
  FieldNames(Map<String, String> said) {
    this.said = said;
    this.usual = said.isEmpty() ? UNSAID : usual(said);
    said.forEach((field, name) -> mapped.put(normal(name), DispatchField.of(field)));
  }

  /** What is recognised where the user has said these. */
  private static Map<String, Known> usual(Map<String, String> said) {
    Map<String, Known> usual = new HashMap<>();
    USUAL.forEach(
        (field, names) -> {
          if (!said.containsKey(field.code())) {
            for (int rank = 0; rank < names.size(); rank++) {
              usual.putIfAbsent(names.get(rank), new Known(field, rank, null));
            }
          }
        });
    if (!said.containsKey(DispatchField.DATE.code())) {
      for (DateParts.Part part : DateParts.Part.values()) {
        for (String written : part.names()) {
          String name = normal(written);
          Known known = usual.getOrDefault(name, NOTHING);
          usual.put(name, new Known(known.field(), known.rank(), part));
        }
      }
    }
    return usual;
  }

  /** Our field for a name; null if it is none of ours. */
  @Nullable DispatchField field(String name) {
    return known(name).field();
  }

  /** What a name says of the date; null if it says nothing of it. */
  DateParts.@Nullable Part datePart(String name) {
    return known(name).part();
  }

  /** How likely a name is what it is taken for: 0 is the likeliest. */
  int rank(String name) {
    return known(name).rank();
  }

  /** The names that the user has said which lead into nested objects, by our field. */
  Map<DispatchField, String> paths() {
    Map<DispatchField, String> paths = new HashMap<>();
    said.forEach(
        (field, name) -> {
          if (name.indexOf('.') > 0) {
            paths.put(DispatchField.of(field), name);
          }
        });
    return paths;
  }

  private Known known(String name) {
    Known known = seen.get(name);
    if (known == null) {
      known = lookUp(name);
      if (seen.size() < MOST_REMEMBERED) {
        seen.put(name, known);
      }
    }
    return known;
  }

  private Known lookUp(String name) {
    String normal = normal(name);
    DispatchField field = mapped.get(normal);
    if (field != null) {
      return new Known(field, 0, null);
    }
    if (name.equals(STORED)) {
      return NOTHING;
    }
    Known known = usual.get(normal);
    int mark = Math.max(name.lastIndexOf('.'), name.lastIndexOf(':'));
    if (known == null && mark > 0) {
      String first = normal(name.substring(0, mark));
      String last = normal(name.substring(mark + 1));
      known = VALUES.contains(last) ? usual.get(first) : null;
      known = known == null && isHolder(name.substring(0, mark)) ? usual.get(last) : known;
      return known == null || known.field() == DispatchField.ID ? NOTHING : known;
    }
    if (known == null) {
      known = inWords(name);
    }
    return known == null ? NOTHING : known;
  }

  /** Whether the last of the words before a mark says that a record or a part of it follows. */
  private static boolean isHolder(String path) {
    int mark = Math.max(path.lastIndexOf('.'), path.lastIndexOf(':'));
    return HOLDERS.contains(normal(path.substring(mark + 1)));
  }

  /**
   * Of "title_txt_en" without the type that search engines add, and of "article_pub_date" without
   * what it is of.
   */
  private @Nullable Known inWords(String name) {
    String bare = name;
    for (int mark = bare.lastIndexOf('_'); mark > 0; mark = bare.lastIndexOf('_')) {
      if (!TYPES.contains(bare.substring(mark + 1).toLowerCase(Locale.ROOT))) {
        break;
      }
      bare = bare.substring(0, mark);
      Known known = usual.get(normal(bare));
      if (known != null) {
        return known;
      }
    }
    int mark = bare.indexOf('_');
    mark = mark < 0 ? bare.indexOf(' ') : mark;
    Known known =
        mark > 0 && HOLDERS.contains(normal(bare.substring(0, mark)))
            ? usual.get(normal(bare.substring(mark + 1)))
            : null;
    return known == null || known.field() == DispatchField.ID
        ? null
        : new Known(known.field(), known.rank() + BEHIND, known.part());
  }

  /** Small letters and digits without accents, and without what stands in brackets. */
  private static String normal(String name) {
    int bracket = name.indexOf('(');
    String bare = bracket > 0 ? name.substring(0, bracket) : name;
    bare =
        bare.chars().allMatch(c -> c < 128)
            ? bare
            : Normalizer.normalize(bare, Normalizer.Form.NFKD);
    StringBuilder normal = new StringBuilder(bare.length());
    for (int i = 0; i < bare.length(); i++) {
      char c = plain(bare.charAt(i));
      if (Character.isLetterOrDigit(c)) {
        normal.append(Character.toLowerCase(c));
      }
    }
    return normal.toString();
  }

  /** Letters with strokes do not come apart into a letter and its accent. */
  private static char plain(char c) {
    return switch (c) {
      case '\u0131' -> 'i';
      case '\u0142', '\u0141' -> 'l';
      case '\u00F8', '\u00D8' -> 'o';
      case '\u0111', '\u0110' -> 'd';
      default -> c;
    };
  }

  /** The labels that a field of that name holds. */
  static List<String> labels(String name, String value) {
    return SEVERAL.contains(normal(name)) ? List.of(value.split(",", -1)) : List.of(value);
  }

  /** The scheme of a keyword: the field's name in the singular. */
  static String scheme(String name) {
    String normal = normal(name);
    int end = normal.length();
    while (end > 1 && Character.isDigit(normal.charAt(end - 1))) {
      end--;
    }
    String known = SCHEMES.get(normal.substring(0, end));
    if (known != null) {
      return known;
    }
    String scheme = name.strip().toLowerCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
    if (scheme.endsWith("ies")) {
      return scheme.substring(0, scheme.length() - 3) + "y";
    }
    return scheme.endsWith("s") ? scheme.substring(0, scheme.length() - 1) : scheme;
  }
}
