package org.dateline.bench.wire;

import java.io.Serializable;
import java.util.List;

/**
 * A country that there is.
 *
 * @param name as the wires call it
 * @param capital where most of its datelines are
 */
record Country(String name, String capital) implements Serializable {
  /** All countries, the likelier first. */
  static List<Country> all() {
    return Topic.rows("countries.txt").stream()
        .map(row -> new Country(row.get(0), row.get(1)))
        .toList();
  }
}
