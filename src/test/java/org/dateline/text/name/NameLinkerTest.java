package org.dateline.text.name;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import org.dateline.text.name.NameRule.Kind;
import org.dateline.text.ner.NameRecogniser;
import org.dateline.text.ner.NameSpan;
import org.dateline.text.ner.NameType;
import org.dateline.text.word.Sentences;
import org.junit.jupiter.api.Test;

class NameLinkerTest {
  private static final List<NameRule> RULES =
      List.of(
          NameRule.of("country/TCD", "Chad", Kind.NAME),
          NameRule.of("country/LVA", "Latvia", Kind.NAME),
          NameRule.of("person/kim-jong-un", "Kim Jong Un", Kind.NAME),
          NameRule.of("person/ban-ki-moon", "Ban Ki-moon", Kind.NAME),
          NameRule.of("organization/general-motors", "General Motors", Kind.NAME),
          NameRule.of("organization/lehman-brothers", "Lehman Brothers", Kind.NAME),
          NameRule.of("organization/iaea", "IAEA", Kind.NAME),
          NameRule.of("organization/iaea", "International Atomic Energy Agency", Kind.NAME));
  private static final NameMatcher MATCHER = NameMatcher.of(RULES);
  private static final NameLinker LINKER = new NameLinker(RULES);

  /** Names are marked in the text: {@code <P:…>}, {@code <O:…>}, {@code <L:…>}. */
  private static List<Mention> link(String marked) {
    StringBuilder body = new StringBuilder();
    List<NameSpan> spans = new ArrayList<>();
    int i = 0;
    while (i < marked.length()) {
      if (marked.charAt(i) == '<') {
        int close = marked.indexOf('>', i);
        NameType type =
            switch (marked.charAt(i + 1)) {
              case 'P' -> NameType.PERSON;
              case 'O' -> NameType.ORGANIZATION;
              default -> NameType.LOCATION;
            };
        int start = body.length();
        body.append(marked, i + 3, close);
        spans.add(new NameSpan(start, body.length(), type, 0.9));
        i = close + 1;
      } else {
        body.append(marked.charAt(i++));
      }
    }
    String text = body.toString();
    return LINKER.link(
        "",
        text,
        Sentences.starts(text),
        MATCHER.find("", text, null),
        new NameRecogniser.Found(List.of(), spans));
  }

  @Test
  void stormsPrizesLawsAndShipsAreNoEntities() {
    assertThat(
            link(
                "<L:Hurricane Anna> hit <L:Texas>; <P:Anna> grew. The <O:Smith-Jones> Act won the"
                    + " <O:Peace Prize>. The <L:USS Maine> sank. <P:Tour de Spain> began."))
        .extracting(Mention::entityId)
        .containsExactly("location/texas");
  }

  @Test
  void acronymsMayHaveALetterOfEachSmallWord() {
    assertThat(link("<O:Bank of Anyland> met. <O:BoA> and <O:BOA> said so."))
        .extracting(Mention::entityId)
        .containsOnly("organization/bank-of-anyland");
  }

  @Test
  void anApostropheAtTheEndOfANameMayBeLeftOut() {
    assertThat(link("<O:Foody's Investors Service> cut it; <P:Foody>'s said so."))
        .extracting(Mention::entityId)
        .containsOnly("organization/foodys-investors-service");
  }

  @Test
  void givesSurnamesTheIdOfTheFullName() {
    assertThat(link("<P:Mary Jones> met <P:Ian Smith>. <P:Jones> left; Mr <P:SMITH> stayed."))
        .extracting(Mention::entityId, Mention::method)
        .containsExactly(
            tuple("person/mary-jones", Mention.Method.NER),
            tuple("person/ian-smith", Mention.Method.NER),
            tuple("person/mary-jones", Mention.Method.COREFERENCE),
            tuple("person/ian-smith", Mention.Method.COREFERENCE));
  }

  @Test
  void knowsThatSomeSurnamesComeFirst() {
    assertThat(link("<P:Chung Mong-hun> spoke. <P:Chung> and <P:Mong> left."))
        .extracting(Mention::entityId)
        .containsExactly("person/chung-mong-hun", "person/chung-mong-hun", "person/mong");
  }

  @Test
  void takesTheLastOfTwoBearers() {
    assertThat(link("<P:Ann Lee> and <P:Bob Lee> came. <P:Lee> spoke."))
        .last()
        .extracting(Mention::entityId)
        .isEqualTo("person/bob-lee");
  }

  @Test
  void spellsOutAcronymsAndShortNames() {
    assertThat(
            link(
                "<O:Korea Asset Management Corp> (<O:KAMC>) and <O:Toyota Motor Corp>."
                    + " <O:Toyota> and <O:KAMC> rose; <O:Bank> did not."))
        .extracting(Mention::entityId)
        .containsExactly(
            "organization/korea-asset-management",
            "organization/korea-asset-management",
            "organization/toyota-motor",
            "organization/toyota-motor",
            "organization/korea-asset-management");
  }

  @Test
  void shortFormsOfWhatTheGazetteerKnowsAreItsEntities() {
    assertThat(
            link(
                "General Motors (<O:GM>), Lehman Brothers and Ban Ki-moon. <P:Lehman> fell, <P:Ban>"
                    + " spoke, <L:GM> rose."))
        .filteredOn(mention -> mention.method() == Mention.Method.COREFERENCE)
        .extracting(Mention::surface, Mention::entityId, Mention::name)
        .containsExactly(
            tuple("GM", "organization/general-motors", null),
            tuple("Lehman", "organization/lehman-brothers", null),
            tuple("Ban", "person/ban-ki-moon", null),
            tuple("GM", "organization/general-motors", null));
  }

  @Test
  void theKindOfCompanyNeedsNoLetterInAnAcronym() {
    assertThat(
            link(
                "<O:American International Group Inc> (<O:AIG>), <O:Standard & Poor> (<O:S&P>),"
                    + " <O:Hewlett-Packard Co> (<O:HP>), <O:Toyota Motor Corp> (<O:TMC>)."
                    + " <O:GE> rose."))
        .extracting(Mention::entityId)
        .containsExactly(
            "organization/american-international-group",
            "organization/american-international-group",
            "organization/standard-poor",
            "organization/standard-poor",
            "organization/hewlett-packard",
            "organization/hewlett-packard",
            "organization/toyota-motor",
            "organization/toyota-motor",
            "organization/ge");
  }

  @Test
  void aTownIsNotCalledByAFirmsName() {
    assertThat(link("<O:Boston Scientific Corp> of <L:Boston>, said <P:Dell> of <O:Dell Inc>."))
        .extracting(Mention::entityId)
        .containsExactly(
            "organization/boston-scientific",
            "location/boston",
            "organization/dell",
            "organization/dell");
  }

  @Test
  void aCountryIsNoPartOfAPersonButOneOfABank() {
    assertThat(link("<P:Chad Johnson> joined the <O:Bank of Latvia>."))
        .extracting(Mention::entityId)
        .containsExactly("person/chad-johnson", "organization/bank-of-latvia", "country/LVA");
  }

  @Test
  void findsTheGazetteersEntityUnderOtherSpellings() {
    assertThat(link("<P:Kim Jong-un> wrote to the <O:I.A.E.A.>"))
        .extracting(Mention::entityId, Mention::name)
        .containsExactly(tuple("person/kim-jong-un", null), tuple("organization/iaea", null));
  }

  @Test
  void aDirectionIsNoPlace() {
    assertThat(link("The <L:North> and <L:South Ossetia> said"))
        .extracting(Mention::entityId)
        .containsExactly("location/south-ossetia");
  }

  @Test
  void leavesOutWhatTheModelIsNotSureOf() {
    assertThat(
            LINKER.link(
                "",
                "Perhaps",
                new int[] {0},
                List.of(),
                new NameRecogniser.Found(
                    List.of(), List.of(new NameSpan(0, 7, NameType.PERSON, 0.3)))))
        .isEmpty();
  }

  @Test
  void aLegalFormMakesNoOtherFirmAndAnotherFirmsNameDoes() {
    assertThat(link("<P:Lehman Brothers Inc> fell."))
        .extracting(Mention::entityId)
        .containsExactly("organization/lehman-brothers");
    assertThat(link("<L:General Motors GM.N> fell."))
        .extracting(Mention::entityId)
        .containsExactly("organization/general-motors");
    assertThat(link("<O:Lehman Brothers Asset Management Inc> fell."))
        .extracting(Mention::entityId)
        .containsExactly("organization/lehman-brothers-asset-management");
    assertThat(link("<O:General Motors Europe> fell."))
        .as("part of it")
        .extracting(Mention::entityId)
        .containsExactly("organization/general-motors");
  }

  private static List<String> koreans(String text, String name) {
    List<NameRule> rules =
        List.of(
            NameRule.of("country/PRK", "North Korea", Kind.NAME),
            NameRule.of("country/KOR", "South Korea", Kind.NAME),
            korean("person/kim-yong-chol", "Kim Yong-chol", "country/PRK"),
            korean("person/lee-myung-bak", "Lee Myung-bak", "country/KOR"),
            korean("person/ri-yong-ho", "Ri Yong-ho", "country/PRK"),
            korean("person/ri-yong-ho-general", "Marshal Ri Yong-ho", "country/PRK"));
    int start = text.indexOf(name);
    return new NameLinker(rules)
            .link(
                "",
                text,
                Sentences.starts(text),
                NameMatcher.of(rules).find("", text, null),
                new NameRecogniser.Found(
                    List.of(),
                    List.of(new NameSpan(start, start + name.length(), NameType.PERSON, 0.9))))
            .stream()
            .map(Mention::entityId)
            .filter(EntityType.PERSON::isOf)
            .toList();
  }

  private static NameRule korean(String id, String name, String country) {
    return new NameRule(id, name, Kind.NAME, List.of(), List.of(), null, null, country);
  }

  @Test
  void aKoreanIsKnownInAnotherSpellingWhereHisCountryIsNamed() {
    assertThat(koreans("North Korea sent Kim Young-chul to the talks.", "Kim Young-chul"))
        .containsExactly("person/kim-yong-chol");
    assertThat(koreans("South Korea under Ri Myong Bak refused.", "Ri Myong Bak"))
        .containsExactly("person/lee-myung-bak");
    assertThat(koreans("North Korea sent Young-chol Kim to the talks.", "Young-chol Kim"))
        .containsExactly("person/kim-yong-chol");
  }

  @Test
  void aKoreanOfOtherCompanyIsSomebodyElse() {
    assertThat(koreans("In South Korea the coach Kim Young-chul won.", "Kim Young-chul"))
        .containsExactly("person/kim-young-chul");
    assertThat(koreans("North Korea sent Kim Yong Jol to the talks.", "Kim Yong Jol"))
        .containsExactly("person/kim-yong-jol");
    assertThat(koreans("The coach Kim Young-chul won.", "Kim Young-chul"))
        .containsExactly("person/kim-young-chul");
    assertThat(
            koreans(
                "South Korea said South Korea and South Korea's Kim Young-chul met North Korea.",
                "Kim Young-chul"))
        .containsExactly("person/kim-young-chul");
  }

  @Test
  void whatIsSaidOfPlacesAndTimesIsNoPlace() {
    assertThat(link("<L:Asian> shares rose at 9 a.m. <L:EDT>, and <L:Gulf Arab> banks fell."))
        .isEmpty();
    assertThat(link("The <L:Swiss Franc> rose, rules of <L:Basel III> stay.")).isEmpty();
  }

  @Test
  void courtsAndFirmsAreNoPlaces() {
    assertThat(
            link("The <L:Crown Court> and <L:Osgood Trading> said so; the <L:Senate> will vote."))
        .extracting(Mention::entityId)
        .containsExactly(
            "organization/crown-court", "organization/osgood-trading", "organization/senate");
    assertThat(link("It rained on <L:Osgood> and in <L:East Osgood>."))
        .extracting(Mention::entityId)
        .containsExactly("location/osgood", "location/east-osgood");
  }

  @Test
  void programmesRulesFiguresAndFeastsAreNoBodies() {
    assertThat(link("Money of <O:TARP> bought <O:Treasuries> before <O:Labor Day>.")).isEmpty();
    assertThat(link("The <L:Chevrolet Malibu> and the <L:Hyundai Santa Fe> sold well.")).isEmpty();
    assertThat(link("<O:Basel III> lowers <O:EBITDA>, said <O:Reuters>.")).hasSize(1);
  }

  @Test
  void membersOfAPartyAreNoNamesAndPartiesAre() {
    assertThat(link("The <O:Massachusetts Democrat> and <O:House Republicans> agreed.")).isEmpty();
    assertThat(link("The <O:Liberal Democrats> lost."))
        .extracting(Mention::entityId)
        .containsExactly("organization/liberal-democrats");
  }
}
