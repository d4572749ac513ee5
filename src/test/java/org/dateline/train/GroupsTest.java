package org.dateline.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.dateline.config.gazetteer.GazetteerLoader;
import org.junit.jupiter.api.Test;

class GroupsTest {
  private final NameLists lists = new NameLists(GazetteerLoader.load(List.of()).entries());

  @Test
  void anAcronymIsOfTheWordsThatAreWrittenLarge() {
    assertThat(Groups.acronym(List.of("People", "'s", "Front", "of", "Peru"))).isEqualTo("PFP");
  }

  @Test
  void theSameSeedMakesUpTheSame() {
    Groups one = new Groups(lists, new Random(3));
    Groups other = new Groups(lists, new Random(3));
    for (int i = 0; i < 50; i++) {
      assertThat(one.group()).isEqualTo(other.group()).hasSizeGreaterThan(2);
      assertThat(one.office()).isEqualTo(other.office()).hasSizeGreaterThan(1);
      assertThat(one.firm()).isEqualTo(other.firm()).doesNotContain(" ");
    }
  }
}
