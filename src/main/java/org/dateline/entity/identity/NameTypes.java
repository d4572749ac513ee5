package org.dateline.entity.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dateline.table.EntityLinks.Reason;
import org.dateline.text.name.EntityType;

/** Of which type a name is that is mostly taken for one and sometimes for another. */
final class NameTypes {
  /** A name is of the type that has this share of its mentions, weighted by their confidence. */
  private static final double CLEAR = 0.65;

  private NameTypes() {}

  /**
   * The ways of the seldom types, and the type that is clear.
   *
   * @param ways all ways of one name, of whatever type
   */
  static List<NameLink> links(List<NamingWay> ways) {
    Map<String, Long> weights = new TreeMap<>();
    long all = 0;
    for (NamingWay way : ways) {
      weights.merge(way.type(), way.weight(), Long::sum);
      all += way.weight();
    }
    Map.Entry<String, Long> best =
        weights.entrySet().stream()
            .max(
                Map.Entry.<String, Long>comparingByValue()
                    .thenComparing(Map.Entry.comparingByKey()))
            .orElse(null);
    if (best == null || weights.size() == 1 || best.getValue() < all * CLEAR) {
      return List.of();
    }
    List<NameLink> links = new ArrayList<>();
    for (NamingWay way : ways) {
      if (!way.type().equals(best.getKey())) {
        String toId = best.getKey() + EntityType.SEPARATOR + way.key();
        links.add(NameLink.of(Reason.TYPE, way, toId, null));
      }
    }
    return links;
  }
}
