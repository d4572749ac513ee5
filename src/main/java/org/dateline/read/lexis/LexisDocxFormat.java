package org.dateline.read.lexis;

import java.io.IOException;
import java.util.zip.ZipException;
import org.dateline.read.FileHead;
import org.dateline.read.Format;
import org.dateline.read.Records;
import org.dateline.read.Source;
import org.jspecify.annotations.Nullable;

/**
 * Word documents of Lexis Advance, Lexis+, Nexis Uni and Nexis: many articles in one, or one in
 * each.
 */
public final class LexisDocxFormat implements Format {
  /** For {@link java.util.ServiceLoader}. */
  public LexisDocxFormat() {}

  @Override
  public String name() {
    return "lexis_docx";
  }

  @Override
  public boolean recognises(FileHead head) {
    return head.isOfficeFile("word/");
  }

  @Override
  public Content content() {
    return Content.BYTES;
  }

  @Override
  public Records open(Source source) throws IOException {
    byte[] file = source.whole("document");
    return new LexisRecords(lines(file), "Word document", source.options().maxRecordBytes());
  }

  private static DocumentLines lines(byte[] file) {
    return new DocumentLines() {
      private @Nullable DocxLines lines;
      private boolean opened;

      @Override
      public @Nullable DocumentLine next() throws IOException {
        if (!opened) {
          opened = true;
          lines = DocxLines.open(file);
        }
        if (lines == null) {
          throw new ZipException("it holds no text");
        }
        return lines.next();
      }
    };
  }
}
