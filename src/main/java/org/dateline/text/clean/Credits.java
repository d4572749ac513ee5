package org.dateline.text.clean;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dateline.text.word.Lines;

/** Who reported, wrote and edited, and how they can be reached: the paragraph below the text. */
final class Credits {
  /** Before names. */
  private static final List<String> BY =
      List.of(
          "Reporting by",
          "Reporting and writing by",
          "Writing by",
          "Editing by",
          "Edited by",
          "Compiled by",
          "Written by",
          "Created by",
          "Translated by",
          "Translation by",
          "Photo by",
          "Photos by",
          "Reported by",
          "With reporting by",
          "Text by",
          "Redacci\u00F3n de",
          "Story by",
          "Graphic by",
          "Graphics by",
          "Video by",
          "Pictures by",
          "Photography by",
          "Produced by",
          "Research by",
          "Reporte de",
          "Reportes de",
          "Reporte adicional",
          "Editado por",
          "Escrito por",
          "Traducido por",
          "Reportagem de",
          "Edi\u00E7\u00E3o de",
          "\u00C9dit\u00E9 par",
          "Edit\u00E9 par",
          "Reportage de",
          "Bericht von",
          "With assistance from",
          "With assistance by",
          "Editing and writing by",
          "Photograph by",
          "Image by",
          "Illustration by",
          "Photo courtesy of",
          "Photos courtesy of",
          "Picture by");

  /** Labels of names. */
  private static final List<String> LABELS =
      List.of(
          "Photo:",
          "Reporting:",
          "Reporter:",
          "Reporters:",
          "Journalist:",
          "Writer:",
          "Author:",
          "Editor:",
          "Editors:",
          "Translator:",
          "Photographer:",
          "Text:",
          "Pewarta:",
          "Penulis:",
          "Penyunting:",
          "Writing:",
          "Editing:",
          "Photo credit:",
          "Contributing:",
          "Contributors:",
          "Image:",
          "Image credit:",
          "Featured image:",
          "Featured photo:",
          "Feature image:",
          "Header image:",
          "Main image:",
          "Cover image:",
          "Cover photo:",
          "Lead image:",
          "Top image:",
          "Picture:",
          "Credit:",
          "Photograph:",
          "Illustration:",
          "Byline:",
          "Foto:",
          "Fotos:",
          "Reported by:",
          "Written by:",
          "Edited by:",
          "Editing by:",
          "Reporting by:");

  /** What begins no sentence of news. */
  private static final List<String> WHOLE =
      List.of(
          "Our editorial staff",
          "R\u00E9daction",
          "To contact the reporter",
          "To contact the editor",
          "To contact the author",
          "To contact the writer");

  /** What was done, before who did it; "Additional reporting duties begin in July" is news. */
  private static final List<String> TASKS =
      List.of(
          "Additional reporting",
          "Reporting, writing",
          "With additional reporting",
          "Reporting and editing",
          "Additional writing",
          "Edited and");

  /** What is said of duties, and not of writers. */
  private static final List<String> OF_DUTIES =
      List.of(" will ", " would ", " must ", " should ", " has to ", " said", " was ", " were ");

  /** Who is named by no name. */
  private static final Set<String> NAMELESS =
      Set.of("staff", "our", "newsroom", "agencies", "bureau", "correspondents", "wire");

  /** A telephone number beside one of these is the desk's. */
  private static final List<String> DESKS = List.of("newsroom", "newsdesk", "desk", "bureau");

  /** No credit is longer. */
  private static final int CREDIT_WINDOW = 700;

  private static final int MAX_CONTRIBUTION = 320;
  private static final int MAX_BYLINE = 200;

  /** A label before so many words in small letters opens a sentence. */
  private static final int WORDS_OF_SENTENCE = 4;

  private Credits() {}

  /** Where the last paragraph begins or its parenthesis opens, if it is a credit; -1 if not. */
  static int start(String raw, int from, Lines line) {
    int end = line.last;
    if (line.closing() == ')' || line.closing() == ']') {
      int open = opening(raw, Math.max(from, end - CREDIT_WINDOW), end);
      if (open >= 0
          && (isCredit(raw, open + 1, end)
              || isContact(raw, open, end)
              || isBylineOfDesk(raw.substring(open + 1, end - 1)))) {
        return open;
      }
    }
    int start = paragraphStart(raw, from, line.first);
    if (end - start > CREDIT_WINDOW) {
      return -1;
    }
    int first = start;
    while (first < end && Lines.isWhite(raw.charAt(first))) {
      first++;
    }
    if (isCredit(raw, first, end)) {
      return first;
    }
    return end - first <= MAX_CONTRIBUTION && Contributions.is(raw, first, end) ? first : -1;
  }

  /** "((jane.roe@wire.example; +351 21 555 0100))": how the writers can be reached. */
  private static boolean isContact(String raw, int open, int end) {
    String inside = raw.substring(open, end);
    int digits = 0;
    for (int i = 0; i < inside.length(); i++) {
      digits += inside.charAt(i) >= '0' && inside.charAt(i) <= '9' ? 1 : 0;
    }
    boolean doubled = inside.startsWith("((");
    boolean reached = inside.indexOf('@') > 0 || inside.contains("Messaging");
    return (doubled || reached) && (digits >= 7 || reached);
  }

  /** "(By Ines Prado and Rui Alves)", "(Lisbon bureau)". */
  private static boolean isBylineOfDesk(String inside) {
    if (inside.length() > MAX_BYLINE || inside.indexOf('.') == inside.length() - 1) {
      return false;
    }
    String lower = inside.toLowerCase(Locale.ROOT);
    boolean desk = inside.length() <= 40 && DESKS.stream().anyMatch(lower::endsWith);
    return desk || (inside.startsWith("By ") && AgencySigns.isNames(inside.substring(3)));
  }

  /** Where the parenthesis opens that closes the text; -1 if it opens too far before. */
  private static int opening(String raw, int least, int end) {
    char closing = raw.charAt(end - 1);
    char opening = closing == ')' ? '(' : '[';
    int depth = 0;
    for (int i = end - 1; i >= least; i--) {
      char c = raw.charAt(i);
      depth += c == closing ? 1 : c == opening ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    return -1;
  }

  /** The line after the last blank one, or an indented one, before a place. */
  private static int paragraphStart(String raw, int from, int lineFirst) {
    Lines lines = new Lines(raw, from, lineFirst);
    int start = lineFirst;
    boolean own = true;
    while (lines.previous()) {
      if (own) {
        own = false;
        if (lines.end - lines.start >= 2) {
          return start;
        }
        continue;
      }
      if (lines.isBlank()) {
        return start;
      }
      start = lines.first;
      if (lines.first - lines.start >= 2 || lineFirst - start > CREDIT_WINDOW) {
        return start;
      }
    }
    return start;
  }

  private static boolean isCredit(String raw, int from, int end) {
    int at = from;
    while (at < end
        && (Lines.isWhite(raw.charAt(at)) || "-(*[\u2013".indexOf(raw.charAt(at)) >= 0)) {
      at++;
    }
    String head = raw.substring(at, Math.min(end, at + 60)).replaceAll("\\s+", " ");
    if (begins(head, WHOLE) >= 0) {
      return true;
    }
    boolean enclosed = at > 0 && raw.charAt(at - 1) == '(';
    int task = begins(head, TASKS);
    if (task >= 0) {
      return enclosed || (isTaskOf(head.substring(task)) && !isDuty(raw.substring(at, end)));
    }
    int by = begins(head, BY);
    if (by >= 0) {
      return enclosed || isNamed(head.substring(by));
    }
    if (enclosed && (head.regionMatches(true, 0, "For more", 0, 8) || hasCredit(raw, at, end))) {
      return true;
    }
    int label = begins(head, LABELS);
    if (label >= 0) {
      String named = head.substring(label);
      return (named.isBlank() || isNamed(named)) && !isSentence(raw.substring(at, end));
    }
    return isReachable(raw, at, end)
        && (head.startsWith("Write to ")
            || (head.length() > 3
                && head.startsWith("By ")
                && Character.isUpperCase(head.charAt(3))));
  }

  /** "For the tables double click on [SOC/]; Reporting by Jon Fell": a part of it is a credit. */
  private static boolean hasCredit(String raw, int from, int end) {
    for (int at = raw.indexOf(';', from); at >= 0 && at < end; at = raw.indexOf(';', at + 1)) {
      int part = at + 1;
      while (part < end && Lines.isWhite(raw.charAt(part))) {
        part++;
      }
      String head = raw.substring(part, Math.min(end, part + 60)).replaceAll("\\s+", " ");
      int by = Math.max(begins(head, BY), begins(head, TASKS));
      if (by >= 0 && isNamed(head.substring(by))) {
        return true;
      }
    }
    return false;
  }

  /** " by Jon Fell", " and editing by Jon Fell", ": Jon Fell", " in Rome by Jon Fell". */
  private static boolean isTaskOf(String behind) {
    int by = behind.indexOf(" by ");
    if (by >= 0) {
      return isNamed(behind.substring(by + 4));
    }
    String rest = behind.startsWith(":") ? behind.substring(1) : behind;
    for (String word : List.of(" from ", " in ", " at ", " de ")) {
      rest = rest.startsWith(word) ? rest.substring(word.length()) : rest;
    }
    return isNamed(rest);
  }

  private static boolean isDuty(String text) {
    return OF_DUTIES.stream().anyMatch(text::contains);
  }

  /** Length of the beginning, whatever its case; -1 where a text has none of these. */
  private static int begins(String head, List<String> beginnings) {
    for (String beginning : beginnings) {
      if (head.regionMatches(true, 0, beginning, 0, beginning.length())) {
        return beginning.length();
      }
    }
    return -1;
  }

  /** Whether names follow: "Writing by Jon Fell" and not "Writing by candlelight". */
  private static boolean isNamed(String behind) {
    String names = behind.strip();
    names = names.regionMatches(true, 0, "the ", 0, 4) ? names.substring(4) : names;
    if (names.isEmpty()) {
      return true;
    }
    int end = 0;
    while (end < names.length() && Character.isLetter(names.charAt(end))) {
      end++;
    }
    return !Character.isLowerCase(names.charAt(0))
        || NAMELESS.contains(names.substring(0, end).toLowerCase(Locale.ROOT))
        || names.indexOf('@') > 0;
  }

  private static boolean isSentence(String text) {
    if (!text.endsWith(".")) {
      return false;
    }
    int small = 0;
    for (String word : text.split("\\s+", -1)) {
      small += !word.isEmpty() && Character.isLowerCase(word.charAt(0)) ? 1 : 0;
    }
    return small >= WORDS_OF_SENTENCE;
  }

  /** "-By Ines Prado, Dow Jones Newswires; +351 21 555 0100; ines.prado@wire.example". */
  private static boolean isReachable(String raw, int at, int end) {
    if (end - at > 2 * MAX_BYLINE) {
      return false;
    }
    int digits = 0;
    boolean address = false;
    for (int i = at; i < end; i++) {
      char c = raw.charAt(i);
      digits += c >= '0' && c <= '9' ? 1 : 0;
      address |= c == '@';
    }
    return digits >= 7 || address || raw.substring(at, end).contains("Newswires");
  }
}
