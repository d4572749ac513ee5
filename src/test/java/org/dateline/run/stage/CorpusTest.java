package org.dateline.run.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Date;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.dateline.SparkExtension;
import org.dateline.table.corpus.Cuts;
import org.dateline.table.corpus.Dispatches;
import org.dateline.table.corpus.FirstPass;
import org.dateline.table.corpus.Inputs;
import org.dateline.table.corpus.Rejects;
import org.dateline.table.row.CachedRows;
import org.dateline.table.row.RowBuilder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SparkExtension.class)
class CorpusTest {
  private static final FirstPass.Cut CUT = new FirstPass.Cut("dateline", 0, 6, "SEOUL,", false, 0);

  private final CachedRows cached = new CachedRows();

  /** A row with something in every column that must have something. */
  private static RowBuilder filled(StructType schema) {
    RowBuilder row = new RowBuilder(schema);
    for (StructField field : schema.fields()) {
      if (!field.nullable()) {
        row.set(field.name(), something(field.dataType()));
      }
    }
    return row;
  }

  private static Object something(DataType type) {
    if (type instanceof ArrayType) {
      return new Object[0];
    }
    return switch (type.typeName()) {
      case "string" -> "";
      case "long" -> 0L;
      case "integer" -> 0;
      case "double" -> 0.0;
      case "boolean" -> false;
      case "binary" -> new byte[0];
      default -> throw new AssertionError("A column has the type " + type);
    };
  }

  private static Row dispatch(String id, String file, long position) {
    return filled(Dispatches.SCHEMA)
        .set(Dispatches.DISPATCH_ID, id)
        .set(Dispatches.INPUT_FILE, file)
        .set(Dispatches.INPUT_POSITION, position)
        .set(Dispatches.HEADLINE, "Head")
        .set(Dispatches.BODY, "Body of " + id)
        .row();
  }

  private static Row taken(String id, String file, long position) {
    return FirstPass.ofDispatch(
        dispatch(id, file, position),
        List.of(CUT.toRow()),
        List.of(),
        filled(FirstPass.FINGERPRINT_OF).row(),
        List.of());
  }

  private static Row input(String file, long dispatches, long rejects) {
    return FirstPass.ofInput(
        new Inputs.Input(
            file,
            10,
            Instant.EPOCH,
            null,
            "jsonl",
            dispatches + rejects,
            dispatches,
            rejects,
            null,
            0));
  }

  /** What was read first, from two files; nothing of it has a date that neighbours change. */
  private Corpus corpus(SparkSession spark, List<Row> known, Row... firstPass) {
    Dataset<Row> read = spark.createDataFrame(List.of(firstPass), FirstPass.SCHEMA);
    return Corpus.of(
        read,
        spark.createDataFrame(known, Dispatches.SCHEMA),
        false,
        ChangedDates.ofThisRun(
            ChangedDates.changes(read, spark.createDataFrame(known, Dispatches.SCHEMA), 3, cached)),
        cached);
  }

  private static List<String> texts(Dataset<Row> rows, String column) {
    List<String> texts = new ArrayList<>();
    rows.orderBy(column).collectAsList().forEach(row -> texts.add(row.getAs(column)));
    return texts;
  }

  @Test
  void eachTableHasItsRowsOfTheFirstPass(SparkSession spark) {
    Corpus corpus =
        corpus(
            spark,
            List.of(),
            taken("one", "a", 0),
            taken("two", "b", 0),
            FirstPass.ofReject(new Rejects.Rejected("a", 1, "malformed_record", "Broken.", "{")),
            input("a", 1, 1),
            input("b", 1, 0));
    assertThat(texts(corpus.dispatches(), Dispatches.DISPATCH_ID)).containsExactly("one", "two");
    assertThat(texts(corpus.fingerprints(), Dispatches.DISPATCH_ID)).containsExactly("one", "two");
    assertThat(texts(corpus.cuts(), Cuts.TEXT)).containsExactly("SEOUL,", "SEOUL,");
    assertThat(corpus.cuts().schema().fieldNames()).containsExactly(Cuts.SCHEMA.fieldNames());
    assertThat(corpus.mentions().count()).isZero();
    assertThat(texts(corpus.rejects(), Rejects.REASON)).containsExactly("malformed_record");
    assertThat(texts(corpus.inputs(), Inputs.PATH)).containsExactly("a", "b");
    cached.close();
  }

  @Test
  void whatWasReceivedBeforeIsSetAsideWhicheverRunReadIt(SparkSession spark) {
    Corpus corpus =
        corpus(
            spark,
            List.of(dispatch("old", "z", 0)),
            taken("old", "a", 0),
            taken("one", "a", 1),
            taken("one", "b.zip!/c/d", 0),
            input("a", 2, 0),
            input("b.zip", 1, 0));
    assertThat(texts(corpus.dispatches(), Dispatches.DISPATCH_ID)).containsExactly("one");
    assertThat(texts(corpus.dispatches(), Dispatches.INPUT_FILE)).containsExactly("a");
    assertThat(texts(corpus.cuts(), Dispatches.DISPATCH_ID)).containsExactly("one");
    assertThat(texts(corpus.rejects(), Rejects.DETAIL))
        .containsExactly(
            "Received before, word for word, as dispatch old.",
            "Received before, word for word, as dispatch one.");
    assertThat(texts(corpus.rejects(), Rejects.RAW))
        .containsExactly("Head\nBody of old", "Head\nBody of one");
    assertThat(corpus.inputs().orderBy(Inputs.PATH).collectAsList())
        .extracting(row -> row.<Long>getAs(Inputs.DISPATCH_COUNT))
        .containsExactly(1L, 0L);
    assertThat(corpus.inputs().orderBy(Inputs.PATH).collectAsList())
        .extracting(row -> row.<Long>getAs(Inputs.REJECT_COUNT))
        .containsExactly(1L, 1L);
    cached.close();
  }

  @Test
  void theSlicesOfAFileAreAddedUp(SparkSession spark) {
    Corpus corpus =
        corpus(spark, List.of(), taken("one", "a", 0), input("a", 1, 0), input("a", 4, 2));
    Row file = corpus.inputs().first();
    assertThat(file.<Long>getAs(Inputs.RECORD_COUNT)).isEqualTo(7);
    assertThat(file.<Long>getAs(Inputs.DISPATCH_COUNT)).isEqualTo(5);
    assertThat(file.<Long>getAs(Inputs.SIZE_BYTES)).isEqualTo(10);
    assertThat(file.<Object>getAs(Inputs.SHA256)).isNull();
    assertThat(file.<Object>getAs(Inputs.STATED_COUNT)).isNull();
    cached.close();
  }

  @Test
  void aSliceThatSaysNothingOfItsNumberCountsAsItIs(SparkSession spark) {
    Row saying =
        FirstPass.ofInput(new Inputs.Input("a", 10, Instant.EPOCH, null, "zip", 3, 3, 0, 4L, 2));
    Corpus corpus = corpus(spark, List.of(), taken("one", "a!/b", 0), saying, input("a", 4, 2));
    Row file = corpus.inputs().first();
    assertThat(file.<Long>getAs(Inputs.RECORD_COUNT)).isEqualTo(9);
    assertThat(file.<Long>getAs(Inputs.STATED_COUNT)).isEqualTo(10);
    assertThat(file.<Long>getAs(Inputs.SKIPPED_COUNT)).isEqualTo(2);
    cached.close();
  }

  private static Row ofSource(
      String id, String source, long at, String text, @Nullable String day) {
    return RowBuilder.copyOf(dispatch(id, "a", at))
        .set(Dispatches.SOURCE, source)
        .set(Dispatches.BODY_SHA256, text)
        .set(Dispatches.PUBLISHED_DATE, day == null ? null : Date.valueOf(day))
        .row();
  }

  private static Row takenOf(Row dispatch) {
    return FirstPass.ofDispatch(
        dispatch, List.of(), List.of(), filled(FirstPass.FINGERPRINT_OF).row(), List.of());
  }

  @Test
  void aRecordReadAgainUnderAnotherSourceIsTheSameAndAnotherTextIsNot(SparkSession spark) {
    List<Row> known =
        List.of(
            ofSource("old", "afp", 0, "text", "2010-12-20"),
            ofSource("undated", "afp", 50, "words", null));
    Dataset<Row> read =
        spark.createDataFrame(
            List.of(
                takenOf(ofSource("moved", "upi", 9, "text", "2010-12-20")),
                takenOf(ofSource("otherText", "upi", 0, "new text", "2010-12-20")),
                takenOf(ofSource("otherDay", "upi", 0, "text", "2010-12-21")),
                takenOf(ofSource("dated", "upi", 50, "words", "2010-12-22")),
                takenOf(ofSource("elsewhere", "upi", 51, "words", "2010-12-22")),
                takenOf(ofSource("sameSource", "afp", 3, "text", "2010-12-20")),
                input("a", 6, 0)),
            FirstPass.SCHEMA);
    Dataset<Row> before = spark.createDataFrame(known, Dispatches.SCHEMA);
    Corpus corpus =
        Corpus.of(
            read,
            before,
            true,
            ChangedDates.ofThisRun(ChangedDates.changes(read, before, 0, cached)),
            cached);
    assertThat(texts(corpus.dispatches(), Dispatches.DISPATCH_ID))
        .containsExactly("elsewhere", "otherDay", "otherText", "sameSource");
    assertThat(texts(corpus.rejects(), Rejects.DETAIL))
        .containsExactly(
            "Read before from this file, as dispatch old.",
            "Read before from this file, as dispatch undated.");
    assertThat(corpus.inputs().first().<Long>getAs(Inputs.DISPATCH_COUNT)).isEqualTo(4);
    cached.close();
  }

  @Test
  void aFolderThatEndsInAnExclamationMarkIsNoArchive(SparkSession spark) {
    Corpus corpus =
        corpus(
            spark,
            List.of(),
            taken("one", "Extra!/a", 0),
            taken("one", "Extra!/a", 5),
            taken("two", "Extra!/b.zip!/c", 0),
            taken("two", "Extra!/b.zip!/d", 0),
            input("Extra!/a", 2, 0),
            input("Extra!/b.zip", 2, 0));
    assertThat(
            corpus.inputs().orderBy(Inputs.PATH).collectAsList().stream()
                .map(row -> row.<Long>getAs(Inputs.DISPATCH_COUNT)))
        .containsExactly(1L, 1L);
    cached.close();
  }
}
