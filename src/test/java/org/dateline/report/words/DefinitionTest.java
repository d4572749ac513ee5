package org.dateline.report.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.dateline.config.subject.Subject;
import org.junit.jupiter.api.Test;

class DefinitionTest {
  private static final Map<String, String> LABELS =
      Map.of(
          "country/PRK", "North Korea",
          "person/kim-jong-un", "Kim Jong Un",
          "organization/opec", "OPEC",
          "t07", "oil, OPEC, crude");

  private static String definition(Subject subject) {
    return Definition.of(
        subject, id -> LABELS.getOrDefault(id, id), id -> LABELS.getOrDefault(id, id));
  }

  @Test
  void oneCondition() {
    assertThat(
            definition(
                new Subject(
                    "north-korea",
                    "North Korea",
                    List.of(
                        new Subject.Condition(
                            List.of("country/PRK", "person/kim-jong-un"), List.of(), List.of())),
                    Subject.Condition.NONE,
                    Subject.Counts.ABOUT,
                    Subject.Prominence.ANY)))
        .isEqualTo("A dispatch counts if it is about North Korea or Kim Jong Un.");
  }

  @Test
  void severalConditionsAndWhatIsRuledOut() {
    assertThat(
            definition(
                new Subject(
                    "oil",
                    "Oil",
                    List.of(
                        new Subject.Condition(
                            List.of("organization/opec"), List.of("oil price"), List.of("t07")),
                        new Subject.Condition(List.of("country/PRK"), List.of(), List.of())),
                    new Subject.Condition(List.of(), List.of("olive oil"), List.of()),
                    Subject.Counts.MENTION,
                    Subject.Prominence.LEAD)))
        .isEqualTo(
            "A dispatch counts if it names OPEC, “oil price” or the topic oil, OPEC, crude and"
                + " names North Korea, in headline or first paragraph, unless it names “olive"
                + " oil”.");
  }
}
