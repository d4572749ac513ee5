package org.dateline.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** The votes of one story. */
final class DispatchPairs {
  private DispatchPairs() {}

  /**
   * The votes of a dispatch: one for each pair of entities it names, and one of each entity with
   * itself. Entities that are not frequent enough count towards a round-up but have no vote.
   *
   * @param dispatch what it names, each as entity, sentences in ascending order, and whether it is
   *     frequent; then its date and its story
   * @param maxEntities a dispatch that names more has no vote
   * @return entity_a, entity_b, sentences of the body that name both, date, story; a is not after b
   */
  static Iterator<Row> votes(Row dispatch, int maxEntities) {
    List<Row> named = new ArrayList<>(dispatch.<Row>getList(0));
    List<Row> votes = new ArrayList<>();
    if (named.size() > maxEntities) {
      return votes.iterator();
    }
    named.removeIf(entity -> !entity.getBoolean(2));
    named.sort(Comparator.comparing(entity -> entity.getString(0)));
    for (int a = 0; a < named.size(); a++) {
      List<Integer> sentencesOfA = named.get(a).getList(1);
      for (int b = a; b < named.size(); b++) {
        long shared = shared(sentencesOfA, named.get(b).getList(1));
        votes.add(
            RowFactory.create(
                named.get(a).getString(0),
                named.get(b).getString(0),
                shared,
                dispatch.get(1),
                dispatch.get(2)));
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
