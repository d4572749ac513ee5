package org.dateline.text.name;

import java.util.Set;
import java.util.regex.Pattern;
import org.dateline.text.ner.NameSpan;
import org.dateline.text.ner.NameType;

/**
 * Where the gazetteer knows a part of what the recogniser takes for one name: whether the rest is
 * only what kind of company it is ("Morgan Stanley Inc"), or makes it another ("Goldman Sachs Asset
 * Management").
 */
final class FirmNames {
  private static final Pattern CODE = Pattern.compile("\\(?[A-Z0-9]{1,6}\\.[A-Za-z]{1,3}\\)?");

  /** What the names of daughters and of others of that name end with. */
  private static final Set<String> OF_OTHERS =
      Set.of(
          "Securities",
          "Management",
          "Advisors",
          "Advisers",
          "Markets",
          "Partners",
          "Ventures",
          "Capital",
          "Credit",
          "Insurance",
          "Foundation",
          "Fund",
          "Funds",
          "Trust",
          "Museum",
          "University",
          "School",
          "Institute",
          "Stadium",
          "Centre",
          "Center",
          "Arena",
          "Union",
          "Pharma",
          "Studios",
          "Entertainment",
          "Leasing",
          "Investments",
          "Investors",
          "Research",
          "Finance",
          "Financial",
          "Services",
          "Solutions",
          "Networks",
          "Airlines",
          "Airways");

  private FirmNames() {}

  /** Whether nothing of a recognised name but the kind of company is not in the listed one. */
  static boolean isSame(String text, Mention listed, NameSpan span) {
    if (!EntityType.ORGANIZATION.isOf(listed.entityId()) || listed.start() != span.start()) {
      return false;
    }
    String rest = rest(text, listed, span);
    if (rest.isEmpty()) {
      return true;
    }
    for (String word : ShortForms.words(rest)) {
      boolean isOfKind =
          NameKey.isCompanyEnd(word)
              || word.equals("&")
              || word.equals("Group")
              || word.equals("Holdings")
              || CODE.matcher(word).matches();
      if (!isOfKind) {
        return false;
      }
    }
    return true;
  }

  /** Whether the listed name opens the longer name of another organization. */
  static boolean isOther(String text, Mention listed, NameSpan span) {
    if (span.type() != NameType.ORGANIZATION
        || !EntityType.ORGANIZATION.isOf(listed.entityId())
        || listed.start() != span.start()) {
      return false;
    }
    String[] rest = ShortForms.words(rest(text, listed, span));
    int last = rest.length - 1;
    while (last > 0 && (NameKey.isCompanyEnd(rest[last]) || CODE.matcher(rest[last]).matches())) {
      last--;
    }
    return OF_OTHERS.contains(rest[last]);
  }

  private static String rest(String text, Mention listed, NameSpan span) {
    return listed.end() < span.end() ? text.substring(listed.end(), span.end()).strip() : "";
  }
}
