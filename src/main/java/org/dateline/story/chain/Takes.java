package org.dateline.story.chain;

import java.util.Arrays;
import org.dateline.text.record.RevisionTag.Kind;
import org.dateline.text.similarity.Opening;
import org.dateline.text.similarity.Overlap;
import org.dateline.text.similarity.Shingles;
import org.dateline.text.word.StopWords;

/**
 * Takes of one report that share little text, told by the numbers of their chain: (URGENT), (LEAD)
 * and (2nd LD), "UPDATE 1-" and "UPDATE 2-" of one agency, from one place and within hours. Of two
 * reports of a place and a day the numbers go on as well, so that headlines and leads have to say
 * that both are about one thing.
 */
final class Takes {
  /** A chain ends with the day's desk. */
  static final long SECONDS = 12 * 3600L;

  /** The first story behind an alert. */
  private static final long BEHIND_ALERT = 3 * 3600L;

  /** Words of an alert and its few sentences. */
  static final int LONGEST_ALERT = 48;

  /** Words that its headline and that of the take behind it have in common. */
  static final int SHARED_WITH_ALERT = 2;

  private static final double KNOWN_OF_ALERT = 0.55;
  private static final double UNKNOWN_OF_HEADLINE = 0.4;
  private static final double SHARED_TEXT = 0.2;
  private static final double KNOWN_OF_LEAD = 0.4;

  /** Of takes without a sentence in common: so many words of a headline and of a lead. */
  private static final int SHARED_HEADLINE = 2;

  private static final double ALIKE_HEADLINES = 0.5;
  private static final double KNOWN_OF_REWRITTEN = 0.4;

  /** Under one headline the lead of the next day need say less again. */
  private static final double KNOWN_UNDER_HEADLINE = 0.25;

  /** Words that lead no headline to its story: function words and single letters. */
  private static final int[] EMPTY_WORDS = emptyWords();

  private Takes() {}

  /** Whether they are takes of one report for all that they say it in other words. */
  static boolean are(StoryItem later, StoryItem earlier, double containment) {
    if (!isNext(later, earlier)) {
      return false;
    }
    int[] subject = subject(later.headlineWords());
    int shared = Overlap.shared(subject, subject(earlier.headlineWords()));
    return shared > 0
        && !(isOfAnother(later, earlier) && isOfAnother(earlier, later))
        && (isAlertOf(earlier, later, shared)
            || (!isAlert(earlier)
                && containment >= SHARED_TEXT
                && known(later, earlier) >= KNOWN_OF_LEAD)
            || isRewritten(later, earlier, shared, subject.length));
  }

  /** Whether headline and lead are about the same thing where no sentence is the same. */
  private static boolean isRewritten(
      StoryItem later, StoryItem earlier, int shared, int laterSubject) {
    int fewer = Math.min(laterSubject, subject(earlier.headlineWords()).length);
    return !isAlert(earlier)
        && shared >= SHARED_HEADLINE
        && shared >= ALIKE_HEADLINES * fewer
        && known(later, earlier) >= KNOWN_OF_REWRITTEN;
  }

  /**
   * Whether a write-through goes on with a report under the headline or keyword line that it had: a
   * desk writes it anew when the day has changed.
   */
  static boolean isWrittenThrough(StoryItem later, StoryItem earlier) {
    return later.revision().kind() == Kind.WRITETHRU
        && later.place() != null
        && later.place().equalsIgnoreCase(earlier.place())
        && mayFollow(StoryItem.rank(later.revision()), StoryItem.rank(earlier.revision()))
        && Arrays.equals(later.headlineWords(), earlier.headlineWords())
        && subject(later.headlineWords()).length >= SHARED_HEADLINE
        && !isOfAnotherDay(later, earlier)
        && known(later, earlier) >= KNOWN_UNDER_HEADLINE;
  }

  /** Prices and results of the next day have figures, and others. */
  private static boolean isOfAnotherDay(StoryItem later, StoryItem earlier) {
    int[] left = later.shingles().numbers();
    int[] right = earlier.shingles().numbers();
    return later.gap(earlier) >= StoryEvidence.NEXT_DAY
        && Math.min(left.length, right.length) > 0
        && Overlap.shared(left, right) == 0;
  }

  /** Whether a name of its headline leads it of which the other one says nothing. */
  private static boolean isOfAnother(StoryItem item, StoryItem other) {
    int[] unknown = other.opening().unknown(subject(item.headlineWords()), other.headlineWords());
    return Arrays.stream(unknown).anyMatch(item.opening()::isNamed);
  }

  /** Whether one number of a chain follows the other, from one place and in time. */
  static boolean isNext(StoryItem later, StoryItem earlier) {
    boolean samePlace = later.place() != null && later.place().equalsIgnoreCase(earlier.place());
    return samePlace
        && later.isDated()
        && earlier.isDated()
        && later.gap(earlier) <= SECONDS
        && mayFollow(StoryItem.rank(later.revision()), StoryItem.rank(earlier.revision()))
        && (isNumbered(later) || later.gap(earlier) <= BEHIND_ALERT);
  }

  /** Whether the ranks are those of an alert, a first take and the ones that follow. */
  static boolean mayFollow(int later, int earlier) {
    int last = StoryItem.LAST_TAKE;
    return earlier < later && later <= last && (later > StoryItem.FIRST_TAKE || earlier == 0);
  }

  private static boolean isNumbered(StoryItem item) {
    return StoryItem.rank(item.revision()) > StoryItem.FIRST_TAKE;
  }

  /** What an alert only fears or hears of may turn out to be another thing. */
  private static boolean isAlert(StoryItem item) {
    return StoryItem.rank(item.revision()) < StoryItem.FIRST_TAKE;
  }

  /** A sentence or two that the later take says as well, headline and all. */
  private static boolean isAlertOf(StoryItem alert, StoryItem take, int shared) {
    int[] headline = subject(alert.headlineWords());
    int unknown = take.opening().unknown(headline, take.headlineWords()).length;
    return alert.shingles().words() <= LONGEST_ALERT
        && alert.shingles().words() > 0
        && (alert.revision().kind() == Kind.URGENT || isNumbered(take))
        && shared >= SHARED_WITH_ALERT
        && unknown <= UNKNOWN_OF_HEADLINE * headline.length
        && known(alert, take) >= KNOWN_OF_ALERT;
  }

  /** The share of what leads a text that the other one says too, in whatever words. */
  static double known(StoryItem item, StoryItem other) {
    Opening.Own own =
        item.opening()
            .own(item.shingles(), other.opening(), other.shingles(), other.headlineWords());
    return own.total() == 0 ? 0 : (own.total() - own.own() + own.known()) / own.total();
  }

  /** The words of a headline that say something. */
  static int[] subject(int[] headline) {
    return Arrays.stream(headline)
        .filter(word -> Arrays.binarySearch(EMPTY_WORDS, word) < 0)
        .toArray();
  }

  private static int[] emptyWords() {
    StringBuilder words = new StringBuilder();
    StopWords.all().forEach(word -> words.append(word).append(' '));
    for (char letter = 'a'; letter <= 'z'; letter++) {
      words.append(letter).append(' ');
    }
    return Shingles.words(words);
  }
}
