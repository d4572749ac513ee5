package org.dateline.entity.identity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dateline.table.EntityLinks.Reason;
import org.dateline.text.name.EntityType;
import org.jspecify.annotations.Nullable;

/**
 * Which entities may be one under several names: those of one form ({@link NameForms}), which keep
 * the same company then, and firms with the same instrument code whose names begin alike.
 */
final class SameNames {
  /** Mentions with the code behind them, of each name. */
  static final long MIN_CODED = 2;

  /** Shares of a name's mentions are in thousandths. */
  static final long ALL = 1000;

  /** Share of the mentions in full that have the code, of a longer name than the common one. */
  private static final long CODED_SHARE = 100;

  /** The same of a name that goes on where the other one ends, "JPMorgan Chase" … */
  private static final long CODED_IN_FULL = 330;

  /** … and has so many mentions. */
  private static final long MIN_IN_FULL = 18;

  /** The entity to which another one leads. */
  private static final Comparator<NamingWay> BEST =
      Comparator.comparing(NamingWay::isKnown)
          .thenComparingLong(NamingWay::mentions)
          .thenComparing(NamingWay::entityId, Comparator.reverseOrder());

  /** Mentions of a short name and of what it may be short for, at least. */
  private static final long MIN_SHORTENED = 10;

  private SameNames() {}

  /**
   * Firms with one code.
   *
   * @param firms one of each entity; its weight tells the share of its mentions in full that have
   *     the code
   */
  static List<NameLink> ofOneCode(List<NamingWay> firms) {
    Map<String, NamingWay> byId = byId(firms);
    NamingWay best =
        byId.values().stream()
            .max(
                Comparator.comparingLong((NamingWay firm) -> firm.weight() * firm.mentions())
                    .thenComparing(BEST))
            .orElse(null);
    List<NameLink> links = new ArrayList<>();
    for (NamingWay firm : byId.values()) {
      if (best != null
          && !firm.equals(best)
          && (firm.weight() >= CODED_SHARE || isShorter(firm, best))
          && !(firm.isKnown() && best.isKnown())
          && isOfOneFirm(firm, best)) {
        NamingWay to = BEST.compare(firm, best) > 0 ? firm : best;
        NamingWay from = to.equals(best) ? firm : best;
        links.add(NameLink.ofEntity(Reason.TICKER, from, to.entityId(), to.fullName()));
      }
    }
    return links;
  }

  /**
   * A unit has its parent's code now and then; a firm that is named in full, nearly whenever it is
   * named so.
   */
  private static boolean isOfOneFirm(NamingWay one, NamingWay other) {
    return NameForms.isOfOneFirm(one.entityId(), other.entityId())
        || (NameForms.begins(one.entityId(), other.entityId()) && isCodedInFull(one))
        || (NameForms.begins(other.entityId(), one.entityId()) && isCodedInFull(other));
  }

  private static boolean isCodedInFull(NamingWay firm) {
    return firm.mentions() >= MIN_IN_FULL && firm.weight() >= CODED_IN_FULL;
  }

  private static boolean isShorter(NamingWay one, NamingWay other) {
    return one.entityId().length() < other.entityId().length();
  }

  /**
   * Entities of one form.
   *
   * @param entities one of each
   */
  static List<NameLink> ofOneForm(List<NamingWay> entities) {
    Map<String, NamingWay> byId = byId(entities);
    NamingWay best = byId.values().stream().max(BEST).orElse(null);
    List<NameLink> links = new ArrayList<>();
    for (NamingWay entity : byId.values()) {
      if (best != null && !entity.equals(best) && !entity.isKnown()) {
        links.add(
            NameLink.ofEntity(Reason.SPELLING, entity, best.entityId(), best.fullName())
                .with(NameLink.Proof.COMPANY));
      }
    }
    return links;
  }

  /**
   * Names of one word, and what they are short for where both stand together: "Disney" and "Walt
   * Disney".
   *
   * @param firms one of each entity, with the words it is mostly named by
   */
  static List<NameLink> shortened(List<NamingWay> firms) {
    Map<String, NamingWay> byId = byId(firms);
    List<NameLink> links = new ArrayList<>();
    for (NamingWay one : byId.values()) {
      boolean mayBe = one.surface().indexOf(' ') < 0;
      for (NamingWay other : mayBe ? byId.values() : List.<NamingWay>of()) {
        if (!other.equals(one)
            && !(one.isKnown() && other.isKnown())
            && NameForms.isShortened(one.entityId(), other.entityId())) {
          NamingWay from = one.isKnown() ? other : one;
          NamingWay to = one.isKnown() ? one : other;
          links.add(
              NameLink.ofEntity(Reason.SHORT_FORM, from, to.entityId(), to.fullName())
                  .with(NameLink.Proof.TOGETHER));
        }
      }
    }
    return links;
  }

  /** Whether an entity is named often enough to be short for another one, or to be shortened. */
  static boolean isOften(NamingWay entity) {
    return entity.mentions() >= MIN_SHORTENED;
  }

  private static Map<String, NamingWay> byId(List<NamingWay> ways) {
    Map<String, NamingWay> byId = new TreeMap<>();
    ways.forEach(way -> byId.merge(way.entityId(), way, NamingWay::and));
    return byId;
  }

  /** Whether an entity may have other names of one form; of persons only those of two words. */
  static @Nullable String form(NamingWay entity) {
    boolean mayHave = entity.isOf(EntityType.ORGANIZATION) || entity.isOfFullPerson();
    return mayHave ? NameForms.form(entity.entityId()) : null;
  }
}
