package org.dateline.notebooks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The sources of {@code notebooks/sql/sources.yml}, as dbt-duckdb reads them. */
final class DbtSources {
  private static final Pattern VARIABLE =
      Pattern.compile("\\{\\{ env_var\\('(\\w+)', '([^']*)'\\) }}");

  private DbtSources() {}

  /**
   * A table of the sources.
   *
   * @param address what stands behind FROM
   * @param columns each with name, data_type and description
   */
  record Source(String name, String address, List<Map<String, Object>> columns) {}

  /** All tables, of an output whose folder the environment names. */
  @SuppressWarnings("unchecked")
  static List<Source> of(Path output) throws IOException {
    Map<String, Object> file =
        (Map<String, Object>)
            new Load(LoadSettings.builder().build())
                .loadFromString(Files.readString(Path.of("notebooks/sql/sources.yml")));
    List<Source> sources = new ArrayList<>();
    for (Map<String, Object> source : (List<Map<String, Object>>) file.get("sources")) {
      String address = (String) ((Map<String, Object>) source.get("meta")).get("external_location");
      for (Map<String, Object> table : (List<Map<String, Object>>) source.get("tables")) {
        String name = (String) table.get("name");
        sources.add(
            new Source(
                name,
                filled(address, output, name),
                (List<Map<String, Object>>) table.get("columns")));
      }
    }
    return sources;
  }

  /** An address as dbt-duckdb makes it: variables of the environment, then the name. */
  private static String filled(String address, Path output, String name) {
    String filled =
        VARIABLE
            .matcher(address)
            .replaceAll(
                found ->
                    Matcher.quoteReplacement(
                        found.group(1).equals("DATELINE_OUTPUT")
                            ? output.toString()
                            : found.group(2)))
            .replace("{name}", name);
    if (filled.contains("{") || filled.contains("}")) {
      throw new AssertionError("dbt-duckdb would fill what is left in braces: " + filled);
    }
    return filled;
  }
}
