package org.dateline.text.name;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What the words beside a person's name say of him.
 *
 * @param fields the fields of his occupations: "politics" of a senator; mostly one
 * @param country ISO 3166 alpha-3 of the country named before an occupation whose people a country
 *     tells apart; null for none
 */
public record Description(SortedSet<String> fields, @Nullable String country) {
  /** Where nothing is said. */
  public static final Description NONE = new Description(new TreeSet<>(), null);

  public Description {
    fields = Collections.unmodifiableSortedSet(new TreeSet<>(fields));
  }

  /** The fields in alphabetical order, with blanks between them; null for none. */
  public @Nullable String occupation() {
    return fields.isEmpty() ? null : String.join(" ", fields);
  }

  /** Both together; of two countries this one's. */
  Description and(Description other) {
    if (other.equals(NONE)) {
      return this;
    }
    SortedSet<String> all = new TreeSet<>(fields);
    all.addAll(other.fields);
    return new Description(all, country == null ? other.country : country);
  }
}
