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
              "hed"),
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
              "uri"),
          DispatchField.BYLINE,
          List.of("byline", "author", "authors", "by", "writer", "creator", "auteur", "autor"),
          DispatchField.LANGUAGE,
          List.of("language", "lang", "languagecode"),
          DispatchField.URL,
          List.of("url", "link", "href", "weburl", "articleurl", "newsurl", "shareurl"),
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
              "sectionname"));

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

  /** The scheme of a keyword: the field's name in the singular. */
  static String scheme(String name) {
    String scheme = name.strip().toLowerCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
    if (scheme.endsWith("ies")) {
      return scheme.substring(0, scheme.length() - 3) + "y";
    }
    return scheme.endsWith("s") ? scheme.substring(0, scheme.length() - 1) : scheme;
  }
}
