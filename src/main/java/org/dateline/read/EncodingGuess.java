package org.dateline.read;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Weighs what bytes that are not UTF-8 would say in each of the encodings that texts were written
 * in before it. Of encodings in which they say equally much the one that is more common is taken.
 */
final class EncodingGuess {
  private static final Charset WINDOWS = Charset.forName("windows-1252");

  /** Differs from Windows-1251 by capitals and one letter. */
  private static final Charset MAC_CYRILLIC = Charset.forName("x-MacCyrillic");

  /** Encodings of scripts other than Latin, the more common first. */
  private static final List<Charset> SCRIPTS =
      charsets(
          "x-windows-949",
          "windows-31j",
          "EUC-JP",
          "GB18030",
          "x-windows-950",
          // Before Russian: its bytes are also small letters there, but not the other way round.
          "windows-1255",
          "windows-1251",
          "KOI8-R",
          "KOI8-U",
          "IBM866",
          "ISO-8859-5",
          "x-MacCyrillic",
          "windows-1256",
          "ISO-8859-6",
          "windows-1253",
          "ISO-8859-7",
          "x-windows-874",
          "Big5-HKSCS",
          "x-EUC-TW",
          "x-Johab",
          "IBM862",
          "IBM737",
          "x-MacGreek");

  /** Encodings of Latin letters, the more common first. */
  private static final List<Charset> LATIN =
      charsets(
          "windows-1252",
          "windows-1250",
          "ISO-8859-2",
          "windows-1254",
          "windows-1257",
          "ISO-8859-15",
          "x-MacRoman",
          "IBM850",
          "IBM852",
          "x-MacCentralEurope",
          "x-MacTurkish",
          "ISO-8859-13",
          "ISO-8859-4",
          "ISO-8859-3",
          "IBM857",
          "IBM775");

  /** Fewer bytes above ASCII tell no script. */
  private static final int FEW = 8;

  /** So much of the words with bytes above ASCII is weighed. */
  private static final int WEIGHED = 1500;

  private static final int LOOKED_AT = 64 << 10;

  /** Encodings of machines that are no more, and such as only few ever used. */
  private static final Set<Charset> OLD =
      Set.copyOf(
          charsets(
              "x-MacCyrillic",
              "Big5-HKSCS",
              "x-EUC-TW",
              "x-Johab",
              "IBM862",
              "IBM737",
              "x-MacGreek",
              "IBM850",
              "IBM852",
              "x-MacCentralEurope",
              "x-MacTurkish",
              "ISO-8859-13",
              "ISO-8859-4",
              "ISO-8859-3",
              "IBM857",
              "IBM775",
              "x-MacRoman"));

  /** What a more common encoding may say less. */
  private static final double CLOSE = 0.02;

  private static final double SELDOM = 0.12;

  /** What one letter alone must say more in another encoding than Windows-1252. */
  private static final double ONE = 0.4;

  /** What an encoding may say less that somebody claims for a text; most are right. */
  private static final double TRUST = 0.1;

  private final byte[] sample;
  private final double[] languages;
  private final int high;
  private final Map<Charset, Double> scores = new HashMap<>();

  private EncodingGuess(byte[] bytes) {
    int length = Math.min(bytes.length, LOOKED_AT);
    this.sample = sample(bytes, length);
    this.languages =
        LatinScore.languages(new String(bytes, 0, length, StandardCharsets.ISO_8859_1));
    int count = 0;
    for (byte b : sample) {
      count += b < 0 ? 1 : 0;
    }
    this.high = count;
  }

  static EncodingGuess of(byte[] bytes) {
    return new EncodingGuess(bytes);
  }

  private static List<Charset> charsets(String... names) {
    List<Charset> known = new ArrayList<>();
    for (String name : names) {
      if (Charset.isSupported(name)) {
        known.add(Charset.forName(name));
      }
    }
    return List.copyOf(known);
  }

  /** The words that have bytes above ASCII; what separates them is no byte of another character. */
  private static byte[] sample(byte[] bytes, int length) {
    byte[] sample = new byte[WEIGHED + 1];
    int filled = 0;
    int start = 0;
    boolean above = false;
    for (int i = 0; i <= length && filled < WEIGHED; i++) {
      byte b = i < length ? bytes[i] : (byte) ' ';
      above |= b < 0;
      if (b < 0 || (b > ' ' && b != '<' && b != '>' && b != '"' && b != '=')) {
        continue;
      }
      if (above) {
        int count = Math.min(i - start, WEIGHED - filled);
        System.arraycopy(bytes, start, sample, filled, count);
        filled += count;
        sample[filled++] = ' ';
      }
      above = false;
      start = i + 1;
    }
    return Arrays.copyOf(sample, filled);
  }

  /** The encoding in which the bytes say most; null if they say nothing in any. */
  @Nullable Charset best() {
    Charset best = null;
    double most = 0;
    for (Charset charset : high < FEW ? List.<Charset>of() : SCRIPTS) {
      double own = score(charset) - handicap(charset);
      if (own > most) {
        most = own;
        best = charset;
      }
    }
    for (Charset charset : LATIN) {
      // A letter or two are in every encoding some letters of some language.
      double few = charset.equals(WINDOWS) ? 0 : ONE / Math.max(1, high);
      double own = score(charset) - handicap(charset) - few;
      if (own > most) {
        most = own;
        best = charset;
      }
    }
    return best;
  }

  private static double handicap(Charset charset) {
    if (charset.equals(WINDOWS)) {
      return 0;
    }
    boolean old = OLD.contains(charset) && !charset.equals(MAC_CYRILLIC);
    return old ? SELDOM : CLOSE;
  }

  /** Whether an encoding that somebody claims says about as much as the best. */
  boolean isAsGood(Charset claimed, Charset best) {
    double trust = claimed.equals(WINDOWS) || OLD.contains(best) ? CLOSE : TRUST;
    return score(claimed) > 0 && score(claimed) >= score(best) - trust;
  }

  /** How much the bytes say in an encoding, 0 or less for nothing. */
  double score(Charset charset) {
    return scores.computeIfAbsent(charset, this::weigh);
  }

  private double weigh(Charset charset) {
    String text = new String(sample, charset);
    return Math.max(ScriptScore.of(text), LatinScore.of(text, languages));
  }
}
