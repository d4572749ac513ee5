package org.dateline.read;

import java.util.List;
import java.util.regex.Pattern;
import org.dateline.read.MessageRecords.MalformedMessage;
import org.jspecify.annotations.Nullable;

/**
 * {@link AnpaFormat ANPA-1312} as text, its control characters lost: a line with the number of the
 * message where it was kept, the heading, lines that open with "^", the text, and day and time
 * below it.
 */
final class AnpaTextFormat implements Format {
  private static final Pattern NUMBER = Pattern.compile("[A-Za-z]{1,2}\\d{3,5}\\s*");

  /** The first message may have its number above the heading. */
  private static final int HEAD_LINES = 3;

  @Override
  public String name() {
    return "anpa_text";
  }

  @Override
  public boolean recognises(FileHead head) {
    List<String> lines = head.lines(HEAD_LINES);
    int at = !lines.isEmpty() && NUMBER.matcher(lines.get(0)).matches() ? 1 : 0;
    return lines.size() > at + 1
        && AnpaFormat.isHeading(lines.get(at))
        && lines.get(at + 1).startsWith("^");
  }

  @Override
  public Records open(Source source) {
    return new MessageRecords(
        source, new MessageStart("\n", AnpaFormat::isHeading), new Numbered());
  }

  /** Reads messages, each after that above it: at its end stands the number of the next. */
  private static final class Numbered implements MessageRecords.Reading {
    private @Nullable String number;

    @Override
    public List<Fields> items(byte[] message) throws MalformedMessage {
      List<String> lines =
          WireControls.decoded(Encoding.decodeWhole(message)).strip().lines().toList();
      String own = number;
      int end = lines.size();
      number = NUMBER.matcher(lines.get(end - 1)).matches() ? lines.get(end - 1).strip() : null;
      end -= number == null ? 0 : 1;
      while (end > 0 && lines.get(end - 1).isBlank()) {
        end--;
      }
      return end == 0 ? List.of() : List.of(item(own, lines.subList(0, end)));
    }
  }

  private static Fields item(@Nullable String number, List<String> lines) throws MalformedMessage {
    int last = lines.size() - 1;
    int trailer = last > 0 && AnpaFormat.stamp(lines.get(last)) != null ? last : last + 1;
    WireControls.Frame frame =
        new WireControls.Frame(
            lines.get(0),
            WireControls.without(String.join("\n", lines.subList(1, trailer))),
            String.join("\n", lines.subList(trailer, last + 1)));
    return WireControls.item(
        frame,
        (parts, fields) -> {
          AnpaFormat.read(parts, fields);
          fields.id = number;
        });
  }
}
