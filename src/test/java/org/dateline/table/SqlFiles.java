package org.dateline.table;

import java.util.List;
import java.util.Locale;
import org.dateline.table.TableDocs.Column;
import org.dateline.table.TableDocs.Table;

/** The files that are written from what the table classes say. */
final class SqlFiles {
  private static final String VIEWS_HEAD =
      """
      -- One view for each table of an output folder, every column with its meaning, for DuckDB 1.1 or newer. Written from
      -- src/main/java/org/dateline/table by SqlViewsTest; change the words there.
      --
      --   duckdb -cmd "set variable output = 'out'" -cmd ".read notebooks/sql/views.sql"
      --
      -- The views show the last finished run (the one that CURRENT names) and the batches of the corpus it summarises.
      -- What a column means: select column_name, comment from duckdb_columns() where table_name = 'coverage';
      set variable output = coalesce(getvariable('output'), 'out');
      set variable run = (select trim(content, chr(10)) from read_text(getvariable('output') || '/CURRENT'));
      set variable batches =
        (select batches from read_json(getvariable('output') || '/runs/' || getvariable('run') || '/manifest.json'));

      -- Of a file that is gone nothing but the sizes in the manifest would tell that its rows are missing.
      set variable whole = (
        with manifest as (
          select content::json as manifest
          from read_text(getvariable('output') || '/runs/' || getvariable('run') || '/manifest.json')),
        own as (
          select unnest(map_entries((manifest->'table_bytes')::map(varchar, bigint)), recursive := true) from manifest),
        entries as (
          select unnest(map_entries((manifest->'batch_bytes')::map(varchar, map(varchar, bigint)))) as entry from manifest),
        batches as (select entry.key as batch, unnest(map_entries(entry.value), recursive := true) from entries),
        written as (
          select 'runs/' || getvariable('run') || '/' || key as folder, value as bytes from own
          union all
          select 'corpus/' || key || '/batch=' || batch, value from batches),
        found as (
          select array_to_string(parse_path(filename)[-4:-2], '/') as folder, sum(size) as bytes
          from read_blob([
            getvariable('output') || '/corpus/*/*/*.parquet',
            getvariable('output') || '/runs/' || getvariable('run') || '/*/*.parquet'])
          group by all)
        select error(min(format('{}/{} is not as it was written: it has {} bytes, where {} were; restore it from a copy.',
          getvariable('output'), folder, coalesce(found.bytes, 0), written.bytes)))
        from written left join found using (folder)
        where coalesce(found.bytes, 0) <> written.bytes
        having count(*) > 0);
      """;

  private static final String SOURCES_HEAD =
      """
      # Sources for dbt-duckdb: the tables of an output folder as Parquet, every table and column with its meaning. Written from
      # src/main/java/org/dateline/table by SqlViewsTest; change the words there. Put it into models/ of a dbt project;
      # DATELINE_OUTPUT is the output folder (else out), DATELINE_RUN a run in it (else latest; runs/ID for an earlier one).
      # Of the corpus these are the batches that the run's manifest lists: what --rebuild has read anew lies beside older ones.
      version: 2
      sources:
      """;

  private static final String RUN =
      "{{ env_var('DATELINE_OUTPUT', 'out') }}/{{ env_var('DATELINE_RUN', 'latest') }}";

  /** What dbt-duckdb puts behind FROM; it fills braces itself, so there are none for DuckDB. */
  private static final String BATCHES =
      "(select * exclude (batch) from read_parquet("
          + "'{{ env_var('DATELINE_OUTPUT', 'out') }}/corpus/{name}/*/*.parquet',"
          + " hive_partitioning = true, hive_types_autocast = false, union_by_name = true)"
          + " where batch in (select unnest(batches) from read_json('"
          + RUN
          + "/manifest.json')))";

  private static final String PAGE_HEAD =
      """
      # Tables

      What a run leaves behind, column by column. Parquet; names in snake_case; days are dates, instants are UTC. Written from
      `src/main/java/org/dateline/table` by `SqlViewsTest`; change the words there. The same words are comments on the views of
      [`notebooks/sql/views.sql`](../../../notebooks/sql/views.sql) and descriptions in
      [`notebooks/sql/sources.yml`](../../../notebooks/sql/sources.yml).
      """;

  private SqlFiles() {}

  /** {@code notebooks/sql/views.sql}. */
  static String views(List<Table> tables) {
    StringBuilder sql = new StringBuilder(VIEWS_HEAD);
    for (Table table : tables) {
      sql.append("\ncreate or replace view ").append(table.name()).append(" as\nselect");
      for (int i = 0; i < table.columns().size(); i++) {
        sql.append(i == 0 ? "\n  " : ",\n  ").append(table.columns().get(i).name());
      }
      sql.append(table.isCorpus() ? corpusFiles(table.name()) : runFiles(table.name()));
      sql.append("comment on view ").append(table.name()).append(" is ");
      sql.append(quoted(table.description())).append(";\n");
      for (Column column : table.columns()) {
        sql.append("comment on column ").append(table.name()).append('.').append(column.name());
        sql.append(" is ").append(quoted(column.description())).append(";\n");
      }
    }
    return sql.toString();
  }

  private static String runFiles(String name) {
    return String.format(
        Locale.ROOT,
        "\nfrom read_parquet(getvariable('output') || '/runs/' || getvariable('run') || '/%s/*.parquet');\n",
        name);
  }

  private static String corpusFiles(String name) {
    return String.format(
        Locale.ROOT,
        "\nfrom read_parquet(getvariable('output') || '/corpus/%s/*/*.parquet',\n"
            + "  hive_partitioning = true, hive_types = {'batch': varchar}, union_by_name = true)\n"
            + "where list_contains(getvariable('batches'), batch);\n",
        name);
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  /** {@code notebooks/sql/sources.yml}. */
  static String sources(List<Table> tables) {
    StringBuilder yaml = new StringBuilder(SOURCES_HEAD);
    source(
        yaml,
        "dateline",
        "What the last finished run says.",
        "read_parquet('" + RUN + "/{name}/*.parquet')",
        tables.stream().filter(table -> !table.isCorpus()).toList());
    source(
        yaml,
        "dateline_corpus",
        "What the dispatches say that the run summarises; grows by one batch a run.",
        BATCHES,
        tables.stream().filter(Table::isCorpus).toList());
    return yaml.toString();
  }

  private static void source(
      StringBuilder yaml, String name, String description, String place, List<Table> tables) {
    yaml.append("  - name: ").append(name).append('\n');
    yaml.append("    description: ").append(scalar(description)).append('\n');
    yaml.append("    meta:\n      external_location: ").append(scalar(place)).append('\n');
    yaml.append("    tables:\n");
    for (Table table : tables) {
      yaml.append("      - name: ").append(table.name()).append('\n');
      yaml.append("        description: ").append(scalar(table.description())).append('\n');
      yaml.append("        columns:\n");
      for (Column column : table.columns()) {
        yaml.append("          - name: ").append(column.name()).append('\n');
        yaml.append("            data_type: ");
        yaml.append(scalar(column.type().toLowerCase(Locale.ROOT))).append('\n');
        yaml.append("            description: ").append(scalar(column.description())).append('\n');
      }
    }
  }

  private static String scalar(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  /** {@code src/site/markdown/tables.md}. */
  static String page(List<Table> tables) {
    StringBuilder page = new StringBuilder(PAGE_HEAD);
    for (Table table : tables) {
      page.append("\n## ").append(table.name()).append("\n\n");
      page.append(table.isCorpus() ? "`corpus/" : "`runs/RUN/").append(table.name());
      page.append(table.isCorpus() ? "/batch=RUN/`. " : "/`. ").append(table.description());
      page.append("\n\n| column | type | |\n|---|---|---|\n");
      for (Column column : table.columns()) {
        page.append("| `").append(column.name()).append("` | ");
        page.append(column.type().toLowerCase(Locale.ROOT));
        page.append(column.isNullable() ? "? | " : " | ");
        page.append(column.description().replace("|", "\\|")).append(" |\n");
      }
    }
    page.append("\nA type with a question mark: null where the description says so.\n");
    return page.toString();
  }
}
