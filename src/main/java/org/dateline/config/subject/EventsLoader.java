package org.dateline.config.subject;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.dateline.config.SettingException;

/**
 * Reads events from a CSV file whose first line names the columns {@code date} (2006-10-09) and
 * {@code event}; other columns are not looked at. Commas, semicolons or tabs stand between the
 * columns, as spreadsheets write them. Several events of one day are all kept; the same event twice
 * is one.
 */
public final class EventsLoader {
  private static final String DATE = "date";
  private static final String EVENT = "event";
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private static final int MAX_HEADER = 4096;

  private EventsLoader() {}

  /**
   * The events of a file, by date and then as they stand in it.
   *
   * @param path empty for no events
   * @throws SettingException if the file is missing or a line of it is wrong
   */
  public static List<Event> load(String path) {
    if (path.isEmpty()) {
      return List.of();
    }
    Path file = Path.of(path);
    try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      return read(path, reader);
    } catch (NoSuchFileException e) {
      throw new SettingException(
          String.format(Locale.ROOT, "There is no file of events %s.", path));
    } catch (MalformedInputException e) {
      throw new SettingException(
          String.format(
              Locale.ROOT, "The file of events %s is not in UTF-8; save it as UTF-8.", path));
    } catch (IOException e) {
      throw new SettingException(
          String.format(Locale.ROOT, "The file of events %s cannot be read: %s.", path, e));
    }
  }

  private static List<Event> read(String path, BufferedReader reader) throws IOException {
    reader.mark(1);
    if (reader.read() != BYTE_ORDER_MARK) {
      reader.reset();
    }
    CSVFormat format =
        CSVFormat.DEFAULT
            .builder()
            .setDelimiter(delimiter(reader))
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreHeaderCase(true)
            .setIgnoreEmptyLines(true)
            .setTrim(true)
            .setAllowMissingColumnNames(true)
            .get();
    try (CSVParser parser = format.parse(reader)) {
      checkHeader(path, parser.getHeaderNames());
      Set<Event> events = new LinkedHashSet<>();
      long line = parser.getCurrentLineNumber() + 1;
      for (CSVRecord record : parser) {
        events.add(event(path, line, record));
        line = parser.getCurrentLineNumber() + 1;
      }
      return events.stream().sorted(Comparator.comparing(Event::date)).toList();
    } catch (CSVException | UncheckedIOException e) {
      throw new SettingException(
          String.format(
              Locale.ROOT,
              "The events in %s are no CSV: a quotation mark is not closed, or text follows one"
                  + " that is.",
              path));
    } catch (IllegalArgumentException e) {
      throw new SettingException(
          String.format(Locale.ROOT, "The events in %s are no CSV: %s.", path, e.getMessage()));
    }
  }

  /** What stands between the columns that the first line names; a comma where it names none. */
  private static char delimiter(BufferedReader reader) throws IOException {
    reader.mark(MAX_HEADER);
    char[] start = new char[MAX_HEADER - 1];
    int length = Math.max(0, reader.read(start));
    reader.reset();
    String header =
        new String(start, 0, length).lines().filter(line -> !line.isBlank()).findFirst().orElse("");
    for (char delimiter : new char[] {',', ';', '\t'}) {
      if (header.indexOf(delimiter) >= 0) {
        return delimiter;
      }
    }
    return ',';
  }

  private static void checkHeader(String path, List<String> names) {
    for (String name : List.of(DATE, EVENT)) {
      if (names.stream().noneMatch(name::equalsIgnoreCase)) {
        throw new SettingException(
            String.format(
                Locale.ROOT,
                "%s, line 1: there is no column \"%s\"; the first line must name the columns"
                    + " \"date\" and \"event\", but has %s.",
                path,
                name,
                names));
      }
    }
  }

  private static Event event(String path, long line, CSVRecord record) {
    String date = record.isSet(DATE) ? record.get(DATE) : "";
    String text = record.isSet(EVENT) ? record.get(EVENT) : "";
    if (text.isEmpty()) {
      throw new SettingException(
          String.format(Locale.ROOT, "%s, line %d: the event has no text.", path, line));
    }
    try {
      return new Event(LocalDate.parse(date), text);
    } catch (DateTimeException e) {
      throw new SettingException(
          String.format(
              Locale.ROOT,
              "%s, line %d: the date is \"%s\", but must be written as 2006-10-09.",
              path,
              line,
              date));
    }
  }
}
