package org.dateline.read.lexis;

import java.io.IOException;
import org.dateline.read.FileHead;
import org.dateline.read.Format;
import org.dateline.read.Records;
import org.dateline.read.Source;

/** The same articles as RTF documents, which Lexis and Nexis offer beside Word documents. */
public final class LexisRtfFormat implements Format {
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
    byte[] file = source.whole("document");
    long limit = source.options().maxRecordBytes();
    return new LexisRecords(new RtfLines(file), "RTF document", limit);
  }
}
