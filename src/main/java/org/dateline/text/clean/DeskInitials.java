package org.dateline.text.clean;

import java.util.Locale;
import org.dateline.text.record.Agencies;

/** The initials with which desks sign: "hh/ph/ts/hd", "bur-ip/jf/am", "dpa wsz jln npr". */
final class DeskInitials {
  private static final int LONGEST_NAMES = 36;
  private static final int MOST_GROUPS = 5;

  private DeskInitials() {}

  /** "hh/ph/ts/hd", "bur-ip/jf/am", "(gr/bp)", "dpa wsz jln npr", "AAP RTV ar", "amo". */
  static boolean isInitials(String written, boolean apart) {
    boolean enclosed = written.startsWith("(") && written.endsWith(")");
    String joined = written.indexOf('/') > 0 ? written.replaceAll(" */+ *", "/") : written;
    String line = unmarked(enclosed ? written.substring(1, written.length() - 1) : written);
    boolean parted = joined.length() < written.length();
    if (parted && (isCapitalGroups(joined) || (apart && areInitialled(joined)))) {
      return true;
    }
    if (areShortNames(line) || isOfCaseless(line)) {
      return true;
    }
    if (isSlashed(line) || (apart && isSignedCode(line)) || (apart && isSpaced(line))) {
      return true;
    }
    if ((apart && (isGroup(line, 3) || isJoined(line))) || (enclosed && isDeskCode(line))) {
      return true;
    }
    String[] words = line.split(" +", -1);
    if (apart && words.length == 2 && isPair(words[0]) && isGroup(words[1], 2)) {
      return true;
    }
    if (words.length < 2 || words.length > 6 || !isSigning(words[0])) {
      return false;
    }
    for (int i = 1; i < words.length; i++) {
      String word = words[i];
      boolean service = i == 1 && word.length() <= 4 && word.equals(word.toUpperCase(Locale.ROOT));
      if (!service && !isInitial(word) && !isGroups(word)) {
        return false;
      }
    }
    return true;
  }

  /**
   * Behind the last sentence: "sw/mk", "(ip/am)", and the agency with them: "EFE ip/ra", "Reuters
   * JC/ 1120", "dpa pd xx n1".
   */
  static boolean isBehindSentence(String tail) {
    boolean enclosed = tail.startsWith("(") && tail.endsWith(")");
    String line = unmarked(enclosed ? tail.substring(1, tail.length() - 1) : tail);
    if (line.startsWith("/")) {
      return isBetweenSlashes(line);
    }
    if (line.indexOf('/') > 0 && line.indexOf(' ') < 0) {
      return isSlashed(line) && !isEitherOr(line);
    }
    String[] words = line.split(" +", -1);
    if (words.length < 2 || words.length > 6) {
      return false;
    }
    boolean agency = AgencySigns.isWrittenAsAgency(words[0]);
    for (int i = 1; i < words.length && agency; i++) {
      agency = isInitial(words[i]) || isGroups(words[i]) || isSlashed(words[i]);
    }
    return agency;
  }

  /** "Red/Abc": three letters of each name. */
  private static boolean areShortNames(String line) {
    String[] groups = line.split("/", -1);
    boolean names = groups.length > 1 && groups.length <= MOST_GROUPS;
    for (String group : groups) {
      names &=
          group.length() == 3
              && Character.isUpperCase(group.charAt(0))
              && isGroup(group.substring(1), 2);
    }
    return names;
  }

  /** Letters of a script without capitals that stand by themselves: "\u062D.\u0633". */
  private static boolean isOfCaseless(String line) {
    String[] letters = line.split("[./ ]+", -1);
    boolean single = letters.length > 1 && letters.length <= MOST_GROUPS;
    for (String letter : letters) {
      single &=
          letter.length() == 1 && letter.charAt(0) >= '\u0590' && letter.charAt(0) <= '\u06FF';
    }
    return single;
  }

  /** "/j.p/", "/IP/", "/ip/RA/pra". */
  private static boolean isBetweenSlashes(String line) {
    String[] groups = line.substring(1).split("[/.]", 0);
    boolean parted = line.indexOf('/', 1) > 0;
    for (String group : groups) {
      boolean initial = group.length() == 1 && Character.isLetter(group.charAt(0));
      parted &= initial || isGroup(group, 4) || isCapitals(group);
    }
    return parted && groups.length <= MOST_GROUPS;
  }

  /** Without the dashes before it: "--IANS ip/ra". */
  private static String unmarked(String line) {
    int from = 0;
    while (from < line.length() && "-=\u2013\u2014 ".indexOf(line.charAt(from)) >= 0) {
      from++;
    }
    return line.substring(from);
  }

  /** "and/or" and "his/her" are words. */
  private static boolean isEitherOr(String line) {
    return line.equals("and/or") || line.equals("his/her") || line.equals("her/his");
  }

  /** "ip", "IP", "n1", "IP/", and a time or number of four digits. */
  private static boolean isInitial(String word) {
    String bare = word.endsWith("/") ? word.substring(0, word.length() - 1) : word;
    boolean numbered =
        bare.length() >= 2
            && bare.length() <= 3
            && Character.isDigit(bare.charAt(bare.length() - 1))
            && bare.charAt(0) >= 'a'
            && bare.charAt(0) <= 'z';
    boolean time = bare.length() == 4 && bare.chars().allMatch(c -> c >= '0' && c <= '9');
    return numbered || time || isGroup(bare, 4) || isCapitals(bare);
  }

  /** "IPR/RAMO/DEF." of "IPR/RAMO // DEF.". */
  private static boolean isCapitalGroups(String line) {
    int end = line.endsWith(".") ? line.length() - 1 : line.length();
    for (String group : line.substring(0, end).split("/", -1)) {
      boolean capitals = group.chars().allMatch(c -> c >= 'A' && c <= 'Z');
      if (group.length() < 2 || group.length() > 5 || !capitals) {
        return false;
      }
    }
    return true;
  }

  /** "I. Prado/Alves": names of a desk, one of them with an initial. */
  private static boolean areInitialled(String line) {
    boolean initialled = false;
    for (String word : line.split("[/ ]", -1)) {
      boolean initial = word.length() == 2 && word.charAt(1) == '.';
      boolean name = word.length() > 2 && word.chars().allMatch(Character::isLetter);
      if (!(initial || name) || !Character.isUpperCase(word.charAt(0))) {
        return false;
      }
      initialled |= initial;
    }
    return initialled && line.length() <= LONGEST_NAMES;
  }

  /** "ip" and "Ip". */
  private static boolean isPair(String word) {
    return word.length() == 2 && isGroup(word.toLowerCase(Locale.ROOT), 2) && word.charAt(1) > 'Z';
  }

  /** "hh/ph/ts/hd", "bur-ip/jf/am", "IP/RA.", "16/ines", "WAM/Ines Prado/Rui Alves". */
  private static boolean isSlashed(String line) {
    int end = line.endsWith(".") ? line.length() - 1 : line.length();
    String[] groups = line.substring(0, end).split("/", -1);
    if (groups.length < 2 || groups.length > 7) {
      return false;
    }
    boolean names = AgencySigns.isWrittenAsAgency(groups[0]);
    boolean initials = isDesksAndGroup(groups[0]) || isCapitals(groups[0]);
    initials |= groups.length == 2 && isDayNumber(groups[0]);
    boolean writers = isWriter(groups[0]);
    for (int i = 1; i < groups.length; i++) {
      initials &= isDesksAndGroup(groups[i]) || isCapitals(groups[i]);
      names &= AgencySigns.isNames(groups[i]) || isNumber(groups[i]);
      writers &= isWriter(groups[i]);
    }
    return initials || names || writers;
  }

  /** "YH4-IP". */
  private static boolean isSignedCode(String written) {
    String line =
        written.equals(written.toLowerCase(Locale.ROOT)) && hasDigit(written)
            ? written.toUpperCase(Locale.ROOT)
            : written;
    int hyphen = line.indexOf('-');
    boolean code = hyphen >= 2 && hyphen <= 4 && isCapitals(line.substring(hyphen + 1));
    for (int i = 0; i < hyphen && code; i++) {
      char c = line.charAt(i);
      code = (c >= 'A' && c <= 'Z') || (i == hyphen - 1 && c >= '0' && c <= '9');
    }
    return code;
  }

  private static boolean isSigning(String word) {
    return Agencies.fromName(word) != null || (word.startsWith("/") && AgencySigns.isAgency(word));
  }

  /** "ip/am". */
  static boolean isGroups(String word) {
    String[] groups = word.split("/", -1);
    for (String group : groups) {
      if (!isDesksAndGroup(group)) {
        return false;
      }
    }
    return groups.length > 1;
  }

  /** "Uu.A014/H-YH" between brackets. */
  private static boolean isDeskCode(String line) {
    boolean digit = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      digit |= c >= '0' && c <= '9';
      boolean letter = (c | 32) >= 'a' && (c | 32) <= 'z';
      if (!letter && !(c >= '0' && c <= '9') && c != '.' && c != '/' && c != '-' && c != '*') {
        return false;
      }
    }
    return digit && line.length() <= 24 && line.indexOf('/') > 0;
  }

  /** "ip/ ra/", "ABC // XY", "mok/": with blanks or more slashes between them. */
  private static boolean isSpaced(String written) {
    String line = written.contains("//") ? written.replaceAll("[()]", " ") : written;
    int slashes = 0;
    int groups = 0;
    int at = 0;
    while (at < line.length()) {
      char c = line.charAt(at);
      if (c == '/' || c == ' ') {
        slashes += c == '/' ? 1 : 0;
        at++;
        continue;
      }
      int end = at;
      while (end < line.length() && line.charAt(end) != '/' && line.charAt(end) != ' ') {
        end++;
      }
      String group = line.substring(at, end);
      if (!isGroup(group, 4) && !isCapitals(group)) {
        return false;
      }
      groups++;
      at = end;
    }
    return groups > 0 && groups <= 6 && slashes >= Math.max(1, groups - 1);
  }

  /** "ip-ra" and "ip.ra". */
  private static boolean isJoined(String line) {
    int hyphen = Math.max(line.indexOf('-'), line.indexOf('.'));
    return hyphen > 0
        && isGroup(line.substring(0, hyphen), 3)
        && isGroup(line.substring(hyphen + 1), 3);
  }

  /** "ip", and "bur-ip" of several desks. */
  private static boolean isDesksAndGroup(String group) {
    for (String part : group.split("-", -1)) {
      if (!isGroup(part, 4)) {
        return false;
      }
    }
    return true;
  }

  /** The "16" of "16/ines". */
  private static boolean isDayNumber(String group) {
    return !group.isEmpty()
        && group.length() <= 2
        && group.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  static boolean isCapitals(String group) {
    return group.length() >= 2
        && group.length() <= 3
        && group.chars().allMatch(c -> c >= 'A' && c <= 'Z');
  }

  private static boolean isGroup(String group, int most) {
    if (group.length() < 2 || group.length() > most) {
      return false;
    }
    for (int i = 0; i < group.length(); i++) {
      if (group.charAt(i) < 'a' || group.charAt(i) > 'z') {
        return false;
      }
    }
    return true;
  }

  /** "Ines Prado" of "Ines Prado/Rui Alves". */
  private static boolean isWriter(String group) {
    String[] words = group.split(" ", -1);
    boolean writer = words.length >= 2 && words.length <= 3;
    for (String word : words) {
      writer =
          writer
              && word.length() > 1
              && Character.isUpperCase(word.charAt(0))
              && Character.isLowerCase(word.charAt(word.length() - 1));
    }
    return writer;
  }

  private static boolean hasDigit(String written) {
    return written.chars().anyMatch(c -> c >= '0' && c <= '9');
  }

  private static boolean isNumber(String group) {
    return group.length() >= 4 && group.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
