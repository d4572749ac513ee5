package org.dateline.text.dateline;

import java.util.List;
import java.util.Locale;
import org.dateline.text.record.Agencies;
import org.dateline.text.record.Publications;
import org.dateline.text.record.RawDispatch;
import org.jspecify.annotations.Nullable;

/** Which agency a dispatch is from. */
public final class SourceOf {
  private static final List<String> EDITIONS =
      List.of("edition", "\u00E9dition", "edici\u00F3n", "edizione", "edi\u00E7\u00E3o", "ausgabe");

  private SourceOf() {}

  /**
   * The agency's code: from the record's own field, else the dateline, else the record's address,
   * else what the user says of records that do not tell, else a word of the file's path. An agency
   * that is not known by name is given as written, in lower case with underscores.
   */
  public static String dispatch(RawDispatch raw, @Nullable Dateline dateline) {
    String named = raw.source();
    if (named != null && !named.isBlank()) {
      return code(named);
    }
    if (dateline != null && dateline.agency() != null) {
      return dateline.agency();
    }
    String url = raw.url();
    String site = url == null ? null : Agencies.fromUrl(url);
    if (site != null) {
      return site;
    }
    String assumed = raw.assumedSource();
    if (assumed != null && !assumed.isBlank()) {
      return code(assumed);
    }
    String path = Agencies.fromPath(raw.inputFile());
    return path == null ? Agencies.UNKNOWN : path;
  }

  /** The code of an agency or paper by a name of it. */
  public static String code(String written) {
    String named = withoutEdition(written);
    String code = Publications.agency(named);
    code = code == null && named.indexOf('.') > 0 ? Agencies.fromUrl(named.strip()) : code;
    code = code == null ? Agencies.fromField(named) : code;
    return code == null ? slug(named) : code;
  }

  /** "New York Times (Late Edition (East Coast))" is the New York Times. */
  private static String withoutEdition(String name) {
    int bracket = name.indexOf('(');
    if (bracket <= 0) {
      return name;
    }
    String behind = name.substring(bracket).toLowerCase(Locale.ROOT);
    return EDITIONS.stream().anyMatch(behind::contains) ? name.substring(0, bracket) : name;
  }

  /** "The Irish Times" of one database is "Irish Times" in another. */
  private static String slug(String name) {
    StringBuilder slug = new StringBuilder();
    String lower = name.strip().toLowerCase(Locale.ROOT);
    for (char c : (lower.startsWith("the ") ? lower.substring(4) : lower).toCharArray()) {
      if (Character.isLetterOrDigit(c)) {
        slug.append(c);
      } else if (slug.length() > 0 && slug.charAt(slug.length() - 1) != '_') {
        slug.append('_');
      }
    }
    int end = slug.length();
    end -= end > 0 && slug.charAt(end - 1) == '_' ? 1 : 0;
    return end == 0 ? Agencies.UNKNOWN : slug.substring(0, end);
  }
}
