package org.dateline.bench.who;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A well-known name, as {@code who-is-who/names.yaml} lists it.
 *
 * @param name what it is called in print
 * @param type what it is: person, organization, location or country
 * @param names ways of naming it that mean it
 * @param others words in the labels of others that the same names may rightly mean
 * @param within the country that it may be counted as; null for none
 */
record KnownName(
    String name, String type, List<String> names, List<String> others, @Nullable String within) {
  KnownName {
    names = List.copyOf(names);
    others = List.copyOf(others);
  }
}
