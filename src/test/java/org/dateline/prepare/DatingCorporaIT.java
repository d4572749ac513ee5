package org.dateline.prepare;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.dateline.config.SettingsLoader;
import org.dateline.config.gazetteer.GazetteerLoader;
import org.dateline.text.clean.Cleaned;
import org.dateline.text.clean.Cleaner;
import org.dateline.text.date.DateFieldParser;
import org.dateline.text.date.DateRange;
import org.dateline.text.date.Dated;
import org.dateline.text.date.Stamp;
import org.dateline.text.dating.Dating;
import org.dateline.text.record.RawDispatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/**
 * Dating measured on real dispatches, which are not part of the project: {@code DATELINE_CORPORA}
 * names the folder that holds {@code reuters-web}.
 */
@EnabledIfEnvironmentVariable(named = "DATELINE_CORPORA", matches = ".+")
class DatingCorporaIT {
  private static final Dating DATING =
      new Dating(
          DateRange.upTo(LocalDate.of(2026, 12, 31)),
          OfficeRules.holders(GazetteerLoader.load(List.of()).entries()),
          SettingsLoader.load(null, Map.of()).dates().minYearConfidence());

  /** What came of a year's dispatches. */
  private static final class Tally {
    int all;
    int dared;
    int right;
  }

  @Test
  void findsTheYearAgainWhereItIsTakenAway() throws IOException {
    Map<Integer, Tally> tallies = new TreeMap<>();
    JsonMapper json = new JsonMapper();
    for (int year = 2006; year <= 2010; year++) {
      Path file =
          Path.of(
              System.getenv("DATELINE_CORPORA"), "reuters-web", "reuters-" + year + ".jsonl.gz");
      try (BufferedReader lines =
          new BufferedReader(
              new InputStreamReader(
                  new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          judge(json.readTree(line), tallies);
        }
      }
    }
    Tally sum = new Tally();
    tallies.forEach(
        (year, tally) -> {
          print(Integer.toString(year), tally);
          sum.all += tally.all;
          sum.dared += tally.dared;
          sum.right += tally.right;
        });
    print("all", sum);
    assertThat(sum.right).as("right of %d dared", sum.dared).isGreaterThan(sum.dared * 95 / 100);
    assertThat(sum.dared).as("dared of %d", sum.all).isGreaterThan(sum.all / 15);
  }

  private static void print(String what, Tally tally) {
    System.out.printf(
        Locale.ROOT,
        "%s: %,d dispatches, %.1f%% dared, %.2f%% of these right%n",
        what,
        tally.all,
        100.0 * tally.dared / tally.all,
        100.0 * tally.right / Math.max(1, tally.dared));
  }

  /** Puts month and day of the record's date into the dateline and takes all other dates away. */
  private static void judge(JsonNode record, Map<Integer, Tally> tallies) {
    Stamp stamp = DateFieldParser.parse(record.path("date").asText());
    String text = record.path("text").asText();
    if (stamp == null || text.isBlank()) {
      return;
    }
    LocalDate day = stamp.day();
    String month =
        Month.of(day.getMonthValue())
            .getDisplayName(java.time.format.TextStyle.FULL, Locale.ENGLISH);
    String body = new Cleaner().clean(raw(record.path("title").asText(), text)).body();
    RawDispatch stripped =
        raw(
            record.path("title").asText(),
            String.format(
                Locale.ROOT, "LONDON, %s %d (Reuters) - %s", month, day.getDayOfMonth(), body));
    Cleaned cleaned = new Cleaner().clean(stripped);
    Dated dated = DATING.date(stripped, cleaned);
    Tally tally = tallies.computeIfAbsent(day.getYear(), key -> new Tally());
    tally.all++;
    LocalDate found = dated.day();
    if (found != null) {
      tally.dared++;
      tally.right += found.equals(day) ? 1 : 0;
    }
  }

  private static RawDispatch raw(String headline, String text) {
    return new RawDispatch(
        "dispatch.txt", 0, headline, text, null, null, null, List.of(), null, null, List.of());
  }
}
