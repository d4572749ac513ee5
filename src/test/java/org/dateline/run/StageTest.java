package org.dateline.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.dateline.run.stage.CoverageStage;
import org.dateline.run.stage.ReadStage;
import org.dateline.store.StoryChanges;
import org.junit.jupiter.api.Test;

class StageTest {
  @Test
  void isCalledWhatItsClassIsCalled() {
    assertThat(new CoverageStage().name()).isEqualTo("coverage");
    assertThat(new ReadStage().name()).isEqualTo("read");
  }

  @Test
  void changesAreToldByTheStageThatKnowsThem() {
    StoryChanges stories = new StoryChanges(3, 2, 1, 0, List.of("s1"), List.of(), List.of());

    RunChanges both =
        RunChanges.ofDispatches(5, Map.of("truncated", 2L)).and(RunChanges.ofStories(stories));

    assertThat(both.added()).isEqualTo(5);
    assertThat(both.setAside()).containsOnly(Map.entry("truncated", 2L));
    assertThat(both.stories()).isEqualTo(stories);
    assertThat(both.and(RunChanges.NONE)).isEqualTo(both);
    assertThat(both.born()).isEqualTo(Map.of());
  }
}
