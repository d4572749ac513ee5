package org.dateline.entity;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** The pairs of entities of one dispatch. */
final class DispatchPairs {
  private DispatchPairs() {}

  /**
   * The votes of a dispatch.
   *
   * @param dispatch its entities in order, each with the ascending numbers of the sentences that
   *     name it, and its date
   * @return entity_a, entity_b, sentences of the body that name both, date
   */
  static Iterator<Row> votes(Row dispatch) {
    List<Row> named = dispatch.getList(0);
    List<Row> votes = new ArrayList<>(named.size() * (named.size() - 1) / 2);
    for (int a = 0; a < named.size(); a++) {
      List<Integer> sentencesOfA = named.get(a).getList(1);
      for (int b = a + 1; b < named.size(); b++) {
        votes.add(
            RowFactory.create(
                named.get(a).getString(0),
                named.get(b).getString(0),
                shared(sentencesOfA, named.get(b).getList(1)),
                dispatch.get(1)));
      }
    }
    return votes.iterator();
  }

  /** Numbers from 0 that two ascending lists share; the headline, -1, is no sentence. */
  static long shared(List<Integer> left, List<Integer> right) {
    long shared = 0;
    int j = 0;
    for (int sentence : left) {
      while (j < right.size() && right.get(j) < sentence) {
        j++;
      }
      if (sentence >= 0 && j < right.size() && right.get(j) == sentence) {
        shared++;
      }
    }
    return shared;
  }
}
