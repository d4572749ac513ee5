package org.dateline.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dateline.text.record.RawDispatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NinjsFormatTest {
  @Test
  void readsTheFirstVersion() {
    ReadAll read = Samples.read("ninjs/one.json");
    assertThat(read.format()).isEqualTo("ninjs");
    RawDispatch keeper = read.dispatches.get(0);
    assertThat(keeper.headline()).isEqualTo("UPDATE 1-Lighthouse keeper retires");
    assertThat(keeper.sourceRef()).isEqualTo("urn:harbour:n1");
    assertThat(keeper.source()).isEqualTo("Yonhap");
    assertThat(Samples.instant(keeper.date())).isEqualTo("2018-06-11T16:20:30Z");
    assertThat(keeper.byline()).containsExactly("By Min Arbor");
    assertThat(keeper.language()).isEqualTo("en-GB");
    assertThat(keeper.keywords())
        .containsExactly(
            "type:text", "medtop:20000538", "subj:10000000", "genre:Article", "keyword:lighthouse");
    assertThat(keeper.feed().version()).isEqualTo("4");
    assertThat(keeper.feed().urgency()).isEqualTo(2);
    assertThat(Samples.instant(keeper.feed().embargo())).isEqualTo("2018-06-11T21:00:00Z");
    assertThat(keeper.feed().slug()).isEqualTo("LIGHTHOUSE-KEEPER");
    assertThat(keeper.feed().place()).isEqualTo("Mokpo");
    assertThat(keeper.feed().note()).isEqualTo("Adds a quote.");
    assertThat(Samples.revision(keeper)).isEqualTo("update 1");
    assertThat(Samples.clean(keeper).body())
        .isEqualTo(
            "The keeper of the old lighthouse put out its lamp for the last time on Tuesday.\n\n"
                + "\u201cI shall miss the fog,\u201d she said.");
  }

  @Test
  void readsTheSecondVersion() {
    RawDispatch fog = Samples.read("ninjs/two.json").dispatches.get(0);
    assertThat(fog.headline()).isEqualTo("Fog closes the strait for a day");
    assertThat(fog.sourceRef()).isEqualTo("urn:harbour:n2");
    assertThat(fog.source()).isEqualTo("Agence France-Presse");
    assertThat(Samples.instant(fog.date())).isEqualTo("2021-09-01T12:00:00Z");
    assertThat(fog.byline()).containsExactly("Min Arbor");
    assertThat(fog.keywords())
        .containsExactly("type:text", "medtop:17000000", "subj:04015000", "genre:Current");
    assertThat(fog.feed().note()).isEqualTo("To editors only.");
    assertThat(fog.text())
        .isEqualTo("No ship passed the strait on Wednesday.\n\nThe fog is to lift by night.");
  }

  @Test
  void readsWhatAnItemCarriesOn(@TempDir Path folder) throws IOException {
    String item =
        "{\"guid\": \"tag:bw:2\", \"version\": \"1\", \"pubstatus\": \"usable\", \"versioncreated\":"
            + " \"2017-11-16T11:00:00+0000\", \"headline\": \"Captain held\", \"body_html\":"
            + " \"<p>Police held the captain.</p>\", \"evolvedfrom\": \"tag:bw:1\"}";
    RawDispatch captain =
        ReadAll.of(Files.writeString(folder.resolve("feed.json"), item)).dispatches.get(0);
    assertThat(captain.feed().evolvedFrom()).isEqualTo("tag:bw:1");
  }

  @Test
  void readsAnArrayOfBothVersions() {
    ReadAll read = Samples.read("ninjs/array.json");
    assertThat(read.rejects).isEmpty();
    assertThat(read.dispatches)
        .extracting(Samples::revision)
        .containsExactly("update 1", "first", "kill");
  }

  @Test
  void aCutLineDoesNotTakeTheNextWithIt() {
    ReadAll read = Samples.read("ninjs/lines.jsonl");
    assertThat(read.headlines())
        .containsExactly("UPDATE 1-Lighthouse keeper retires", "Second keeper hired");
    assertThat(read.reasons()).containsExactly("malformed_record");
  }
}
