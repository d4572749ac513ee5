package org.dateline.entity.pair;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dateline.config.gazetteer.GazetteerLoader;
import org.dateline.config.gazetteer.Wholes;
import org.dateline.table.EntityPairs.Relation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PairRelationsTest {
  private static final PairRelations RELATIONS =
      new PairRelations(GazetteerLoader.load(List.of()).entries(), Wholes.shipped());

  /** Of a hundred stories of each, thirty are of both. */
  private static final Association LOOSE = new Association(30, 100, 100, 10_000);

  @ParameterizedTest
  @CsvSource({
    "organization/bank-of-japan, country/JPN, LOCATED_IN",
    "country/PRK, location/yongbyon, LOCATED_IN",
    "country/PRK, organization/workers-party-of-korea, PART_OF",
    "country/PRK, organization/air-koryo, LOCATED_IN",
    "country/RUS, country/SUN, SUCCESSOR_OF",
    "country/DEU, person/angela-merkel, NATIONAL_OF",
    "country/PRK, person/kim-jong-un, NATIONAL_OF",
    "organization/moodys, organization/moodys-investors-service, NAME_WITHIN",
    "location/rio, organization/rio-tinto, NAME_WITHIN",
    "organization/citigroup, person/citi, NAME_WITHIN",
    "organization/chrysler, organization/daimlerchrysler, NAME_WITHIN",
    "organization/bank-of-england, organization/boe, NAME_WITHIN",
    "country/GBR, organization/british-organization, NAME_WITHIN",
    "country/CHE, organization/switzerland-korea-committee, NAME_WITHIN",
    "country/USA, location/us, NAME_WITHIN",
    "person/greenberg, person/hank-greenberg, NAME_WITHIN",
    "person/tim-ryan, person/tim-ryan--politics, NAME_WITHIN",
    "organization/house-of-representatives, organization/u-s-congress, PART_OF",
    "organization/house-of-representatives, organization/u-s-senate, PART_OF",
    "organization/dow-jones, organization/nasdaq, PART_OF",
    "organization/kfc, organization/yum-brands, PART_OF",
    "organization/kfc, organization/pizza-hut, PART_OF",
    "organization/ual, organization/united-airlines, PART_OF",
    "location/africa, location/middle-east, PART_OF",
    "country/DEU, location/europe, PART_OF",
    "country/KOR, location/korean-peninsula, PART_OF",
    "organization/federal-reserve, person/ben-bernanke, MEMBER_OF"
  })
  void whatPairsAreWhateverTheNews(String a, String b, Relation relation) {
    assertThat(RELATIONS.of(a, b, LOOSE)).isEqualTo(relation);
    assertThat(RELATIONS.of(b, a, LOOSE)).isEqualTo(relation);
  }

  @ParameterizedTest
  @CsvSource({
    "country/IRN, country/PRK",
    "country/PRK, organization/banco-delta-asia",
    "country/PRK, organization/international-atomic-energy-agency",
    "country/NER, organization/nigerian-union-of-journalists",
    "country/TCD, person/chad-johnson",
    "organization/fannie-mae, organization/freddie-mac",
    "organization/google, organization/microsoft",
    "country/PRK, person/laura-ling",
    "person/kim-jong-il, person/kim-jong-un",
    "country/GRC, organization/european-union"
  })
  void whatOnlyTheNewsTies(String a, String b) {
    assertThat(RELATIONS.of(a, b, LOOSE)).isNull();
  }

  @Test
  void whoIsHardlyNamedWithoutAFirmSpeaksForIt() {
    Association bound = new Association(70, 80, 400, 10_000);
    assertThat(RELATIONS.of("person/pat-ashgrove", "organization/larkfield", bound))
        .isEqualTo(Relation.MEMBER_OF);
    assertThat(RELATIONS.of("organization/larkfield", "organization/elmwood", bound)).isNull();
  }

  @Test
  void aFirmIsInTheTownItIsAlwaysNamedWith() {
    Association bound = new Association(70, 80, 400, 10_000);
    assertThat(RELATIONS.of("organization/larkfield", "location/millbrook", bound))
        .isEqualTo(Relation.LOCATED_IN);
    assertThat(RELATIONS.of("organization/larkfield", "location/gulf-of-lions", bound)).isNull();
    // What is followed for itself is told of.
    assertThat(RELATIONS.of("organization/larkfield", "location/yongbyon", bound)).isNull();
  }

  @Test
  void anAbbreviationThatHalfOfItsStoriesSpellOutIsTheName() {
    Association bound = new Association(60, 100, 400, 10_000);
    assertThat(RELATIONS.of("organization/kel", "organization/kestrel-airlines", bound))
        .isEqualTo(Relation.NAME_WITHIN);
    assertThat(RELATIONS.of("organization/ual-corp-uauao", "organization/united-airlines", bound))
        .isEqualTo(Relation.NAME_WITHIN);
    assertThat(RELATIONS.of("organization/kel", "organization/kestrel-airlines", LOOSE)).isNull();
    assertThat(RELATIONS.of("organization/bp", "organization/transocean", bound)).isNull();
  }

  @Test
  void aBodyThatIsAlwaysNamedWithAPersonIsNamedForWhatThePersonSays() {
    Association often = new Association(70, 400, 80, 10_000);
    assertThat(RELATIONS.of("person/pat-ashgrove", "organization/larkfield", often))
        .isEqualTo(Relation.MEMBER_OF);
    // A bank of five stories in which an envoy stands is not the envoy's.
    Association seldom = new Association(4, 18, 5, 10_000);
    assertThat(RELATIONS.of("person/pat-ashgrove", "organization/larkfield", seldom)).isNull();
  }

  @Test
  void aPersonMayComeToAnOfficeAndATownDoesNotMove() {
    assertThat(Relation.changing()).containsExactlyInAnyOrder("national_of", "member_of");
  }
}
