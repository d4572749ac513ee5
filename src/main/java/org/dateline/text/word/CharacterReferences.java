package org.dateline.text.word;

import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The references of HTML that are found in texts: "nbsp", "mdash", "#8212", "#x2014". */
final class CharacterReferences {
  /** No reference is longer, its marks included. */
  static final int LONGEST = 10;

  /** U+00A0 to U+00FF in their order. */
  private static final String LATIN =
      "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn"
          + " sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest"
          + " Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave"
          + " Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave"
          + " Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig"
          + " ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute"
          + " ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml";

  private static final Map<String, String> NAMED = named();

  private CharacterReferences() {}

  private static Map<String, String> named() {
    Map<String, String> named = new HashMap<>();
    char c = '\u00A0';
    for (String name : LATIN.split(" ", -1)) {
      named.put(name, String.valueOf(c++));
    }
    String[] others = {
      "amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "ndash", "\u2013", "mdash",
      "\u2014", "lsquo", "\u2018", "rsquo", "\u2019", "sbquo", "\u201A", "ldquo", "\u201C", "rdquo",
      "\u201D", "bdquo", "\u201E", "lsaquo", "\u2039", "rsaquo", "\u203A", "hellip", "\u2026",
      "bull", "\u2022", "trade", "\u2122", "euro", "\u20AC", "ensp", " ", "emsp", " ", "thinsp",
      " ", "zwnj", "\u200C", "zwj", "\u200D", "lrm", "\u200E", "rlm", "\u200F", "Scaron", "\u0160",
      "scaron", "\u0161", "OElig", "\u0152", "oelig", "\u0153", "Yuml", "\u0178", "minus", "-",
      "horbar", "\u2014", "prime", "\u2032"
    };
    for (int i = 0; i < others.length; i += 2) {
      named.put(others[i], others[i + 1]);
    }
    return Map.copyOf(named);
  }

  /** The characters that a reference names, without its marks; null if it names none. */
  static @Nullable String characters(String reference) {
    return reference.startsWith("#") ? numbered(reference.substring(1)) : NAMED.get(reference);
  }

  private static @Nullable String numbered(String number) {
    boolean hexadecimal = number.startsWith("x") || number.startsWith("X");
    String digits = hexadecimal ? number.substring(1) : number;
    int value = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = Character.digit(digits.charAt(i), hexadecimal ? 16 : 10);
      if (digit < 0) {
        return null;
      }
      value = value * (hexadecimal ? 16 : 10) + digit;
    }
    if (digits.isEmpty() || digits.length() > 7 || !Character.isValidCodePoint(value)) {
      return null;
    }
    // As browsers do, a control character is taken for the one of Windows-1252.
    if (value >= 0x80 && value < 0xA0) {
      return new String(new byte[] {(byte) value}, Charset.forName("windows-1252"));
    }
    boolean isText = value >= ' ' && (value < 0xD800 || value > 0xDFFF);
    return isText || value == '\n' || value == '\t' ? Character.toString(value) : null;
  }
}
