package org.dateline.read.lexis;

import java.io.IOException;
import org.dateline.read.FileHead;
import org.dateline.read.Format;
import org.dateline.read.Records;
import org.dateline.read.Source;

/** The same articles as RTF documents, which Lexis and Nexis offer beside Word documents. */
public final class LexisRtfFormat implements Format {
  private static final int LONGEST = 256 << 20;

  /** For {@link java.util.ServiceLoader}. */
  public LexisRtfFormat() {}

  @Override
  public String name() {
    return "lexis_rtf";
  }

  @Override
  public boolean recognises(FileHead head) {
    return head.startsWith("{\\rtf");
  }

  @Override
  public Content content() {
    return Content.BYTES;
  }

  @Override
  public Records open(Source source) throws IOException {
    byte[] file = source.stream().readNBytes(LONGEST + 1);
    if (file.length > LONGEST) {
      throw new IOException("the document is longer than " + LONGEST + " bytes");
    }
    long limit = source.options().maxRecordBytes();
    return new LexisRecords(new RtfLines(file), "RTF document", limit);
  }
}
