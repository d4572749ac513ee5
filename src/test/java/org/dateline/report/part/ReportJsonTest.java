package org.dateline.report.part;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.dateline.report.data.ReportJson;
import org.dateline.report.source.SummaryRows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReportJsonTest {
  private static String withHeadline(String headline) {
    return ReportBuilder.json(
        Samples.facts(3, null),
        Samples.EVERY,
        Samples.oneMonth().read(),
        ids -> {
          Map<String, SummaryRows.Dispatch> read = new HashMap<>();
          ids.forEach(id -> read.put(id, Samples.dispatch(id, headline)));
          return read;
        });
  }

  @Test
  void whatWasWrittenIsReadAndWrittenAlike() {
    String json = withHeadline("Talks");
    assertThat(ReportJson.write(ReportJson.read(json))).isEqualTo(json);
    assertThat(withHeadline("Talks")).isEqualTo(json);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "</script><!-- ",
        "\"'&<>\\",
        "line\u2028separator\u2029",
        "\uD83D\uDE80 로켓 발사",
        "tab\tand\nline"
      })
  void noTextEndsTheElementItStandsIn(String headline) throws IOException {
    String json = withHeadline(headline);
    assertThat(json).doesNotContain("<", ">", "&", "\u2028", "\u2029");
    assertThat(ReportJson.read(json).dispatches().headline()).contains(headline);
    assertThat(new ObjectMapper().readTree(json).at("/dispatches/headline/0").asText())
        .isEqualTo(headline);
  }

  @Test
  void aVeryLongHeadline() {
    String headline = "word ".repeat(60).strip();
    assertThat(ReportJson.read(withHeadline(headline)).dispatches().headline()).contains(headline);
  }

  @ParameterizedTest
  @CsvSource({
    "0.123456, 0.1235",
    "1, 1",
    "0, 0",
    "123456, 123500",
    "0.00001234567, 0.00001235",
    "1e-30, 1E-30",
    "NaN, null"
  })
  void doublesHaveFourDigits(double value, String text) {
    assertThat(ReportJson.rounded(value)).isEqualTo(text);
  }

  @Test
  void keysAreAsThePageReadsThem() throws IOException {
    JsonNode json = new ObjectMapper().readTree(withHeadline("Talks"));
    assertThat(json.at("/version").asInt()).isEqualTo(1);
    assertThat(json.at("/run/previousId").isNull()).isTrue();
    assertThat(json.at("/funnel/0/in").asLong()).isEqualTo(3);
    assertThat(json.at("/dateSources/0/isDated").asBoolean()).isTrue();
    assertThat(json.at("/periods").has("kcna|month")).isTrue();
    assertThat(json.at("/coverage").has("north-korea|*|day|story")).isTrue();
    assertThat(json.at("/dispatches/date/0").asText()).isEqualTo("2010-01-04");
    assertThat(json.at("/dispatches/time/0").asText()).isEqualTo("09:30");
    assertThat(json.at("/dispatches/source/0").asInt()).isEqualTo(1);
  }

  @Test
  void whatIsNoDataIsRefused() {
    assertThatThrownBy(() -> ReportJson.read("no json"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("This is no data of a report");
  }
}
