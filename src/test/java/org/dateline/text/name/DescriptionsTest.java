package org.dateline.text.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dateline.text.name.NameRule.Kind;
import org.junit.jupiter.api.Test;

class DescriptionsTest {
  private static final List<NameRule> RULES =
      List.of(
          NameRule.of("country/KOR", "South Korea", Kind.NAME),
          NameRule.of("country/KOR", "South Korean", Kind.DEMONYM),
          NameRule.of("country/PRK", "North Korea", Kind.NAME),
          NameRule.of("country/FRA", "French", Kind.DEMONYM),
          NameRule.of("country/USA", "U.S.", Kind.NAME));

  private static final Descriptions DESCRIPTIONS =
      new Descriptions(
          new Occupations(
              Map.of(
                  "politics", List.of("senator", "sen", "minister", "secretary of state"),
                  "military", List.of("general"),
                  "business", List.of("chief executive", "banker"),
                  "finance", List.of("analyst"),
                  "arts", List.of("actor")),
              List.of("president", "leader"),
              List.of("abductee"),
              List.of("director", "secretary general"),
              List.of("foreign", "defence", "senior", "deputy"),
              List.of("former", "then")),
          RULES);

  /** What is said of the person named between brackets. */
  private static String said(String marked) {
    int start = marked.indexOf('[');
    int end = marked.indexOf(']') - 1;
    String text = marked.replace("[", "").replace("]", "");
    List<Mention> mentions = new ArrayList<>(NameMatcher.of(RULES).find("", text, null));
    Mention person =
        new Mention(
            "person/x",
            text.substring(start, end),
            start,
            end,
            0,
            false,
            true,
            Mention.Method.NER,
            1);
    Description description = DESCRIPTIONS.of(text, person, mentions);
    return description.occupation() + " " + description.country();
  }

  @Test
  void readsTitlesBeforeTheName() {
    assertThat(said("He told Senator [Gordon Smith] so.")).isEqualTo("politics null");
    assertThat(said("He told Sen. [Gordon Smith] so.")).isEqualTo("politics null");
    assertThat(said("Credit Suisse analyst [Gordon Smith] said.")).isEqualTo("finance null");
    assertThat(said("Secretary of State [Gordon Smith] said.")).isEqualTo("politics null");
  }

  @Test
  void readsAppositionsAfterTheName() {
    assertThat(said("[Gordon Smith], an analyst at Credit Suisse")).isEqualTo("finance null");
    assertThat(said("[Gordon Smith], 45, chief executive of Smith")).isEqualTo("business null");
    assertThat(said("[Ann Lee], the South Korean defence minister, said"))
        .isEqualTo("politics KOR");
    assertThat(said("[Ann Lee], South Korea's foreign minister, said")).isEqualTo("politics KOR");
  }

  @Test
  void takesTheCountryBeforeAnOccupation() {
    assertThat(said("South Korean abductee [Kim Young-nam] met his mother.")).isEqualTo("null KOR");
    assertThat(said("North Korea's Foreign Minister [Ri Su-yong] said.")).isEqualTo("politics PRK");
    assertThat(said("The U.S. President [Ann Lee] said.")).isEqualTo("politics USA");
    assertThat(said("The French analyst [Ann Lee] said.")).isEqualTo("finance null");
  }

  @Test
  void aPresidentIsAStatesmanAfterACountrysNameOnly() {
    assertThat(said("The company named president [Ann Lee] as well.")).isEqualTo("null null");
    assertThat(said("said Wal-Mart U.S. President [Ann Lee].")).isEqualTo("null null");
  }

  @Test
  void bothOccupationsOfOnePersonCount() {
    assertThat(said("The actor and senator [Fred Thompson] ran.")).isEqualTo("arts politics null");
    assertThat(said("The actor-turned-senator [Fred Thompson] ran."))
        .isEqualTo("arts politics null");
    assertThat(said("Senator [Fred Thompson], a banker, ran.")).isEqualTo("business politics null");
  }

  @Test
  void saysNothingOfWhatIsHeldNoMore() {
    assertThat(said("The former actor [Arnold Roy] won.")).isEqualTo("null null");
    assertThat(said("The former Goldman Sachs chief executive [Henry Roy] said."))
        .isEqualTo("null null");
    assertThat(said("[Ellen Roy], a former senator who heads a firm")).isEqualTo("null null");
    assertThat(said("He was sued by then-senator [Ellen Roy].")).isEqualTo("null null");
  }

  @Test
  void doesNotTakeWordsForTitlesThatBelongElsewhere() {
    assertThat(said("OPEC Secretary-General [Abdullah Roy] said.")).isEqualTo("null null");
    assertThat(said("\"It is good for tech in general.\" [CODY ROY] said.")).isEqualTo("null null");
    assertThat(said("He met Senator [Smith] there.")).isEqualTo("null null");
    assertThat(said("He met [Ann Lee], Citigroup analyst Bob Roy and others."))
        .isEqualTo("null null");
    assertThat(said("The analyst said [Ann Lee] was right.")).isEqualTo("null null");
  }
}
