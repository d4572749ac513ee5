package org.dateline.text.ner;

import java.util.Arrays;
import java.util.List;

/**
 * The words and marks of a sentence, with their places in the text: abbreviations ("U.S.", "J.")
 * and hyphenated words whole, possessive endings and other marks apart.
 */
public final class Tokens {
  private String text = "";
  private int[] starts = new int[64];
  private int[] ends = new int[64];
  private int count;

  /** Words that are known already, such as those of a labelled sentence. */
  public static Tokens ofWords(List<String> words) {
    Tokens tokens = new Tokens();
    tokens.text = String.join(" ", words);
    int at = 0;
    for (String word : words) {
      tokens.add(at, at + word.length());
      at += word.length() + 1;
    }
    return tokens;
  }

  /** Splits a stretch of text; what was here before is forgotten. */
  public Tokens read(String source, int from, int to) {
    text = source;
    count = 0;
    int i = from;
    while (i < to) {
      char c = source.charAt(i);
      if (isWordPart(c)) {
        i = word(i, to);
      } else if (c == ' ' || Character.isWhitespace(c)) {
        i++;
      } else {
        add(i, i + 1);
        i++;
      }
    }
    return this;
  }

  private int word(int from, int to) {
    int i = from;
    while (i < to) {
      char c = text.charAt(i);
      if (isWordPart(c)) {
        i++;
        continue;
      }
      boolean inside = i + 1 < to && isWordPart(text.charAt(i + 1));
      if (isApostrophe(c) && isSuffix(i + 1, to)) {
        break;
      }
      if (inside && (c == '-' || c == '&' || c == '.' || c == ',' || isApostrophe(c))) {
        if (c == ',' && !Character.isDigit(text.charAt(i + 1))) {
          break;
        }
        i++;
        continue;
      }
      if (c == '.' && isAbbreviation(from, i)) {
        i++;
      }
      break;
    }
    add(from, i);
    if (i < to && isApostrophe(text.charAt(i)) && isSuffix(i + 1, to)) {
      add(i, i + 2);
      return i + 2;
    }
    return i;
  }

  private static boolean isWordPart(char c) {
    return c < 128
        ? (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
        : Character.isLetterOrDigit(c);
  }

  private static boolean isApostrophe(char c) {
    return c == '\'' || c == '\u2019';
  }

  /** Whether an apostrophe's "s" stands alone. */
  private boolean isSuffix(int at, int to) {
    return at < to
        && (text.charAt(at) == 's' || text.charAt(at) == 'S')
        && (at + 1 >= to || !isWordPart(text.charAt(at + 1)));
  }

  /** "J." and "U.S." keep their full stop, and so do "Mr.", "St.", "Inc." and their like. */
  private boolean isAbbreviation(int from, int stop) {
    int length = stop - from;
    if (length == 1) {
      return Character.isUpperCase(text.charAt(from));
    }
    if (length > 4) {
      return false;
    }
    for (int i = from; i < stop; i++) {
      if (text.charAt(i) == '.') {
        return true;
      }
    }
    return ABBREVIATIONS.contains(text.substring(from, stop));
  }

  private static final java.util.Set<String> ABBREVIATIONS =
      java.util.Set.of(
          "Mr", "Mrs", "Ms", "Dr", "St", "Gen", "Col", "Lt", "Sgt", "Capt", "Sen", "Rep", "Gov",
          "Inc", "Corp", "Co", "Ltd", "Bros", "Jr", "Sr", "Prof", "Rev", "No", "Jan", "Feb", "Aug",
          "Sept", "Oct", "Nov", "Dec", "vs", "Mt", "Ft");

  private void add(int start, int end) {
    if (count == starts.length) {
      starts = Arrays.copyOf(starts, count * 2);
      ends = Arrays.copyOf(ends, count * 2);
    }
    starts[count] = start;
    ends[count++] = end;
  }

  /** How many there are. */
  public int count() {
    return count;
  }

  /** Offset of the first character of a word. */
  public int start(int i) {
    return starts[i];
  }

  /** One past the last character of a word. */
  public int end(int i) {
    return ends[i];
  }

  /** The text they were read from. */
  public String text() {
    return text;
  }

  /** A word as it is written. */
  public String word(int i) {
    return text.substring(starts[i], ends[i]);
  }
}
