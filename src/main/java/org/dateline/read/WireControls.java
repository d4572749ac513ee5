package org.dateline.read;

import java.util.List;
import org.dateline.read.MessageRecords.MalformedMessage;
import org.dateline.text.record.RejectReason;
import org.jspecify.annotations.Nullable;

/** The control characters that frame messages on the wire (ISO 646). */
final class WireControls {
  static final char START_OF_HEADING = 0x01;
  static final char START_OF_TEXT = 0x02;
  static final char END_OF_TEXT = 0x03;
  static final char END_OF_TRANSMISSION = 0x04;
  static final char SHIFT_OUT = 0x0E;
  static final char SHIFT_IN = 0x0F;
  static final char ESCAPE = 0x1B;
  static final char SYNCHRONOUS_IDLE = 0x16;
  static final char UNIT_SEPARATOR = 0x1F;

  private WireControls() {}

  /**
   * A framed message in its parts; a part whose mark is missing is empty, and what is not framed is
   * text.
   *
   * @param heading between start of heading and start of text
   * @param text between start and end of text
   * @param trailer between end of text and end of transmission
   */
  record Frame(String heading, String text, String trailer) {}

  /** Takes from a message's parts what they say. */
  interface Parts {
    void read(Frame frame, Fields fields);
  }

  /**
   * The messages of a file, of which each is one item.
   *
   * @param opening how each begins
   */
  static Records open(Source source, String opening, Parts parts) {
    return new MessageRecords(
        source, MessageStart.by(opening), message -> List.of(item(message, parts)));
  }

  private static Fields item(byte[] message, Parts parts) throws MalformedMessage {
    String decoded = decoded(Iso2022.decode(message));
    return item(frame(decoded.replace("\r\n", "\n").replace('\r', '\n')), parts);
  }

  /**
   * A message as it was decoded.
   *
   * @throws MalformedMessage if it was not
   */
  static String decoded(@Nullable String message) throws MalformedMessage {
    if (message == null) {
      throw new MalformedMessage(
          RejectReason.INVALID_ENCODING, "The message is in no known encoding.");
    }
    return message;
  }

  /**
   * What the parts of a message say.
   *
   * @throws MalformedMessage if they say nothing
   */
  static Fields item(Frame frame, Parts parts) throws MalformedMessage {
    Fields fields = new Fields();
    parts.read(frame, fields);
    if (fields.isEmpty()) {
      throw new MalformedMessage("The message has neither headline nor text.");
    }
    return fields;
  }

  /**
   * The parts of a decoded message.
   *
   * @throws MalformedMessage if it breaks off before the end of its text
   */
  static Frame frame(String message) throws MalformedMessage {
    if (message.indexOf(END_OF_TEXT) < 0 && message.indexOf(END_OF_TRANSMISSION) < 0) {
      throw new MalformedMessage(
          RejectReason.TRUNCATED, "The message breaks off before the end of its text.");
    }
    int heading = message.indexOf(START_OF_HEADING) + 1;
    int text = message.indexOf(START_OF_TEXT, heading);
    int afterText = text < 0 ? heading : text + 1;
    int trailer = message.indexOf(END_OF_TEXT, afterText);
    int end = message.indexOf(END_OF_TRANSMISSION, Math.max(afterText, trailer));
    end = end < 0 ? message.length() : end;
    int textEnd = trailer < 0 ? end : trailer;
    String head = message.substring(heading, text < 0 ? heading : text);
    return new Frame(
        readable(head),
        readable(message.substring(afterText, textEnd)),
        trailer < 0 ? "" : readable(message.substring(trailer + 1, end)));
  }

  /**
   * A text without the control characters that it cannot mean: all of ASCII's but line breaks,
   * tabs, page breaks and separators.
   */
  static String without(String text) {
    int at = 0;
    while (at < text.length() && !isStray(text.charAt(at))) {
      at++;
    }
    if (at == text.length()) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length()).append(text, 0, at);
    for (int i = at; i < text.length(); i++) {
      if (!isStray(text.charAt(i))) {
        out.append(text.charAt(i));
      }
    }
    return out.toString();
  }

  private static boolean isStray(char c) {
    return c < '\t' || (c > '\r' && c <= ESCAPE) || c == 0x7F;
  }

  /** Without control characters but line breaks and tabs; the unit separator becomes a blank. */
  private static String readable(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' || c == '\t' || (c >= ' ' && c != 0x7F)) {
        out.append(c);
      } else if (c == UNIT_SEPARATOR || (c >= 0x10 && c < 0x16)) {
        out.append(' ');
      }
    }
    return out.toString();
  }
}
