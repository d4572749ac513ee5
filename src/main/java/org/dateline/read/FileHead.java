package org.dateline.read;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The first bytes of a file after decompression. */
public final class FileHead {
  /** How many bytes are looked at. */
  public static final int SIZE = 64 << 10;

  private static final int LOOKED_AT = 1024;

  private final byte[] bytes;
  private final String text;

  FileHead(byte[] bytes) {
    this.bytes = bytes;
    String decoded = new String(bytes, StandardCharsets.UTF_8);
    this.text = decoded.startsWith("\uFEFF") ? decoded.substring(1) : decoded;
  }

  /** Whether these are all bytes of the file. */
  boolean isWhole() {
    return bytes.length < SIZE;
  }

  /** Decoded as UTF-8, with the replacement character for what is not. */
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

  /** The first character that is no white space; 0 if there is none. */
  public char firstCharacter() {
    for (int i = 0; i < text.length(); i++) {
      if (!Character.isWhitespace(text.charAt(i))) {
        return text.charAt(i);
      }
    }
    return 0;
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
    return Encoding.guess(bytes);
  }

  /**
   * UTF-16, where a byte-order mark, the bytes of a first "&lt;" or every second byte tell it; null
   * for all else.
   */
  @Nullable Charset wideEncoding() {
    if (startsWith("\u00FF\u00FE") || startsWith("\u00FE\u00FF")) {
      return StandardCharsets.UTF_16;
    }
    if (startsWith("<\0")) {
      return StandardCharsets.UTF_16LE;
    }
    if (startsWith("\0<")) {
      return StandardCharsets.UTF_16BE;
    }
    return everySecondByte();
  }

  /** In UTF-16 every other byte of most texts is zero, and hardly any of the rest. */
  private @Nullable Charset everySecondByte() {
    int length = Math.min(bytes.length, LOOKED_AT) & ~1;
    int[] zeros = new int[2];
    for (int i = 0; i < length; i++) {
      zeros[i & 1] += bytes[i] == 0 ? 1 : 0;
    }
    boolean enough = length >= 8 && Math.abs(zeros[0] - zeros[1]) * 10 > length * 3;
    if (!enough || Math.min(zeros[0], zeros[1]) * 50 > length) {
      return null;
    }
    return zeros[0] > zeros[1] ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
  }

  /** Whether lines end by carriage returns alone, as on old Macintoshes. */
  boolean breaksByReturns() {
    return !isBinary() && text.indexOf('\n') < 0 && text.indexOf('\r') >= 0;
  }

  /** The same with line feeds for carriage returns. */
  FileHead withBreaks() {
    byte[] broken = bytes.clone();
    for (int i = 0; i < broken.length; i++) {
      broken[i] = broken[i] == '\r' ? (byte) '\n' : broken[i];
    }
    return new FileHead(broken);
  }

  /** Whether there is nothing but white space. */
  public boolean isBlank() {
    return text.isBlank();
  }

  /**
   * Whether these are the bytes of no text: known marks, zero bytes, or too many control
   * characters.
   */
  public boolean isBinary() {
    for (String magic :
        List.of("\u0089PNG", "\u00FF\u00D8\u00FF", "GIF8", "%PDF", "\u007FELF", "PK\u0003\u0004")) {
      if (startsWith(magic)) {
        return true;
      }
    }
    int control = 0;
    for (byte b : bytes) {
      if (b == 0) {
        return true;
      }
      control += b > 0 && b < 32 && b != '\n' && b != '\r' && b != '\t' && b != '\f' ? 1 : 0;
    }
    return control * 10 > bytes.length;
  }
}
