package org.dateline.report;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who is named together with an entity.
 *
 * @param id of the entity
 * @param label its name
 * @param stories that name it
 * @param all stories of any kind
 * @param tested entities that are named often enough to be partners, over which q-values are taken
 * @param partners the strongest, least likely by chance first
 */
public record Related(
    String id, String label, long stories, long all, long tested, List<Partner> partners) {
  /**
   * Somebody named together with it.
   *
   * @param stories that name both
   * @param ofPartner stories that name the partner
   * @param expected stories that would name both by chance
   * @param npmi -1..1
   * @param qValue 0..1
   * @param since first day on which a dispatch names both; null if none has a date
   * @param evidence ids of dispatches that name both
   */
  public record Partner(
      String id,
      String label,
      long stories,
      long ofPartner,
      double expected,
      double npmi,
      double qValue,
      @Nullable LocalDate since,
      List<String> evidence) {}
}
