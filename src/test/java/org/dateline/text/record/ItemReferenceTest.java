package org.dateline.text.record;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ItemReferenceTest {
  private static boolean meet(String id, String source, String one, String other) {
    return String.valueOf(ItemReference.scoped(id, source, one))
        .equals(ItemReference.scoped(id, source, other));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // Rows are counted in every file.
        "1|unknown|in/a.csv|in/b.json|false",
        "27|unknown|in/wire-2018-05-14.csv|in/wire-2018-05-15.csv|false",
        "27|ap|in/wire-2018-05-14.csv|in/wire-2018-05-15.csv|false",
        "27|unknown|in/a.csv|in/a.csv|true",
        // Longer numbers are those of a feed.
        "10427|unknown|in/wire-2018-05-14.csv|in/wire-2018-05-15.csv|true",
        "10427|unknown|one/wire.csv|two/wire.csv|false",
        "10427|reuters|reut2-000.sgm|reut2-021.sgm|true",
        "10427|ap|a.csv|b.json|false",
        "104271|ap|a.csv|b.json|true",
        "104271|unknown|a.csv|b.json|false",
        "story-a|unknown|a.csv|b.json|false",
        "story-a|ap|a.csv|b.json|true",
        // What nobody else gives is the same everywhere.
        "urn:newsml:a.example:1|unknown|a.csv|b.json|true",
        "https://a.example/1|unknown|a.csv|b.json|true",
        "tag:a.example,2018:1|unknown|a.csv|b.json|true",
        "0b9c2f4e-7a41-4c5e-9d4e-3f1f5a6b7c8d|unknown|a.csv|b.json|true",
        "AKR20121013000100|unknown|a.csv|b.json|true",
        "USKBN1IF0AB|unknown|a.csv|b.json|true",
        "201805140012|unknown|a.csv|b.json|true",
      })
  void anIdHoldsAsFarAsNobodyElseGivesIt(
      String id, String source, String one, String other, boolean meet) {
    assertThat(meet(id, source, one, other)).isEqualTo(meet);
  }
}
