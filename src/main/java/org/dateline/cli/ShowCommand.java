package org.dateline.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.dateline.report.format.CsvWriter;
import org.dateline.report.format.JsonWriter;
import org.dateline.report.format.TextRecords;
import org.dateline.report.format.TextTable;
import org.dateline.report.format.WorkbookWriter;
import org.dateline.run.DataException;
import org.dateline.run.lookup.Answer;
import org.dateline.run.lookup.Answers;
import org.dateline.run.lookup.Criteria;
import org.dateline.run.lookup.Filter;
import org.dateline.run.lookup.Published;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dateline show}: any published table, as a table, CSV, JSON or a workbook. */
@Command(
    name = "show",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Shows what a run has found.",
      "Options choose among the rows of what has such a column; a comma stands between several"
          + " values, and \"all\" keeps all, also where one is the rule.",
      "In CSV a text that a spreadsheet would take for a formula gets an apostrophe in front; a"
          + " semicolon stands between the values of a list. Times are UTC."
    })
final class ShowCommand extends LookupCommand {
  /** Rows of a table where nobody says how many. */
  private static final int ROWS = 40;

  /** The statements that make views, which are no table and have one format. */
  private static final String VIEWS = "views";

  /** Columns on the first line of what has long texts. */
  private static final int HEAD = 3;

  private static final int WIDTH = 100;
  private static final int MIN_WIDTH = 40;

  /** Adds to the help what can be shown. */
  static void describe(CommandLine show) {
    show.getCommandSpec()
        .usageMessage()
        .sectionMap()
        .put(
            CommandLine.Model.UsageMessageSpec.SECTION_KEY_FOOTER,
            help -> {
              StringBuilder out = new StringBuilder("\nWHAT is one of\n");
              Answers.topics()
                  .forEach(
                      (name, about) ->
                          out.append(String.format(Locale.ROOT, "  %-14s %s\n", name, about)));
              return out.append(
                      "  views          statements for DuckDB that make a view of every table\n")
                  .append("or a published table by its name, such as dispatch_topics.\n")
                  .toString();
            });
  }

  /** How the answer is written. */
  enum Format {
    TABLE,
    CSV,
    JSON,
    XLSX;

    /** What the end of a file's name says; a table where it says nothing. */
    static Format of(@Nullable Path file) {
      String name = file == null ? "" : file.toString().toLowerCase(Locale.ROOT);
      return Stream.of(CSV, JSON, XLSX)
          .filter(format -> name.endsWith("." + format.name().toLowerCase(Locale.ROOT)))
          .findFirst()
          .orElse(TABLE);
    }
  }

  @Parameters(
      paramLabel = "WHAT",
      arity = "1..*",
      description = "What to show; see below. Several with table, json or xlsx.")
  private List<String> whats = new ArrayList<>();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "table, csv, json or xlsx; default: as --file ends, else table.")
  private @Nullable Format wanted;

  private Format format = Format.TABLE;
  private @Nullable String id;

  @Option(
      names = "--file",
      paramLabel = "FILE",
      description = "Where it goes; must be given for xlsx, else it is printed.")
  private @Nullable Path file;

  @Option(names = "--subject", split = ",", paramLabel = "ID", description = "Subjects.")
  private List<String> subjects = List.of();

  @Option(
      names = "--source",
      split = ",",
      paramLabel = "AGENCY",
      description = "Agencies; * is all of them together.")
  private List<String> sources = List.of();

  @Option(
      names = "--grain",
      split = ",",
      paramLabel = "GRAIN",
      description = "day, week, month, quarter or year.")
  private List<String> grains = List.of();

  @Option(
      names = "--policy",
      split = ",",
      paramLabel = "POLICY",
      description = "story, latest_revision or every_dispatch.")
  private List<String> policies = List.of();

  @Option(
      names = "--reason",
      split = ",",
      paramLabel = "REASON",
      description = "Why records were set aside.")
  private List<String> reasons = List.of();

  @Option(names = "--rule", split = ",", paramLabel = "RULE", description = "Rules of cleaning.")
  private List<String> rules = List.of();

  @Option(
      names = "--entity",
      paramLabel = "ENTITY",
      description =
          "For related: whose partners, by id or name. Their q_value is over all pairs of the"
              + " archive, where q of 'dateline related' is over the partners of one entity.")
  private @Nullable String entity;

  @Mixin private DayRange days = new DayRange();

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "Rows at most; 0 for all; default: " + ROWS + " of a table, else all.")
  private @Nullable Integer limit;

  ShowCommand() {}

  @Override
  boolean isExact() {
    return format != Format.TABLE;
  }

  @Override
  void print(Published published, PrintWriter out) throws IOException {
    if (whats.equals(List.of(VIEWS))) {
      out.print(published.views());
      return;
    }
    Answers answers = new Answers(published);
    Criteria asked =
        new Criteria(values(), entity, id, days.from(), days.to(), limit(), whats.size() == 1);
    if (file == null) {
      write(answers, asked, out);
    } else {
      write(answers, asked, file);
    }
  }

  /** What stands behind "story" is its id. */
  private @Nullable String takeId() {
    for (int i = 0; i + 1 < whats.size(); i++) {
      if (Answers.takesId(whats.get(i))) {
        List<String> left = new ArrayList<>(whats);
        String id = left.remove(i + 1);
        whats = left;
        return id;
      }
    }
    if (whats.stream().anyMatch(Answers::takesId)) {
      throw wrong("Say which story: dateline show story ID.");
    }
    return null;
  }

  @Override
  void check() {
    format = wanted != null ? wanted : Format.of(file);
    id = takeId();
    if (limit != null && limit < 0) {
      throw wrong("--limit must be 0 or more: " + limit);
    }
    String fault = days.fault();
    if (fault != null) {
      throw wrong(fault);
    }
    if (format == Format.XLSX && file == null) {
      throw wrong("Say with --file where the workbook goes, such as --file coverage.xlsx.");
    }
    if (format == Format.CSV && whats.size() > 1) {
      throw wrong("CSV holds one table; show one at a time, or several with --format xlsx.");
    }
  }

  private Map<Filter, List<String>> values() {
    Map<Filter, List<String>> values = new EnumMap<>(Filter.class);
    values.put(Filter.SUBJECT, subjects);
    values.put(Filter.SOURCE, sources);
    values.put(Filter.GRAIN, grains);
    values.put(Filter.POLICY, policies);
    values.put(Filter.REASON, reasons);
    values.put(Filter.RULE, rules);
    values.values().removeIf(List::isEmpty);
    return values;
  }

  private int limit() {
    return limit != null ? limit : format == Format.TABLE ? ROWS : 0;
  }

  /** Writes beside the file first, so that what stood there stays if anything goes wrong. */
  private void write(Answers answers, Criteria asked, Path to) throws IOException {
    Path folder = to.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new DataException(
          String.format(Locale.ROOT, "There is no folder %s to write %s to.", folder, to));
    }
    if (Files.isDirectory(to)) {
      throw new DataException(
          String.format(Locale.ROOT, "%s is a folder; name a file with --file.", to));
    }
    if (Files.exists(to) && !Files.isRegularFile(to)) {
      fill(answers, asked, to);
      return;
    }
    Path part = folder.resolve("." + to.getFileName() + "." + ProcessHandle.current().pid());
    try {
      fill(answers, asked, part);
      Files.move(part, to, StandardCopyOption.REPLACE_EXISTING);
    } catch (FileSystemException e) {
      String why =
          e instanceof AccessDeniedException
              ? "you may not write there"
              : Objects.requireNonNullElse(e.getReason(), "the file system refuses it");
      throw new DataException(
          String.format(Locale.ROOT, "The file %s cannot be written: %s.", to, why));
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private void fill(Answers answers, Criteria asked, Path to) throws IOException {
    if (format == Format.XLSX) {
      workbook(answers, asked, to);
    } else {
      try (Writer out = Files.newBufferedWriter(to, StandardCharsets.UTF_8)) {
        write(answers, asked, out);
      }
    }
  }

  private void write(Answers answers, Criteria asked, Writer out) throws IOException {
    switch (format) {
      case CSV -> {
        try (Answer answer = answers.of(whats.get(0), asked, false)) {
          CsvWriter.write(answer.rows(), out);
        }
      }
      case JSON -> json(answers, asked, out);
      default -> tables(answers, asked, out);
    }
  }

  private void json(Answers answers, Criteria asked, Writer out) throws IOException {
    try (JsonWriter json = new JsonWriter(out)) {
      if (whats.size() > 1) {
        json.start();
      }
      for (String what : whats) {
        try (Answer answer = answers.of(what, asked, false)) {
          if (whats.size() > 1) {
            json.name(what);
          }
          json.write(answer.rows());
        }
      }
      if (whats.size() > 1) {
        json.end();
      }
    }
  }

  private void tables(Answers answers, Criteria asked, Writer out) throws IOException {
    String between = "";
    for (String what : whats) {
      String preface = Answers.preface(what);
      if (preface != null) {
        out.write(between);
        table(answers, preface, asked, out);
        between = "\n";
      }
      out.write(between);
      table(answers, what, asked, out);
      between = "\n";
    }
  }

  private void table(Answers answers, String what, Criteria asked, Writer out) throws IOException {
    try (Answer answer = answers.of(what, asked, true)) {
      out.write(answer.title() + "\n");
      if (answer.total() == 0) {
        out.write("No rows.\n");
        return;
      }
      out.write(
          Answers.isLong(what)
              ? TextRecords.of(answer.rows(), HEAD, width())
              : TextTable.of(answer.rows(), width()));
      if (asked.limit() > 0 && answer.total() > asked.limit()) {
        out.write(
            String.format(
                Locale.ROOT,
                "%,d of %,d rows; --limit 0 shows all.%n",
                asked.limit(),
                answer.total()));
      }
    }
  }

  /** Columns of the terminal, as the launcher says. */
  static int width() {
    String columns = System.getenv("COLUMNS");
    return columns != null && columns.matches("[0-9]{1,4}")
        ? Math.max(MIN_WIDTH, Integer.parseInt(columns))
        : WIDTH;
  }

  private void workbook(Answers answers, Criteria asked, Path to) throws IOException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(to));
        WorkbookWriter workbook = new WorkbookWriter(out)) {
      for (String what : whats) {
        try (Answer answer = answers.of(what, asked, false)) {
          if (!workbook.write(what, answer.rows())) {
            err().println("A sheet holds 1,048,576 rows; the rest of " + what + " is left out.");
          }
        }
      }
    }
  }
}
