package org.dateline.coverage.burst;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What sets the stories of a burst apart from the subject's others: the log-odds ratio with an
 * informative Dirichlet prior of Monroe, Colaresi and Quinn ("Fightin' Words", 2008), over stories
 * and not over tokens, so that one long text decides nothing.
 */
public final class DistinctiveTerms {
  /** Weight of what the subject's stories have in common, in stories. */
  private static final double PRIOR = 10;

  /** A longer term that has at least this part of a shorter one's stories stands for it. */
  private static final double MAX = 0.6;

  private DistinctiveTerms() {}

  /**
   * A term of a burst.
   *
   * @param text words with blanks between, as it is written
   * @param stories of the burst that hold it
   * @param z standardised log-odds ratio
   */
  public record Term(String text, long stories, double z) {}

  /**
   * How much more often a term stands in a burst than elsewhere, in standard deviations.
   *
   * @param within stories of the burst with the term
   * @param burst stories of the burst
   * @param with all stories of the subject with the term
   * @param all stories of the subject
   */
  public static double z(long within, long burst, long with, long all) {
    double prior = PRIOR * with / all;
    double outside = with - within;
    double odds = logOdds(within + prior, burst + PRIOR);
    double others = logOdds(outside + prior, all - burst + PRIOR);
    return (odds - others) / Math.sqrt(1 / (within + prior) + 1 / (outside + prior));
  }

  private static double logOdds(double part, double whole) {
    // A term of every story leaves nothing over: half a story keeps the odds finite.
    return Math.log(part / Math.max(0.5, whole - part));
  }

  /**
   * The best terms without those that say the same: of "test" and "nuclear test" the longer one
   * where most stories that have the one have the other.
   *
   * @param bestFirst terms by descending z
   * @param own words of the subject's own names, in lower case: a term with any of them is left out
   * @param most number of terms
   */
  public static List<String> choose(List<Term> bestFirst, Set<String> own, int most) {
    List<Term> chosen = new ArrayList<>();
    for (Term term : bestFirst) {
      Set<String> words = stems(term.text());
      if (term.z() <= 0 || words(term.text()).stream().anyMatch(own::contains)) {
        continue;
      }
      int shorter = -1;
      boolean isSaid = false;
      for (int i = 0; i < chosen.size(); i++) {
        Set<String> others = stems(chosen.get(i).text());
        if (others.containsAll(words)) {
          isSaid = true;
        } else if (shorter < 0 && words.containsAll(others)) {
          shorter = i;
        } else {
          // Two phrases that share a word mostly are pieces of one longer phrase.
          isSaid |=
              words.size() > 1 && others.size() > 1 && words.stream().anyMatch(others::contains);
        }
      }
      if (isSaid) {
        continue;
      }
      if (shorter < 0) {
        chosen.add(term);
      } else if (term.stories() >= MAX * chosen.get(shorter).stories()) {
        chosen.set(shorter, term);
      }
    }
    return chosen.stream().limit(most).map(Term::text).toList();
  }

  private static List<String> words(String text) {
    return Arrays.asList(text.toLowerCase(Locale.ROOT).split(" ", -1));
  }

  /** Its words without the ending of a plural. */
  private static Set<String> stems(String text) {
    return words(text).stream()
        .map(
            word ->
                word.length() > 3 && word.endsWith("s")
                    ? word.substring(0, word.length() - 1)
                    : word)
        .collect(Collectors.toUnmodifiableSet());
  }
}
