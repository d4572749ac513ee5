package org.dateline.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dateline.config.subject.Subject;
import org.dateline.config.subject.SubjectsLoader;
import org.junit.jupiter.api.Test;

class SubjectNotesTest {
  private static Subject subject(String rules) {
    return SubjectsLoader.parse("s.yaml", "id: cars\n" + rules);
  }

  @Test
  void aSubjectThatNothingCanMeetIsTold() {
    List<Subject> subjects =
        List.of(
            subject("all_of: [{topics: [t01]}, {entities: [organization/toyota]}]\n"),
            subject("any_of: {entities: [organization/toyota]}\n"));

    assertThat(SubjectNotes.of(subjects, Set.of(), Map.of("t01", "gold, mine; has ended")))
        .containsExactly(
            "The subject cars names topic t01 (gold, mine; has ended), which this run does not"
                + " know: no dispatch can count for the subject.");
    assertThat(SubjectNotes.of(subjects, Set.of(), Map.of())).isEmpty();
  }

  @Test
  void wherePhrasesOrOtherEntitiesAreLeftTheSubjectIsNotGivenUp() {
    Set<String> entities = Set.of("organization/ford-motorr", "country/XXX");

    assertThat(
            SubjectNotes.of(
                List.of(
                    subject(
                        "any_of: {entities: [organization/ford-motorr], phrases: [car makers]}\n"),
                    subject(
                        "any_of: {entities: [organization/toyota, organization/ford-motorr]}\n"
                            + "none_of: {entities: [country/XXX]}\n")),
                entities,
                Map.of()))
        .containsExactly(
            "The subject cars names entity organization/ford-motorr, which this run does not know:"
                + " it counts for nothing.",
            "The subject cars names entity organization/ford-motorr and entity country/XXX, which"
                + " this run does not know: they count for nothing.");
  }

  @Test
  void ofManyFiveAreNamedAndNoneAtLength() {
    List<String> ids =
        IntStream.range(0, 8).mapToObj(i -> "person/p" + i + "x".repeat(500)).toList();
    String note =
        SubjectNotes.of(
                List.of(
                    subject(
                        ids.stream()
                            .collect(Collectors.joining(", ", "any_of: {entities: [", "]}\n")))),
                Set.copyOf(ids),
                Map.of())
            .get(0);
    assertThat(note)
        .contains("person/p4")
        .contains("… and 3 more, which this run")
        .hasSizeLessThan(600);
  }
}
