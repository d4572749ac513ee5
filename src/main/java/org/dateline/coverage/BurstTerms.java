package org.dateline.coverage;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dateline.text.word.Words;

/** The words and pairs of words of a story, each once, as they are written. */
final class BurstTerms {
  /** What stands further down is background that many stories share. */
  static final int HEAD = 2000;

  /** What every other headline says that somebody does, whatever it is about. */
  private static final Set<String> DOINGS =
      Set.of(
          ("agree agreed agrees approve approved approves carried carries carry conduct conducted"
                  + " conducts confirm confirmed confirms denied denies deny describe described"
                  + " describes detect detected detects end ended ending ends held hit hits hold"
                  + " holds meet meeting meets met move moved moves plan planned plans raise raised"
                  + " raises seek seeks sought speak speaks spoke urge urged urges vow vowed vows warn"
                  + " warned warns")
              .split(" ", -1));

  private BurstTerms() {}

  /**
   * A term of a story.
   *
   * @param written as the story writes it
   * @param inHeadline whether its headline has it
   */
  record Seen(String written, boolean inHeadline) {}

  /** Terms in lower case, with how the story writes them: in small letters if it ever does. */
  static Map<String, Seen> of(String headline, String head) {
    Map<String, Seen> terms = new HashMap<>();
    read(headline, true, terms);
    read(head, false, terms);
    return terms;
  }

  private static void read(String text, boolean isHeadline, Map<String, Seen> terms) {
    Words.read(
        text,
        new Words.Reader() {
          private String before = "";
          private String writtenBefore = "";

          @Override
          public void word(String word, int start, int end) {
            if (DOINGS.contains(word)) {
              gap();
              return;
            }
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
            terms.merge(
                term,
                new Seen(written, isHeadline),
                (one, other) ->
                    new Seen(
                        one.written().compareTo(other.written()) >= 0
                            ? one.written()
                            : other.written(),
                        one.inHeadline() || other.inHeadline()));
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
