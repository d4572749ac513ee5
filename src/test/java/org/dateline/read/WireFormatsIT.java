package org.dateline.read;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Row;
import org.dateline.prepare.Prepared;
import org.dateline.prepare.Preparer;
import org.dateline.table.corpus.Dispatches;
import org.dateline.text.clean.Cleaner;
import org.dateline.text.clean.CutProof;
import org.dateline.text.record.RawDispatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/**
 * Messages as agencies sent them, which are not part of the project: {@code DATELINE_CORPORA} names
 * the folder that holds {@code corpora/wire-formats}, or the folder {@code corpora} itself. Each
 * message has one line in the golden file, of facts that were compared with the message by eye and
 * of digests of its texts. {@code -Ddateline.golden=FILE} writes what is read now.
 */
@EnabledIfEnvironmentVariable(named = "DATELINE_CORPORA", matches = ".+")
class WireFormatsIT {
  private static final Path GOLDEN =
      Path.of("src", "test", "resources", "golden", "wire-formats.jsonl");
  private static final JsonMapper JSON = new JsonMapper();
  private static final ReadOptions OPTIONS = new ReadOptions(Map.of(), 1 << 24, null);

  private final Cleaner cleaner = new Cleaner();
  private final Preparer preparer = Samples.preparer();

  @Test
  void everyMessageIsReadAsItWasByEye() throws IOException {
    Path folder = folder();
    List<String> lines = new ArrayList<>();
    for (InputFile file : InputPlan.list(List.of(folder.toString()), new Configuration())) {
      String name = folder.toAbsolutePath().relativize(Path.of(file.path())).toString();
      ReadAll read = ReadAll.of(List.of(new Slice(file, 0, file.size())), OPTIONS);
      lines.addAll(facts(name, read));
    }
    String written = System.getProperty("dateline.golden");
    if (written != null) {
      Files.write(Path.of(written), lines);
    }
    assertThat(lines).containsExactlyElementsOf(Files.readAllLines(GOLDEN));
  }

  private static Path folder() {
    Path given = Path.of(System.getenv("DATELINE_CORPORA"));
    Path inside = given.resolve("corpora").resolve("wire-formats");
    return Files.isDirectory(inside) ? inside : given.resolve("wire-formats");
  }

  private List<String> facts(String name, ReadAll read) throws IOException {
    List<String> lines = new ArrayList<>();
    ObjectNode file = JSON.createObjectNode();
    InputSummary summary = read.summaries.get(0);
    file.put("file", name)
        .put("format", summary.format())
        .put("records", summary.recordCount())
        .put("dispatches", summary.dispatchCount())
        .put("rejects", String.join(",", read.reasons()));
    lines.add(JSON.writeValueAsString(file));
    for (RawDispatch raw : read.dispatches) {
      assertThat(CutProof.faults(raw, cleaner.clean(raw))).as(name).isEmpty();
      Prepared prepared = preparer.prepare(raw);
      lines.add(JSON.writeValueAsString(facts(name, raw, prepared)));
    }
    return lines;
  }

  private static ObjectNode facts(String name, RawDispatch raw, Prepared prepared) {
    Row row = prepared.dispatch();
    ObjectNode facts = JSON.createObjectNode();
    facts.put("file", name).put("position", raw.inputPosition());
    for (String column :
        List.of(
            Dispatches.SOURCE,
            Dispatches.SOURCE_REF,
            Dispatches.VERSION,
            Dispatches.URGENCY,
            Dispatches.LANGUAGE,
            Dispatches.REVISION_KIND,
            Dispatches.REVISION_NUMBER,
            Dispatches.DATELINE_PLACE,
            Dispatches.DATELINE_COUNTRY,
            Dispatches.PUBLISHED_AT,
            Dispatches.PUBLISHED_DATE,
            Dispatches.DATE_SOURCE,
            Dispatches.EMBARGO_AT)) {
      Object value = row.get(Dispatches.SCHEMA.fieldIndex(column));
      if (value instanceof Timestamp at) {
        facts.put(column, at.toInstant().toString());
      } else if (value != null) {
        facts.put(column, value.toString());
      }
    }
    facts.put("codes", String.join(" ", codes(raw)));
    facts.put("keywords", raw.keywords().size());
    facts.put("bylines", raw.byline().size());
    facts.put(
        "cuts", String.join(" ", prepared.cuts().stream().map(cut -> cut.getString(0)).toList()));
    text(facts, "slug", raw.feed().slug());
    text(facts, "note", raw.feed().note());
    text(facts, "headline", row.getString(Dispatches.SCHEMA.fieldIndex(Dispatches.HEADLINE_PLAIN)));
    String body = row.getString(Dispatches.SCHEMA.fieldIndex(Dispatches.BODY));
    text(facts, "body", body);
    facts.put("paragraphs", body.isEmpty() ? 0 : body.split("\n\n", -1).length);
    facts.put("words", row.getInt(Dispatches.SCHEMA.fieldIndex(Dispatches.WORD_COUNT)));
    return facts;
  }

  /** Subject codes of the IPTC. */
  private static List<String> codes(RawDispatch raw) {
    return raw.keywords().stream()
        .filter(keyword -> keyword.startsWith("subj:") || keyword.startsWith("medtop:"))
        .toList();
  }

  /** Of texts only length and digest are kept. */
  private static void text(ObjectNode facts, String name, String text) {
    if (text == null || text.isEmpty()) {
      return;
    }
    facts.put(name + "_length", text.length());
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      facts.put(name + "_sha256", HexFormat.of().formatHex(digest));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
  }
}
