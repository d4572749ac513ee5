package org.dateline.prepare;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.apache.hadoop.conf.Configuration;
import org.dateline.read.InputPlan;
import org.dateline.read.ReadItem;
import org.dateline.read.ReadOptions;
import org.dateline.read.Slice;
import org.dateline.read.SliceReader;
import org.dateline.text.clean.Cleaned;
import org.dateline.text.clean.Cleaner;
import org.dateline.text.dateline.Dateline;
import org.dateline.text.record.RawDispatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/**
 * Datelines measured on 500 real dispatches, which are not part of the project: {@code
 * DATELINE_CORPORA} names the folder that holds {@code reuters-web} and {@code reuters21578}.
 */
@EnabledIfEnvironmentVariable(named = "DATELINE_CORPORA", matches = ".+")
class DatelineCorporaIT {
  private static final String LABELS = "/golden/datelines.tsv";
  private static final String NONE = "-";

  /** Place, agency and day of a dateline; {@link #NONE} for what it has not. */
  private record Label(String place, String agency, String day) {}

  /** What was found of one field. */
  private static final class Score {
    int right;
    int found;
    int labelled;

    void add(String label, String read) {
      labelled += label.equals(NONE) ? 0 : 1;
      found += read.equals(NONE) ? 0 : 1;
      right += !label.equals(NONE) && label.equals(read) ? 1 : 0;
    }

    double f1() {
      return 2.0 * right / (found + labelled);
    }
  }

  @Test
  void readsPlaceAgencyAndDayOfFiveHundredDatelines() throws Exception {
    Map<String, Label> labels = labels();
    assertThat(labels).hasSize(500);
    Map<String, Label> read = new HashMap<>();
    readCollection(labels, read);
    readWeb(labels, read);
    Score place = new Score();
    Score agency = new Score();
    Score day = new Score();
    labels.forEach(
        (key, label) -> {
          Label found = read.get(key);
          assertThat(found).as(key).isNotNull();
          place.add(label.place(), found.place());
          agency.add(label.agency(), found.agency());
          day.add(label.day(), found.day());
          if (!label.equals(found)) {
            System.out.println(key + ": " + label + " was read as " + found);
          }
        });
    Score all = new Score();
    for (Score score : List.of(place, agency, day)) {
      all.right += score.right;
      all.found += score.found;
      all.labelled += score.labelled;
    }
    System.out.printf(
        Locale.ROOT,
        "datelines: F1 of place %.4f, agency %.4f, day %.4f, all three %.4f%n",
        place.f1(),
        agency.f1(),
        day.f1(),
        all.f1());
    assertThat(all.f1()).isGreaterThanOrEqualTo(0.97);
  }

  private static Map<String, Label> labels() throws IOException {
    Map<String, Label> labels = new HashMap<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                DatelineCorporaIT.class.getResourceAsStream(LABELS), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.startsWith("#")) {
          String[] parts = line.split("\t", -1);
          labels.put(parts[0] + " " + parts[1], new Label(parts[2], parts[3], parts[4]));
        }
      }
    }
    return labels;
  }

  private static void readCollection(Map<String, Label> labels, Map<String, Label> read) {
    Configuration hadoop = new Configuration();
    ReadOptions options = new ReadOptions(Map.of(), 16 << 20, null);
    String folder = Path.of(System.getenv("DATELINE_CORPORA"), "reuters21578").toString();
    for (List<Slice> task :
        InputPlan.tasks(InputPlan.list(List.of(folder), hadoop), 1 << 30, 1, hadoop)) {
      for (Slice slice : task) {
        try (SliceReader reader = new SliceReader(slice, options, hadoop)) {
          while (reader.hasNext()) {
            if (reader.next() instanceof ReadItem.Taken taken) {
              String key = "reuters21578 " + taken.dispatch().sourceRef();
              if (labels.containsKey(key)) {
                read.put(key, label(taken.dispatch()));
              }
            }
          }
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }
  }

  private static void readWeb(Map<String, Label> labels, Map<String, Label> read)
      throws IOException, NoSuchAlgorithmException {
    JsonMapper json = new JsonMapper();
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    for (int year = 2006; year <= 2010; year++) {
      Path file =
          Path.of(
              System.getenv("DATELINE_CORPORA"), "reuters-web", "reuters-" + year + ".jsonl.gz");
      try (BufferedReader lines =
          new BufferedReader(
              new InputStreamReader(
                  new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          JsonNode record = json.readTree(line);
          String id = record.path("id").asText() + "|" + record.path("folder").asText();
          String hash =
              HexFormat.of().formatHex(digest.digest(id.getBytes(StandardCharsets.UTF_8)), 0, 6);
          String key = "reuters-web " + hash;
          if (labels.containsKey(key)) {
            read.put(key, label(raw(record)));
          }
        }
      }
    }
  }

  private static RawDispatch raw(JsonNode record) {
    return new RawDispatch(
        "dispatch.txt",
        0,
        record.path("title").asText(),
        record.path("text").asText(),
        null,
        null,
        null,
        List.of(),
        null,
        null,
        List.of());
  }

  private static Label label(RawDispatch raw) {
    Cleaned cleaned = new Cleaner().clean(raw);
    Dateline dateline = cleaned.dateline();
    if (dateline == null) {
      return new Label(NONE, NONE, NONE);
    }
    return new Label(
        dateline.place().isEmpty() ? NONE : dateline.place(),
        dateline.agency() == null ? NONE : dateline.agency(),
        dateline.hasDay()
            ? String.format(Locale.ROOT, "--%02d-%02d", dateline.month(), dateline.day())
            : NONE);
  }
}
