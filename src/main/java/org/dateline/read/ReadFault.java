package org.dateline.read;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.util.Locale;
import org.apache.hadoop.fs.FSError;
import org.dateline.config.Reasons;
import org.dateline.text.record.RejectReason;

/** An error that ends the reading of a file, as the record that is set aside for it. */
final class ReadFault {
  private ReadFault() {}

  /**
   * What is set aside for it.
   *
   * @param e an exception, or the error that Hadoop makes of one of a local disk ({@link FSError})
   */
  static ParsedRecord.Broken of(Throwable e) {
    if (e instanceof FSError && e.getCause() != null) {
      return of(e.getCause());
    }
    return new ParsedRecord.Broken(0, reason(e), sentence(e), "");
  }

  private static RejectReason reason(Throwable e) {
    String message = String.valueOf(e.getMessage());
    boolean cut =
        e instanceof EOFException
            || message.contains("Unexpected end")
            || message.contains("Truncated")
            || message.contains("truncated")
            || message.contains("unexpected end");
    return cut ? RejectReason.TRUNCATED : RejectReason.UNREADABLE_FILE;
  }

  private static String sentence(Throwable e) {
    if (e instanceof FileNotFoundException
        && String.valueOf(e.getMessage()).indexOf(InputWalk.UNKNOWN) >= 0) {
      return "The file cannot be opened: its name is not in the encoding of the locale; set LC_ALL to"
          + " one that it is in, such as C.UTF-8, or rename the file.";
    }
    if (e instanceof FileNotFoundException) {
      return "The file cannot be opened: " + Reasons.of(e) + ".";
    }
    return String.format(
        Locale.ROOT, "The file cannot be read on (%s); what came before was taken.", Reasons.of(e));
  }
}
