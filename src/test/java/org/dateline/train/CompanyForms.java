package org.dateline.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.dateline.text.ner.Lexicon;
import org.dateline.text.ner.PhraseTable;

/**
 * Tells companies by their form, whatever a model takes them for: by a legal form at the end
 * ("Xerox Corp") or a code of an exchange behind the name ("Xerox XRX.N").
 */
final class CompanyForms {
  /** These end no other name. */
  private static final Set<String> LEGAL =
      Set.of(
          "Corp",
          "Corp.",
          "CORP",
          "Corporation",
          "Inc",
          "Inc.",
          "INC",
          "Incorporated",
          "Ltd",
          "Ltd.",
          "LTD",
          "Plc",
          "PLC",
          "plc",
          "Co",
          "Co.",
          "Cos",
          "Cos.",
          "AG",
          "SA",
          "S.A.",
          "NV",
          "N.V.",
          "SpA",
          "LLC",
          "LP",
          "L.P.",
          "Bhd",
          "ASA",
          "KGaA",
          "GmbH",
          "Oyj",
          "Bancorp");

  /** These are left out when the name is told again. */
  private static final Set<String> LEFT_OUT =
      Set.of(
          "AB",
          "SE",
          "BV",
          "PT",
          "CO",
          "Limited",
          "Company",
          "Companies",
          "Holdings",
          "Group",
          "&",
          ",");

  private static final Pattern CODE = Pattern.compile("[A-Z0-9]{1,8}\\.[A-Z]{1,2}");
  private static final Pattern INITIALS = Pattern.compile("[A-Z]\\.[A-Z]");
  private static final int LONGEST = 5;

  private final Lexicon lexicon;

  CompanyForms(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  static boolean isCode(String word) {
    return CODE.matcher(word).matches() && !INITIALS.matcher(word).matches();
  }

  /**
   * Where a company's name ends, if one ends before or with a word.
   *
   * @return one past its last word; -1 for none
   */
  static int end(List<String> words, int i) {
    if (isCode(words.get(i))) {
      return i == 0 ? -1 : i;
    }
    boolean goesOn = i + 1 < words.size() && LEGAL.contains(words.get(i + 1));
    return i > 0 && LEGAL.contains(words.get(i)) && !goesOn ? i + 1 : -1;
  }

  /**
   * Where a company's name that ends there begins.
   *
   * @param found where the name begins that a model has found there; -1 for none
   * @return its first word; -1 where that cannot be told, as in a headline in capitals
   */
  int start(List<String> words, int end, int found) {
    int from = end;
    while (from > 0 && isPart(words.get(from - 1)) && !isOwner(words, from - 1)) {
      from--;
    }
    while (from < end && Set.of("'s", "&", "The").contains(words.get(from))) {
      from++;
    }
    int start = found < 0 || (from < found && from > 0) ? from : found;
    boolean isHeadline = start == 0 && from == 0 && end > LONGEST;
    return start >= end || isHeadline ? -1 : start;
  }

  private static boolean isPart(String word) {
    return (isCapital(word) && !isCode(word)) || word.equals("&") || word.equals("'s");
  }

  static boolean isCapital(String word) {
    return Character.isUpperCase(word.charAt(0))
        || (word.length() > 2 && Character.isUpperCase(word.charAt(1)));
  }

  /** "Britain 's Cadbury Schweppes" has no country in it. */
  private boolean isOwner(List<String> words, int i) {
    return words.get(i).equals("'s")
        && i > 0
        && (lexicon.types(words.get(i - 1)) & (PhraseTable.LOCATION | PhraseTable.DEMONYM)) != 0;
  }

  /**
   * The forms in which a company's name is told again: whole, and without what is left out.
   *
   * @param isSure whether its first word may stand alone for it too
   */
  List<List<String>> forms(List<String> name, boolean isSure) {
    List<List<String>> forms = new ArrayList<>();
    int end = name.size();
    if (end > 1 || standsAlone(name.get(0))) {
      forms.add(List.copyOf(name));
    }
    while (end > 1 && isLeftOut(name.get(end - 1))) {
      end--;
      boolean isPartner = name.get(end).equals("&");
      if (!isLeftOut(name.get(end - 1)) && (end > 1 || (standsAlone(name.get(0)) && !isPartner))) {
        forms.add(List.copyOf(name.subList(0, end)));
      }
    }
    if (isSure && name.size() > 1 && standsAlone(name.get(0))) {
      forms.add(List.of(name.get(0)));
    }
    return forms;
  }

  private static boolean isLeftOut(String word) {
    return LEGAL.contains(word) || LEFT_OUT.contains(word);
  }

  /** Whether one word of a company's name can mean it. */
  private boolean standsAlone(String word) {
    int other = PhraseTable.LOCATION | PhraseTable.DEMONYM | PhraseTable.GIVEN_NAME;
    return word.length() > 3 && lexicon.isName(word) && (lexicon.types(word) & other) == 0;
  }
}
