package org.dateline.config;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** A YAML document whose errors name the file and the line. */
public final class YamlText {
  private final String name;
  private final Optional<Node> root;

  private YamlText(String name, Optional<Node> root) {
    this.name = name;
    this.root = root;
  }

  /** Reads a file. */
  public static YamlText file(Path file) {
    try {
      return of(file.toString(), Files.readString(file, StandardCharsets.UTF_8));
    } catch (NoSuchFileException e) {
      throw new SettingException(String.format(Locale.ROOT, "There is no file %s.", file));
    } catch (IOException e) {
      throw new SettingException(
          String.format(Locale.ROOT, "The file %s cannot be read: %s.", file, e.getMessage()));
    }
  }

  /** Reads a document that is at hand. */
  public static YamlText of(String name, String text) {
    LoadSettings settings =
        LoadSettings.builder().setLabel(name).setAllowDuplicateKeys(true).build();
    try {
      return new YamlText(name, new Compose(settings).composeString(text));
    } catch (MarkedYamlEngineException e) {
      int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(0);
      throw new SettingException(
          String.format(Locale.ROOT, "%s, line %d: %s.", name, line, e.getProblem()));
    } catch (YamlEngineException e) {
      throw new SettingException(String.format(Locale.ROOT, "%s: %s.", name, e.getMessage()));
    }
  }

  /** What errors call the document: its file. */
  public String name() {
    return name;
  }

  /** A text with its dotted key and place. */
  record Leaf(String key, String text, String where) {}

  /**
   * The scalars and lists of nested mappings under their dotted keys; a list is joined by commas.
   *
   * @param mappings keys whose value is a mapping of its own, joined as {@code key=value}
   */
  List<Leaf> leaves(List<String> mappings) {
    List<Leaf> leaves = new ArrayList<>();
    root.ifPresent(node -> flatten("", node, mappings, leaves));
    return leaves;
  }

  private void flatten(String key, Node node, List<String> mappings, List<Leaf> leaves) {
    if (node instanceof MappingNode && mappings.contains(key)) {
      List<String> pairs = new ArrayList<>();
      fields(node, key)
          .forEach((name, value) -> pairs.add(name + "=" + scalar(value, key + "." + name)));
      leaves.add(new Leaf(key, String.join(",", pairs), where(node)));
    } else if (node instanceof MappingNode || key.isEmpty()) {
      fields(node, key.isEmpty() ? "the file" : key)
          .forEach(
              (name, value) ->
                  flatten(key.isEmpty() ? name : key + "." + name, value, mappings, leaves));
    } else if (node instanceof SequenceNode) {
      leaves.add(new Leaf(key, String.join(",", strings(node, key)), where(node)));
    } else {
      leaves.add(new Leaf(key, scalar(node, key), where(node)));
    }
  }

  /** The document's root; null for an empty document. */
  public @Nullable Node root() {
    return root.orElse(null);
  }

  /** File and line of a node. */
  public String where(Node node) {
    return node.getStartMark()
        .map(mark -> String.format(Locale.ROOT, "%s, line %d", name, mark.getLine() + 1))
        .orElse(name);
  }

  /** The fields of a mapping, in order. */
  public Map<String, Node> fields(Node node, String what) {
    if (!(node instanceof MappingNode mapping)) {
      throw new SettingException(
          String.format(
              Locale.ROOT, "%s: %s must be a mapping of keys to values.", where(node), what));
    }
    Map<String, Node> fields = new LinkedHashMap<>();
    Set<String> seen = new HashSet<>();
    for (NodeTuple tuple : mapping.getValue()) {
      String key = scalar(tuple.getKeyNode(), what);
      if (!seen.add(key)) {
        throw new SettingException(
            String.format(
                Locale.ROOT, "%s: the key %s stands there twice.", where(tuple.getKeyNode()), key));
      }
      fields.put(key, tuple.getValueNode());
    }
    return fields;
  }

  /** The fields of a mapping, all of which must be among {@code known}. */
  public Map<String, Node> fields(Node node, String what, List<String> known) {
    Map<String, Node> fields = fields(node, what);
    for (Map.Entry<String, Node> field : fields.entrySet()) {
      if (!known.contains(field.getKey())) {
        throw new SettingException(
            String.format(
                Locale.ROOT,
                "%s: unknown key %s in %s; did you mean %s?",
                where(field.getValue()),
                field.getKey(),
                what,
                NearestKey.of(field.getKey(), known)));
      }
    }
    return fields;
  }

  /** The items of a list; none for an empty value. */
  public List<Node> items(Node node, String what) {
    if (node instanceof SequenceNode sequence) {
      return sequence.getValue();
    }
    if (isNull(node)) {
      return List.of();
    }
    throw new SettingException(
        String.format(Locale.ROOT, "%s: %s must be a list.", where(node), what));
  }

  /** The texts of a list. */
  public List<String> strings(Node node, String what) {
    return items(node, what).stream().map(item -> scalar(item, what)).toList();
  }

  /** A single text, number or truth value; empty for an empty value. */
  public String scalar(Node node, String what) {
    if (isNull(node)) {
      return "";
    }
    if (node instanceof ScalarNode scalar) {
      return scalar.getValue();
    }
    throw new SettingException(
        String.format(
            Locale.ROOT,
            "%s: %s must be a single value, not a list or mapping.",
            where(node),
            what));
  }

  private static boolean isNull(Node node) {
    return node.getTag().equals(Tag.NULL);
  }
}
