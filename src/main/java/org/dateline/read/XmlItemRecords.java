package org.dateline.read;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.read.MessageRecords.MalformedMessage;
import org.dateline.text.record.RejectReason;
import org.jspecify.annotations.Nullable;

/**
 * The records of an XML file in which elements of one name follow each other, under a root of their
 * own, behind declarations of their own, or behind nothing at all. Each is read by itself: one that
 * is damaged costs no other, and the file may be of any length.
 */
final class XmlItemRecords extends QueuedRecords {
  /** Reads one element. */
  interface Item {
    /** What the element says. */
    Fields of(XmlTree element) throws MalformedMessage;
  }

  private static final Pattern DECLARATION = Pattern.compile("<\\?xml[^>]{0,300}\\?>");
  private static final Pattern STATED =
      Pattern.compile("<[\\w:.-]*(?:ResultSet|articles|Response)\\s[^>]*?\\bcount=\"(\\d{1,9})\"");
  private static final int TAIL = 4096;
  private static final int SHOWN = 4096;

  private final Messages messages;
  private final String name;
  private final Item item;
  private final long limit;
  private final OptionalLong stated;
  private String declaration = "";
  private long position;

  /**
   * Elements of one name.
   *
   * @param name the element's name as it is written, with its prefix
   */
  XmlItemRecords(Source source, String name, Item item) {
    this.limit = source.options().maxRecordBytes();
    this.name = name;
    this.item = item;
    this.messages =
        new Messages(
            source.stream(),
            new MessageStart(
                "<" + name,
                rest ->
                    rest.isEmpty()
                        || Character.isWhitespace(rest.charAt(0))
                        || rest.charAt(0) == '>'),
            limit);
    Matcher said = STATED.matcher(source.head().text());
    this.stated =
        said.find() ? OptionalLong.of(Long.parseLong(said.group(1))) : OptionalLong.empty();
  }

  @Override
  public OptionalLong statedCount() {
    return stated;
  }

  @Override
  boolean advance() throws IOException {
    Messages.Message message = messages.next();
    if (message == null) {
      return false;
    }
    byte[] bytes = message.bytes();
    if (isItem(bytes)) {
      int end = end(bytes);
      add(read(message, end));
      declared(bytes, end);
    } else {
      declared(bytes, 0);
    }
    return true;
  }

  private boolean isItem(byte[] bytes) {
    return startsWith(bytes, 0, "<" + name);
  }

  private ParsedRecord read(Messages.Message message, int end) {
    byte[] bytes = message.bytes();
    if (message.tooLong()) {
      return broken(RejectReason.RECORD_TOO_LARGE, ReadOptions.tooLong("The item", limit), bytes);
    }
    try {
      Fields fields = item.of(parsed(bytes, end));
      return new ParsedRecord.Entry(position++, fields);
    } catch (MalformedMessage e) {
      return broken(e.reason(), String.valueOf(e.getMessage()), bytes);
    }
  }

  private ParsedRecord broken(RejectReason reason, String detail, byte[] bytes) {
    String raw = Encoding.shown(bytes);
    return new ParsedRecord.Broken(
        position++, reason, detail, raw.substring(0, Math.min(raw.length(), SHOWN)));
  }

  /** The element under a root that binds its prefix, in the encoding that was declared last. */
  private XmlTree parsed(byte[] bytes, int end) throws MalformedMessage {
    int colon = name.indexOf(':');
    String root =
        colon < 0
            ? "<i>"
            : String.format(Locale.ROOT, "<i xmlns:%s=\"i\">", name.substring(0, colon));
    byte[] before = (declaration + root).getBytes(StandardCharsets.ISO_8859_1);
    // An element that is not closed is to be found out by the parser.
    byte[] after =
        (end < bytes.length || closed(bytes) ? "</i>" : "").getBytes(StandardCharsets.ISO_8859_1);
    byte[] whole = new byte[before.length + end + after.length];
    System.arraycopy(before, 0, whole, 0, before.length);
    System.arraycopy(bytes, 0, whole, before.length, end);
    System.arraycopy(after, 0, whole, before.length + end, after.length);
    for (XmlTree child : XmlTree.parse(whole).children()) {
      if (!child.isText()) {
        return child;
      }
    }
    throw new MalformedMessage("The item holds no element.");
  }

  private boolean closed(byte[] bytes) {
    String closing = "</" + name + ">";
    return bytes.length >= closing.length()
        && startsWith(bytes, bytes.length - closing.length(), closing);
  }

  /** Behind the last closing tag; the end of all where there is none. */
  private int end(byte[] bytes) {
    String closing = "</" + name + ">";
    for (int at = bytes.length - closing.length(); at >= 0; at--) {
      if (bytes[at] == '<' && startsWith(bytes, at, closing)) {
        return at + closing.length();
      }
    }
    return bytes.length;
  }

  private static boolean startsWith(byte[] bytes, int at, String ascii) {
    if (bytes.length - at < ascii.length()) {
      return false;
    }
    for (int i = 0; i < ascii.length(); i++) {
      if (bytes[at + i] != ascii.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** Remembers the declaration between two elements, for those that follow. */
  private void declared(byte[] bytes, int from) {
    int length = Math.min(bytes.length - from, TAIL);
    String between = new String(bytes, from, length, StandardCharsets.ISO_8859_1);
    @Nullable String found = null;
    Matcher matcher = DECLARATION.matcher(between);
    while (matcher.find()) {
      found = matcher.group();
    }
    declaration = found == null ? declaration : found;
  }
}
