package org.dateline.coverage;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dateline.text.Words;

/** The words and pairs of words of a story, each once, as they are written. */
final class BurstTerms {
  /** What stands further down is background that many stories share. */
  static final int HEAD = 2000;

  private BurstTerms() {}

  /** Terms in lower case, with how the story writes them: in small letters if it ever does. */
  static Map<String, String> of(String headline, String head) {
    Map<String, String> terms = new HashMap<>();
    read(headline, terms);
    read(head, terms);
    return terms;
  }

  private static void read(String text, Map<String, String> terms) {
    Words.read(
        text,
        new Words.Reader() {
          private String before = "";
          private String writtenBefore = "";

          @Override
          public void word(String word, int start, int end) {
            String written = text.substring(start, Math.min(end, start + word.length()));
            add(word, written);
            if (!before.isEmpty()) {
              add(before + " " + word, writtenBefore + " " + written);
            }
            before = word;
            writtenBefore = written;
          }

          @Override
          public void gap() {
            before = "";
          }

          private void add(String term, String written) {
            // Capitals sort before small letters.
            terms.merge(term, written, (one, other) -> one.compareTo(other) >= 0 ? one : other);
          }
        });
  }

  /** How many of some terms, in whatever case, a story holds. */
  static int held(String headline, String head, List<String> terms) {
    Set<String> lower = new HashSet<>();
    terms.forEach(term -> lower.add(term.toLowerCase(Locale.ROOT)));
    lower.retainAll(of(headline, head).keySet());
    return lower.size();
  }
}
