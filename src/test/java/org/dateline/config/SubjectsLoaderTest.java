package org.dateline.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SubjectsLoaderTest {
  @Test
  void readsASubject() {
    Subject subject =
        SubjectsLoader.parse(
            "s.yaml",
            "id: oil\nlabel: Oil\nany_of:\n  phrases: [crude oil]\nnone_of:\n  entities: [country/NOR]\nprominence: lead\n");
    assertThat(subject.phrases()).containsExactly("crude oil");
    assertThat(subject.noneOfEntities()).containsExactly("country/NOR");
    assertThat(subject.prominence()).isEqualTo(Subject.Prominence.LEAD);
  }

  @Test
  void saysWhatIsWrongAndWhere() {
    assertThatThrownBy(() -> SubjectsLoader.parse("s.yaml", "id: oil\nany_off: {}\n"))
        .hasMessage("s.yaml, line 2: unknown key any_off in the subject; did you mean any_of?");
    assertThatThrownBy(() -> SubjectsLoader.parse("s.yaml", "id: Oil!\nany_of: {phrases: [oil]}\n"))
        .hasMessageContaining("lower-case letters");
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
  }
}
