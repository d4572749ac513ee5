package org.dateline.read;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
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

  private static final int WIDE_LOOKED_AT = 1024;

  /** Broken characters that a text in UTF-8 may have, one for so many that are whole. */
  private static final int WHOLE = 10;

  /** What characters that tell UTF-8 by themselves weigh for one that is broken. */
  private static final int TELLING = 2;

  /** What is written for an encoding by name and by numbers is mostly its larger successor. */
  private static final Map<String, String> SUCCESSORS =
      Map.ofEntries(
          Map.entry("EUC-KR", "x-windows-949"),
          Map.entry("KS_C_5601-1987", "x-windows-949"),
          Map.entry("UHC", "x-windows-949"),
          Map.entry("GB2312", "GB18030"),
          Map.entry("GB_2312-80", "GB18030"),
          Map.entry("GBK", "GB18030"),
          Map.entry("X-GBK", "GB18030"),
          Map.entry("SHIFT_JIS", "windows-31j"),
          Map.entry("X-SJIS", "windows-31j"),
          Map.entry("CP932", "windows-31j"),
          Map.entry("BIG5", "x-windows-950"),
          Map.entry("TIS-620", "x-windows-874"),
          Map.entry("ISO-8859-1", "windows-1252"),
          Map.entry("LATIN1", "windows-1252"),
          Map.entry("US-ASCII", "windows-1252"),
          Map.entry("ASCII", "windows-1252"),
          Map.entry("ISO-8859-9", "windows-1254"));

  private Encoding() {}

  /**
   * Decodes a whole text of which several say what encoding it is in, and may be wrong. What the
   * bytes can only be is believed before anybody.
   *
   * @param declared names of encodings, the most believed first; null for one that is not given
   * @return the text; null if no known encoding fits
   */
  static @Nullable String decodeWhole(byte[] bytes, @Nullable String... declared) {
    String shifted = shifted(bytes);
    if (shifted != null) {
      String text = strict(bytes, 0, bytes.length, Charset.forName(shifted));
      return text == null ? strict(bytes, 0, bytes.length, StandardCharsets.UTF_8) : text;
    }
    String utf8 = utf8(bytes, 0, bytes.length);
    if (utf8 != null) {
      return utf8;
    }
    EncodingGuess guess = EncodingGuess.of(bytes);
    Charset best = guess.best();
    for (String name : declared) {
      Charset charset = named(name);
      if (charset == null) {
        continue;
      }
      // A word is too little for a guess, but enough for an encoding that only fits some bytes.
      boolean told = best == null ? !charset.equals(WINDOWS) : isCredible(guess, charset, best);
      String text = told ? strict(bytes, 0, bytes.length, charset) : null;
      if (text != null) {
        return text;
      }
    }
    return best == null || best.equals(WINDOWS)
        ? strict(bytes, 0, bytes.length, WINDOWS)
        : new String(bytes, best);
  }

  /**
   * UTF-32, where a byte-order mark tells it; UTF-16, where a byte-order mark, the bytes of a first
   * "&lt;" or every second byte tell it; null for all else.
   */
  static @Nullable Charset wide(byte[] bytes) {
    if (beginsWith(bytes, 0xFF, 0xFE, 0, 0) || beginsWith(bytes, 0, 0, 0xFE, 0xFF)) {
      return Charset.forName("UTF-32");
    }
    int first = bytes.length < 2 ? 0 : ((bytes[0] & 0xFF) << 8) | (bytes[1] & 0xFF);
    if (first == 0xFFFE || first == 0xFEFF) {
      return StandardCharsets.UTF_16;
    }
    if (first == '<' << 8) {
      return StandardCharsets.UTF_16LE;
    }
    return first == '<' ? StandardCharsets.UTF_16BE : everySecondByte(bytes);
  }

  private static boolean beginsWith(byte[] bytes, int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  /**
   * In UTF-16 every other byte of a blank, a figure or a Latin letter is zero, and hardly any of
   * the rest. What begins in single bytes is not UTF-16, whatever is packed into it.
   */
  private static @Nullable Charset everySecondByte(byte[] bytes) {
    int length = Math.min(bytes.length, WIDE_LOOKED_AT) & ~1;
    int[] zeros = new int[2];
    boolean narrow = true;
    for (int i = 0; i < length; i++) {
      zeros[i & 1] += bytes[i] == 0 ? 1 : 0;
      narrow &= i >= 8 || (bytes[i] >= '\t' && bytes[i] <= '~');
    }
    int most = Math.max(zeros[0], zeros[1]);
    int least = Math.min(zeros[0], zeros[1]);
    if (length < 8 || narrow || least * 50 > length || most * 25 < length) {
      return null;
    }
    Charset charset = zeros[0] > zeros[1] ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
    boolean latin = (most - least) * 10 > length * 3;
    return latin || isText(new String(bytes, 0, length, charset)) ? charset : null;
  }

  /** Whether there are none but the characters that texts are written in. */
  private static boolean isText(String text) {
    // The last may be the first half of a pair.
    return text.substring(0, text.length() - 1)
        .codePoints()
        .noneMatch(
            c ->
                !Character.isDefined(c)
                    || Character.getType(c) == Character.PRIVATE_USE
                    || Character.getType(c) == Character.SURROGATE
                    || c == '\uFFFD'
                    || (Character.isISOControl(c) && !Character.isWhitespace(c)));
  }

  /** The encoding that goes over to other characters by escapes of seven bits; null for none. */
  private static @Nullable String shifted(byte[] bytes) {
    String found = null;
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] < 0) {
        return null;
      }
      if (bytes[i] == 0x1B && found == null && i + 3 < bytes.length && bytes[i + 1] == '$') {
        String set = "" + (char) bytes[i + 2] + (char) bytes[i + 3];
        boolean japanese = set.charAt(0) == 'B' || set.charAt(0) == '@' || set.equals("(D");
        found =
            japanese
                ? "ISO-2022-JP"
                : set.equals(")C")
                    ? "ISO-2022-KR"
                    : set.matches("[)*][AGH]") ? "ISO-2022-CN" : null;
      }
    }
    return found;
  }

  /**
   * Decodes bytes, without a byte-order mark.
   *
   * @param declared the name of the encoding that the text gives for itself; null where it gives
   *     none
   * @return the text; null if no known encoding fits
   */
  static @Nullable String decode(byte[] bytes, int from, int to, @Nullable String declared) {
    String text = utf8(bytes, from, to);
    if (text != null) {
      return text;
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

  /** Text in UTF-8, also if a few of its characters are broken; null if it is something else. */
  private static @Nullable String utf8(byte[] bytes, int from, int to) {
    String text = strict(bytes, from, to, StandardCharsets.UTF_8);
    if (text == null && isNearlyUtf8(bytes, from, to)) {
      text = mixed(bytes, from, to);
    }
    return text == null ? null : withoutMark(text);
  }

  /** The same without the byte-order mark that it may begin with. */
  static String withoutMark(String text) {
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  /**
   * Whether what is well formed outweighs what is not. In other encodings the first bytes of most
   * characters of Europe, and of its dashes and quotes, are letters that no word has side by side.
   */
  private static boolean isNearlyUtf8(byte[] bytes, int from, int to) {
    int whole = 0;
    int broken = 0;
    int telling = 0;
    for (int i = from; i < to; i++) {
      if (bytes[i] >= 0) {
        continue;
      }
      int more = following(bytes, i, to);
      int lead = bytes[i] & 0xFF;
      whole += more > 0 ? 1 : 0;
      telling += (more == 1 && lead <= 0xC3) || (lead == 0xE2 && more == 2) ? 2 : 0;
      broken += more == 0 ? 1 : 0;
      i += more;
    }
    int least = Math.max(1, broken);
    return whole >= least * WHOLE || telling >= least * TELLING;
  }

  /** How many bytes follow the first of a character of UTF-8; 0 where none is well formed. */
  private static int following(byte[] bytes, int at, int to) {
    int lead = bytes[at] & 0xFF;
    int more = lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : 1;
    boolean good = lead >= 0xC2 && lead < 0xF5 && at + more < to;
    for (int k = 1; k <= more && good; k++) {
      good = (bytes[at + k] & 0xC0) == 0x80;
    }
    return good ? more : 0;
  }

  /** Nearly UTF-8, with single bytes of Windows-1252 for what is broken. */
  private static String mixed(byte[] bytes, int from, int to) {
    StringBuilder text = new StringBuilder(to - from);
    int start = from;
    int broken = -1;
    for (int i = from; i < to; i++) {
      int more = bytes[i] >= 0 ? 0 : following(bytes, i, to);
      if (bytes[i] < 0 && more == 0) {
        text.append(new String(bytes, start, i - start, StandardCharsets.UTF_8));
        boolean alone = (broken < 0 || broken < i - 1) && (i + 1 >= to || bytes[i + 1] >= 0);
        text.append(alone ? windows(bytes[i] & 0xFF) : '\uFFFD');
        broken = i;
        start = i + 1;
      }
      i += more;
    }
    return text.append(new String(bytes, start, to - start, StandardCharsets.UTF_8)).toString();
  }

  /**
   * The encoding of bytes that are not UTF-8, by what they would say in each; null where they are
   * UTF-8 or most likely in Windows-1252.
   */
  static @Nullable String guess(byte[] bytes) {
    if (isUtf8(bytes) || isNearlyUtf8(bytes, 0, bytes.length)) {
      return null;
    }
    Charset best = EncodingGuess.of(bytes).best();
    return best == null || best.equals(WINDOWS) ? null : best.name();
  }

  /**
   * The encoding to read a file in line by line: what it declares, unless its beginning says more
   * in another.
   *
   * @param head the first bytes of the file
   * @param declared the name that the file gives; null where it gives none
   * @return a name; null where nothing tells an encoding
   */
  static @Nullable String ofLines(byte[] head, @Nullable String declared) {
    if (isUtf8(head) || isNearlyUtf8(head, 0, head.length)) {
      return declared;
    }
    EncodingGuess guess = EncodingGuess.of(head);
    Charset best = guess.best();
    Charset charset = named(declared);
    boolean believed =
        best == null
            || (charset != null
                && !charset.equals(StandardCharsets.UTF_8)
                && isCredible(guess, charset, best));
    return believed || best == null ? declared : best.name();
  }

  /** Whether an encoding that is declared may well be that of bytes that say most in another. */
  private static boolean isCredible(EncodingGuess guess, Charset declared, Charset best) {
    return guess.isAsGood(declared, best)
        || (isMultiByte(declared) && !isMultiByte(best) && guess.score(declared) > 0);
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

  /** Other text hardly ever decodes in these without an error and to frequent characters. */
  private static boolean isMultiByte(Charset charset) {
    return charset.canEncode() && charset.newEncoder().maxBytesPerChar() > 1;
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

  /** The encoding of that name in one byte or several a character; null for none that is known. */
  static @Nullable Charset named(@Nullable String name) {
    if (name == null || name.isBlank()) {
      return null;
    }
    try {
      String written = name.strip();
      Charset charset =
          Charset.forName(SUCCESSORS.getOrDefault(written.toUpperCase(Locale.ROOT), written));
      return WIDE.contains(charset.name()) ? null : charset;
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return null;
    }
  }
}
