package org.dateline.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsLoaderTest {
  @TempDir Path folder;

  private Path yaml(String text) throws IOException {
    return Files.writeString(folder.resolve("dateline.yaml"), text);
  }

  @Test
  void theFileWinsOverDefaultsAndTheCommandLineOverTheFile() throws IOException {
    Path file =
        yaml("topics:\n  count: 30\n  seed: 7\nread:\n  map: {headline: hed, text: story}\n");
    Settings settings = SettingsLoader.load(file, Map.of("topics.count", "12"));
    assertThat(settings.topics().count().number()).isEqualTo(12);
    assertThat(settings.topics().seed()).isEqualTo(7);
    assertThat(settings.topics().iterations()).isEqualTo(5);
    assertThat(settings.read().map())
        .containsEntry("headline", "hed")
        .containsEntry("text", "story");
    assertThat(settings.effective()).containsEntry("topics.count", "12");
  }

  @Test
  void namesTheNearestKeyOfAnUnknownOne() throws IOException {
    Path file = yaml("pairs:\n  min_stories: 2\ntopics:\n  cuont: 30\n");
    assertThatThrownBy(() -> SettingsLoader.load(file, Map.of()))
        .isInstanceOf(SettingException.class)
        .hasMessageContaining("dateline.yaml, line 4: unknown setting topics.cuont")
        .hasMessageContaining("did you mean topics.count?");
    assertThatThrownBy(() -> SettingsLoader.load(null, Map.of("max_reject_shar", "1")))
        .hasMessage(
            "Command line: unknown setting max_reject_shar; did you mean read.max_reject_share?");
  }

  @Test
  void saysWhatToDoInsteadOfARetiredKey() {
    assertThatThrownBy(
            () ->
                SettingsLoader.load(
                    null, Map.of("topics.k", "5"), Map.of("topics.k", "use topics.count.")))
        .hasMessage("Command line: the setting topics.k has been retired; use topics.count.");
    assertThatThrownBy(() -> SettingsLoader.load(null, Map.of("topics.lemmas", "yes")))
        .hasMessageEndingWith("has been retired; it is now called topics.join_plurals.");
  }

  @Test
  void saysWhatIsAllowedWhereAValueIsWrong() throws IOException {
    Path file = yaml("topics:\n  count: 0\n");
    assertThatThrownBy(() -> SettingsLoader.load(file, Map.of()))
        .hasMessageContaining(
            "line 2: topics.count is \"0\", but must be a whole number from 2 to 500, auto or reuse.");
    assertThatThrownBy(() -> SettingsLoader.load(null, Map.of("topics.count", "many")))
        .hasMessageContaining("topics.count is \"many\", but must be");
    assertThat(
            SettingsLoader.load(null, Map.of("topics.count", "reuse")).topics().count().isReuse())
        .isTrue();
    assertThatThrownBy(() -> SettingsLoader.load(null, Map.of("read.max_reject_share", "1.5")))
        .hasMessageContaining("must be a number from 0 to 1");
    assertThatThrownBy(() -> SettingsLoader.load(null, Map.of("read.map", "title=headline")))
        .hasMessageContaining("with FIELD among headline, text");
    assertThatThrownBy(() -> SettingsLoader.load(null, Map.of("coverage.grains", "day,hour")))
        .hasMessageContaining("a list of day, week");
  }

  @Test
  void namesFileAndLineOfBrokenYaml() throws IOException {
    assertThatThrownBy(() -> SettingsLoader.load(folder.resolve("none.yaml"), Map.of()))
        .hasMessageContaining("There is no file");
    Path twice = yaml("topics:\n  count: 3\n  count: 4\n");
    assertThatThrownBy(() -> SettingsLoader.load(twice, Map.of()))
        .hasMessageContaining("line 3: the key count stands there twice");
    Path broken = yaml("topics: [1, 2\n");
    assertThatThrownBy(() -> SettingsLoader.load(broken, Map.of()))
        .isInstanceOf(SettingException.class)
        .hasMessageContaining("dateline.yaml, line");
    Path list = yaml("- 1\n");
    assertThatThrownBy(() -> SettingsLoader.load(list, Map.of()))
        .hasMessageContaining("must be a mapping");
  }

  @Test
  void readsSizesWithUnits() {
    assertThat(load("read.max_record_bytes", "2MiB").read().maxRecordBytes()).isEqualTo(2 << 20);
    assertThat(load("read.max_record_bytes", "4096").read().maxRecordBytes()).isEqualTo(4096);
    assertThat(load("read.task_bytes", "1g").read().taskBytes()).isEqualTo(1 << 30);
  }

  private static Settings load(String key, String value) {
    return SettingsLoader.load(null, Map.of(key, value));
  }

  @Test
  void whatIsPrintedLoadsBackToTheSameSettings() throws IOException {
    Random random = new Random(3);
    for (int round = 0; round < 50; round++) {
      Settings settings =
          SettingsLoader.load(
              null,
              Map.of(
                  "topics.count",
                  Integer.toString(2 + random.nextInt(400)),
                  "read.map",
                  "headline=h" + random.nextInt(9) + ",text=it's",
                  "session.verbose",
                  Boolean.toString(random.nextBoolean()),
                  "coverage.grains",
                  "month,day"));
      assertThat(SettingsLoader.load(yaml(SettingsPrinter.toYaml(settings)), Map.of()))
          .isEqualTo(settings);
    }
  }

  @Test
  void theTableNamesEverySetting() {
    Settings.ALL.forEach(
        setting -> assertThat(SettingsPrinter.table()).contains(setting.key(), setting.effect()));
  }

  @Test
  void countsASwapOfNeighboursAsOneMistake() {
    assertThat(NearestKey.distance("cuont", "count")).isEqualTo(1);
    assertThat(NearestKey.distance("", "abc")).isEqualTo(3);
  }

  private static List<String> languages(String written) {
    return SettingsLoader.load(null, Map.of("cleaning.languages", written)).cleaning().languages();
  }

  @Test
  void languagesAreCodesOrAll() {
    assertThat(languages("EN, ko")).containsExactly("en", "ko");
    assertThat(languages("all")).containsExactly("all");
    assertThat(languages("en,ALL")).containsExactly("all");
  }

  @Test
  void aLanguageThatIsNoCodeIsRefusedAndTheCodeTold() {
    String rule = ", but must be a list of ISO 639-1 codes such as en,fr, or all.";
    Map<String, String> refused =
        Map.of(
            "english", " For english write en.",
            "en,Korean", " For korean write ko.",
            "deutsch", " For deutsch write de.",
            "eng", " For eng write en.",
            "en-US", " For en-us write en.",
            "any", " For any write all.",
            "xx", " No language has the code xx.",
            "", " It is empty.");
    refused.forEach(
        (written, help) ->
            assertThatThrownBy(() -> languages(written))
                .isInstanceOf(SettingException.class)
                .hasMessageEndingWith("cleaning.languages is \"" + written + "\"" + rule + help));
  }
}
