package org.dateline.text.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.dateline.text.ner.NameSpan;
import org.dateline.text.ner.NameType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people are called before their names, and firms that bear the names of persons. */
class SpanSensesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Rookie Joe Panama walked two.|Joe Panama",
        "It rained. Jockey Ruth Norway won the third race.|Ruth Norway",
        "Beekeeper Anna Rome, 40, lost her hives.|Anna Rome",
        "\"No.\" Councilwoman Thelma Reyes left.|Thelma Reyes",
        "It was Sen. Ruth Norway.|Ruth Norway",
        "They saw Jordan Teller, 9, there.|Jordan Teller",
        "He met Madison Keys. Keys wept.|Madison Keys",
        "The mother of Dakota Fanning came. Fanning will drive.|Dakota Fanning",
        "Works by Anatole France were sold. France left his books.|Anatole France"
      })
  void somebodyIsCalledSo(String text, String name) {
    List<NameSpan> spans = SpanSenses.mended(text, new ArrayList<>());
    assertThat(spans).hasSize(1);
    NameSpan span = spans.get(0);
    assertThat(text.substring(span.start(), span.end())).isEqualTo(name);
    assertThat(span.type()).isEqualTo(NameType.PERSON);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Coach New York hired him.",
        "Pitcher San Diego wanted left.",
        "Champion Spain beat Italy.",
        "Student Loan Marketing fell.",
        "Principal Financial Group rose.",
        "Rookie Spain threw it.",
        "A coach Real Madrid wanted left.",
        "Rookie Of The Year was a film.",
        "Coach Inc opened.",
        "The Phoenix Suns lost. The Suns said so.",
        "The Dallas Fed met. Fed officials said so.",
        "The Virginia Republican left. A Republican said so. Republican is he.",
        "The Jordan Times, 9, said so.",
        "In Vichy France it rained. France lost his trust.",
        "East Jordan Teller, 9, fell."
      })
  void nobodyIsCalledSo(String text) {
    assertThat(SpanSenses.mended(text, new ArrayList<>())).isEmpty();
  }

  @Test
  void whoHasLeftAnOfficeIsNotCalledByIt() {
    String text = "AIG, ex-CEO Greenberg settle";
    NameSpan whole = new NameSpan(5, 21, NameType.PERSON, 0.9);
    assertThat(SpanSenses.mended(text, List.of(whole)))
        .containsExactly(new NameSpan(12, 21, NameType.PERSON, 0.9));
  }

  @Test
  void whatSomebodyIsCalledIsNoPartOfTheName() {
    String text = "Councilwoman Thelma Reyes left.";
    NameSpan whole = new NameSpan(0, 25, NameType.PERSON, 0.9);
    assertThat(SpanSenses.mended(text, List.of(whole)))
        .containsExactly(new NameSpan(13, 25, NameType.PERSON, 0.9));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Philip Morris and a bank own offices.|Philip Morris|true",
        "Philip Morris, a farmer, was fined.|Philip Morris|false",
        "John Deere, 54, was held.|John Deere|false",
        "Rui Alves shares rose 2 percent.|Rui Alves|true",
        "Rui Alves shares the prize.|Rui Alves|false",
        "Rui Alves raised its dividend.|Rui Alves|true",
        "Rui Alves raised his offer.|Rui Alves|false",
        "The shoe maker Rui Alves cut prices.|Rui Alves|true",
        "The baker Rui Alves cut prices.|Rui Alves|false",
        "Rui Alves tractors were shown.|Rui Alves|true",
        "Rui Alves, the coach, shares in it.|Rui Alves|false",
        "Mr Charles Schwab spoke.|Charles Schwab|false"
      })
  void aFirmBearsAPersonsName(String text, String name, boolean isFirm) {
    assertThat(FirmsOfPersons.is("", text, name)).isEqualTo(isFirm);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "He met Pak To Chun there.|Pak To Chun|Pak To Chun",
        "He met Ju Kyu Chang there.|Kyu Chang|Ju Kyu Chang",
        "He met Comrade Choe Pu Il there.|Comrade Choe Pu Il|Choe Pu Il",
        "He met Vice-Premier Jang Chol there.|Vice-Premier Jang Chol|Jang Chol",
        "He met Mun Kyong-dok there.|Mun Kyong-dok|Mun Kyong-dok"
      })
  void koreansArePersonsWithTheirSurnamesAndWithoutTitles(String text, String found, String name) {
    int start = text.indexOf(found);
    for (NameType type : NameType.values()) {
      boolean isTitled = found.contains("Comrade") || found.contains("Vice") || found.length() < 10;
      if (type == NameType.PERSON || !isTitled) {
        NameSpan span = new NameSpan(start, start + found.length(), type, 0.9);
        NameSpan mended = SpanSenses.mended(text, List.of(span)).get(0);
        assertThat(text.substring(mended.start(), mended.end())).isEqualTo(name);
        assertThat(mended.type()).isEqualTo(NameType.PERSON);
      }
    }
  }
}
