package org.dateline.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.dom.Body;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.dateline.config.Reasons;
import org.dateline.read.MessageRecords.MalformedMessage;
import org.dateline.text.record.Agencies;
import org.jspecify.annotations.Nullable;

/**
 * Electronic mail (RFC 5322, RFC 2045): one message a file, or a mailbox whose messages each begin
 * with a line "From …" (RFC 4155). The plain part is read, else the one in HTML; attached messages
 * are dispatches of their own.
 */
final class MailFormat implements Format {
  private static final Set<String> TELLING =
      Set.of("from", "received", "message-id", "return-path", "mime-version", "x-mailer", "sender");

  /** What is written by hand as well, so that a sender has to stand beside it. */
  private static final Set<String> COMMON =
      Set.of("to", "cc", "subject", "reply-to", "content-type", "content-transfer-encoding");

  /** What mail programs put before the subject of a message that is passed on or answered. */
  private static final Pattern PASSED_ON =
      Pattern.compile("(?i)^(?:(?:fwd?|re|aw|wg|tr|rv|antw)(?:\\[\\d{1,3}])?\\s?:\\s*)+(?=\\S)");

  private static final String POSTMARK = "From ";
  private static final Pattern TIME = Pattern.compile("\\d{1,2}:\\d\\d");

  private static final int DEEPEST = 20;

  @Override
  public String name() {
    return "mail";
  }

  @Override
  public boolean recognises(FileHead head) {
    int telling = 0;
    int fields = 0;
    int common = 0;
    for (String line : head.lines(40)) {
      if (fields == 0 && line.startsWith("From ")) {
        telling++;
        continue;
      }
      if (line.startsWith(" ") || line.startsWith("\t")) {
        continue;
      }
      int colon = line.indexOf(':');
      if (colon < 1 || !isFieldName(line.substring(0, colon))) {
        break;
      }
      fields++;
      String name = line.substring(0, colon).toLowerCase(Locale.ROOT);
      telling += TELLING.contains(name) ? 1 : 0;
      common += COMMON.contains(name) ? 1 : 0;
    }
    return fields >= 3 && (telling >= 2 || (telling == 1 && common > 0));
  }

  private static boolean isFieldName(String name) {
    return name.chars().allMatch(c -> c > ' ' && c < 127);
  }

  @Override
  public Records open(Source source) {
    boolean mailbox = source.head().text().startsWith(POSTMARK);
    return new MessageRecords(
        source,
        mailbox ? new MessageStart("\n" + POSTMARK, MailFormat::isPostmark) : MessageStart.NONE,
        bytes -> items(bytes, mailbox));
  }

  /** "user@example.org Fri Jul 8 12:08:34 2011": a line of a text can begin with "From" as well. */
  private static boolean isPostmark(String line) {
    return TIME.matcher(line).find();
  }

  private static List<Fields> items(byte[] bytes, boolean mailbox) throws MalformedMessage {
    DefaultMessageBuilder builder = new DefaultMessageBuilder();
    builder.setMimeEntityConfig(
        MimeConfig.custom()
            .setMaxHeaderCount(2000)
            .setMaxHeaderLen(1 << 20)
            .setMaxLineLen(-1)
            .setMaxContentLen(-1)
            .build());
    builder.setDecodeMonitor(DecodeMonitor.SILENT);
    int start = start(bytes);
    List<Fields> items = new ArrayList<>();
    try (InputStream in = new ByteArrayInputStream(bytes, start, bytes.length - start)) {
      Message message = builder.parseMessage(in);
      try {
        add(message, items, 0);
        if (mailbox) {
          items.forEach(MailFormat::unquote);
        }
      } finally {
        message.dispose();
      }
    } catch (IOException | RuntimeException e) {
      // The library throws unchecked exceptions at some malformed encodings.
      throw new MalformedMessage("The mail cannot be read: " + Reasons.of(e) + ".");
    }
    return items;
  }

  /** Past the line that opens a message in a mailbox. */
  private static int start(byte[] bytes) {
    int at = bytes.length > 0 && bytes[0] == '\n' ? 1 : 0;
    String head =
        new String(bytes, at, Math.min(5, bytes.length - at), StandardCharsets.ISO_8859_1);
    if (!head.equals(POSTMARK)) {
      return at;
    }
    while (at < bytes.length && bytes[at] != '\n') {
      at++;
    }
    return Math.min(bytes.length, at + 1);
  }

  private static void add(Message message, List<Fields> items, int depth) throws IOException {
    Fields fields = new Fields();
    String subject = field(message, "Subject");
    fields.headline = subject == null ? null : PASSED_ON.matcher(subject).replaceFirst("");
    fields.date = field(message, "Date");
    String id = field(message, "Message-ID");
    fields.id = id == null ? null : id.replace("<", "").replace(">", "");
    fields.language = field(message, "Content-Language");
    String from = field(message, "From");
    if (from != null) {
      fields.source = agency(from);
      fields.byline.add(from);
    }
    String keywords = field(message, "Keywords");
    for (String keyword : keywords == null ? new String[0] : keywords.split(",", -1)) {
      if (!keyword.isBlank()) {
        fields.keywords.add("keyword:" + keyword.strip());
      }
    }
    Texts texts = new Texts();
    items.add(fields);
    collect(message, texts, items, depth);
    String html = texts.html;
    fields.text = texts.plain != null ? texts.plain : html == null ? "" : Html.text(html);
  }

  /** Mailboxes put ">" before lines of a text that could be taken for the opening of a message. */
  private static void unquote(Fields fields) {
    String text = fields.text;
    if (text != null && text.contains(">" + POSTMARK)) {
      fields.text = ("\n" + text).replace("\n>" + POSTMARK, "\n" + POSTMARK).substring(1);
    }
  }

  private static final class Texts {
    @Nullable String plain;
    @Nullable String html;
  }

  private static void collect(Entity entity, Texts texts, List<Fields> items, int depth)
      throws IOException {
    Body body = entity.getBody();
    if (depth > DEEPEST) {
      return;
    }
    if (body instanceof Multipart multipart) {
      for (Entity part : multipart.getBodyParts()) {
        collect(part, texts, items, depth + 1);
      }
    } else if (body instanceof Message attached) {
      add(attached, items, depth + 1);
    } else if (body instanceof SingleBody single && !isAttachment(entity)) {
      String type = entity.getMimeType();
      if (type.equals("text/plain") && texts.plain == null) {
        texts.plain = text(single, entity.getCharset());
      } else if (type.equals("text/html") && texts.html == null) {
        texts.html = text(single, entity.getCharset());
      }
    }
  }

  private static boolean isAttachment(Entity entity) {
    return "attachment".equals(entity.getDispositionType());
  }

  private static @Nullable String text(SingleBody body, @Nullable String charset)
      throws IOException {
    try (InputStream in = body.getInputStream()) {
      byte[] bytes = in.readAllBytes();
      String text = Encoding.decodeWhole(bytes, charset);
      return text == null ? null : text.replace("\r\n", "\n").strip();
    }
  }

  private static @Nullable String field(Entity entity, String name) {
    Field field = entity.getHeader() == null ? null : entity.getHeader().getField(name);
    if (field == null) {
      return null;
    }
    String body = DecoderUtil.decodeEncodedWords(field.getBody(), DecodeMonitor.SILENT);
    String line = body.replaceAll("\\s+", " ").strip();
    return line.isEmpty() ? null : line;
  }

  /** The agency whose site the sender's address belongs to; null if none is known. */
  private static @Nullable String agency(String from) {
    int at = from.lastIndexOf('@');
    if (at < 0) {
      return Agencies.fromName(from);
    }
    int end = at + 1;
    while (end < from.length()
        && (Character.isLetterOrDigit(from.charAt(end)) || ".-".indexOf(from.charAt(end)) >= 0)) {
      end++;
    }
    return Agencies.fromUrl(from.substring(at + 1, end));
  }
}
