package org.dateline.read;

import java.io.IOException;
import java.util.List;
import org.dateline.text.record.RejectReason;

/** The records of files in which messages follow each other, each holding one or more items. */
final class MessageRecords extends QueuedRecords {
  /** Reads one message. */
  interface Reading {
    /**
     * The items of a message, in order.
     *
     * @throws MalformedMessage if it is none of this format
     */
    List<Fields> items(byte[] message) throws MalformedMessage;
  }

  /** Why a message cannot be read, as a sentence. */
  static final class MalformedMessage extends Exception {
    private static final long serialVersionUID = 1L;
    private final RejectReason reason;

    MalformedMessage(RejectReason reason, String sentence) {
      super(sentence);
      this.reason = reason;
    }

    MalformedMessage(String sentence) {
      this(RejectReason.MALFORMED_RECORD, sentence);
    }

    RejectReason reason() {
      return reason;
    }
  }

  private final Messages messages;
  private final Reading reading;
  private final long limit;

  MessageRecords(Source source, MessageStart opening, Reading reading) {
    this.limit = source.options().maxRecordBytes();
    this.messages = new Messages(source.stream(), opening, limit);
    this.reading = reading;
  }

  @Override
  boolean advance() throws IOException {
    Messages.Message message = messages.next();
    if (message == null) {
      return false;
    }
    if (!isBlank(message.bytes())) {
      read(message);
    }
    return true;
  }

  private void read(Messages.Message message) {
    if (message.tooLong()) {
      add(
          new ParsedRecord.Broken(
              message.position(),
              RejectReason.RECORD_TOO_LARGE,
              ReadOptions.tooLong("The message", limit),
              Encoding.shown(message.bytes())));
      return;
    }
    try {
      // Items share the message's bytes; their positions only have to tell them apart.
      long position = message.position();
      for (Fields fields : reading.items(message.bytes())) {
        add(new ParsedRecord.Entry(position++, fields));
      }
    } catch (MalformedMessage e) {
      add(
          new ParsedRecord.Broken(
              message.position(),
              e.reason,
              String.valueOf(e.getMessage()),
              Encoding.shown(message.bytes())));
    }
  }

  private static boolean isBlank(byte[] bytes) {
    for (byte b : bytes) {
      boolean mark = b == (byte) 0xEF || b == (byte) 0xBB || b == (byte) 0xBF;
      if ((b > ' ' && b != 0x7F) || (b < 0 && !mark)) {
        return false;
      }
    }
    return true;
  }
}
