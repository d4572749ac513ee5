package org.dateline.report.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dateline.report.page.MadeCorpus.Dispatch;
import org.dateline.report.page.MadeCorpus.Peak;
import org.dateline.report.page.MadeCorpus.Recipe;
import org.dateline.report.page.MadeCorpus.Silence;
import org.dateline.report.page.MadeCorpus.Subject;
import org.dateline.report.page.MadeCorpus.Theme;

/** Data of made-up archives, one for each state the page can be in. */
final class ReportFixtures {
  private static final Theme NUCLEAR =
      new Theme(
          "nuclear",
          "Nuclear test",
          1,
          List.of("nuclear test", "sanctions", "six-party talks", "Yongbyon", "warhead", "seismic"),
          List.of("Christopher Hill", "Kim Kye Gwan", "Japan", "China", "Ban Ki-moon"),
          List.of(
              "North Korea says it has tested a nuclear device",
              "Envoys return to six-party talks in Beijing",
              "Security Council weighs new sanctions",
              "Seismic tremor felt near the test site"));
  private static final Theme OIL =
      new Theme(
          "oil",
          "Oil prices",
          6,
          List.of("oil prices", "barrel", "OPEC", "crude", "supply"),
          List.of("Ali al-Naimi", "Iran"),
          List.of(
              "Oil climbs as OPEC holds output",
              "Crude falls on rising stocks",
              "Brent steadies above 80 dollars"));
  private static final Theme FLOOD =
      new Theme(
          "flood",
          "Flooding",
          2,
          List.of("floods", "heavy rain", "homeless", "relief"),
          List.of("Pakistan", "Jan Egeland"),
          List.of("Floods leave thousands homeless", "Relief flights reach flooded valley"));
  private static final Theme FOOTBALL =
      new Theme(
          "football",
          "Football",
          5,
          List.of("match", "goal", "league", "cup"),
          List.of("Arsene Wenger", "Spain"),
          List.of("Late goal settles the derby", "League leaders held at home"));
  private static final Theme BANKS =
      new Theme(
          "banks",
          "Banks",
          5,
          List.of("bank", "loans", "credit", "interest rate"),
          List.of("Ben Bernanke", "Greece"),
          List.of("Central bank leaves its rate", "Lenders ask for more capital"));
  private static final List<Theme> THEMES = List.of(NUCLEAR, OIL, FLOOD, FOOTBALL, BANKS);
  private static final Subject NORTH_KOREA = new Subject("north-korea", "North Korea", "nuclear");
  private static final Subject OIL_PRICES = new Subject("oil", "Oil", "oil");
  private static final Subject NOBODY = new Subject("atlantis", "Atlantis", null);

  private ReportFixtures() {}

  /** What a page can look like. */
  enum State {
    SAMPLE,
    ONE_DISPATCH,
    NEVER_NAMED,
    ONE_SOURCE,
    LONG_GAP,
    TWO_SUBJECTS,
    TWENTY_YEARS,
    UNDATED,
    HOSTILE,
    NOTHING_NEW
  }

  /** {@code data.json} of a state, always the same. */
  static String json(State state) {
    return MadeData.json(data(state));
  }

  private static Map<String, Object> data(State state) {
    return switch (state) {
      case SAMPLE -> MadeData.of(corpus(4, 0.6, List.of("reuters", "ap", "yonhap", "kcna")));
      case ONE_DISPATCH -> MadeData.of(oneDispatch());
      case NEVER_NAMED -> MadeData.of(about(corpus(2, 2, List.of("reuters", "ap")), NOBODY));
      case ONE_SOURCE -> MadeData.of(corpus(3, 8, List.of("reuters")));
      case LONG_GAP -> MadeData.of(longGap());
      case TWO_SUBJECTS ->
          MadeData.of(
              about(corpus(5, 5, List.of("reuters", "ap", "afp")), NORTH_KOREA, OIL_PRICES));
      case TWENTY_YEARS ->
          MadeData.of(
              about(
                  corpus(20, 4, List.of("reuters", "ap", "afp", "xinhua", "yonhap", "kcna")),
                  NORTH_KOREA,
                  OIL_PRICES,
                  new Subject("banks", "Banks", "banks")));
      case UNDATED -> MadeData.of(undated(corpus(1, 0.5, List.of("reuters", "ap"))));
      case HOSTILE -> hostile();
      case NOTHING_NEW -> nothingNew();
    };
  }

  private static MadeCorpus corpus(int years, double perDay, List<String> sources) {
    return MadeCorpus.drawn(recipe(years, perDay, sources, List.of()));
  }

  private static Recipe recipe(
      int years, double perDay, List<String> sources, List<Silence> silences) {
    LocalDate first = LocalDate.of(2006, 3, 9);
    LocalDate last = first.plusYears(years).plusDays(40);
    List<Peak> peaks = new ArrayList<>();
    peaks.add(
        new Peak(
            "nuclear",
            LocalDate.of(2006, 10, 9),
            24,
            14,
            "nuclear test, Kim Kye Gwan",
            "First nuclear test"));
    peaks.add(
        new Peak(
            "nuclear", LocalDate.of(2007, 2, 8), 20, 7, "six-party talks, Christopher Hill", ""));
    for (int year = 2009; year < last.getYear(); year += 3) {
      peaks.add(
          new Peak(
              "nuclear",
              LocalDate.of(year, 5, 25),
              30,
              12,
              "seismic, Ban Ki-moon",
              "Test of " + year));
    }
    peaks.add(new Peak("oil", LocalDate.of(2008, 6, 1), 70, 3, "barrel, OPEC", ""));
    return new Recipe(
        7, first, last, sources, perDay, List.of(NORTH_KOREA), THEMES, peaks, silences);
  }

  private static MadeCorpus about(MadeCorpus corpus, Subject... subjects) {
    return new MadeCorpus(
        corpus.sources(),
        List.of(subjects),
        corpus.themes(),
        corpus.peaks(),
        corpus.silences(),
        corpus.dispatches());
  }

  private static MadeCorpus with(MadeCorpus corpus, List<Dispatch> dispatches) {
    return new MadeCorpus(
        corpus.sources(),
        corpus.subjects(),
        corpus.themes(),
        List.of(),
        corpus.silences(),
        dispatches);
  }

  private static MadeCorpus oneDispatch() {
    MadeCorpus corpus = corpus(1, 1, List.of("reuters"));
    return with(
        corpus,
        corpus.dispatches().stream().filter(d -> d.theme().equals("nuclear")).limit(1).toList());
  }

  private static MadeCorpus longGap() {
    return MadeCorpus.drawn(
        recipe(
            4,
            4,
            List.of("reuters", "kcna"),
            List.of(
                new Silence("kcna", LocalDate.of(2007, 8, 1), LocalDate.of(2008, 5, 17)),
                new Silence("kcna", LocalDate.of(2009, 3, 3), LocalDate.of(2009, 3, 17)))));
  }

  private static MadeCorpus undated(MadeCorpus corpus) {
    return with(
        corpus,
        corpus.dispatches().stream()
            .map(
                d ->
                    new Dispatch(
                        d.id(),
                        null,
                        null,
                        d.source(),
                        d.theme(),
                        d.headline(),
                        d.lead(),
                        d.story(),
                        d.kind(),
                        d.named(),
                        d.names()))
            .toList());
  }

  /** Texts that would break a page that took them for its own. */
  static final List<String> HOSTILE_TEXTS =
      List.of(
          "</script><script>document.title='taken'</script>",
          "<img src=x onerror=\"document.title='taken'\"> & <b>bold</b>",
          "\"Quotes\" & 'apostrophes' <!-- and a comment",
          "=HYPERLINK(\"http://example.org\";\"take me\")",
          "\uD83D\uDE80 Rocket over \uD3C9\uC591, \uBD81\uD55C \uD575\uC2E4\uD5D8 \u2728",
          "A headline that does not end ".repeat(10).strip(),
          "Unbrokenword".repeat(25),
          "\u202Eright to left\u202C and back",
          "");

  private static Map<String, Object> hostile() {
    MadeCorpus corpus = corpus(2, 2, List.of("reuters", "ap"));
    List<Dispatch> out = new ArrayList<>();
    for (Dispatch d : corpus.dispatches()) {
      String text = HOSTILE_TEXTS.get(out.size() % HOSTILE_TEXTS.size());
      out.add(
          new Dispatch(
              d.id(),
              d.date(),
              d.time(),
              d.source(),
              d.theme(),
              text,
              text + " " + d.lead(),
              d.story(),
              d.kind(),
              d.named(),
              List.of(HOSTILE_TEXTS.get(1), HOSTILE_TEXTS.get(4), "Japan")));
    }
    MadeCorpus made =
        new MadeCorpus(
            corpus.sources(),
            List.of(new Subject("north-korea", "<b>North</b> & \"South\" Korea", "nuclear")),
            corpus.themes(),
            List.of(
                new Peak(
                    "nuclear",
                    LocalDate.of(2006, 10, 9),
                    24,
                    14,
                    "<i>test</i>, \uBD81\uD55C",
                    "</script>")),
            List.of(),
            out);
    return MadeData.of(made);
  }

  private static Map<String, Object> nothingNew() {
    Map<String, Object> data =
        new LinkedHashMap<>(MadeData.of(corpus(4, 0.6, List.of("reuters", "ap", "yonhap"))));
    data.put(
        "changes",
        MadeData.object(
            "previousId", "20261101_000000",
            "newDispatches", 0,
            "lines", List.of("Nothing has changed since the last run."),
            "stories", MadeData.object("new", 0, "grown", 0, "merged", 0, "withdrawn", 0),
            "topics", MadeData.object("kept", 5, "new", List.of(), "ended", List.of())));
    return data;
  }
}
