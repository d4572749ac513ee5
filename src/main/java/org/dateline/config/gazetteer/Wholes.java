package org.dateline.config.gazetteer;

import java.io.Serializable;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.dateline.config.Shipped;
import org.dateline.config.YamlText;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * What known entities are parts of: chambers of a parliament, countries of a region.
 *
 * @param byPart ids of the wholes, by that of the part
 * @param listed wholes whose parts are named side by side as a matter of course: the chambers of a
 *     parliament, the continents
 */
public record Wholes(Map<String, Set<String>> byPart, Set<String> listed) implements Serializable {
  private static final String FILE = "wholes.yaml";

  public Wholes {
    listed = Set.copyOf(listed);
    byPart =
        byPart.entrySet().stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    Map.Entry::getKey, entry -> Set.copyOf(entry.getValue())));
  }

  /** Those that ship with the jar. */
  public static Wholes shipped() {
    return of(YamlText.of(FILE, Shipped.text("gazetteer/" + FILE)));
  }

  static Wholes of(YamlText file) {
    Map<String, Set<String>> byPart = new HashMap<>();
    Set<String> listed = new HashSet<>();
    Node root = Objects.requireNonNull(file.root(), file.name());
    for (Node item : file.items(root, "a list of wholes")) {
      Map<String, Node> fields = file.fields(item, "a whole", List.of("whole", "parts", "listed"));
      String whole = file.scalar(Objects.requireNonNull(fields.get("whole"), "whole"), "whole");
      if (fields.containsKey("listed")) {
        listed.add(whole);
      }
      for (String part :
          file.strings(Objects.requireNonNull(fields.get("parts"), "parts"), "parts")) {
        byPart.computeIfAbsent(part, id -> new TreeSet<>()).add(whole);
      }
    }
    return new Wholes(byPart, listed);
  }

  /** Whether one is a part of the other, or of what is part of it. */
  public boolean isPart(String part, String whole) {
    return byPart.getOrDefault(part, Set.of()).stream()
        .anyMatch(of -> of.equals(whole) || isPart(of, whole));
  }

  /** Whether both are parts of a whole whose parts are named side by side. */
  public boolean areListed(String one, String other) {
    Set<String> ofOther = byPart.getOrDefault(other, Set.of());
    return byPart.getOrDefault(one, Set.of()).stream()
        .anyMatch(whole -> listed.contains(whole) && ofOther.contains(whole));
  }
}
