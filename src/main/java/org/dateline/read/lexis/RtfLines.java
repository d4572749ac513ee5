package org.dateline.read.lexis;

import com.rtfparserkit.parser.RtfListenerAdaptor;
import com.rtfparserkit.parser.RtfStreamSource;
import com.rtfparserkit.parser.standard.StandardRtfParser;
import com.rtfparserkit.rtf.Command;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumSet;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The paragraphs of a document in the Rich Text Format (Microsoft, version 1.9.1), without headers,
 * footers, notes, pictures, hidden and deleted text. A row of a table is one paragraph with tabs.
 */
final class RtfLines implements DocumentLines {
  private final byte[] file;
  private final Queue<DocumentLine> ready = new ArrayDeque<>();
  private @Nullable IOException fault;
  private boolean read;

  /**
   * Nothing is read before the first paragraph is asked for.
   *
   * @param file all bytes of the document
   */
  RtfLines(byte[] file) {
    this.file = file;
  }

  @Override
  public @Nullable DocumentLine next() throws IOException {
    if (!read) {
      read = true;
      read();
    }
    DocumentLine line = ready.poll();
    IOException damage = fault;
    if (line == null && damage != null) {
      fault = null;
      throw damage;
    }
    return line;
  }

  private void read() {
    Listener listener = new Listener(ready);
    try {
      new StandardRtfParser()
          .parse(new RtfStreamSource(new ByteArrayInputStream(known(file))), listener);
    } catch (IOException e) {
      fault = e;
    } catch (RuntimeException e) {
      String said = String.valueOf(e.getMessage());
      fault =
          said.contains("Unexpected end") || said.contains("Unmatched brace")
              ? new EOFException("unexpected end of the document")
              : new IOException("the mark-up is damaged", e);
    }
    listener.endParagraph();
    if (fault == null && listener.isOpen()) {
      fault = new EOFException("unexpected end of the document");
    }
  }

  /**
   * Without groups that a reader is to pass over unless it knows them: what the library does not
   * know it would take for text.
   */
  private static byte[] known(byte[] file) {
    byte[] known = new byte[file.length];
    int length = 0;
    int at = 0;
    while (at < file.length) {
      if (file[at] == '{' && isUnknown(file, at)) {
        at = behindGroup(file, at);
      } else {
        known[length++] = file[at++];
      }
    }
    return Arrays.copyOf(known, length);
  }

  private static boolean isUnknown(byte[] file, int at) {
    if (at + 4 >= file.length
        || file[at + 1] != '\\'
        || file[at + 2] != '*'
        || file[at + 3] != '\\') {
      return false;
    }
    int end = at + 4;
    while (end < file.length && end < at + 40 && file[end] >= 'a' && file[end] <= 'z') {
      end++;
    }
    String name = new String(file, at + 4, end - at - 4, StandardCharsets.US_ASCII);
    return !name.isEmpty() && Command.getInstance(name) == null;
  }

  private static int behindGroup(byte[] file, int open) {
    int depth = 0;
    for (int at = open; at < file.length; at++) {
      byte c = file[at];
      if (c == '\\') {
        at++;
      } else if (c == '{') {
        depth++;
      } else if (c == '}' && --depth == 0) {
        return at + 1;
      }
    }
    return file.length;
  }

  /** What a group changes until it ends. */
  private record State(boolean hidden, boolean isBookmark, boolean isField) {}

  private static final class Listener extends RtfListenerAdaptor {
    /** Groups of which nothing is text of the document. */
    private static final Set<Command> LEFT_OUT =
        EnumSet.of(
            Command.fonttbl,
            Command.colortbl,
            Command.stylesheet,
            Command.info,
            Command.header,
            Command.headerl,
            Command.headerr,
            Command.headerf,
            Command.footer,
            Command.footerl,
            Command.footerr,
            Command.footerf,
            Command.footnote,
            Command.annotation,
            Command.pict,
            Command.objdata,
            Command.nonshppict,
            Command.listtext,
            Command.pntext,
            Command.xe,
            Command.tc);

    private static final Map<Command, String> CHARACTERS =
        Map.ofEntries(
            Map.entry(Command.line, "\n"),
            Map.entry(Command.lbr, "\n"),
            Map.entry(Command.softline, "\n"),
            Map.entry(Command.tab, "\t"),
            Map.entry(Command.cell, "\t"),
            Map.entry(Command.nestcell, "\t"),
            Map.entry(Command.emdash, "\u2014"),
            Map.entry(Command.endash, "\u2013"),
            Map.entry(Command.lquote, "\u2018"),
            Map.entry(Command.rquote, "\u2019"),
            Map.entry(Command.ldblquote, "\u201C"),
            Map.entry(Command.rdblquote, "\u201D"),
            Map.entry(Command.bullet, "\u2022"),
            Map.entry(Command.emspace, " "),
            Map.entry(Command.enspace, " "),
            Map.entry(Command.qmspace, " "),
            Map.entry(Command.nonbreakingspace, " "),
            Map.entry(Command.nonbreakinghyphen, "-"));

    private static final Set<Command> ENDINGS =
        EnumSet.of(Command.par, Command.row, Command.nestrow, Command.sect, Command.page);

    private static final Pattern LINK = Pattern.compile("HYPERLINK\\s+\"?([^\"\\s]+)");
    private static final int LONGEST_FIELD = 4096;

    private final Queue<DocumentLine> lines;
    private final Deque<State> groups = new ArrayDeque<>();
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder bookmark = new StringBuilder();
    private final StringBuilder field = new StringBuilder();
    private State state = new State(false, false, false);

    Listener(Queue<DocumentLine> lines) {
      this.lines = lines;
    }

    /** Whether a group was opened and never closed. */
    boolean isOpen() {
      return !groups.isEmpty();
    }

    @Override
    public void processGroupStart() {
      groups.push(state);
    }

    @Override
    public void processGroupEnd() {
      state = groups.isEmpty() ? state : groups.pop();
    }

    @Override
    public void processString(String written) {
      if (state.isBookmark()) {
        bookmark.append(written);
      } else if (state.isField()) {
        field.append(field.length() < LONGEST_FIELD ? written : "");
      } else if (!state.hidden()) {
        text.append(written);
      }
    }

    @Override
    public void processCommand(
        Command command, int parameter, boolean hasParameter, boolean optional) {
      String character = CHARACTERS.get(command);
      if (command == Command.bkmkstart) {
        bookmark.setLength(0);
        state = new State(true, true, false);
      } else if (command == Command.fldinst) {
        state = new State(true, false, true);
      } else if (LEFT_OUT.contains(command) || (optional && command != Command.shppict)) {
        state = new State(true, false, false);
      } else if (command == Command.v || command == Command.deleted) {
        state = new State(!hasParameter || parameter != 0, false, false);
      } else if (character != null) {
        processString(character);
      } else if (ENDINGS.contains(command) && !state.hidden()) {
        endParagraph();
      }
    }

    void endParagraph() {
      Matcher link = LINK.matcher(field);
      String name = bookmark.toString().strip();
      lines.add(
          new DocumentLine(
              text.toString(),
              false,
              name.isEmpty() || name.startsWith("_") ? null : name,
              link.find() ? link.group(1) : null));
      text.setLength(0);
      bookmark.setLength(0);
      field.setLength(0);
    }
  }
}
