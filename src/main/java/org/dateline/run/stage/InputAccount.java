package org.dateline.run.stage;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.dateline.table.corpus.Inputs;
import org.dateline.table.row.RowValues;

/** Adds up what was read of the input files, and compares it with what they say of themselves. */
final class InputAccount {
  /** So many files are named. */
  private static final int NAMED = 5;

  private final List<String> differences = new ArrayList<>();
  private long differing;
  private long records;
  private long skipped;

  /** The same rows of {@link Inputs}, each noted as it is taken. */
  Stream<Row> following(Stream<Row> files) {
    return files.peek(this::note);
  }

  private void note(Row file) {
    long read = RowValues.count(file, Inputs.RECORD_COUNT);
    records += read;
    Long passedOver = file.getAs(Inputs.SKIPPED_COUNT);
    skipped += passedOver == null ? 0 : passedOver;
    Long stated = file.getAs(Inputs.STATED_COUNT);
    if (stated != null && stated != read) {
      differing++;
      if (differences.size() < NAMED) {
        differences.add(
            String.format(
                Locale.ROOT,
                "%s says that it holds %d, and %d %s read",
                RowValues.text(file, Inputs.PATH),
                stated,
                read,
                read == 1 ? "was" : "were"));
      }
    }
  }

  /** Records that the readers have counted, which the rows written must add up to. */
  long records() {
    return records;
  }

  /** What the user should know of it. */
  List<String> notes() {
    List<String> notes = new ArrayList<>();
    if (differing > 0) {
      notes.add(
          String.format(
              Locale.ROOT,
              "%s: %s%s; the table inputs has all (stated_count).",
              differing == 1
                  ? "One file was exported with another number of articles than was found in it"
                  : differing
                      + " files were exported with another number of articles than was found in them",
              String.join("; ", differences),
              differing > NAMED ? "; …" : ""));
    }
    if (skipped > 0) {
      notes.add(
          String.format(
              Locale.ROOT,
              "%d %s passed over in archives, as their names say that they are no input.",
              skipped,
              skipped == 1 ? "file was" : "files were"));
    }
    return notes;
  }
}
