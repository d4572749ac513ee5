package org.dateline.read;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The first bytes of a file after decompression. */
public final class FileHead {
  /** How many bytes are looked at. */
  public static final int SIZE = 64 << 10;

  private static final String ZIP = "PK\u0003\u0004";

  private static final List<String> PAGE_ELEMENTS =
      List.of(
          "<html",
          "<HTML",
          "<Html",
          "<!doctype",
          "<!DOCTYPE",
          "<body",
          "<BODY",
          "<div",
          "<DIV",
          "<table",
          "<TABLE",
          "<span",
          "<SPAN",
          "<a ",
          "<A ");

  /** What the archive of a document may begin with. */
  private static final List<String> OFFICE_PARTS =
      List.of("[Content_Types].xml", "_rels/", "docProps/", "word/", "xl/", "customXml/");

  /** Zero bytes and control characters are one in so many of a text's bytes at most. */
  private static final int FEW = 50;

  private final byte[] bytes;
  private final boolean binary;

  /** Compressed pages within an archive of the web have zero bytes, as a text seldom has. */
  private final boolean hasZero;

  private final @Nullable String encoding;
  private final String text;

  FileHead(byte[] bytes) {
    this.bytes = bytes;
    this.hasZero = zeros(bytes) > 0;
    this.binary = isNoText();
    this.encoding = binary || hasZero ? null : Encoding.guess(bytes);
    Charset charset = encoding == null ? StandardCharsets.UTF_8 : Charset.forName(encoding);
    this.text = Encoding.withoutMark(new String(bytes, charset));
  }

  /** Whether these are all bytes of the file. */
  boolean isWhole() {
    return bytes.length < SIZE;
  }

  /**
   * Decoded as what its bytes tell, or as UTF-8 where they tell nothing, with the replacement
   * character for what does not fit.
   */
  public String text() {
    return text;
  }

  /** Whether the file begins with these ASCII characters. */
  public boolean startsWith(String ascii) {
    if (bytes.length < ascii.length()) {
      return false;
    }
    for (int i = 0; i < ascii.length(); i++) {
      if ((bytes[i] & 0xFF) != ascii.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** The first bytes, at most {@code most}. */
  public byte[] first(int most) {
    return Arrays.copyOf(bytes, Math.min(bytes.length, most));
  }

  /** Whether these bytes stand anywhere in it. */
  boolean contains(String latin1) {
    return new String(bytes, StandardCharsets.ISO_8859_1).contains(latin1);
  }

  /** Whether a record of a WARC or ARC file opens on one of the lines. */
  boolean opensCapture() {
    int at = 0;
    while (at < bytes.length) {
      if (CaptureOpening.isWarc(bytes, at)) {
        return true;
      }
      while (at < bytes.length && bytes[at] != '\n') {
        at++;
      }
      at++;
    }
    int end = text.indexOf('\n');
    return end > 0 && CaptureOpening.arc(text.substring(0, end)) != null;
  }

  /** The first character that is no white space; 0 if there is none. */
  public char firstCharacter() {
    for (int i = 0; i < text.length(); i++) {
      if (!Character.isWhitespace(text.charAt(i))) {
        return text.charAt(i);
      }
    }
    return 0;
  }

  /**
   * Whether it has an element that pages of HTML have and messages in XML have not; asked before
   * what takes longer.
   */
  public boolean mayBePage() {
    return firstCharacter() == '<' && PAGE_ELEMENTS.stream().anyMatch(text::contains);
  }

  /** The first lines that are not blank, at most {@code most}. */
  public List<String> lines(int most) {
    List<String> lines = new ArrayList<>();
    for (String line : text.split("\r?\n", most * 4)) {
      if (!line.isBlank() && lines.size() < most) {
        lines.add(line);
      }
    }
    return lines;
  }

  /** The encoding of a text that is not UTF-8 and does not tell; null where it cannot be told. */
  @Nullable String encoding() {
    return encoding;
  }

  /**
   * The encoding to read its lines in: the one it declares, unless its bytes say more in another.
   *
   * @param declared the name of an encoding; null where none is given
   */
  @Nullable String encodingOfLines(@Nullable String declared) {
    return isBinary() ? declared : Encoding.ofLines(bytes, declared);
  }

  /**
   * UTF-32, where a byte-order mark tells it; UTF-16, where a byte-order mark, the bytes of a first
   * "&lt;" or every second byte tell it; null for all else.
   */
  @Nullable Charset wideEncoding() {
    return Encoding.wide(bytes);
  }

  /**
   * What ends the lines of a text: a line feed; a carriage return alone, as on old Macintoshes; the
   * record separator of ASCII, where its unit separator stands between the fields.
   */
  char lineEnd() {
    if (binary || hasZero) {
      return '\n';
    }
    boolean separated =
        text.indexOf(LineEnds.RECORD_SEPARATOR) >= 0
            && text.indexOf(WireControls.UNIT_SEPARATOR) >= 0;
    if (separated) {
      return LineEnds.RECORD_SEPARATOR;
    }
    return text.indexOf('\n') < 0 && text.indexOf('\r') >= 0 ? '\r' : '\n';
  }

  private static int zeros(byte[] bytes) {
    int zeros = 0;
    for (byte b : bytes) {
      zeros += b == 0 ? 1 : 0;
    }
    return zeros;
  }

  /** The same with line feeds for what ends the lines. */
  FileHead withBreaks() {
    byte[] broken = bytes.clone();
    LineEnds.replace(broken, 0, broken.length, lineEnd());
    return new FileHead(broken);
  }

  /**
   * Whether this is a document of an office program (Office Open XML, ECMA-376) of one kind: a ZIP
   * archive of its parts, of which the first ones tell. An archive of such documents is none.
   *
   * @param folder where its parts are: "word/", "xl/"
   */
  public boolean isOfficeFile(String folder) {
    List<String> names = zipEntries();
    return !names.isEmpty()
        && OFFICE_PARTS.stream().anyMatch(names.get(0)::startsWith)
        && names.stream().anyMatch(name -> name.startsWith(folder));
  }

  /** The names of the entries of a ZIP archive that begin here; empty for any other file. */
  public List<String> zipEntries() {
    List<String> names = new ArrayList<>();
    int at = startsWith(ZIP) ? 0 : bytes.length;
    while (at >= 0 && at + 30 <= bytes.length) {
      int nameLength = little(at + 26, 2);
      int begins = at + 30;
      int ends = Math.min(bytes.length, begins + nameLength);
      names.add(
          new String(bytes, begins, ends - begins, StandardCharsets.UTF_8).replace('\\', '/'));
      boolean told = (little(at + 6, 2) & 8) == 0;
      long after = (long) ends + little(at + 28, 2) + (told ? little(at + 18, 4) & 0xFFFFFFFFL : 0);
      at = after >= bytes.length ? -1 : entryFrom((int) after);
    }
    return names;
  }

  private int entryFrom(int from) {
    for (int i = from; i + 4 <= bytes.length; i++) {
      if (bytes[i] == 'P' && bytes[i + 1] == 'K' && bytes[i + 2] == 3 && bytes[i + 3] == 4) {
        return i;
      }
    }
    return -1;
  }

  private int little(int at, int count) {
    int value = 0;
    for (int i = count - 1; i >= 0; i--) {
      value = value << 8 | (bytes[at + i] & 0xFF);
    }
    return value;
  }

  /** Whether there is nothing but white space. */
  public boolean isBlank() {
    return text.isBlank();
  }

  /**
   * Whether these are the bytes of no text: known marks, or too many zero bytes or control
   * characters. A zero byte here and there is damage that a text may have.
   */
  public boolean isBinary() {
    return binary;
  }

  private boolean isNoText() {
    for (String magic :
        List.of("\u0089PNG", "\u00FF\u00D8\u00FF", "GIF8", "%PDF", "\u007FELF", "PK\u0003\u0004")) {
      if (startsWith(magic)) {
        return true;
      }
    }
    int control = 0;
    for (byte b : bytes) {
      control += b > 0 && b < 32 && b != '\n' && b != '\r' && b != '\t' && b != '\f' ? 1 : 0;
    }
    if (!hasZero) {
      return control * 10 > bytes.length;
    }
    return (zeros(bytes) + control) * FEW > bytes.length || wideEncoding() != null;
  }
}
