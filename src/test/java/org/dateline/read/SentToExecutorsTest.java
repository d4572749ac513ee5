package org.dateline.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.dateline.config.gazetteer.GazetteerLoader;
import org.dateline.config.subject.SubjectsLoader;
import org.dateline.entity.pair.OwnNames;
import org.dateline.prepare.BoilerplateTrimmer;
import org.dateline.prepare.Prepared;
import org.dateline.prepare.Preparer;
import org.dateline.prepare.PreparerResources;
import org.dateline.story.chain.StoryRules;
import org.dateline.table.StoredRow;
import org.dateline.table.corpus.Boilerplate;
import org.dateline.table.corpus.Dispatches;
import org.dateline.table.corpus.FirstPass;
import org.dateline.table.row.RowBuilder;
import org.dateline.text.record.RawDispatch;
import org.junit.jupiter.api.Test;

/** What a run sends to its executors does there what it did here. */
class SentToExecutorsTest {
  private static final String TEXT =
      "SEOUL, Oct. 9 (Yonhap) -- North Korea said Monday it had tested a nuclear weapon."
          + "\n\nChristopher Hill, assistant secretary of state, met Kim Kye-gwan in Beijing.\n\n(END)";

  @SuppressWarnings("unchecked")
  private static <T> T sent(T here) {
    try {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
        out.writeObject(here);
      }
      try (ObjectInputStream in =
          new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
        return (T) in.readObject();
      }
    } catch (IOException | ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }

  private static RawDispatch dispatch() {
    return new RawDispatch(
        "file:///in/2006.txt",
        12,
        "N. Korea tests",
        TEXT,
        "2006-10-09",
        "yonhap",
        null,
        List.of(),
        null,
        null,
        List.of());
  }

  private static Row row(PreparerResources resources) {
    Prepared prepared = new Preparer(resources).prepare(dispatch());
    return StoredRow.of(
        FirstPass.ofDispatch(
            prepared.dispatch(),
            prepared.cuts(),
            prepared.mentions(),
            prepared.fingerprint(),
            prepared.edges()));
  }

  /** All of a row in words, down to the last value. */
  private static String words(Object value) {
    if (value instanceof Row row) {
      return IntStream.range(0, row.size())
          .mapToObj(at -> words(row.get(at)))
          .collect(Collectors.joining(", ", "(", ")"));
    } else if (value instanceof Object[] array) {
      return Arrays.stream(array).map(SentToExecutorsTest::words).toList().toString();
    } else if (value instanceof scala.collection.Seq<?> list) {
      return words(list.toArray(scala.reflect.ClassTag$.MODULE$.Any()));
    }
    return value instanceof byte[] bytes ? Arrays.toString(bytes) : String.valueOf(value);
  }

  @Test
  void aDispatchIsPreparedThereAsHere() {
    PreparerResources here = Samples.resources(null);
    Row row = row(here);
    assertThat(words(row)).contains("country/PRK", "2006-10-09");
    assertThat(words(row(sent(here)))).isEqualTo(words(row));
  }

  @Test
  void boilerplateIsTrimmedThereAsHere() {
    Row learned =
        new RowBuilder(Boilerplate.SCHEMA)
            .set(Boilerplate.SIDE, Boilerplate.Side.TAIL.code())
            .set(Boilerplate.SOURCE, "yonhap")
            .set(
                Boilerplate.TEXT,
                "Christopher Hill, assistant secretary of state, met Kim Kye-gwan in Beijing.")
            .set(Boilerplate.DISPATCH_COUNT, 20L)
            .set(Boilerplate.EDGE_SHARE, 1.0)
            .row();
    PreparerResources resources = Samples.resources(null);
    BoilerplateTrimmer here = new BoilerplateTrimmer(List.of(learned));
    Row row = row(resources);
    Preparer preparer = new Preparer(resources);
    Row trimmed = here.trim(row, preparer);
    assertThat(trimmed.<Row>getAs(FirstPass.DISPATCH).<String>getAs(Dispatches.BODY))
        .isEqualTo("North Korea said Monday it had tested a nuclear weapon.");
    assertThat(words(sent(here).trim(row, preparer))).isEqualTo(words(trimmed));
  }

  @Test
  void valuesArriveAsTheyWere() {
    List<Serializable> values = new ArrayList<>();
    values.add(new StoryRules(172_800, 604_800, 0.6, 0.5));
    values.add(new OwnNames("nk", Set.of("country/PRK"), List.of("North Korea")));
    values.add(new ReadOptions(Map.of("headline", "title"), 1 << 20, "kcna"));
    values.add(new Slice(new InputFile("file:///in/a.txt", 10, 3), 2, 9));
    values.addAll(SubjectsLoader.load(List.of()));
    values.addAll(GazetteerLoader.load(List.of()).entries().subList(0, 50));
    values.forEach(value -> assertThat(sent(value)).isEqualTo(value));
  }
}
