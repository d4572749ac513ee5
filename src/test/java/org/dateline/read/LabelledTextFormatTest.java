package org.dateline.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.dateline.text.record.RawDispatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LabelledTextFormatTest {
  private static final String SENTENCE = "Divers freed the rudder of the ferry on Monday.";

  @TempDir Path folder;

  private ReadAll read(String text) throws IOException {
    Path file = folder.resolve("a.txt");
    Files.writeString(file, text);
    return ReadAll.of(file);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Title: Ferry sails: again\nDate: 2013-05-06\nSource: Bay Courier\nURL: http://a.example/1\n\n"
            + SENTENCE
            + "\n",
        "---\ntitle: \"Ferry sails: again\"\ndate: 2013-05-06\nsource: Bay Courier\ntags:\n  - port\n  - sea\n---\n\n"
            + SENTENCE,
        "+++\ntitle = 'Ferry sails: again'\ndate = 2013-05-06\nsource = \"Bay Courier\"\n+++\n"
            + SENTENCE,
        "HEADLINE: Ferry sails: again\nPUBLISHED: 2013-05-06\nSOURCE: Bay Courier\nTEXT: "
            + SENTENCE,
        "Date: 2013-05-06\nSource: Bay Courier\n\nFerry sails: again\n\n" + SENTENCE,
      })
  void readsWhatTheLabelsSay(String text) throws IOException {
    ReadAll read = read(text);
    assertThat(read.format()).isEqualTo("labelled_text");
    RawDispatch dispatch = read.dispatches.get(0);
    assertThat(dispatch.headline()).isEqualTo("Ferry sails: again");
    assertThat(dispatch.date()).isEqualTo("2013-05-06");
    assertThat(dispatch.source()).isEqualTo("Bay Courier");
    assertThat(dispatch.text().strip()).isEqualTo(SENTENCE);
  }

  @Test
  void theFirstLabelBeginsEachOfSeveral() throws IOException {
    String record = "Title: %s\nDate: 2013-05-0%d\n\n" + SENTENCE + "\n\nIt sailed.\n\n";
    ReadAll read =
        read(
            String.format(Locale.ROOT, record, "One", 1)
                + String.format(Locale.ROOT, record, "Two", 2));
    assertThat(read.headlines()).containsExactly("One", "Two");
    assertThat(read.dispatches.get(0).text()).endsWith("It sailed.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "name: ferry\nversion: 2\nsize: 17\n",
        "Note: call the port\nPlace: Busan\n\n" + SENTENCE,
        "Title: Ferries\nDate: 2013-05-06\n",
      })
  void takesNoOtherLabelsForAHead(String text) throws IOException {
    assertThat(read(text).format()).isNotEqualTo("labelled_text");
  }
}
