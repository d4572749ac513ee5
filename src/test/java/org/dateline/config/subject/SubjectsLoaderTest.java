package org.dateline.config.subject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.dateline.config.gazetteer.GazetteerEntry;
import org.dateline.config.gazetteer.GazetteerLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SubjectsLoaderTest {
  @Test
  void readsASubject() {
    Subject subject =
        SubjectsLoader.parse(
            "s.yaml",
            "id: oil\nlabel: Oil\nany_of:\n  phrases: [crude oil]\nnone_of:\n  entities: [country/NOR]\nprominence: lead\n");
    assertThat(subject.conditions())
        .containsExactly(new Subject.Condition(List.of(), List.of("crude oil"), List.of()));
    assertThat(subject.noneOf().entities()).containsExactly("country/NOR");
    assertThat(subject.prominence()).isEqualTo(Subject.Prominence.LEAD);
    assertThat(subject.counts()).isEqualTo(Subject.Counts.ABOUT);
  }

  @Test
  void everyConditionOfAllOfMustBeMet() {
    Subject subject =
        SubjectsLoader.parse(
            "s.yaml",
            """
            id: libya-oil
            any_of: {topics: [t01]}
            all_of:
              - entities: [country/LBY]
              - entities: [organization/opec]
                phrases: [crude oil]
            counts: mention
            """);
    assertThat(subject.conditions())
        .containsExactly(
            new Subject.Condition(List.of(), List.of(), List.of("t01")),
            new Subject.Condition(List.of("country/LBY"), List.of(), List.of()),
            new Subject.Condition(List.of("organization/opec"), List.of("crude oil"), List.of()));
    assertThat(subject.entities()).containsExactly("country/LBY", "organization/opec");
    assertThat(subject.counts()).isEqualTo(Subject.Counts.MENTION);
  }

  @Test
  void saysWhatIsWrongInTheConditions() {
    assertThatThrownBy(
            () -> SubjectsLoader.parse("s.yaml", "id: oil\nall_of:\n  entities: [country/LBY]\n"))
        .hasMessage("s.yaml, line 3: all_of must be a list.");
    assertThatThrownBy(
            () -> SubjectsLoader.parse("s.yaml", "id: oil\nall_of:\n  - phrase: [crude oil]\n"))
        .hasMessage(
            "s.yaml, line 3: unknown key phrase in a condition of all_of; did you mean phrases?");
    assertThatThrownBy(() -> SubjectsLoader.parse("s.yaml", "id: oil\nall_of:\n  - phrases: []\n"))
        .hasMessageContaining("neither entities nor phrases nor topics under any_of");
    assertThatThrownBy(
            () -> SubjectsLoader.parse("s.yaml", "id: oil\nany_of: {phrases: [oil, '']}\n"))
        .hasMessageContaining("line 2: phrases has an empty item");
    assertThatThrownBy(
            () ->
                SubjectsLoader.parse(
                    "s.yaml", "id: oil\nany_of: {phrases: [oil]}\ncounts: named\n"))
        .hasMessage("s.yaml, line 3: counts is \"named\", but must be about or mention.");
    assertThatThrownBy(
            () ->
                SubjectsLoader.parse(
                    "s.yaml", "id: oil\nany_of: {phrases: [oil]}\nnone_of: {topics: [t1]}\n"))
        .hasMessageContaining("line 3: unknown key topics in none_of");
  }

  @Test
  void saysWhatIsWrongAndWhere() {
    assertThatThrownBy(() -> SubjectsLoader.parse("s.yaml", "id: oil\nany_off: {}\n"))
        .hasMessage("s.yaml, line 2: unknown key any_off in the subject; did you mean any_of?");
    assertThatThrownBy(() -> SubjectsLoader.parse("s.yaml", "id: Oil!\nany_of: {phrases: [oil]}\n"))
        .hasMessageContaining("lower-case letters");
    assertThatThrownBy(() -> SubjectsLoader.parse("s.yaml", "id: all\nany_of: {phrases: [oil]}\n"))
        .hasMessageStartingWith("s.yaml, line 1: The subject id \"all\" stands for all subjects");
    assertThatThrownBy(() -> SubjectsLoader.parse("s.yaml", "# nothing\n"))
        .hasMessageStartingWith("The subject file s.yaml is empty;");
    assertThatThrownBy(() -> SubjectsLoader.parse("s.yaml", "id: oil\n"))
        .hasMessageContaining("neither entities nor phrases nor topics");
    assertThatThrownBy(
            () ->
                SubjectsLoader.parse("s.yaml", "id: oil\nany_of: {phrases: [a]}\nprominence: x\n"))
        .hasMessageContaining("line 3: prominence is \"x\"");
  }

  @Test
  void refusesTwoSubjectsOfOneId(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("a.yaml"), "id: oil\nany_of: {phrases: [oil]}\n");
    Files.writeString(folder.resolve("b.yaml"), "id: oil\nany_of: {phrases: [crude]}\n");
    assertThatThrownBy(() -> SubjectsLoader.load(List.of(folder.toString())))
        .hasMessage("Two subjects have the id oil; ids must differ.");
  }

  @Test
  void shipsNorthKorea() {
    assertThat(SubjectsLoader.load(List.of()))
        .filteredOn(subject -> subject.id().equals("north-korea"))
        .singleElement()
        .satisfies(subject -> assertThat(subject.entities()).contains("country/PRK"));
    assertThat(SubjectsLoader.load(List.of()))
        .filteredOn(subject -> subject.id().equals("north-korea-nuclear"))
        .singleElement()
        .satisfies(subject -> assertThat(subject.conditions()).hasSize(2));
  }

  /** A subject that asks for an entity nobody is called finds nothing and says nothing. */
  @Test
  void theQuestionsOfNorthKoreaAskForKnownEntities() {
    Set<String> known =
        GazetteerLoader.load(List.of()).entries().stream()
            .map(GazetteerEntry::id)
            .collect(Collectors.toSet());
    List<Subject> subjects =
        SubjectsLoader.load(List.of("data/subjects", "data/subjects/north-korea"));
    assertThat(subjects).hasSizeGreaterThan(9);
    for (Subject subject : subjects) {

      assertThat(known).as(subject.id()).containsAll(subject.entities());
    }
  }
}
