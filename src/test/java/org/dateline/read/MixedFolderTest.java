package org.dateline.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.dateline.text.clean.CutProof;
import org.dateline.text.record.RawDispatch;
import org.junit.jupiter.api.Test;

class MixedFolderTest {
  @Test
  void everyFileOfAMixedFolderIsReadInItsOwnFormat() {
    List<InputFile> files = InputPlan.list(List.of(Samples.FOLDER.toString()), new Configuration());
    List<Slice> slices = new ArrayList<>();
    for (InputFile file : files) {
      slices.add(new Slice(file, 0, file.size()));
    }
    ReadAll read = ReadAll.of(slices, ReadAll.OPTIONS);
    Map<String, Integer> formats = new TreeMap<>();
    for (InputSummary summary : read.summaries) {
      formats.merge(summary.format(), 1, Integer::sum);
    }
    assertThat(formats)
        .containsEntry("anpa1312", 2)
        .containsEntry("anpa_text", 2)
        .containsEntry("csv", 4)
        .containsEntry("dash_header", 1)
        .containsEntry("europresse_html", 4)
        .containsEntry("factiva_html", 3)
        .containsEntry("factiva_xml", 2)
        .containsEntry("feed", 2)
        .containsEntry("html", 2)
        .containsEntry("iptc7901", 5)
        .containsEntry("json", 3)
        .containsEntry("jsonl", 3)
        .containsEntry("labelled_text", 2)
        .containsEntry("mail", 3)
        .containsEntry("newsml_1", 3)
        .containsEntry("newsml_g2", 10)
        .containsEntry("nexis_html", 1)
        .containsEntry("nexis_txt", 2)
        .containsEntry("ninjs", 4)
        .containsEntry("nitf", 7)
        .containsEntry("proquest_html", 1)
        .containsEntry("proquest_txt", 2)
        .containsEntry("rcv", 2)
        .containsEntry("reuters21578", 1)
        .containsEntry("sgml", 6)
        .containsEntry("text", 2)
        .containsEntry("warc", 2)
        .containsEntry("xml", 2)
        .hasSize(28);
    for (RawDispatch raw : read.dispatches) {
      assertThat(CutProof.faults(raw, Samples.clean(raw))).as(raw.inputFile()).isEmpty();
    }
  }
}
