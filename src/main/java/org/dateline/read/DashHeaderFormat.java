package org.dateline.read;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dateline.config.DispatchField;
import org.dateline.text.record.RejectReason;
import org.jspecify.annotations.Nullable;

/**
 * One dispatch a file under four lines that begin with two hyphens: title, by-line, date, address.
 */
final class DashHeaderFormat implements Format {
  private static final String MARK = "--";
  private static final List<DispatchField> FIELDS =
      List.of(DispatchField.HEADLINE, DispatchField.BYLINE, DispatchField.DATE, DispatchField.URL);

  @Override
  public String name() {
    return "dash_header";
  }

  @Override
  public boolean recognises(FileHead head) {
    List<String> lines = head.lines(FIELDS.size());
    return lines.size() == FIELDS.size()
        && lines.stream().allMatch(line -> line.startsWith(MARK))
        && lines.get(3).contains("://");
  }

  @Override
  public Records open(Source source) {
    return new One(source);
  }

  private static final class One implements Records {
    private final Source source;
    private boolean read;

    One(Source source) {
      this.source = source;
    }

    @Override
    public @Nullable ParsedRecord next() throws IOException {
      if (read) {
        return null;
      }
      read = true;
      long limit = source.options().maxRecordBytes();
      ByteArrayOutputStream held = new ByteArrayOutputStream();
      byte[] buffer = new byte[8192];
      for (int n = source.stream().read(buffer); n >= 0; n = source.stream().read(buffer)) {
        if (held.size() + n > limit) {
          return new ParsedRecord.Broken(
              0,
              RejectReason.RECORD_TOO_LARGE,
              ReadOptions.tooLong("The file", limit),
              held.toString(StandardCharsets.ISO_8859_1));
        }
        held.write(buffer, 0, n);
      }
      String text = Encoding.decodeWhole(held.toByteArray());
      return text == null
          ? new ParsedRecord.Broken(
              0,
              RejectReason.INVALID_ENCODING,
              "The file is in no known encoding.",
              held.toString(StandardCharsets.ISO_8859_1))
          : new ParsedRecord.Entry(0, fields(text));
    }

    private static Fields fields(String text) {
      Fields fields = new Fields();
      int at = 0;
      for (DispatchField field : FIELDS) {
        int mark = text.indexOf(MARK, at);
        int end = text.indexOf('\n', mark);
        end = end < 0 ? text.length() : end;
        String value = text.substring(mark + MARK.length(), end).strip();
        fields.set(field, field.code(), value);
        at = end;
      }
      fields.text = at < text.length() ? text.substring(at + 1) : "";
      return fields;
    }
  }
}
