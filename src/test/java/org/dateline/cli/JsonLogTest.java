package org.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonLogTest {
  private final StringWriter said = new StringWriter();
  private final JsonLog log =
      new JsonLog(
          new PrintWriter(said),
          Clock.fixed(Instant.parse("2026-01-01T02:30:00.123456Z"), ZoneOffset.UTC));

  private JsonNode line() throws JsonProcessingException {
    assertThat(said.toString()).hasLineCount(1).endsWith("\n");
    JsonNode line = new ObjectMapper().readTree(said.toString());
    assertThat(line.get("time").asText()).isEqualTo("2026-01-01T02:30:00.123Z");
    return line;
  }

  @Test
  void aStageThatBeginsSaysOfWhichRun() throws JsonProcessingException {
    log.started("20260101T023000Z", "read");
    JsonNode line = line();
    assertThat(line.get("event").asText()).isEqualTo("stage_begin");
    assertThat(line.get("run_id").asText()).isEqualTo("20260101T023000Z");
    assertThat(line.get("stage").asText()).isEqualTo("read");
  }

  @Test
  void aStageThatEndsSaysWhatItTookAndCounted() throws JsonProcessingException {
    log.finished("20260101T023000Z", RunMetricsTest.RESULT.stages().get(0));
    JsonNode line = line();
    assertThat(line.get("event").asText()).isEqualTo("stage_end");
    assertThat(line.get("seconds").asDouble()).isEqualTo(5.0321);
    assertThat(line.get("jobs").asLong()).isEqualTo(2);
    assertThat(line.get("rows").get("dispatches").asLong()).isEqualTo(46);
    assertThat(line.get("summary").asText()).isEqualTo("46 dispatches");
  }

  @Test
  void aPublishedRunSaysWhatIsNew() throws JsonProcessingException {
    log.published(RunMetricsTest.RESULT, 10.5);
    JsonNode line = line();
    assertThat(line.get("event").asText()).isEqualTo("published");
    assertThat(line.get("new_dispatches").asLong()).isEqualTo(40);
    assertThat(line.get("rejects").get("malformed_record").asLong()).isEqualTo(1);
  }

  @Test
  void anErrorIsOneLineWhateverItSays() throws JsonProcessingException {
    log.failed(3, "It said \"no\"\nand \u001b[31mred", "at a\nat b\n");
    JsonNode line = line();
    assertThat(line.get("event").asText()).isEqualTo("error");
    assertThat(line.get("exit_code").asInt()).isEqualTo(3);
    assertThat(line.get("message").asText()).isEqualTo("It said \"no\"\nand \u001b[31mred");
    assertThat(said.toString()).doesNotContain("\u001b");
  }

  @Test
  void theBeginningHasNoPasswords() throws JsonProcessingException {
    log.begun("0.1.0", List.of("hdfs://me:secret@name/in"), "s3a://key:secret@archive/out");
    assertThat(line().get("output").asText()).isEqualTo("s3a://key:***@archive/out");
    assertThat(said.toString()).doesNotContain("secret");
  }
}
