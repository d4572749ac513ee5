package org.dateline.config.gazetteer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dateline.config.Shipped;
import org.dateline.config.YamlText;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * Words that say what a person is, in small letters and without full stops, as {@code
 * data/gazetteer/occupations.yaml} lists them.
 *
 * @param byField occupations by their field: "senator" under politics
 * @param heads of the field politics after a country's name, of none without: "president"
 * @param people words of no field before which a country is the person's: "hostage"
 * @param others occupations that say neither: "director"
 * @param modifiers words that stand before an occupation: "deputy"
 * @param past words before one that is held no more: "former"
 */
public record OccupationWords(
    Map<String, List<String>> byField,
    List<String> heads,
    List<String> people,
    List<String> others,
    List<String> modifiers,
    List<String> past) {
  private static final String FILE = "gazetteer/occupations.yaml";
  private static final String FIELDS = "fields";
  private static final String HEADS = "heads";
  private static final String PEOPLE = "people";
  private static final String OTHERS = "others";
  private static final String MODIFIERS = "modifiers";
  private static final String PAST = "past";

  public OccupationWords {
    byField = Map.copyOf(byField);
    heads = List.copyOf(heads);
    people = List.copyOf(people);
    others = List.copyOf(others);
    modifiers = List.copyOf(modifiers);
    past = List.copyOf(past);
  }

  /** The shipped list. */
  public static OccupationWords load() {
    YamlText yaml = YamlText.of(FILE, Shipped.text(FILE));
    Node root = yaml.root();
    if (root == null) {
      throw new IllegalStateException("The jar's file " + FILE + " is empty.");
    }
    Map<String, Node> parts =
        yaml.fields(root, FILE, List.of(FIELDS, HEADS, PEOPLE, OTHERS, MODIFIERS, PAST));
    Map<String, List<String>> byField = new HashMap<>();
    yaml.fields(part(parts, FIELDS), FIELDS)
        .forEach((field, words) -> byField.put(field, yaml.strings(words, field)));
    return new OccupationWords(
        byField,
        yaml.strings(part(parts, HEADS), HEADS),
        yaml.strings(part(parts, PEOPLE), PEOPLE),
        yaml.strings(part(parts, OTHERS), OTHERS),
        yaml.strings(part(parts, MODIFIERS), MODIFIERS),
        yaml.strings(part(parts, PAST), PAST));
  }

  private static Node part(Map<String, Node> parts, String key) {
    Node part = parts.get(key);
    if (part == null) {
      throw new IllegalStateException("The jar's file " + FILE + " lacks " + key + ".");
    }
    return part;
  }
}
