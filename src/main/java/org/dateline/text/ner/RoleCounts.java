package org.dateline.text.ner;

/**
 * What a model takes the words of a whole corpus for: every name's contexts together, from which
 * the roles of a {@link WordTable} are learned.
 */
public final class RoleCounts {
  private static final double MIN = 3;

  private final WordTable words;
  private final double[] sums;

  /** For the words of a table. */
  public RoleCounts(WordTable words) {
    this.words = words;
    this.sums = new double[words.size() * WordTable.ROLES];
  }

  void add(int entry, int role, double weight) {
    sums[entry * WordTable.ROLES + role] += weight;
  }

  /** The table with the roles that were counted. */
  public WordTable table() {
    short[] roles = new short[words.size()];
    for (int entry = 0; entry < words.size(); entry++) {
      double sum = 0;
      for (int role = 0; role < WordTable.ROLES; role++) {
        sum += sums[entry * WordTable.ROLES + role];
      }
      int bits = 0;
      for (int role = 0; sum >= MIN && role < WordTable.ROLES; role++) {
        double share = sums[entry * WordTable.ROLES + role] / sum;
        int level = share >= 0.7 ? 3 : share >= 0.3 ? 2 : share >= 0.05 ? 1 : 0;
        bits |= level << (2 * role);
      }
      roles[entry] = (short) bits;
    }
    return words.withRoles(roles);
  }
}
