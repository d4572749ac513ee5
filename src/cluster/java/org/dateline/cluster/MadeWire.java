package org.dateline.cluster;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;

/**
 * What the sample has none of, so that no table is empty: a newspaper with a line below every text,
 * that prints an agency's texts a day later, falls silent for a week and then sends three times as
 * much; and a record that cannot be read.
 */
final class MadeWire {
  private static final List<String> SAMPLE = List.of("ap", "kcna", "reuters", "undated");
  private static final LocalDate BEGIN = LocalDate.of(2007, 1, 1);
  private static final String PAPER = "The Harbour Times";
  private static final int DAYS = 190;
  private static final int SILENT = 50;
  private static final int SILENCE = 9;
  private static final int MORE = 90;
  private static final List<String> WORDS =
      List.of(
          "accord airport bank border bridge budget cargo coal court crew deal export factory farm"
              .split(" ", -1));
  private static final List<String> MORE_WORDS =
      List.of(
          "ferry fleet flood fuel grain harbour loan market mine oil port power price quarter rail"
              .split(" ", -1));

  private final Random random = new Random(7);
  private final List<String> lines = new ArrayList<>();

  private MadeWire() {}

  /**
   * Writes it beside a part of the sample, and days of which something is to be told.
   *
   * @param folder where both go
   * @return the folder of the input
   */
  static Path write(Path folder) throws IOException {
    Path wire = Files.createDirectories(folder.resolve("wire"));
    for (String part : SAMPLE) {
      try (Stream<Path> files = Files.list(Path.of("data", "sample", part))) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          Files.copy(file, wire.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        }
      }
    }
    MadeWire made = new MadeWire();
    for (int day = 0; day < DAYS; day++) {
      if (day < SILENT || day >= SILENT + SILENCE) {
        made.day(day);
      }
    }
    made.lines.add("{\"headline\": \"A record that breaks");
    Files.write(wire.resolve("harbour.jsonl"), made.lines, StandardCharsets.UTF_8);
    Files.writeString(
        folder.resolve("events.csv"),
        "date,event\n2006-10-09,Nuclear test\n" + BEGIN.plusDays(MORE) + ",More is sent\n",
        StandardCharsets.UTF_8);
    return wire;
  }

  private void day(int day) {
    LocalDate date = BEGIN.plusDays(day);
    for (int i = 0; i < (day < MORE ? 1 : 3); i++) {
      int number = 10 * day + i;
      String country = day >= MORE || number % 4 == 0 ? "North Korea" : "Finland";
      String headline = headline(country, number);
      String text = text(country, number);
      if (number % 5 == 0) {
        line("reuters", at(date, 6, number), headline, "BUSAN (Reuters) - " + text);
        line(PAPER, at(date, 18, number), headline, "BUSAN (Reuters) - " + text + last());
      } else {
        line(PAPER, at(date, 12, number), headline, text + last());
      }
    }
  }

  /** No two at one time of the day: such a time would stand for the day. */
  private static String at(LocalDate date, int hour, int number) {
    return String.format(Locale.ROOT, "%sT%02d:%02d:%02dZ", date, hour, number % 59, number % 53);
  }

  private static String last() {
    return "\n\nWrite to the newsroom of The Harbour Times and tell us what we have missed.";
  }

  private void line(String source, String date, String headline, String text) {
    lines.add(
        String.format(
            Locale.ROOT,
            "{\"source\":\"%s\",\"date\":\"%s\",\"headline\":\"%s\",\"text\":\"%s\"}",
            source,
            date,
            headline,
            text.replace("\n", "\\n")));
  }

  private String headline(String country, int number) {
    return String.format(
        Locale.ROOT, "%s %s %s, report %d", country, word(WORDS), word(MORE_WORDS), number);
  }

  private String text(String country, int number) {
    StringBuilder text = new StringBuilder();
    for (int sentence = 0; sentence < 4; sentence++) {
      text.append(
          String.format(
              Locale.ROOT,
              "The %s of the %s %s told the %s in number %d of %s, %s said. ",
              word(WORDS),
              word(MORE_WORDS),
              word(WORDS),
              word(MORE_WORDS),
              number + 1000 * sentence,
              country,
              number % 3 == 0 ? "Benetti" : "harbour master Carla Benetti"));
    }
    return text.toString().strip();
  }

  private String word(List<String> words) {
    return words.get(random.nextInt(words.size()));
  }
}
