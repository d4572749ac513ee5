package org.dateline.entity.pair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class PartnerAssociationsTest {
  private static final PartnerAssociations.Totals TOTALS =
      new PartnerAssociations.Totals(100, 100, 10, 10_000, 200);

  private static List<PartnerAssociations.Judged> company(PartnerAssociations.Named... named) {
    return PartnerAssociations.company(List.of(named), TOTALS);
  }

  @Test
  void onlyWhatIsFarFromChanceIsCompany() {
    List<PartnerAssociations.Judged> company =
        company(
            new PartnerAssociations.Named("person/hill", 30, 30, 3, 40),
            new PartnerAssociations.Named("country/USA", 40, 40, 4, 4_000));
    assertThat(company).extracting(judged -> judged.named().id()).containsExactly("person/hill");
    assertThat(company.get(0).expected()).isCloseTo(0.4, within(1e-9));
    assertThat(company.get(0).npmi()).isCloseTo(Math.log(75) / -Math.log(0.003), within(1e-9));
    assertThat(company.get(0).q()).isLessThan(1e-30);
  }

  @Test
  void newIsWhatTheLastTenthAloneHas() {
    assertThat(company(new PartnerAssociations.Named("a", 6, 6, 6, 8)))
        .allMatch(judged -> judged.isNew() && judged.isRising());
    assertThat(company(new PartnerAssociations.Named("a", 30, 30, 3, 40)))
        .noneMatch(judged -> judged.isNew() || judged.isRising());
    assertThat(company(new PartnerAssociations.Named("a", 12, 12, 8, 20)))
        .allMatch(judged -> !judged.isNew() && judged.isRising());
  }

  @Test
  void withoutAnyDateNothingIsNew() {
    assertThat(
            PartnerAssociations.company(
                List.of(new PartnerAssociations.Named("a", 30, 0, 0, 40)),
                new PartnerAssociations.Totals(100, 0, 0, 10_000, 200)))
        .hasSize(1)
        .noneMatch(judged -> judged.isNew() || judged.isRising());
  }

  @Test
  void aWholeArchiveOfOneStory() {
    assertThat(
            PartnerAssociations.company(
                List.of(new PartnerAssociations.Named("a", 1, 1, 1, 1)),
                new PartnerAssociations.Totals(1, 1, 1, 1, 1)))
        .isEmpty();
  }
}
