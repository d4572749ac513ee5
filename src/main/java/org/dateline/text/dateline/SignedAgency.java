package org.dateline.text.dateline;

import org.dateline.text.record.Agencies;
import org.jspecify.annotations.Nullable;

/** How an agency signs a dateline. */
final class SignedAgency {
  /** No name of an agency is longer. */
  static final int MAX_LENGTH = 48;

  private SignedAgency() {}

  /** "Xinhua/Yonhap" is from the first that is known; "Reuters Life!" is from Reuters. */
  static @Nullable String agency(String written) {
    String whole = Agencies.fromName(written.replaceAll("\\s+", " "));
    if (whole != null) {
      return whole;
    }
    for (String part : written.split("[/,;&-]| and ", -1)) {
      String code = Agencies.fromName(part);
      if (code != null) {
        return code;
      }
    }
    int blank = written.strip().indexOf(' ');
    return blank < 0 ? null : Agencies.fromName(written.strip().substring(0, blank));
  }

  /** The same beside a day, where "(Beta)" is an agency and no other word. */
  static @Nullable String besideDay(String written) {
    String whole = Agencies.fromSign(written);
    return whole == null ? agency(written) : whole;
  }

  /** "Корр. ТАСС Иван Петров": the agency is one of the words. */
  static @Nullable String agencyAmong(String content) {
    if (agency(content) != null) {
      return content;
    }
    for (String word : content.split(" ", -1)) {
      if (word.length() > 2 && Agencies.fromName(word) != null) {
        return word;
      }
    }
    return null;
  }

  /**
   * Words without figures, which may have a digit among their letters: an agency that is not known
   * may be called so.
   */
  static boolean looksLikeAgency(String written) {
    int letters = 0;
    for (int i = 0; i < written.length(); i++) {
      char c = written.charAt(i);
      boolean within =
          i > 0
              && i + 1 < written.length()
              && Character.isLetter(written.charAt(i - 1))
              && Character.isLetter(written.charAt(i + 1));
      if (Character.isDigit(c) && !within) {
        return false;
      }
      letters += Character.isLetter(c) ? 1 : 0;
    }
    return letters >= 2 && Character.isLetter(written.charAt(0));
  }
}
