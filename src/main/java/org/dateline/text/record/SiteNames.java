package org.dateline.text.record;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The name of a site behind the headlines it gives its pages: "Piano found - Bay Courier", as news
 * searches hand them on.
 */
public final class SiteNames {
  private static final List<String> MARKS =
      List.of(" - ", " | ", " \u2013 ", " \u2014 ", " :: ", " \u2022 ", " \u00B7 ", " \u00AB ");

  private static final int MAX_NAME = 60;
  private static final int MIN_LETTERS = 3;

  private SiteNames() {}

  /**
   * Where the name begins with the mark before it; the length of the headline where it is not that
   * of the source or the address, or nothing stands before it.
   */
  public static int start(String headline, @Nullable String source, @Nullable String url) {
    int length = headline.length();
    int start = -1;
    int end = -1;
    for (String mark : MARKS) {
      int at = headline.lastIndexOf(mark);
      if (at > start) {
        start = at;
        end = at + mark.length();
      }
    }
    if (start <= 0 || length - end > MAX_NAME || headline.substring(0, start).isBlank()) {
      return length;
    }
    String name = headline.substring(end).strip();
    return isOf(name, source, url) ? start : length;
  }

  /** Whether a name is that of a source, or of the site of an address. */
  public static boolean isOf(String name, @Nullable String source, @Nullable String url) {
    String letters = letters(name);
    return letters.length() >= MIN_LETTERS
        && ((source != null && letters.equals(letters(source)))
            || (url != null && isHost(letters, url)));
  }

  /** "hillpost" of "www.hill-post.example", and "reuterscom" of "www.reuters.com". */
  private static boolean isHost(String letters, String url) {
    int host = url.indexOf("://");
    if (host < 0) {
      return false;
    }
    int end = host + 3;
    while (end < url.length() && "/:?#".indexOf(url.charAt(end)) < 0) {
      end++;
    }
    String[] labels = url.substring(host + 3, end).toLowerCase(Locale.ROOT).split("\\.", -1);
    StringBuilder behind = new StringBuilder();
    for (int i = labels.length - 1; i >= 0; i--) {
      String label = letters(labels[i]);
      behind.insert(0, label);
      boolean name = i < labels.length - 1 && label.equals(letters);
      if (name || (i < labels.length - 1 && behind.toString().equals(letters))) {
        return true;
      }
    }
    return false;
  }

  private static String letters(String name) {
    String lower = name.strip().toLowerCase(Locale.ROOT);
    String bare = lower.startsWith("the ") ? lower.substring(4) : lower;
    StringBuilder letters = new StringBuilder(bare.length());
    bare.codePoints().filter(Character::isLetterOrDigit).forEach(letters::appendCodePoint);
    return letters.toString();
  }
}
