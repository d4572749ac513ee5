package org.dateline.elsewhere;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.dateline.config.DispatchField;
import org.dateline.read.Fields;
import org.dateline.read.FileHead;
import org.dateline.read.Format;
import org.dateline.read.ParsedRecord;
import org.dateline.read.Records;
import org.dateline.read.Source;
import org.dateline.text.record.RejectReason;

/** A format as somebody else would add it: "TICKER 1", then a date, a bar and a headline a line. */
public final class TickerFormat implements Format {
  private static final String MARK = "TICKER 1";

  @Override
  public String name() {
    return "ticker";
  }

  @Override
  public boolean recognises(FileHead head) {
    return head.startsWith(MARK);
  }

  @Override
  public Records open(Source source) {
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(source.stream(), StandardCharsets.UTF_8));
    int[] number = {0};
    return () -> {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number[0]++;
        int bar = line.indexOf('|');
        if (!line.equals(MARK)) {
          return bar < 0
              ? new ParsedRecord.Broken(
                  number[0], RejectReason.MALFORMED_RECORD, "The line has no bar.", line)
              : entry(number[0], line.substring(0, bar), line.substring(bar + 1));
        }
      }
      return null;
    };
  }

  private static ParsedRecord entry(long position, String date, String headline) {
    Fields fields = new Fields();
    fields.set(DispatchField.DATE, "date", date);
    fields.set(DispatchField.HEADLINE, "headline", headline);
    return new ParsedRecord.Entry(position, fields);
  }
}
