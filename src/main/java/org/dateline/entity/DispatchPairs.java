package org.dateline.entity;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** The votes of one dispatch. */
final class DispatchPairs {
  private DispatchPairs() {}

  /**
   * The votes of a dispatch: one for each pair of entities it names, and one of each entity with
   * itself.
   *
   * @param dispatch its mentions, each as entity and number of the sentence, its date and its story
   * @param maxEntities a dispatch that names more has no vote
   * @return entity_a, entity_b, sentences of the body that name both, date, story; a is not after b
   */
  static Iterator<Row> votes(Row dispatch, int maxEntities) {
    Map<String, TreeSet<Integer>> named = new TreeMap<>();
    for (Row mention : dispatch.<Row>getList(0)) {
      named.computeIfAbsent(mention.getString(0), id -> new TreeSet<>()).add(mention.getInt(1));
    }
    List<Row> votes = new ArrayList<>();
    if (named.size() > maxEntities) {
      return votes.iterator();
    }
    List<String> ids = List.copyOf(named.keySet());
    for (int a = 0; a < ids.size(); a++) {
      List<Integer> sentencesOfA = List.copyOf(named.get(ids.get(a)));
      for (int b = a; b < ids.size(); b++) {
        long shared = shared(sentencesOfA, List.copyOf(named.get(ids.get(b))));
        votes.add(
            RowFactory.create(ids.get(a), ids.get(b), shared, dispatch.get(1), dispatch.get(2)));
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
