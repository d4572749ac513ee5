package org.dateline.read;

import java.io.IOException;

/**
 * ninjs of the IPTC (iptc.org/standards/ninjs), 1.x and 2.x: JSON objects, one or many, in lines,
 * in an array or each over several lines.
 */
final class NinjsFormat implements Format {
  @Override
  public String name() {
    return "ninjs";
  }

  @Override
  public boolean recognises(FileHead head) {
    char first = head.firstCharacter();
    if (first != '{' && first != '[') {
      return false;
    }
    String text = head.text();
    boolean bodied =
        text.contains("\"body_html\"")
            || text.contains("\"body_xhtml\"")
            || text.contains("\"body_text\"")
            || text.contains("\"bodies\"");
    boolean versioned =
        text.contains("\"versioncreated\"")
            || text.contains("\"versionCreated\"")
            || text.contains("\"pubstatus\"")
            || text.contains("\"pubStatus\"");
    boolean named = text.contains("\"ninjs\"") || text.contains("/ninjs/");
    return named ? bodied || versioned : bodied && versioned;
  }

  @Override
  public Records open(Source source) throws IOException {
    return JsonFormat.objects(source, new NinjsRecord());
  }
}
