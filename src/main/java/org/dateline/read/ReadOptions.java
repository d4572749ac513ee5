package org.dateline.read;

import java.io.Serializable;
import java.util.Locale;
import java.util.Map;
import org.dateline.config.ReadSettings;
import org.dateline.text.date.DateOrder;
import org.jspecify.annotations.Nullable;

/**
 * How records are read.
 *
 * @param names what the records call our fields, by our name; usual names need not be said
 * @param maxRecordBytes a longer record is set aside
 * @param source the agency of records that do not name theirs; null where nothing is known
 * @param dateOrder the order of day and month in numbers, as the user says; null where it is
 *     learned from the files
 */
public record ReadOptions(
    Map<String, String> names,
    long maxRecordBytes,
    @Nullable String source,
    @Nullable DateOrder dateOrder)
    implements Serializable {
  /** With dates whose order is learned. */
  public ReadOptions(Map<String, String> names, long maxRecordBytes, @Nullable String source) {
    this(names, maxRecordBytes, source, null);
  }

  public ReadOptions {
    names = Map.copyOf(names);
  }

  /**
   * The sentence that sets a record aside for its length.
   *
   * @param what is too long: "The line"
   * @param maxBytes what would be allowed
   */
  static String tooLong(String what, long maxBytes) {
    return String.format(
        Locale.ROOT,
        "%s is longer than %s, %d.",
        what,
        ReadSettings.MAX_RECORD_BYTES.key(),
        maxBytes);
  }
}
