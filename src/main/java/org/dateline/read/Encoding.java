package org.dateline.read;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells the encoding of bytes. What is well-formed UTF-8 is UTF-8, whatever it declares: text of
 * another encoding practically never is. Then comes what is declared, then Windows-1252, of which
 * ISO-8859-1 text without control characters is a part.
 */
final class Encoding {
  private static final Charset WINDOWS = Charset.forName("windows-1252");

  /** Encodings that declare themselves but cannot be what single bytes are in. */
  private static final Set<String> WIDE =
      Set.of("UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32", "UTF-32LE", "UTF-32BE");

  /** What texts in other scripts were written in before UTF-8, by script. */
  private static final List<String> OTHERS =
      List.of(
          "x-windows-949",
          "windows-31j",
          "EUC-JP",
          "GB18030",
          "x-windows-950",
          "windows-1251",
          "KOI8-R",
          "windows-1256",
          "windows-1253",
          "windows-1255",
          "x-windows-874");

  /** Fewer bytes above ASCII tell nothing. */
  private static final int FEW = 8;

  private static final int LOOKED_AT = 8192;

  private Encoding() {}

  /**
   * Decodes bytes, without a byte-order mark.
   *
   * @param declared the name of the encoding that the text gives for itself; null where it gives
   *     none
   * @return the text; null if no known encoding fits
   */
  static @Nullable String decode(byte[] bytes, int from, int to, @Nullable String declared) {
    String text = strict(bytes, from, to, StandardCharsets.UTF_8);
    if (text != null) {
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
    Charset charset = named(declared);
    if (charset != null && !charset.equals(StandardCharsets.ISO_8859_1)) {
      text = strict(bytes, from, to, charset);
    }
    return text == null ? strict(bytes, from, to, WINDOWS) : text;
  }

  static @Nullable String decode(byte[] bytes) {
    return decode(bytes, 0, bytes.length, null);
  }

  /**
   * The encoding of bytes that are not UTF-8, by what they would say in each; null where they are
   * UTF-8 or most likely in Windows-1252.
   */
  static @Nullable String guess(byte[] bytes) {
    int high = 0;
    for (byte b : bytes) {
      high += b < 0 ? 1 : 0;
    }
    if (high < FEW || isUtf8(bytes)) {
      return null;
    }
    String best = null;
    double most = 0;
    for (String name : OTHERS) {
      double score = ScriptScore.of(lenient(bytes, Charset.forName(name)));
      if (score > most) {
        most = score;
        best = name;
      }
    }
    return best;
  }

  /** Whether it is UTF-8 but for a character that the end cuts. */
  private static boolean isUtf8(byte[] bytes) {
    for (int end = bytes.length; end >= Math.max(0, bytes.length - 3); end--) {
      if (strict(bytes, 0, end, StandardCharsets.UTF_8) != null) {
        return true;
      }
    }
    return false;
  }

  private static String lenient(byte[] bytes, Charset charset) {
    return new String(bytes, 0, Math.min(bytes.length, LOOKED_AT), charset);
  }

  /** The character of a byte from 0x80 to 0x9F, where the standards have control characters. */
  static char windows(int c) {
    return new String(new byte[] {(byte) c}, WINDOWS).charAt(0);
  }

  /** For showing what cannot be decoded. */
  static String shown(byte[] bytes) {
    String text = decode(bytes);
    return text == null ? new String(bytes, StandardCharsets.ISO_8859_1) : text;
  }

  private static @Nullable String strict(byte[] bytes, int from, int to, Charset charset) {
    try {
      return charset
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes, from, to - from))
          .toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  private static @Nullable Charset named(@Nullable String name) {
    if (name == null || name.isBlank()) {
      return null;
    }
    try {
      Charset charset = Charset.forName(name.strip());
      return WIDE.contains(charset.name()) ? null : charset;
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return null;
    }
  }
}
