package org.dateline.text.record;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.dateline.text.record.RevisionTag.Kind;
import org.jspecify.annotations.Nullable;

/**
 * What desks of many languages call a revision, between brackets or before a colon: "(korrektur)",
 * "[\uC18D\uBCF4]", "Just in: ". In Korean the number of a take stands in the word.
 */
public final class RevisionWords {
  private static final Map<Kind, String> WORDS =
      Map.ofEntries(
          Map.entry(
              Kind.UPDATE,
              "update|updated|actualizaci\u00F3n|actualizacion|ampliaci\u00F3n|"
                  + "actualisation|actualis\u00E9|mise \u00E0 jour|aktualisierung|"
                  + "aktualisiert|atualiza\u00E7\u00E3o|atualizada|atualizado|"
                  + "aggiornamento|aggiornato|"
                  + "\u0443\u0442\u043E\u0447\u043D\u0435\u043D\u0438\u0435|"
                  + "\u0443\u0442\u043E\u0447\u043D\u0435\u043D\u043E|"
                  + "\u0434\u043E\u043F\u043E\u043B\u043D\u0435\u043D\u043E|"
                  + "\u043E\u0431\u043D\u043E\u0432\u043B\u0435\u043D\u043E|"
                  + "\u043E\u0431\u043D\u043E\u0432\u043B\u0435\u043D\u0438\u0435|"
                  + "\u043E\u043D\u043E\u0432\u043B\u0435\u043D\u043E|g\u00FCncelleme|"
                  + "g\u00FCncellendi|\uC885\uD569|\u66F4\u65B0"),
          Map.entry(
              Kind.CORRECTION,
              "corrects|corrected version|correctif|rectificatif|"
                  + "berichtigung|korrektur|korrigiert|correcci\u00F3n|corregido|"
                  + "rectificaci\u00F3n|corre\u00E7\u00E3o|corrigida|corrigido|"
                  + "retifica\u00E7\u00E3o|correzione|rettifica|"
                  + "\u0438\u0441\u043F\u0440\u0430\u0432\u043B\u0435\u043D\u043E|"
                  + "\u0438\u0441\u043F\u0440\u0430\u0432\u043B\u0435\u043D\u0438\u0435|"
                  + "d\u00FCzeltme|\uC815\uC815|\uC218\uC815|\u66F4\u6B63|\u8A02\u6B63"),
          Map.entry(Kind.REFILE, "refile|refiled|refiles|refiling"),
          Map.entry(
              Kind.REPEAT,
              "repeat|repeated|resend|resends|resending|resent|re-send|re-sending|"
                  + "re-sent|wiederholung|wdh|repetici\u00F3n|r\u00E9p\u00E9tition|"
                  + "repeti\u00E7\u00E3o|ripetizione|\u043F\u043E\u0432\u0442\u043E\u0440|"
                  + "tekrar|\uC7AC\uC1A1"),
          Map.entry(
              Kind.KILL,
              "mandatory kill|kill notice|retraction|retracted|\uC804\uBB38\uCDE8\uC18C|\u64A4\u7A3F"),
          Map.entry(
              Kind.URGENT,
              "just in|this just in|urgente|eil|eilmeldung|\u00FAltima hora|"
                  + "ultima hora|ultim'ora|\u0441\u0440\u043E\u0447\u043D\u043E|"
                  + "\u043C\u043E\u043B\u043D\u0438\u044F|"
                  + "\u0442\u0435\u0440\u043C\u0456\u043D\u043E\u0432\u043E|son dakika|"
                  + "acil|\u0639\u0627\u062C\u0644|\u0641\u0648\u0631\u06CC|\uC18D\uBCF4|"
                  + "\uAE34\uAE09|1\uBCF4|\u901F\u5831|\u5FEB\u8BAF|\u5FEB\u8A0A|"
                  + "alerte info"));

  private static final Map<String, Kind> KINDS = kinds();

  /** Letters of the longest of them, and some more. */
  private static final int LONGEST = 24;

  /** "Take" and "all together", in Korean: "3\uBCF4" and "\uC885\uD5693\uBCF4" are third takes. */
  private static final char TAKE = '\uBCF4';

  private static final String TOGETHER = "\uC885\uD569";

  private RevisionWords() {}

  private static Map<String, Kind> kinds() {
    Map<String, Kind> kinds = new HashMap<>();
    WORDS.forEach(
        (kind, words) -> {
          for (String word : words.split("\\|", -1)) {
            kinds.put(word, kind);
          }
        });
    return Map.copyOf(kinds);
  }

  /** The revision that such words name; null for all others. */
  public static @Nullable RevisionTag of(String words) {
    if (words.length() > LONGEST) {
      return null;
    }
    String lower = words.strip().replace('\u0130', 'i').toLowerCase(Locale.ROOT);
    Kind kind = KINDS.get(lower);
    return kind == null ? take(lower) : new RevisionTag(kind, null);
  }

  private static @Nullable RevisionTag take(String words) {
    int last = words.length() - 1;
    String number = words.startsWith(TOGETHER) ? words.substring(2) : words;
    boolean take =
        last > 0
            && words.charAt(last) == TAKE
            && number.length() == 2
            && number.charAt(0) >= '2'
            && number.charAt(0) <= '9';
    return take
        ? new RevisionTag(number.equals(words) ? Kind.LEAD : Kind.UPDATE, number.charAt(0) - '0')
        : null;
  }
}
