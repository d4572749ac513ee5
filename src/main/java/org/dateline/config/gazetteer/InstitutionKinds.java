package org.dateline.config.gazetteer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dateline.config.Shipped;
import org.dateline.config.YamlText;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * Institutions that nearly every country has, as {@code data/gazetteer/institutions.yaml} lists
 * them: an entry of each for every country with an adjective.
 */
final class InstitutionKinds {
  private static final String FILE = "gazetteer/institutions.yaml";
  private static final String COUNTRY = "country/";
  private static final String LABEL = "label";
  private static final String NAMES = "names";
  private static final String HOME = "home";
  private static final String EXCEPT = "except";

  private InstitutionKinds() {}

  /** The institutions of the countries among the entries. */
  static List<GazetteerEntry> of(List<GazetteerEntry> entries) {
    YamlText yaml = YamlText.of(FILE, Shipped.text(FILE));
    Node root = yaml.root();
    if (root == null) {
      throw new IllegalStateException("The jar's file " + FILE + " is empty.");
    }
    List<GazetteerEntry> institutions = new ArrayList<>();
    for (Node item : yaml.items(root, FILE)) {
      Map<String, Node> kind =
          yaml.fields(item, "a kind", List.of("kind", LABEL, NAMES, HOME, EXCEPT));
      String label = yaml.scalar(part(kind, LABEL), LABEL);
      List<String> names = yaml.strings(part(kind, NAMES), NAMES);
      List<String> home = yaml.strings(part(kind, HOME), HOME);
      List<String> without = yaml.strings(part(kind, EXCEPT), EXCEPT);
      for (GazetteerEntry entry : entries) {
        if (entry.id().startsWith(COUNTRY)
            && !entry.demonyms().isEmpty()
            && !without.contains(code(entry))) {
          institutions.add(institution(entry, label, names, home));
        }
      }
    }
    return institutions;
  }

  private static String code(GazetteerEntry country) {
    return country.id().substring(COUNTRY.length());
  }

  private static GazetteerEntry institution(
      GazetteerEntry country, String label, List<String> names, List<String> home) {
    String of = of(label, country);
    return country.institution(
        "organization/" + of.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-"),
        of,
        names.stream().map(name -> of(name, country)).toList(),
        home);
  }

  private static String of(String pattern, GazetteerEntry country) {
    return pattern
        .replace("{country}", country.label())
        .replace("{adjective}", country.demonyms().get(0));
  }

  private static Node part(Map<String, Node> parts, String key) {
    Node part = parts.get(key);
    if (part == null) {
      throw new IllegalStateException("The jar's file " + FILE + " lacks " + key + ".");
    }
    return part;
  }
}
