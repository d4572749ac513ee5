package org.dateline.read;

import java.io.IOException;

/**
 * Workbooks (Office Open XML, ECMA-376), as archives of newspapers such as BIGKinds and Integrum
 * hand them out: rows under a row of column names, which may stand below lines of title, in one
 * sheet or several. The names are those of {@link CsvFormat}.
 */
final class XlsxFormat implements Format {
  @Override
  public String name() {
    return "xlsx";
  }

  @Override
  public boolean recognises(FileHead head) {
    return head.isOfficeFile("xl/");
  }

  @Override
  public Content content() {
    return Content.BYTES;
  }

  @Override
  public Records open(Source source) throws IOException {
    byte[] file = source.whole("workbook");
    return new XlsxRecords(file, source.names(), source.options().maxRecordBytes());
  }
}
