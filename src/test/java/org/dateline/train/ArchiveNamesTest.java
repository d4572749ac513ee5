package org.dateline.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.dateline.text.ner.Lexicon;
import org.dateline.text.ner.NameSpan;
import org.dateline.text.ner.NameType;
import org.dateline.text.ner.PhraseTable;
import org.dateline.text.ner.WordStatistics;
import org.junit.jupiter.api.Test;

class ArchiveNamesTest {
  private final ArchiveNames archive =
      new ArchiveNames(
          new CompanyForms(new Lexicon(new WordStatistics().learn(1), PhraseTable.of(Map.of()))));

  private void add(int times, String sentence, int words, NameType type) {
    for (int i = 0; i < times; i++) {
      archive.add(
          List.of(List.of(sentence.split(" ", -1))),
          List.of(List.of(new NameSpan(0, words, type, 0.9))));
    }
  }

  @Test
  void aTypeIsUsualThatNearlyAllMentionsHave() {
    add(19, "Lund said so", 1, NameType.ORGANIZATION);
    assertThat(archive.usualType("Lund")).isEqualTo(NameType.ORGANIZATION);
    add(5, "Lund said so", 1, NameType.PERSON);
    assertThat(archive.usualType("Lund")).isNull();
    add(3, "Brekke said so", 1, NameType.PERSON);
    assertThat(archive.usualType("Brekke")).isNull();
  }

  @Test
  void companiesAreToldByTheirFormInSeveralDispatches() {
    add(3, "Brekke Inc said so", 2, NameType.PERSON);
    assertThat(archive.isCompany(List.of("Brekke"))).isFalse();
    add(1, "Brekke BRK.OL fell", 1, NameType.PERSON);
    assertThat(archive.isCompany(List.of("Brekke"))).isTrue();
    add(20, "Brekke said so", 1, NameType.PERSON);
    assertThat(archive.isCompany(List.of("Brekke"))).isFalse();
  }

  @Test
  void aTypeIsClearWhereTheNameIsHardlyEverTakenForNone() {
    add(20, "Lund said so", 1, NameType.ORGANIZATION);
    assertThat(archive.clearType("Lund")).isEqualTo(NameType.ORGANIZATION);
    for (int i = 0; i < 11; i++) {
      archive.add(List.of(List.of("to", "Lund")), List.of(List.of()));
    }
    assertThat(archive.clearType("Lund")).isNull();
    assertThat(archive.clearType("Brekke")).isNull();
  }
}
