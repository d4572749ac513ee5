package org.dateline.read;

/**
 * Dispatches as text: one a file, or several, each under its headline and dateline and closed by an
 * end mark or a blank line. What follows an end mark without a dateline of its own was scraped
 * along and stays with the dispatch before it.
 */
final class PlainTextFormat implements Format {
  @Override
  public String name() {
    return "text";
  }

  @Override
  public boolean recognises(FileHead head) {
    char first = head.firstCharacter();
    return first != '<' && first != 0;
  }

  @Override
  public Records open(Source source) {
    return new PlainTextRecords(source);
  }
}
