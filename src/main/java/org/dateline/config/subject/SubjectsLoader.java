package org.dateline.config.subject;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.dateline.config.SettingException;
import org.dateline.config.Shipped;
import org.dateline.config.YamlText;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads subjects from YAML, one a file. */
public final class SubjectsLoader {
  private static final List<String> SHIPPED =
      List.of("north-korea.yaml", "north-korea-nuclear.yaml", "oil.yaml");
  private static final String ENTITIES = "entities";
  private static final String PHRASES = "phrases";
  private static final String TOPICS = "topics";
  private static final List<String> KEYS =
      List.of("id", "label", "any_of", "all_of", "none_of", "counts", "prominence");

  private SubjectsLoader() {}

  /**
   * The subjects of the user's files, or the shipped ones where there are none.
   *
   * @param paths YAML files, or folders of them
   * @throws SettingException if a file is missing or wrong, or two subjects have one id
   */
  public static List<Subject> load(List<String> paths) {
    List<Subject> subjects = new ArrayList<>();
    if (paths.isEmpty()) {
      for (String name : SHIPPED) {
        subjects.add(parse(name, Shipped.text("subjects/" + name)));
      }
    }
    for (String path : paths) {
      files(Path.of(path)).forEach(file -> subjects.add(parse(YamlText.file(file))));
    }
    Set<String> ids = new HashSet<>();
    for (Subject subject : subjects) {
      if (!ids.add(subject.id())) {
        throw new SettingException(
            String.format(
                Locale.ROOT, "Two subjects have the id %s; ids must differ.", subject.id()));
      }
    }
    return List.copyOf(subjects);
  }

  private static List<Path> files(Path path) {
    if (!Files.isDirectory(path)) {
      return List.of(path);
    }
    try (Stream<Path> entries = Files.list(path)) {
      List<Path> files =
          entries
              .filter(file -> file.toString().endsWith(".yaml") || file.toString().endsWith(".yml"))
              .sorted()
              .toList();
      if (files.isEmpty()) {
        throw new SettingException(
            String.format(Locale.ROOT, "The folder %s holds no subject (*.yaml).", path));
      }
      return files;
    } catch (IOException e) {
      throw new SettingException(
          String.format(Locale.ROOT, "The folder %s cannot be read: %s.", path, e.getMessage()));
    }
  }

  /** Reads one subject; {@code name} is what errors call the text. */
  public static Subject parse(String name, String text) {
    return parse(YamlText.of(name, text));
  }

  private static Subject parse(YamlText yaml) {
    Node root = yaml.root();
    if (root == null) {
      throw new SettingException(
          String.format(
              Locale.ROOT,
              "The subject file %s is empty; it needs id, label and any_of or all_of.",
              yaml.name()));
    }
    Map<String, Node> fields = yaml.fields(root, "the subject", KEYS);
    String id = text(yaml, fields, "id");
    String label = text(yaml, fields, "label");
    List<Subject.Condition> conditions = conditions(yaml, fields);
    Subject.Condition none =
        condition(yaml, fields.get("none_of"), "none_of", List.of(ENTITIES, PHRASES));
    Subject.Counts counts = choice(yaml, fields.get("counts"), "counts", Subject.Counts.ABOUT);
    Subject.Prominence prominence =
        choice(yaml, fields.get("prominence"), "prominence", Subject.Prominence.ANY);
    try {
      return new Subject(id, label.isEmpty() ? id : label, conditions, none, counts, prominence);
    } catch (SettingException e) {
      throw new SettingException(yaml.where(root) + ": " + e.getMessage());
    }
  }

  private static List<Subject.Condition> conditions(YamlText yaml, Map<String, Node> fields) {
    List<Subject.Condition> conditions = new ArrayList<>();
    Node any = fields.get("any_of");
    if (any != null) {
      conditions.add(condition(yaml, any, "any_of", List.of(ENTITIES, PHRASES, TOPICS)));
    }
    Node all = fields.get("all_of");
    if (all != null) {
      for (Node item : yaml.items(all, "all_of")) {
        conditions.add(
            condition(yaml, item, "a condition of all_of", List.of(ENTITIES, PHRASES, TOPICS)));
      }
    }
    return conditions;
  }

  private static Subject.Condition condition(
      YamlText yaml, @Nullable Node node, String what, List<String> known) {
    if (node == null) {
      return Subject.Condition.NONE;
    }
    Map<String, Node> fields = yaml.fields(node, what, known);
    return new Subject.Condition(
        strings(yaml, fields, ENTITIES),
        strings(yaml, fields, PHRASES),
        strings(yaml, fields, TOPICS));
  }

  private static String text(YamlText yaml, Map<String, Node> fields, String key) {
    Node node = fields.get(key);
    return node == null ? "" : yaml.scalar(node, key);
  }

  private static List<String> strings(YamlText yaml, Map<String, Node> fields, String key) {
    Node node = fields.get(key);
    List<String> strings = node == null ? List.of() : yaml.strings(node, key);
    if (node != null && strings.stream().anyMatch(String::isBlank)) {
      throw new SettingException(
          String.format(Locale.ROOT, "%s: %s has an empty item.", yaml.where(node), key));
    }
    return strings;
  }

  /** One of the values of an enum, in lower case; {@code otherwise} where nothing is said. */
  private static <E extends Enum<E>> E choice(
      YamlText yaml, @Nullable Node node, String key, E otherwise) {
    if (node == null) {
      return otherwise;
    }
    String text = yaml.scalar(node, key);
    List<String> names = new ArrayList<>();
    for (E value : otherwise.getDeclaringClass().getEnumConstants()) {
      String name = value.name().toLowerCase(Locale.ROOT);
      if (name.equals(text)) {
        return value;
      }
      names.add(name);
    }
    String last = names.remove(names.size() - 1);
    throw new SettingException(
        String.format(
            Locale.ROOT,
            "%s: %s is \"%s\", but must be %s or %s.",
            yaml.where(node),
            key,
            text,
            String.join(", ", names),
            last));
  }
}
