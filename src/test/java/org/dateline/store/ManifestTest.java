package org.dateline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ManifestTest {
  private static Manifest manifest() {
    return new Manifest(
        "20260102T000000Z",
        "20260101T000000Z",
        List.of("20260101T000000Z", "20260102T000000Z"),
        Map.of("20260101T000000Z", Map.of("dispatches", 1234L)),
        Map.of("stories", 567L),
        List.of(new Reading("1.0.0", Map.of("cleaning.languages", "en"), "abc", 5)),
        "2026-01-02T00:00:00Z",
        "2026-01-02T00:01:00Z",
        List.of("run", "--input", "in"),
        Map.of("topics.count", "40"),
        "1.0.0",
        "17",
        "4.2.0",
        3,
        4_000_000_000L,
        "abc",
        Map.of("topics.seed", 7L),
        List.of(new Manifest.Stage("corpus", Map.of("dispatches", 5L), 1.5, 4, 3, 0.25, 1 << 20)),
        null,
        null,
        List.of("A note with \"quotes\" and \u00FCmlauts."));
  }

  @Test
  void whatIsWrittenIsRead() {
    assertThat(Manifest.fromJson(manifest().toJson())).isEqualTo(manifest());
  }

  @Test
  void fieldsOfLaterReleasesArePassedOver() {
    String later = manifest().toJson().replaceFirst("\\{", "{ \"of_tomorrow\": {\"a\": 1}, ");
    assertThat(Manifest.fromJson(later)).isEqualTo(manifest());
  }

  @Test
  void whatIsNoManifestIsSaidInASentence() {
    assertThatThrownBy(() -> Manifest.fromJson("{\"run_id\": "))
        .isInstanceOf(OutputException.class)
        .hasMessageContaining("cannot be read")
        .hasMessageEndingWith("use another output folder.");
  }

  @Test
  void whatAManifestLacksIsNamed() {
    assertThatThrownBy(() -> Manifest.fromJson("{\"run_id\": \"20260101T000000Z\"}"))
        .isInstanceOf(OutputException.class)
        .hasMessageContaining("it lists no batches");
    String withoutNotes = manifest().toJson().replaceFirst("\"notes\"", "\"noted\"");
    assertThatThrownBy(() -> Manifest.fromJson(withoutNotes))
        .isInstanceOf(OutputException.class)
        .hasMessageContaining("it has no notes");
  }
}
