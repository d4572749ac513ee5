package org.dateline.bench.who;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dateline.config.YamlText;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * What is known of who is who.
 *
 * @param names names and what they mean
 * @param apart names that do not mean one
 */
record KnownNames(List<KnownName> names, List<ApartName.Pair> apart) {
  private static final String FOLDER = "/who-is-who/";

  KnownNames {
    names = List.copyOf(names);
    apart = List.copyOf(apart);
  }

  /** The project's own lists. */
  static KnownNames own() {
    return of(ownText("names.yaml"), ownText("apart.yaml"));
  }

  /** Lists in files. */
  static KnownNames of(Path names, Path apart) {
    return of(YamlText.file(names), YamlText.file(apart));
  }

  static KnownNames of(YamlText names, YamlText apart) {
    List<KnownName> known = new ArrayList<>();
    for (Node item : names.items(Objects.requireNonNull(names.root()), "names")) {
      Map<String, Node> fields =
          names.fields(item, "a name", List.of("name", "type", "names", "others", "within"));
      Node others = fields.get("others");
      Node within = fields.get("within");
      known.add(
          new KnownName(
              text(names, fields, "name"),
              text(names, fields, "type"),
              names.strings(Objects.requireNonNull(fields.get("names")), "names"),
              others == null ? List.of() : names.strings(others, "others"),
              within == null ? null : names.scalar(within, "within")));
    }
    List<ApartName.Pair> pairs = new ArrayList<>();
    for (Node item : apart.items(Objects.requireNonNull(apart.root()), "pairs")) {
      List<ApartName> two =
          apart.items(item, "a pair").stream().map(one -> apartName(apart, one)).toList();
      pairs.add(new ApartName.Pair(two.get(0), two.get(1)));
    }
    return new KnownNames(known, pairs);
  }

  private static ApartName apartName(YamlText yaml, Node item) {
    Map<String, Node> fields = yaml.fields(item, "a name", List.of("name", "with"));
    Node with = fields.get("with");
    return new ApartName(
        text(yaml, fields, "name"), with == null ? List.of() : yaml.strings(with, "with"));
  }

  private static String text(YamlText yaml, Map<String, Node> fields, String key) {
    return yaml.scalar(Objects.requireNonNull(fields.get(key), key), key);
  }

  private static YamlText ownText(String file) {
    try (InputStream text = KnownNames.class.getResourceAsStream(FOLDER + file)) {
      return YamlText.of(
          file, new String(Objects.requireNonNull(text).readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
