package org.dateline.config.gazetteer;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.dateline.config.SettingException;
import org.dateline.config.Shipped;
import org.dateline.config.YamlText;
import org.dateline.config.gazetteer.GazetteerEntry.Former;
import org.dateline.config.gazetteer.GazetteerEntry.OfSource;
import org.dateline.config.gazetteer.GazetteerEntry.Office;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/**
 * Reads gazetteers: YAML lists whose items are entries or, for phrases that mention nobody, plain
 * strings. An entry of a user's file takes the place of the shipped one with the same id.
 */
public final class GazetteerLoader {
  private static final List<String> SHIPPED =
      List.of(
          "countries.yaml",
          "leaders.yaml",
          "organizations.yaml",
          "companies.yaml",
          "north-korea.yaml",
          "not-countries.yaml");
  private static final String ID = "id";
  private static final String SAME_AS = "same_as";
  private static final String NOT_SAME_AS = "not_same_as";

  /** An entry of these alone says who a known entity is, and takes the place of none. */
  private static final Set<String> OF_IDENTITY = Set.of(ID, SAME_AS, NOT_SAME_AS);

  private static final List<String> KEYS =
      List.of(
          ID,
          "label",
          "iso2",
          "wikidata",
          "country",
          "names",
          "demonyms",
          "capitals",
          "cities",
          "shared",
          "shared_short",
          "sources",
          "short",
          "unless_followed_by",
          "unless_preceded_by",
          "since",
          "until",
          "formerly",
          "surname",
          "offices",
          "home",
          "codes",
          "agency",
          SAME_AS,
          NOT_SAME_AS);

  private GazetteerLoader() {}

  /**
   * The shipped gazetteer with the user's own files.
   *
   * @throws SettingException if a file is missing or wrong
   */
  public static Gazetteer load(List<String> paths) {
    List<YamlText> files = new ArrayList<>();
    SHIPPED.forEach(name -> files.add(YamlText.of(name, Shipped.text("gazetteer/" + name))));
    paths.forEach(path -> files.add(YamlText.file(Path.of(path))));
    Gazetteer listed = of(files);
    Map<String, GazetteerEntry> all = new TreeMap<>();
    InstitutionKinds.of(listed.entries()).forEach(entry -> all.put(entry.id(), entry));
    listed.entries().forEach(entry -> all.put(entry.id(), entry));
    return new Gazetteer(List.copyOf(all.values()), listed.nobodies(), listed.identities());
  }

  static Gazetteer of(List<YamlText> files) {
    Map<String, GazetteerEntry> entries = new TreeMap<>();
    List<String> nobodies = new ArrayList<>();
    List<StatedIdentity> identities = new ArrayList<>();
    for (YamlText file : files) {
      Node root = file.root();
      if (root == null) {
        continue;
      }
      for (Node item : file.items(root, "a gazetteer")) {
        if (item instanceof ScalarNode) {
          nobodies.add(file.scalar(item, "a phrase"));
          continue;
        }
        Fields fields = new Fields(file, file.fields(item, "a gazetteer entry", KEYS));
        try {
          identities.addAll(fields.identities());
          if (!fields.isOfIdentity()) {
            GazetteerEntry entry = entry(fields);
            entries.put(entry.id(), entry);
          }
        } catch (SettingException e) {
          throw located(file, item, e);
        }
      }
    }
    return new Gazetteer(
        List.copyOf(entries.values()), nobodies, StatedIdentities.settled(identities));
  }

  private static SettingException located(YamlText file, Node item, SettingException e) {
    String message = String.valueOf(e.getMessage());
    return message.contains(", line ")
        ? e
        : new SettingException(file.where(item) + ": " + message);
  }

  private static GazetteerEntry entry(Fields fields) {
    String id = fields.text(ID);
    String label = fields.text("label");
    return new GazetteerEntry(
        id == null ? "" : id,
        label == null ? String.valueOf(id) : label,
        fields.text("iso2"),
        fields.text("wikidata"),
        fields.text("country"),
        fields.list("names"),
        fields.list("demonyms"),
        fields.list("capitals"),
        fields.list("cities"),
        fields.list("shared"),
        fields.list("shared_short"),
        fields.sources(),
        fields.list("short"),
        fields.list("unless_followed_by"),
        fields.list("unless_preceded_by"),
        fields.date("since"),
        fields.date("until"),
        fields.formerly(),
        fields.text("surname"),
        fields.offices(),
        fields.list("home"),
        fields.list("codes"),
        fields.text("agency"));
  }

  private record Fields(YamlText file, Map<String, Node> fields) {
    /** Whether it only says who an entity is. */
    boolean isOfIdentity() {
      return fields.size() > 1 && OF_IDENTITY.containsAll(fields.keySet());
    }

    List<StatedIdentity> identities() {
      String id = text(ID);
      List<StatedIdentity> identities = new ArrayList<>();
      if (id != null) {
        list(SAME_AS).forEach(other -> identities.add(new StatedIdentity(id, other, true)));
        list(NOT_SAME_AS).forEach(other -> identities.add(new StatedIdentity(id, other, false)));
      }
      return identities;
    }

    @Nullable String text(String key) {
      Node node = fields.get(key);
      String text = node == null ? "" : file.scalar(node, key);
      return text.isEmpty() ? null : text;
    }

    List<String> list(String key) {
      Node node = fields.get(key);
      return node == null ? List.of() : file.strings(node, key);
    }

    @Nullable String date(String key) {
      String text = text(key);
      if (text != null && !isDate(text)) {
        throw new SettingException(
            String.format(
                Locale.ROOT,
                "%s is \"%s\", but must be a year, a month or a day, such as 2016-01-21.",
                key,
                text));
      }
      return text;
    }

    private static boolean isDate(String text) {
      String whole =
          switch (text.length()) {
            case 4 -> text + "-01-01";
            case 7 -> text + "-01";
            default -> text;
          };
      if (!whole.matches("\\d{4}-\\d{2}-\\d{2}")) {
        return false;
      }
      try {
        LocalDate.parse(whole);
        return true;
      } catch (DateTimeParseException e) {
        return false;
      }
    }

    List<OfSource> sources() {
      Node node = fields.get("sources");
      if (node == null) {
        return List.of();
      }
      List<OfSource> sources = new ArrayList<>();
      for (Node item : file.items(node, "sources")) {
        Fields source =
            new Fields(file, file.fields(item, "a source", List.of("source", "names", "demonyms")));
        String name = source.text("source");
        sources.add(
            new OfSource(name == null ? "" : name, source.list("names"), source.list("demonyms")));
      }
      return sources;
    }

    List<Former> formerly() {
      Node node = fields.get("formerly");
      if (node == null) {
        return List.of();
      }
      List<Former> former = new ArrayList<>();
      for (Node item : file.items(node, "formerly")) {
        Fields one =
            new Fields(file, file.fields(item, "a former country", List.of("country", "until")));
        String country = one.text("country");
        String until = one.date("until");
        if (country == null || until == null) {
          throw new SettingException("An item of formerly needs country and until.");
        }
        former.add(new Former(country, until));
      }
      return former;
    }

    List<Office> offices() {
      Node node = fields.get("offices");
      if (node == null) {
        return List.of();
      }
      List<Office> offices = new ArrayList<>();
      for (Node item : file.items(node, "offices")) {
        Fields office =
            new Fields(file, file.fields(item, "an office", List.of("office", "from", "until")));
        String name = office.text("office");
        offices.add(
            new Office(name == null ? "" : name, office.text("from"), office.text("until")));
      }
      return offices;
    }
  }
}
