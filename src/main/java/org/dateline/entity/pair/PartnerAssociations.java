package org.dateline.entity.pair;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Which of the entities that a subject's stories name are its company, and which of these are new
 * or rising: Fisher's exact test of each, with the q-values of Benjamini and Hochberg (1995).
 */
final class PartnerAssociations {
  /** More than this of what is told may not be chance. */
  private static final double SURE = 0.05;

  /** Stories in the last tenth of the time that a rise is told from, at least. */
  private static final long MIN_LATE = 3;

  private PartnerAssociations() {}

  /**
   * Stories that are counted.
   *
   * @param stories of the subject
   * @param dated of these, with a date
   * @param late of these, in the last tenth of the archive's time
   * @param voters stories of any subject
   * @param tests entities that enough stories of any subject name
   */
  record Totals(long stories, long dated, long late, long voters, long tests) {}

  /**
   * An entity.
   *
   * @param id its id
   * @param stories of the subject that name it
   * @param dated of these, with a date
   * @param late of these, in the last tenth of the archive's time
   * @param all stories of any subject that name it
   */
  record Named(String id, long stories, long dated, long late, long all) {}

  /**
   * What the tests say.
   *
   * @param named the entity
   * @param expected stories of the subject that would name it by chance
   * @param npmi of subject and entity, -1..1
   * @param q share of chance among those at least as unlikely
   * @param isNew first named with the subject in the last tenth of the time
   * @param isRising named with it more in that time than before
   */
  record Judged(
      Named named, double expected, double npmi, double q, boolean isNew, boolean isRising) {}

  /** The company among the entities, the least likely by chance first. */
  static List<Judged> company(List<Named> entities, Totals totals) {
    List<Named> sorted = new ArrayList<>(entities);
    sorted.sort(Comparator.comparing(Named::id));
    double[] p = new double[sorted.size()];
    double[] rises = new double[sorted.size()];
    for (int i = 0; i < p.length; i++) {
      p[i] = together(sorted.get(i), totals).pValue();
      rises[i] = rise(sorted.get(i), totals);
    }
    double[] q = BenjaminiHochberg.qValues(p, Math.max(totals.tests(), p.length));
    double[] rising = BenjaminiHochberg.qValues(rises, p.length);
    List<Judged> company = new ArrayList<>();
    for (int i = 0; i < p.length; i++) {
      Named named = sorted.get(i);
      Association association = together(named, totals);
      if (q[i] < SURE && association.npmi() > 0) {
        boolean isNew =
            named.dated() > 0 && named.late() == named.dated() && totals.late() < totals.dated();
        company.add(
            new Judged(
                named, association.expected(), association.npmi(), q[i], isNew, rising[i] < SURE));
      }
    }
    company.sort(
        Comparator.comparingDouble(Judged::q).thenComparing(judged -> judged.named().id()));
    return company;
  }

  private static Association together(Named named, Totals totals) {
    long least = totals.stories() + named.all() - named.stories();
    return new Association(
        named.stories(), totals.stories(), named.all(), Math.max(totals.voters(), least));
  }

  /** How likely so many of its stories lie in the last tenth by chance; 1 where too few do. */
  private static double rise(Named named, Totals totals) {
    return named.late() < MIN_LATE
        ? 1
        : new Association(named.late(), named.dated(), totals.late(), totals.dated()).pValue();
  }
}
