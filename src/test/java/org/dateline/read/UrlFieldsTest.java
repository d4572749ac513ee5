package org.dateline.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.dateline.text.record.RawDispatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Of several addresses that a record has, one that gives a day is worth more. */
class UrlFieldsTest {
  private static final String DATED = "https://a.example/2018/05/14/tug";

  @TempDir Path folder;

  private List<String> urls(String name, String content) throws IOException {
    return ReadAll.of(Files.writeString(folder.resolve(name), content)).dispatches.stream()
        .map(RawDispatch::url)
        .toList();
  }

  @Test
  void theOneWithADayIsTaken() throws IOException {
    String text = "A tug pulled a young whale out of the dock with a net of soft ropes.";
    assertThat(
            urls(
                "a.csv",
                "title,text,url,canonical\nTug,"
                    + text
                    + ",https://a.example/?p=1,"
                    + DATED
                    + "\n"))
        .containsExactly(DATED);
    assertThat(
            urls(
                "b.csv",
                "title,text,url,canonical\nTug,"
                    + text
                    + ","
                    + DATED
                    + ",https://a.example/2019/01/02/x\n"))
        .containsExactly(DATED);
    assertThat(
            urls(
                "c.jsonl",
                String.format(
                    Locale.ROOT,
                    "{\"title\": \"Tug\", \"text\": \"%s\", \"canonical\": \"%s\", \"url\": \"https://a.example/?p=1\"}%n",
                    text,
                    DATED)))
        .containsExactly(DATED);
    assertThat(
            urls(
                "d.jsonl",
                String.format(
                    Locale.ROOT,
                    "{\"title\": \"Tug\", \"text\": \"%s\", \"link\": \"https://a.example/a\", \"url\": \"https://a.example/?p=1\"}%n",
                    text)))
        .containsExactly("https://a.example/?p=1");
  }
}
