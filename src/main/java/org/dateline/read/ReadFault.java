package org.dateline.read;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.util.Locale;
import org.dateline.config.Reasons;
import org.dateline.text.record.RejectReason;

/** An error that ends the reading of a file, as the record that is set aside for it. */
final class ReadFault {
  private ReadFault() {}

  static ParsedRecord.Broken of(Exception e) {
    return new ParsedRecord.Broken(0, reason(e), sentence(e), "");
  }

  private static RejectReason reason(Exception e) {
    String message = String.valueOf(e.getMessage());
    boolean cut =
        e instanceof EOFException
            || message.contains("Unexpected end")
            || message.contains("Truncated")
            || message.contains("truncated")
            || message.contains("unexpected end");
    return cut ? RejectReason.TRUNCATED : RejectReason.UNREADABLE_FILE;
  }

  private static String sentence(Exception e) {
    if (e instanceof FileNotFoundException) {
      return "The file cannot be opened: " + Reasons.of(e) + ".";
    }
    return String.format(
        Locale.ROOT, "The file cannot be read on (%s); what came before was taken.", Reasons.of(e));
  }
}
