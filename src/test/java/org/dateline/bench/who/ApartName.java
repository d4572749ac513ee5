package org.dateline.bench.who;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One of two names that are not one entity, as {@code who-is-who/apart.yaml} lists them.
 *
 * @param name the words
 * @param with what a dispatch must name beside it, one of these; empty for any dispatch
 */
record ApartName(String name, List<String> with) {
  ApartName {
    with = List.copyOf(with);
  }

  /**
   * Two names that are not one entity.
   *
   * @param a one
   * @param b the other
   */
  record Pair(ApartName a, ApartName b) {
    @Nullable String sameName() {
      return a.name.equals(b.name) ? a.name : null;
    }

    @Override
    public String toString() {
      return sameName() == null
          ? a.name + " / " + b.name
          : a.name + " of " + a.with.get(0) + " / of " + b.with.get(0);
    }
  }
}
