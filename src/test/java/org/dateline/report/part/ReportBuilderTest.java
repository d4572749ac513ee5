package org.dateline.report.part;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dateline.report.data.Findings;
import org.dateline.report.data.Header;
import org.dateline.report.data.People;
import org.dateline.report.data.ReportData;
import org.dateline.report.data.ReportJson;
import org.dateline.report.data.Series;
import org.dateline.report.data.Trust;
import org.dateline.report.source.SummaryRows;
import org.dateline.table.BurstEvents;
import org.dateline.table.Bursts;
import org.dateline.table.Funnel;
import org.junit.jupiter.api.Test;

class ReportBuilderTest {
  private static String json(Facts facts, Samples.Tables tables) {
    return ReportBuilder.json(
        facts,
        Samples.EVERY,
        tables.read(),
        ids -> {
          Map<String, SummaryRows.Dispatch> read = new HashMap<>();
          ids.forEach(id -> read.put(id, Samples.dispatch(id, "Headline " + id)));
          return read;
        });
  }

  private static ReportData data(long dispatches, Samples.Tables tables) {
    return ReportJson.read(json(Samples.facts(dispatches, null), tables));
  }

  @Test
  void seriesAreAlignedWithTheirPeriods() {
    ReportData data = data(3, Samples.oneMonth());
    Series.Periods month = data.periods().get(ReportData.key("kcna", "month"));
    assertThat(month.start()).containsExactly(LocalDate.of(2010, 1, 1));
    assertThat(month.total()).containsEntry(Samples.STORY, List.of(2L));
    Series.Coverage coverage =
        data.coverage().get(ReportData.key("north-korea", "kcna", "month", Samples.STORY));
    assertThat(coverage.at()).isNull();
    assertThat(coverage.count()).containsExactly(1L);
    assertThat(coverage.share()).containsExactly(0.5);
    assertThat(coverage.evidence()).hasSize(1);
    assertThat(data.dispatches().id().get(coverage.evidence().get(0).get(0))).isEqualTo("a");
  }

  @Test
  void daysAndWeeksOfSourcesAreSparse() {
    ReportData data = data(3, Samples.oneMonth());
    assertThat(data.periods().get(ReportData.key("*", "day")).step()).containsExactly(0);
    assertThat(data.periods().get(ReportData.key("*", "day")).start()).isNull();
    assertThat(
            data.coverage().get(ReportData.key("north-korea", "kcna", "week", Samples.STORY)).at())
        .containsExactly(0);
    assertThat(data.coverage().get(ReportData.key("north-korea", "*", "week", Samples.STORY)).at())
        .isNull();
  }

  @Test
  void whoseTextsASourceHasPrinted() {
    Samples.Tables tables =
        Samples.oneMonth()
            .source("kcna", "dateline", true, "first", 3)
            .credit("*", "kcna", "own", 5)
            .credit("*", "kcna", "tass", 7)
            .credit("*", "kcna", "news_services", 1)
            .credit("*", "ap", "afp", 2);
    assertThat(data(3, tables).sourceTable().get(0).credits())
        .containsExactly(
            Map.entry(
                "*",
                List.of(
                    new Trust.Credit("tass", "TASS", 7),
                    new Trust.Credit("own", "own", 5),
                    new Trust.Credit("news_services", "agencies it does not name", 1))));
  }

  @Test
  void theAnswerAndWhatIsSaidOfTheArchive() {
    ReportData data = data(3, Samples.oneMonth());
    assertThat(data.title()).isEqualTo("Coverage of North Korea");
    assertThat(data.answer().get("north-korea")).startsWith("North Korea was in 50 % of 2 stories");
    assertThat(data.sources())
        .containsExactly(new Header.Label("*", "all sources"), new Header.Label("kcna", "KCNA"));
    assertThat(data.range()).isEqualTo(new Header.Range(Samples.FIRST, Samples.FIRST));
    assertThat(data.keys()).extracting(Header.Key::id).startsWith("dispatches", "stories");
    assertThat(data.keys().get(0).text()).isEqualTo("3");
    assertThat(data.cite())
        .isEqualTo("Coverage of North Korea. Dateline 1.0, run 20261126T000000Z.");
  }

  @Test
  void theAnswerNamesThePeriodThatTheChartNames() {
    Samples.Tables tables = Samples.oneMonth();
    LocalDate may = LocalDate.of(2010, 5, 1);
    for (int i = 0; i < 6; i++) {
      // Three of three, of ten that are usual, and nine of ten in July.
      tables.period("*", "month", may.plusMonths(i), i == 0 ? 3 : 10, i == 2 ? 9 : 3, List.of("a"));
    }
    ReportData data = data(3, tables);
    assertThat(data.defaults().grain()).isEqualTo("month");
    assertThat(data.answer().get("north-korea"))
        .contains("most in July 2010 (90 %; 95 %: 60–98 %)");
  }

  @Test
  void everyStageOfTheFunnelAddsUp() {
    Samples.Tables tables = Samples.oneMonth();
    tables.rejectCounts.add(new SummaryRows.Tally("malformed_record", 7));
    tables.source("kcna", "none", false, "first", 4);
    tables.funnel.addAll(
        List.of(
            new Funnel.Count("stories", "in", 9),
            new Funnel.Count("stories", "withdrawn", 2),
            new Funnel.Count("stories", "out", 7),
            new Funnel.Count("date", "in", 7),
            new Funnel.Count("date", "none", 4),
            new Funnel.Count("date", "out", 3)));
    List<Trust.Stage> funnel = data(9, tables).funnel();
    assertThat(funnel)
        .extracting(Trust.Stage::stage)
        .containsExactly("read", "withdrawn", "date", "stories", "counted", "subject");
    assertThat(funnel)
        .allSatisfy(
            stage ->
                assertThat(stage.in())
                    .isEqualTo(
                        stage.out() + stage.lost().stream().mapToLong(Trust.Loss::count).sum()));
    for (int i = 1; i < funnel.size(); i++) {
      assertThat(funnel.get(i).in()).isEqualTo(funnel.get(i - 1).out());
    }
    assertThat(funnel.get(0).lost().get(0).label()).isEqualTo("not well formed");
    assertThat(funnel.get(2).lost().get(0).label()).isEqualTo("without any date");
  }

  @Test
  void anUndatedArchive() {
    Samples.Tables tables = new Samples.Tables().source("kcna", "none", false, "first", 2);
    tables.hits.add(new SummaryRows.Tally("north-korea", 1));
    tables.dateExamples.add(new SummaryRows.Example("none", "a"));
    ReportData data = data(2, tables);
    assertThat(data.answer().get("north-korea"))
        .isEqualTo(
            "None of 2 dispatches has a date, so there is no coverage over time; North Korea is in"
                + " one of them.");
    assertThat(data.range().first()).isNull();
    assertThat(data.periods()).isEmpty();
    assertThat(data.coverage()).isEmpty();
    assertThat(data.grains()).isEmpty();
    assertThat(data.keys().get(2).evidence()).containsExactly(0);
    assertThat(data.keys().get(5).text()).isEqualTo("not known");
  }

  @Test
  void noDispatchAtAll() {
    ReportData data = data(0, new Samples.Tables());
    assertThat(data.answer().get("north-korea")).startsWith("The archive holds no dispatch");
    assertThat(data.dispatches().id()).isEmpty();
    assertThat(data.network().get("north-korea").nodes()).isEmpty();
  }

  @Test
  void burstsNameTheirReasonAndTheirEvents() {
    Samples.Tables tables = Samples.oneMonth();
    tables.entities.put(
        "person/hill", new SummaryRows.Entity("person/hill", "Christopher Hill", "person"));
    tables.bursts.add(
        new Bursts.Burst(
            "north-korea",
            "North Korea",
            "*",
            1,
            Samples.FIRST,
            Samples.FIRST.plusDays(3),
            Samples.FIRST,
            2,
            9,
            31,
            20,
            0.83,
            12,
            0.001,
            List.of("nuclear test", "tremor"),
            List.of("person/hill"),
            List.of(),
            List.of("a", "b", "c", "d")));
    tables.events.add(
        new BurstEvents.BurstEvent(Samples.FIRST, "First test", "north-korea", 1, 0, true));
    tables.events.add(
        new BurstEvents.BurstEvent(
            Samples.FIRST.plusDays(9), "Nothing", "north-korea", null, null, true));
    ReportData data = data(3, tables);
    Findings.Burst burst = data.bursts().get(0);
    assertThat(burst.reason()).isEqualTo("nuclear test, tremor and Christopher Hill");
    assertThat(burst.events()).containsExactly(0);
    assertThat(burst.headlines()).hasSize(3);
    assertThat(burst.evidence()).hasSize(4);
    assertThat(data.events()).extracting(event -> event.matches().size()).containsExactly(1, 0);
    assertThat(data.answer().get("north-korea"))
        .contains("its strongest burst, 4–7 Jan 2010, was about nuclear test");
  }

  @Test
  void partnersStandInListAndNetwork() {
    Samples.Tables tables = Samples.oneMonth();
    for (String id : List.of("person/hill", "person/kelly")) {
      tables.entities.put(id, new SummaryRows.Entity(id, id.substring(7), "person"));
      tables.partners.add(
          new SummaryRows.Partner(
              "north-korea",
              id,
              id.endsWith("hill") ? 5 : 4,
              6,
              0.5,
              0.7,
              1e-6,
              Samples.FIRST,
              Samples.FIRST,
              id.endsWith("kelly"),
              false,
              List.of(Samples.FIRST.withDayOfMonth(1)),
              List.of(5L),
              List.of("a")));
    }
    tables.pairs.add(new SummaryRows.Pair("person/hill", "person/kelly", 3, 0.8, 1e-5));
    ReportData data = data(3, tables);
    assertThat(data.partners().get("north-korea"))
        .extracting(People.Partner::label)
        .containsExactly("kelly", "hill");
    People.Network network = data.network().get("north-korea");
    assertThat(network.nodes()).extracting(People.Node::label).containsExactly("hill", "kelly");
    assertThat(network.edges()).hasSize(1);
  }

  @Test
  void aLongArchiveStaysSmallAndSaysWhatIsCut() {
    String json = json(Samples.facts(100_000, null), twentyYears());
    assertThat(json.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(Budget.MAX_BYTES);
    ReportData data = ReportJson.read(json);
    assertThat(data.cut()).hasSizeGreaterThan(1);
    assertThat(data.coverage())
        .containsKey(ReportData.key("north-korea", "*", "month", Samples.EVERY))
        .containsKey(ReportData.key("north-korea", "s3", "month", Samples.STORY));
  }

  /** Six sources that send every day, and a subject that is in every second dispatch. */
  private static Samples.Tables twentyYears() {
    Samples.Tables tables = new Samples.Tables();
    LocalDate first = LocalDate.of(1990, 1, 1);
    LocalDate last = first.plusYears(20);
    List<String> sources = new ArrayList<>(List.of("*"));
    for (int i = 0; i < 6; i++) {
      sources.add("s" + i);
      tables.source("s" + i, "metadata", true, "first", 10_000);
    }
    for (String source : sources) {
      for (LocalDate day = first; day.isBefore(last); day = day.plusDays(1)) {
        String id = source + day;
        tables.period(source, "day", day, 37, 11, List.of(id, id + "b"));
        if (day.getDayOfWeek().getValue() == 1) {
          tables.period(source, "week", day, 137, 41, List.of(id, id + "b", id + "c"));
        }
        if (day.getDayOfMonth() == 1) {
          tables.period(source, "month", day, 1137, 411, List.of(id, id + "b", id + "c"));
        }
        if (day.getDayOfYear() == 1) {
          tables.period(source, "year", day, 11_137, 4_411, List.of(id, id + "b", id + "c"));
        }
      }
    }
    return tables;
  }
}
