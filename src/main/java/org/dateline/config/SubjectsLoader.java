package org.dateline.config;

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
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads subjects from YAML, one a file. */
public final class SubjectsLoader {
  private static final List<String> SHIPPED = List.of("north-korea.yaml", "oil.yaml");

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
      throw new SettingException("A subject file is empty; it needs id, label and any_of.");
    }
    Map<String, Node> fields =
        yaml.fields(root, "the subject", List.of("id", "label", "any_of", "none_of", "prominence"));
    Map<String, Node> any =
        group(yaml, fields.get("any_of"), "any_of", List.of("entities", "phrases", "topics"));
    Map<String, Node> none =
        group(yaml, fields.get("none_of"), "none_of", List.of("entities", "phrases"));
    String id = text(yaml, fields, "id");
    String label = text(yaml, fields, "label");
    try {
      return new Subject(
          id,
          label.isEmpty() ? id : label,
          strings(yaml, any, "entities"),
          strings(yaml, any, "phrases"),
          strings(yaml, any, "topics"),
          strings(yaml, none, "entities"),
          strings(yaml, none, "phrases"),
          prominence(yaml, fields.get("prominence")));
    } catch (SettingException e) {
      throw new SettingException(yaml.where(root) + ": " + e.getMessage());
    }
  }

  private static Map<String, Node> group(
      YamlText yaml, @Nullable Node node, String what, List<String> known) {
    return node == null ? Map.of() : yaml.fields(node, what, known);
  }

  private static String text(YamlText yaml, Map<String, Node> fields, String key) {
    Node node = fields.get(key);
    return node == null ? "" : yaml.scalar(node, key);
  }

  private static List<String> strings(YamlText yaml, Map<String, Node> fields, String key) {
    Node node = fields.get(key);
    return node == null ? List.of() : yaml.strings(node, key);
  }

  private static Subject.Prominence prominence(YamlText yaml, @Nullable Node node) {
    if (node == null) {
      return Subject.Prominence.ANY;
    }
    String text = yaml.scalar(node, "prominence");
    for (Subject.Prominence prominence : Subject.Prominence.values()) {
      if (prominence.name().toLowerCase(Locale.ROOT).equals(text)) {
        return prominence;
      }
    }
    throw new SettingException(
        String.format(
            Locale.ROOT,
            "%s: prominence is \"%s\", but must be any, headline or lead.",
            yaml.where(node),
            text));
  }
}
