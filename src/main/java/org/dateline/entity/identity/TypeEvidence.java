package org.dateline.entity.identity;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.dateline.text.name.EntityType;
import org.dateline.text.name.NameCue;

/**
 * How probable it is that a name is a person's, a body's or a place's: naive Bayes over what the
 * recogniser takes its mentions for, the words beside them, the instrument codes behind them and
 * what its own words say.
 *
 * <p>The probabilities of a cue were counted in 31,000 Reuters web dispatches of 2006 to 2008, over
 * the mentions of names of ten mentions or more that the recogniser takes for one type in 97 of 100
 * places, and rounded; where a name of a firm among those of persons or places made the figure, it
 * is lower. Mentions of one name are alike: however many there are, votes count as {@link
 * #MOST_VOTES} at most and cues as {@link #MOST_CUES}.
 */
final class TypeEvidence {
  /** The types that a name may have, in the order of the probabilities. */
  static final EntityType[] TYPES = {
    EntityType.PERSON, EntityType.ORGANIZATION, EntityType.LOCATION
  };

  private static final double MOST_VOTES = 8;
  private static final double MOST_CUES = 16;

  /** The recogniser is right about a name it has not seen, and each way in which it is wrong. */
  private static final double RIGHT = 0.76;

  private static final double WRONG = 0.12;

  private static final Map<NameCue, double[]> CUES = new EnumMap<>(NameCue.class);

  static {
    CUES.put(NameCue.AGED, new double[] {0.006, 0.0001, 0.0001});
    CUES.put(NameCue.TITLED, new double[] {0.11, 0.001, 0.0005});
    CUES.put(NameCue.PERSONAL, new double[] {0.14, 0.004, 0.002});
    CUES.put(NameCue.SHARES, new double[] {0.0005, 0.04, 0.008});
    CUES.put(NameCue.STAFFED, new double[] {0.006, 0.08, 0.012});
    CUES.put(NameCue.ACTING, new double[] {0.02, 0.09, 0.02});
    CUES.put(NameCue.UNITS, new double[] {0.0003, 0.004, 0.001});
    CUES.put(NameCue.TRADE, new double[] {0.004, 0.04, 0.003});
    CUES.put(NameCue.INDEX, new double[] {0.0001, 0.0008, 0.0001});
    CUES.put(NameCue.INSIDE, new double[] {0.0015, 0.005, 0.3});
    CUES.put(NameCue.PLACE, new double[] {0.0001, 0.0002, 0.02});
    CUES.put(NameCue.APOSTROPHE, new double[] {0.0003, 0.003, 0.0002});
  }

  /** Whether a name ends as those of bodies do, in nats: "Alaron Trading", "Office Depot". */
  private static final double OWN_WORD = 3;

  /** Whether it ends as those of bodies that one can be in; more than all cues of places say. */
  private static final double INSTITUTION = 80;

  private static final Set<String> INSTITUTIONS =
      Set.of(
          "court",
          "university",
          "institute",
          "ministry",
          "department",
          "committee",
          "commission",
          "council",
          "agency",
          "association",
          "exchange",
          "party");

  private static final Set<String> BODIES =
      Set.of(
          "trading",
          "securities",
          "partners",
          "capital",
          "bank",
          "airlines",
          "airways",
          "motors",
          "group",
          "holdings",
          "associates",
          "management",
          "research",
          "advisors",
          "advisers",
          "investments",
          "markets",
          "systems",
          "technologies",
          "communications",
          "networks",
          "pharmaceuticals",
          "industries",
          "insurance",
          "financial",
          "petroleum",
          "electronics",
          "foods",
          "stores",
          "depot",
          "media",
          "entertainment",
          "pictures",
          "studios",
          "records",
          "fund",
          "stockbroking",
          "telecom",
          "consulting",
          "analytics");

  /** A code behind the name. */
  private static final double[] CODED = {0.001, 0.12, 0.003};

  private TypeEvidence() {}

  /**
   * Logarithms of the probabilities of the types, but for what is the same for all.
   *
   * @param votes mentions by the type that their dispatches take them for
   */
  static double[] scores(Map<EntityType, Double> votes, NameEvidence evidence) {
    double[] scores = cueScores(evidence);
    double all = votes.values().stream().mapToDouble(Double::doubleValue).sum();
    double scale = all > MOST_VOTES ? MOST_VOTES / all : 1;
    for (int type = 0; type < TYPES.length; type++) {
      for (Map.Entry<EntityType, Double> vote : votes.entrySet()) {
        double probability = vote.getKey() == TYPES[type] ? RIGHT : WRONG;
        scores[type] += scale * vote.getValue() * Math.log(probability);
      }
    }
    return scores;
  }

  /** What the last word of a name's key adds to the score of a body. */
  static double ownWord(String key) {
    int blank = key.lastIndexOf('-');
    String last = key.substring(blank + 1);
    if (blank < 1) {
      return 0;
    }
    return INSTITUTIONS.contains(last) ? INSTITUTION : BODIES.contains(last) ? OWN_WORD : 0;
  }

  /** What the words and codes alone say. */
  static double[] cueScores(NameEvidence evidence) {
    double[] scores = new double[TYPES.length];
    double all = evidence.coded();
    for (NameCue cue : CUES.keySet()) {
      all += evidence.count(cue);
    }
    double scale = all > MOST_CUES ? MOST_CUES / all : 1;
    for (int type = 0; type < TYPES.length; type++) {
      scores[type] = scale * evidence.coded() * Math.log(CODED[type]);
      for (Map.Entry<NameCue, double[]> cue : CUES.entrySet()) {
        scores[type] += scale * evidence.count(cue.getKey()) * Math.log(cue.getValue()[type]);
      }
    }
    return scores;
  }

  /** The place of the type with the greatest score. */
  static int best(double[] scores) {
    int best = 0;
    for (int type = 1; type < scores.length; type++) {
      best = scores[type] > scores[best] ? type : best;
    }
    return best;
  }

  /** How probable a type is, by the scores of all. */
  static double probability(double[] scores, int type) {
    double sum = 0;
    for (double score : scores) {
      sum += Math.exp(score - scores[type]);
    }
    return 1 / sum;
  }
}
