package org.dateline.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.dateline.config.Settings;
import org.dateline.config.SettingsLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTest {
  private static final String SECRET = "hu5h/Hu5h+hu5h";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "spark.hadoop.fs.s3a.secret.key=%s",
        "fs.s3a.access.key = %s",
        "--set fs.s3a.session.token=%s",
        "Unknown options: '--conf', 'spark.hadoop.fs.s3a.bucket.wire.secret.key=%s'",
        "password: \"%s\"",
        "fs.azure.account.key.wire.dfs.core.windows.net=%s",
        "{\"fs.s3a.secret.key\"=%s}",
        "https://host/wire?X-Amz-Expires=60&X-Amz-Signature=%s",
        "https://host/wire?sv=2024&sig=%s&se=2026"
      })
  void whatIsCalledASecretIsHidden(String text) {
    String hidden = Secrets.hidden(text.replace("%s", SECRET));
    assertThat(hidden).doesNotContain("hu5h").doesNotContain("Hu5h").contains("***");
  }

  @Test
  void aPasswordInAnAddressIsHiddenAndItsUserIsNot() {
    assertThat(Secrets.hidden("cannot open ftp://ines:hush@host:21/wire/a.txt, it says"))
        .isEqualTo("cannot open ftp://ines:***@host:21/wire/a.txt, it says");
  }

  @Test
  void aKeyMayHaveSlashes() {
    assertThat(Secrets.hidden("s3a://key:hu/sh@wire/2006")).isEqualTo("s3a://key:***@wire/2006");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hdfs://name:8020/wire/a@b.txt",
        "s3a://wire/2006",
        "hdfs://name:8020/a@b",
        "s3a://archive/a@b",
        "/archive/password list.txt",
        "--map headline=title",
        "topics.count=30",
        "design=plain",
        "The key of the record is missing: a secret meeting, said by token of"
      })
  void allElseStays(String text) {
    assertThat(Secrets.hidden(text)).isEqualTo(text);
  }

  @Test
  void anArgumentBehindAnOptionForOneIsHidden() {
    assertThat(Secrets.hidden(List.of("run", "--password", "hush", "--input", "a")))
        .containsExactly("run", "--password", "***", "--input", "a");
  }

  @Test
  void aRunKeepsNoneOfItsCommandLineAndTakesNoneInAnAddress() {
    Settings settings = SettingsLoader.load(null, Map.of());
    RunRequest request =
        new RunRequest(List.of("in"), "out", settings, List.of("--set", "a.password=hush"));
    assertThat(request.commandLine()).containsExactly("--set", "a.password=***");
    List<String> hostile = List.of("s3a://KEY:hush@wire/in");
    assertThatThrownBy(() -> new RunRequest(hostile, "out", settings, List.of()))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("s3a://KEY:***@wire/in")
        .hasMessageNotContaining("hush");
    assertThatThrownBy(() -> new RunRequest(List.of("in"), hostile.get(0), settings, List.of()))
        .isInstanceOf(DataException.class);
  }
}
