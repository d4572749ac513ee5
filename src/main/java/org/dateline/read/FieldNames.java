package org.dateline.read;

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
  private static final Map<DispatchField, List<String>> USUAL =
      Map.of(
          DispatchField.HEADLINE,
          List.of(
              "headline",
              "title",
              "headlinetext",
              "head",
              "hl",
              "headlinemain",
              "webtitle",
              "newstitle",
              "articletitle",
              "storytitle",
              "posttitle",
              "newsheadline",
              "articleheadline",
              "headlines",
              "heading",
              "titre",
              "titulo",
              "titel",
              "\u6807\u9898",
              "\u6A19\u984C",
              "\uC81C\uBAA9",
              "\u0437\u0430\u0433\u043E\u043B\u043E\u0432\u043E\u043A",
              "judul",
              "subject",
              "hed",
              "\u898B\u51FA\u3057",
              "\u30BF\u30A4\u30C8\u30EB",
              "\u043D\u0430\u0437\u0432\u0430\u043D\u0438\u0435"),
          DispatchField.TEXT,
          List.of(
              "text",
              "body",
              "story",
              "storytext",
              "content",
              "article",
              "articlebody",
              "articletext",
              "articlecontent",
              "storybody",
              "newsbody",
              "newstext",
              "newscontent",
              "fulltext",
              "postcontent",
              "bodytext",
              "maintext",
              "selftext",
              "rawtext",
              "cleantext",
              "plaintext",
              "contenttext",
              "contenthtml",
              "contentencoded",
              "bodyhtml",
              "html",
              "texte",
              "texto",
              "cuerpo",
              "contenido",
              "contenu",
              "inhalt",
              "\u5185\u5BB9",
              "\u5167\u5BB9",
              "\u6B63\u6587",
              "\u672C\u6587",
              "\uBCF8\uBB38",
              "\uB0B4\uC6A9",
              "\u0442\u0435\u043A\u0441\u0442",
              "\u043F\u043E\u043B\u043D\u044B\u0439\u0442\u0435\u043A\u0441\u0442",
              "\u0441\u043E\u0434\u0435\u0440\u0436\u0430\u043D\u0438\u0435",
              "volltext",
              "artikeltext",
              "isi",
              "description",
              "shortdescription",
              "leadparagraph",
              "trailtext",
              "abstract",
              "summary",
              "snippet",
              "excerpt",
              "teaser"),
          DispatchField.DATE,
          List.of(
              "date",
              "published",
              "publishedat",
              "publishdate",
              "publisheddate",
              "datepublished",
              "datepublish",
              "pubdate",
              "publicationdate",
              "webpublicationdate",
              "datepub",
              "publishedon",
              "publishtime",
              "publishedtime",
              "articledate",
              "firstpublicationdate",
              "firstpublished",
              "firstpublishedat",
              "releasedate",
              "posteddate",
              "postdate",
              "postedat",
              "newsdate",
              "storydate",
              "datetimepub",
              "datetime",
              "timestamp",
              "time",
              "fecha",
              "datum",
              "datepublication",
              "datedepublication",
              "dateparution",
              "datedeparution",
              "fechapublicacion",
              "fechadepublicacion",
              "datapublicacao",
              "datadepublicacao",
              "datapubblicazione",
              "veroeffentlichungsdatum",
              "erscheinungsdatum",
              "\u65E5\u671F",
              "\u65F6\u95F4",
              "\u65E5\u4ED8",
              "\uB0A0\uC9DC",
              "\uC77C\uC790",
              "\u0434\u0430\u0442\u0430",
              "\u0434\u0430\u0442\u0430\u0432\u044B\u0445\u043E\u0434\u0430",
              "\u0434\u0430\u0442\u0430\u043F\u0443\u0431\u043B\u0438\u043A\u0430\u0446\u0438\u0438",
              "erscheinungsdatum",
              "\u63B2\u8F09\u65E5",
              "\u767A\u884C\u65E5",
              "\u53D1\u5E03\u65F6\u95F4",
              "\u53D1\u5E03\u65E5\u671F",
              "tanggal",
              "versioncreated",
              "created",
              "createdat",
              "createdutc",
              "seendate"),
          DispatchField.SOURCE,
          List.of(
              "source",
              "agency",
              "publisher",
              "wire",
              "provider",
              "publication",
              "newsagency",
              "sourcename",
              "publishername",
              "medianame",
              "outlet",
              "newspaper",
              "newssource",
              "site",
              "fuente",
              "quelle",
              "\u6765\u6E90",
              "\uC5B8\uB860\uC0AC",
              "\u0438\u0441\u0442\u043E\u0447\u043D\u0438\u043A",
              "\u0438\u0437\u0434\u0430\u043D\u0438\u0435",
              "\u0441\u043C\u0438",
              "pubtitle",
              "publicationtitle",
              "publicationname",
              "zeitung",
              "medium",
              "\u5A92\u4F53",
              "\u65B0\u805E\u540D",
              "feed",
              "sourcedomain",
              "domain"),
          DispatchField.ID,
          List.of(
              "id",
              "guid",
              "sourceref",
              "ref",
              "articleid",
              "docid",
              "docno",
              "storyid",
              "newsid",
              "uuid",
              "uri",
              "accessionnumber",
              "accessionno",
              "storeid",
              "\uB274\uC2A4\uC2DD\uBCC4\uC790"),
          DispatchField.BYLINE,
          List.of(
              "byline",
              "author",
              "authors",
              "by",
              "writer",
              "creator",
              "auteur",
              "autor",
              "\u0430\u0432\u0442\u043E\u0440",
              "\uAE30\uACE0\uC790",
              "\u4F5C\u8005",
              "\u8457\u8005"),
          DispatchField.LANGUAGE,
          List.of("language", "lang", "languagecode", "\u044F\u0437\u044B\u043A"),
          DispatchField.URL,
          List.of(
              "url",
              "link",
              "href",
              "weburl",
              "articleurl",
              "newsurl",
              "shareurl",
              "documenturl",
              "\u0441\u0441\u044B\u043B\u043A\u0430"),
          DispatchField.KEYWORDS,
          List.of(
              "keywords",
              "tags",
              "topics",
              "topic",
              "subjects",
              "categories",
              "category",
              "section",
              "sectionname",
              "subjectterms",
              "wordcount",
              "\u0440\u0443\u0431\u0440\u0438\u043A\u0430",
              "\uD1B5\uD569\uBD84\uB958",
              "\uD1B5\uD569\uBD84\uB9581",
              "\uD1B5\uD569\uBD84\uB9582",
              "\uD1B5\uD569\uBD84\uB9583",
              "\uC0AC\uAC74\uC0AC\uACE0\uBD84\uB958",
              "\uC0AC\uAC74\uC0AC\uACE0\uBD84\uB9581",
              "\uC0AC\uAC74\uC0AC\uACE0\uBD84\uB9582",
              "\uC0AC\uAC74\uC0AC\uACE0\uBD84\uB9583",
              "\uC778\uBB3C",
              "\uC704\uCE58",
              "\uAE30\uAD00",
              "\uBD84\uC11D\uC81C\uC678\uC5EC\uBD80"));

  /** What labels of other names are called. */
  private static final Map<String, String> SCHEMES =
      Map.ofEntries(
          Map.entry("subjectterms", "subject"),
          Map.entry("wordcount", "words"),
          Map.entry("\u0440\u0443\u0431\u0440\u0438\u043A\u0430", "section"),
          Map.entry("\uD1B5\uD569\uBD84\uB958", "subject"),
          Map.entry("\uC0AC\uAC74\uC0AC\uACE0\uBD84\uB958", "event"),
          Map.entry("\uC778\uBB3C", "person"),
          Map.entry("\uC704\uCE58", "place"),
          Map.entry("\uAE30\uAD00", "organization"),
          Map.entry("\uBD84\uC11D\uC81C\uC678\uC5EC\uBD80", "excluded"));

  /** Labels of which a field holds several, between commas. */
  private static final Set<String> SEVERAL = Set.of("\uC778\uBB3C", "\uC704\uCE58", "\uAE30\uAD00");

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
          "meta",
          "data");

  /** Where search engines keep the record itself. */
  private static final String STORED = "_source";

  private static final int MOST_REMEMBERED = 1000;

  private record Known(@Nullable DispatchField field, int rank) {}

  private static final Known NOTHING = new Known(null, 0);

  private final Map<String, DispatchField> mapped = new HashMap<>();
  private final Map<String, String> said;
  private final Map<String, Known> usual = new HashMap<>();
  private final Map<String, Known> seen = new HashMap<>();

  /** Names by recognition, after those the user has said. */
  FieldNames(Map<String, String> said) {
    this.said = said;
    USUAL.forEach(
        (field, names) -> {
          if (!said.containsKey(field.code())) {
            for (int rank = 0; rank < names.size(); rank++) {
              usual.put(names.get(rank), new Known(field, rank));
            }
          }
        });
    said.forEach((field, name) -> mapped.put(normal(name), DispatchField.of(field)));
  }

  /** Our field for a name; null if it is none of ours. */
  @Nullable DispatchField field(String name) {
    return known(name).field();
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
      return new Known(field, 0);
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
      known = known == null && HOLDERS.contains(first) ? usual.get(last) : known;
      return known == null || known.field() == DispatchField.ID ? NOTHING : known;
    }
    return known == null ? NOTHING : known;
  }

  /** Small letters and digits, without what stands in brackets. */
  private static String normal(String name) {
    int bracket = name.indexOf('(');
    String bare = bracket > 0 ? name.substring(0, bracket) : name;
    StringBuilder normal = new StringBuilder(bare.length());
    for (int i = 0; i < bare.length(); i++) {
      char c = bare.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        normal.append(Character.toLowerCase(c));
      }
    }
    return normal.toString();
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
