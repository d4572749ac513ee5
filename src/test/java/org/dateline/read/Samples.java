package org.dateline.read;

import java.nio.file.Path;
import org.dateline.text.Cleaned;
import org.dateline.text.Cleaner;
import org.dateline.text.DateFieldParser;
import org.dateline.text.RawDispatch;
import org.dateline.text.Stamp;

/** Messages of the project's own, one folder a format. */
final class Samples {
  static final Path FOLDER = Path.of("src", "test", "resources", "messages");

  private Samples() {}

  static ReadAll read(String name) {
    return ReadAll.of(FOLDER.resolve(name));
  }

  static Cleaned clean(RawDispatch raw) {
    return new Cleaner().clean(raw);
  }

  /** "first", or "update 2". */
  static String revision(RawDispatch raw) {
    Cleaned cleaned = clean(raw);
    Integer number = cleaned.revision().number();
    return cleaned.revision().kind().code() + (number == null ? "" : " " + number);
  }

  /** The instant of a field, in UTC. */
  static String instant(String field) {
    Stamp stamp = DateFieldParser.parse(field);
    return stamp == null ? "" : String.valueOf(stamp.instant());
  }
}
