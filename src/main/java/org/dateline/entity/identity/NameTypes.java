package org.dateline.entity.identity;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.dateline.table.EntityLinks.Reason;
import org.dateline.text.name.EntityType;
import org.dateline.text.name.NameCue;
import org.jspecify.annotations.Nullable;

/**
 * Of which type a name is that is taken for one here and for another there, and whether an
 * apostrophe is part of it: what all its mentions together make probable ({@link TypeEvidence}).
 */
final class NameTypes {
  /** A name is of a type that is so probable. */
  private static final double CLEAR = 0.85;

  /** Whom a gazetteer knows is of the gazetteer's type; as many nats as that is worth. */
  private static final double KNOWN = 8;

  /** No person and hardly a place is called so. */
  private static final double APOSTROPHE = 8;

  /** Mentions with a verb behind the apostrophe, at least … */
  private static final long MIN_APOSTROPHES = 2;

  /** … of so many that have one, and so many of all mentions of the name have one. */
  private static final double APOSTROPHE_SHARE = 0.03;

  private static final double GENITIVE_SHARE = 0.8;

  /**
   * A place is said to be where something is in a third of its mentions; what few take for one and
   * fewer of its mentions say so of ("in the Bush administration") is none.
   */
  private static final double INSIDE_SHARE = 0.2;

  private static final double HALF = 0.5;

  private NameTypes() {}

  /**
   * The ways that the name means, taken for another type or without its apostrophe.
   *
   * @param ways all ways of one name, of whatever type
   */
  static List<NameLink> links(List<NamingWay> ways) {
    Map<EntityType, NamingWay> byType = new EnumMap<>(EntityType.class);
    Map<EntityType, Double> votes = new EnumMap<>(EntityType.class);
    for (NamingWay way : ways) {
      EntityType type = typeOf(way);
      if (type != null) {
        byType.merge(type, way, NamingWay::and);
        votes.merge(type, way.weight() / 1000.0, Double::sum);
      }
    }
    NamingWay all = byType.values().stream().reduce(NamingWay::and).orElse(null);
    if (all == null) {
      return List.of();
    }
    double[] scores = scores(votes, all, ways);
    if (!mayBePlace(votes, all)) {
      scores[List.of(TypeEvidence.TYPES).indexOf(EntityType.LOCATION)] = Double.NEGATIVE_INFINITY;
    }
    int best = TypeEvidence.best(scores);
    boolean hasApostrophe = hasApostrophe(all);
    boolean isClear = TypeEvidence.probability(scores, best) >= CLEAR;
    EntityType type = TypeEvidence.TYPES[best];
    if (!isClear || (!hasApostrophe && byType.size() == 1 && byType.containsKey(type))) {
      return List.of();
    }
    String toId = type.id(all.key() + (hasApostrophe ? "s" : ""));
    List<NameLink> links = new ArrayList<>();
    for (NamingWay way : ways) {
      EntityType own = typeOf(way);
      if (own != null && (own != type || (hasApostrophe && !way.isKnown()))) {
        boolean mayStay = !hasApostrophe && own != type && !speaksAgainst(byType, own, best);
        links.add(
            NameLink.of(Reason.TYPE, way, toId, hasApostrophe ? way.surface() + "'s" : null)
                .unlessSure(mayStay));
      }
    }
    return links;
  }

  private static boolean mayBePlace(Map<EntityType, Double> votes, NamingWay all) {
    double sum = votes.values().stream().mapToDouble(Double::doubleValue).sum();
    long inside = all.evidence().count(NameCue.INSIDE) + all.evidence().count(NameCue.PLACE);
    return votes.getOrDefault(EntityType.LOCATION, 0.0) >= sum * HALF
        || inside >= all.mentions() * INSIDE_SHARE;
  }

  private static double[] scores(
      Map<EntityType, Double> votes, NamingWay all, List<NamingWay> ways) {
    double[] scores = TypeEvidence.scores(votes, all.evidence());
    for (int type = 0; type < TypeEvidence.TYPES.length; type++) {
      EntityType own = TypeEvidence.TYPES[type];
      if (ways.stream().anyMatch(way -> way.isKnown() && way.isOf(own))) {
        scores[type] += KNOWN;
      }
      if (own == EntityType.ORGANIZATION) {
        scores[type] += TypeEvidence.ownWord(all.key()) + (hasApostrophe(all) ? APOSTROPHE : 0);
      }
    }
    return scores;
  }

  /** Whether what stands beside the mentions of a type does not bear it out, but the best one. */
  private static boolean speaksAgainst(
      Map<EntityType, NamingWay> byType, EntityType own, int best) {
    NamingWay ways = byType.get(own);
    if (ways == null) {
      return false;
    }
    double[] scores = TypeEvidence.cueScores(ways.evidence());
    for (int type = 0; type < TypeEvidence.TYPES.length; type++) {
      if (TypeEvidence.TYPES[type] == own) {
        return TypeEvidence.best(scores) == best && scores[best] > scores[type];
      }
    }
    return false;
  }

  private static @Nullable EntityType typeOf(NamingWay way) {
    for (EntityType type : TypeEvidence.TYPES) {
      if (way.isOf(type)) {
        return type;
      }
    }
    return null;
  }

  /** "Moody's said": a name that hardly stands without its apostrophe. */
  private static boolean hasApostrophe(NamingWay all) {
    long apostrophes = all.evidence().count(NameCue.APOSTROPHE);
    long genitives = all.evidence().count(NameCue.GENITIVE);
    return apostrophes >= MIN_APOSTROPHES
        && apostrophes >= genitives * APOSTROPHE_SHARE
        && genitives >= all.mentions() * GENITIVE_SHARE;
  }
}
