package org.dateline.train;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dateline.config.gazetteer.GazetteerLoader;
import org.dateline.text.ner.LabelledSentence;

/** The labelled sets the shipped model was trained on, for others to be trained on. */
public final class TrainingSets {
  private TrainingSets() {}

  /** Reads them from the folder of corpora. */
  public static List<List<LabelledSentence>> read(Path corpora) {
    Set<String> demonyms = new HashSet<>();
    GazetteerLoader.load(List.of())
        .entries()
        .forEach(
            entry -> entry.demonyms().forEach(word -> demonyms.add(word.toLowerCase(Locale.ROOT))));
    return new Labelled(demonyms).trainingSets(corpora.resolve("ner"));
  }
}
