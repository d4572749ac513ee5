package org.dateline.report.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.dateline.report.page.ReportFixtures.State;
import org.dateline.text.record.RevisionTag.Kind;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;
import org.w3c.dom.Document;

/** The page as a reader has it: opened from disk in a real browser, without any network. */
@Execution(ExecutionMode.CONCURRENT)
class ReportPageIT {
  private static final Map<State, Path> PAGES = new EnumMap<>(State.class);
  private static final String OPEN_PANEL = "return document.getElementById('evidence').open";
  private static final String FOCUSED = "return document.activeElement.textContent";

  @TempDir static Path folder;
  private static Browser browser;

  @BeforeAll
  static void start() {
    assumeTrue(
        Browser.isInstalled(),
        "Chromium and its driver are not installed (Debian: chromium, chromium-driver), so the page"
            + " of the report is not opened.");
    browser = Browser.started(folder);
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.close();
    }
  }

  @BeforeEach
  void asNew() {
    browser.size(1200, 900);
    browser.prefersDark(false);
    browser.complaints();
    browser.requests();
  }

  @ParameterizedTest
  @EnumSource(State.class)
  void eachStateOpensWithoutComplaintAndWithoutNetwork(State state) throws IOException {
    browser.open(page(state), "");
    browser.run("dateline.figures.forEach((figure) => figure.reveal())");

    assertThat(browser.complaints()).isEmpty();
    assertThat(browser.requests())
        .isNotEmpty()
        .allMatch(url -> url.matches("(file|data|blob|about):.*"));
    assertThat(browser.find("#sentence").getText()).isNotBlank();
    assertThat(browser.all("figure.figure")).hasSizeGreaterThan(6);
    assertThat(browser.text("return document.body.innerText"))
        .doesNotContain("undefined")
        .doesNotContain("NaN")
        .doesNotContain("[object")
        .doesNotContain("Infinity");
  }

  @Test
  void everyChartIsDrawnAndSaysWhatItShows() throws IOException {
    browser.open(page(State.SAMPLE), "");
    browser.run("dateline.figures.forEach((figure) => figure.reveal())");

    List<WebElement> charts = browser.all(".chart");
    assertThat(charts).hasSizeGreaterThanOrEqualTo(5);
    for (WebElement chart : charts) {
      assertThat(chart.getDomAttribute("role")).isEqualTo("img");
      assertThat(chart.getDomAttribute("aria-label")).hasSizeGreaterThan(20);
      Object inked =
          browser.run(
              "const c = arguments[0].querySelector('canvas');"
                  + "const d = c.getContext('2d').getImageData(0, 0, c.width, c.height).data;"
                  + "let n = 0; for (let i = 3; i < d.length; i += 4) { n += d[i] > 0 ? 1 : 0; }"
                  + "return n;",
              chart);
      assertThat((Long) inked).isGreaterThan(1000);
    }
  }

  @Test
  void oneOfAThingIsSaidAsOne() throws IOException {
    browser.open(page(State.ONE_DISPATCH), "");
    browser.run("dateline.figures.forEach((figure) => figure.reveal())");

    assertThat(browser.find("#figure-funnel .figure-title").getText())
        .isEqualTo("From 6 records read to 1 story of North Korea");
    assertThat(browser.text("return document.getElementById('trust').innerText"))
        .doesNotContain("up to 1.0 times")
        .doesNotContain("1 records")
        .doesNotContain("1 stories");
  }

  @Test
  void switchesChangeWhatIsShownAndTheAddress() throws IOException {
    browser.open(page(State.TWO_SUBJECTS), "");
    String before = browser.find("#figure-coverage .figure-title").getText();

    browser.find("[data-option=year]").click();
    browser.find("[data-option=count]").click();
    browser.find("[data-option=oil]").click();

    assertThat(browser.driver().getCurrentUrl())
        .contains("by=year")
        .contains("show=count")
        .contains("subject=north-korea,oil");
    assertThat(browser.find("[data-option=year]").getDomAttribute("aria-pressed"))
        .isEqualTo("true");
    assertThat(browser.find("#figure-coverage .figure-title").getText()).isNotEqualTo(before);
    assertThat(browser.text(FOCUSED)).isEqualTo("Oil");

    String address = browser.driver().getCurrentUrl();
    browser.driver().navigate().back();
    assertThat(browser.driver().getCurrentUrl()).doesNotContain("oil");
    assertThat(browser.find("[data-option=oil]").getDomAttribute("aria-pressed"))
        .isEqualTo("false");

    browser.open(page(State.TWO_SUBJECTS), address.substring(address.indexOf('#')));
    assertThat(browser.find("[data-option=oil]").getDomAttribute("aria-pressed")).isEqualTo("true");
    assertThat(browser.find("[data-option=year]").getDomAttribute("aria-pressed"))
        .isEqualTo("true");
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void draggingZoomsAndDoubleClickGoesBack() throws IOException {
    browser.open(page(State.SAMPLE), "");
    WebElement chart = browser.find("#figure-coverage .chart");
    new Actions(browser.driver())
        .moveToElement(chart, -200, 0)
        .clickAndHold()
        .moveByOffset(150, 10)
        .release()
        .perform();

    assertThat(browser.driver().getCurrentUrl()).contains("from=200").contains("to=200");
    assertThat(browser.text(OPEN_PANEL)).isEqualTo("false");

    new Actions(browser.driver()).doubleClick(browser.find("#figure-coverage .chart")).perform();
    assertThat(browser.driver().getCurrentUrl()).doesNotContain("from=");
    assertThat(browser.text(OPEN_PANEL)).isEqualTo("false");
  }

  @Test
  void evidenceOpensAndClosesByKeyboard() throws IOException {
    browser.open(page(State.SAMPLE), "");
    WebElement number = browser.find(".card .number.opens");
    browser.run("arguments[0].focus()", number);
    new Actions(browser.driver()).sendKeys(Keys.ENTER).perform();

    assertThat(browser.text(OPEN_PANEL)).isEqualTo("true");
    assertThat(browser.text(FOCUSED)).startsWith("\u2460");
    assertThat(browser.all("#evidence .dispatches li")).isNotEmpty();
    assertThat(browser.find("#evidence .byline").getText()).containsPattern("\\d+ \\w{3} 200\\d");
    assertThat(browser.all("#evidence .byline"))
        .noneMatch(byline -> byline.getText().endsWith(Kind.FIRST.code()));

    new Actions(browser.driver()).sendKeys(Keys.ESCAPE).perform();
    assertThat(browser.text(OPEN_PANEL)).isEqualTo("false");
    assertThat(browser.run("return document.activeElement === arguments[0]", number))
        .isEqualTo(true);
  }

  @Test
  void aPointOfTheChartOpensByKeyboardAndByMouse() throws IOException {
    browser.open(page(State.ONE_SOURCE), "");
    WebElement chart = browser.find("#figure-coverage .chart");
    browser.run("arguments[0].focus()", chart);
    new Actions(browser.driver())
        .sendKeys(Keys.ARROW_RIGHT, Keys.ARROW_RIGHT, Keys.ARROW_RIGHT)
        .perform();
    assertThat(browser.find("#tip").getText()).contains("May 2006");
    new Actions(browser.driver()).sendKeys(Keys.ENTER).perform();
    assertThat(browser.text(OPEN_PANEL)).isEqualTo("true");
    assertThat(browser.find("#evidence-title").getText()).contains("May 2006");
    new Actions(browser.driver()).sendKeys(Keys.ESCAPE).perform();

    new Actions(browser.driver()).moveToElement(chart).click().perform();
    browser.until(d -> "true".equals(browser.text(OPEN_PANEL)));
    browser.find("#evidence .close").click();
    assertThat(browser.text(OPEN_PANEL)).isEqualTo("false");
  }

  @Test
  void aNameNarrowsThePage() throws IOException {
    browser.open(page(State.SAMPLE), "");
    browser.find(".partners tbody .link").click();

    assertThat(browser.driver().getCurrentUrl()).contains("with=person/");
    assertThat(browser.find("#filter").getText()).startsWith("Only stories with North Korea and");
    browser.find("#filter .quiet").click();
    assertThat(browser.driver().getCurrentUrl()).doesNotContain("with=");
  }

  @Test
  void csvHoldsTheRowsOfTheData() throws IOException {
    browser.open(page(State.SAMPLE), "");
    byte[] bytes =
        browser.downloaded(() -> browser.find("#figure-coverage [aria-label=CSV]").click());
    String csv = new String(bytes, StandardCharsets.UTF_8);
    assertThat(csv).startsWith("\ufeff").contains("\r\n");

    JsonNode data = new ObjectMapper().readTree(ReportFixtures.json(State.SAMPLE));
    JsonNode periods = data.get("periods").get("*|month");
    JsonNode coverage = data.get("coverage").get("north-korea|*|month|story");
    List<String> wanted = new ArrayList<>();
    for (int i = 0; i < periods.get("start").size(); i++) {
      wanted.add(
          periods.get("start").get(i).asText()
              + " "
              + coverage.get("count").get(i).asInt()
              + " "
              + periods.get("total").get("story").get(i).asInt()
              + " "
              + coverage.get("share").get(i).asDouble());
    }
    List<String> found = new ArrayList<>();
    for (CSVRecord row : parsed(csv.substring(1))) {
      found.add(
          row.get("Month")
              + " "
              + row.get("Stories")
              + " "
              + row.get("Of all")
              + " "
              + Double.parseDouble(row.get("Share")));
    }
    assertThat(found).isEqualTo(wanted);
  }

  @Test
  void theTableHoldsTheSameRowsAndSorts() throws IOException {
    browser.open(page(State.SAMPLE), "");
    browser.find("#figure-coverage .tools button").click();
    assertThat(browser.all("#figure-coverage tbody tr")).hasSize(50);
    assertThat(browser.all("#figure-coverage th[scope=col]")).hasSizeGreaterThan(8);
    assertThat(browser.find("#figure-coverage caption").getText()).contains("North Korea");

    browser.all("#figure-coverage thead button").get(3).click();
    assertThat(browser.all("#figure-coverage thead th").get(3).getDomAttribute("aria-sort"))
        .isEqualTo("descending");
    String counts =
        browser.text(
            "return [...document.querySelectorAll('#figure-coverage tbody tr td:nth-child(4)')]"
                + ".map((cell) => cell.textContent).join(' ')");
    assertThat(Stream.of(counts.split(" ")).map(Integer::parseInt).toList())
        .hasSize(50)
        .isSortedAccordingTo(Comparator.reverseOrder());
  }

  @Test
  void picturesAreDrawnForDownload() throws Exception {
    browser.open(page(State.LONG_GAP), "#source=kcna");
    byte[] png =
        browser.downloaded(
            () -> browser.find("#figure-coverage .tools button:nth-child(3)").click());
    assertThat(png).startsWith(0x89, 'P', 'N', 'G').hasSizeGreaterThan(20_000);

    byte[] svg =
        browser.downloaded(
            () -> browser.find("#figure-coverage .tools button:nth-child(4)").click());
    Document document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(svg));
    assertThat(document.getDocumentElement().getTagName()).isEqualTo("svg");
    assertThat(document.getDocumentElement().getTextContent())
        .contains("North Korea was most in the news")
        .contains("no dispatches of KCNA");
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void hostileTextsAreTexts() throws IOException {
    browser.open(page(State.HOSTILE), "");
    assertThat(browser.driver().getTitle()).isEqualTo("Coverage of <b>North</b> & \"South\" Korea");
    assertThat(browser.find("h1").getText())
        .isEqualTo("Coverage of <b>North</b> & \"South\" Korea");
    assertThat(browser.all("main b, main i, main img")).isEmpty();

    browser.run("arguments[0].click()", browser.find(".card .number.opens"));
    assertThat(browser.text("return document.getElementById('evidence').textContent"))
        .contains("</script><script>document.title='taken'</script>");
    assertThat(browser.all("#evidence b, #evidence img, #evidence script")).isEmpty();
    assertThat(browser.run("return document.documentElement.scrollWidth <= innerWidth"))
        .isEqualTo(true);

    byte[] csv =
        browser.downloaded(
            () ->
                browser.run("arguments[0].click()", browser.find("#evidence .panel-body .quiet")));
    assertThat(new String(csv, StandardCharsets.UTF_8)).contains("<img src=x onerror=");
    assertThat(browser.driver().getTitle()).doesNotContain("taken");
  }

  @Test
  void aSpreadsheetFindsNoFormulaInCsv() throws IOException {
    browser.open(page(State.ONE_DISPATCH), "");
    assertThat(browser.text("return dateline.csvField('=HYPERLINK(\"x\")')"))
        .isEqualTo("\"'=HYPERLINK(\"\"x\"\")\"");
    assertThat(browser.text("return dateline.csvField('@a')")).isEqualTo("'@a");
    assertThat(browser.text("return dateline.csvField(-1.5)")).isEqualTo("-1.5");
    assertThat(browser.text("return dateline.csvField('a,b')")).isEqualTo("\"a,b\"");
    assertThat(browser.text("return dateline.csvField(null)")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          count(50812)                       | 50,812
          share(0.0187, 0.018, 0.0195)       | 1.9 %
          share(0.6512, 0.59, 0.70)          | 65 %
          share(0.004, 0, 0.025)             | 0.4 %
          share(1, 0.3, 1)                   | 100 %
          share(null)                        | no data
          interval(0.018, 0.02)              | 1.8–2.0 %
          day('2010-11-23')                  | 23 Nov 2010
          days('2009-05-03', '2009-05-17')   | 3–17 May 2009
          period('2010-07-01', 'quarter')    | Q3 2010
          circled(1)                         | ①
          circled(21)                        | ㉑
          wilson(0, 10).map((x) => x.toFixed(4)).join(' ')   | 0.0000 0.2775
          wilson(10, 50).map((x) => x.toFixed(4)).join(' ')  | 0.1124 0.3304
          wilson(0, 0).join(' ')             | 0 1
          shortened('one two three', 9)      | one two…
          addressOf(dateline.parsedState('#by=year&source=nobody&show=count')) | #by=year&show=count
          """)
  void numbersAndDaysAreWrittenAsPeopleWriteThem(String call, String wanted) throws IOException {
    if (!browser.driver().getCurrentUrl().endsWith("/one_dispatch.html")) {
      browser.open(page(State.ONE_DISPATCH), "");
    }
    assertThat(browser.text("return dateline." + call).replace('\u00a0', ' ')).isEqualTo(wanted);
  }

  @ParameterizedTest
  @CsvSource({"1200,false", "1200,true", "360,false", "360,true"})
  void nothingKeepsPeopleFromUsingIt(int width, boolean isDark) throws IOException {
    browser.size(width, 900);
    browser.prefersDark(isDark);
    browser.open(page(State.SAMPLE), "");
    browser.run("dateline.figures.forEach((figure) => figure.reveal())");
    browser.run(
        "document.querySelectorAll('.tools button:first-child').forEach((b) => b.click());"
            + "document.querySelectorAll('details').forEach((d) => { d.open = true; })");
    assertThat(browser.run("return document.documentElement.scrollWidth <= innerWidth"))
        .as("the page is no wider than the window")
        .isEqualTo(true);
    assertThat(found("body")).isEmpty();

    browser.run("arguments[0].click()", browser.find(".card .number.opens"));
    assertThat(found("#evidence")).isEmpty();
  }

  /** Serious and critical findings of axe within a part of the page. */
  private static List<?> found(String within) throws IOException {
    try (InputStream axe = ReportPageIT.class.getResourceAsStream("/axe.min.js")) {
      browser.run(new String(axe.readAllBytes(), StandardCharsets.UTF_8));
    }
    return (List<?>)
        browser
            .driver()
            .executeAsyncScript(
                """
                const done = arguments[arguments.length - 1];
                axe.run(arguments[0], {resultTypes: ['violations']}).then((result) => done(result.violations
                  .filter((it) => ['serious', 'critical'].includes(it.impact))
                  .flatMap((it) => it.nodes.slice(0, 3).map((node) => it.id + ': ' + node.html.slice(0, 200)
                    + ' ' + node.failureSummary))));
                """,
                within);
  }

  @Test
  void onPaperAllIsOpenAndLight() throws IOException {
    browser.prefersDark(true);
    browser.open(page(State.SAMPLE), "");
    browser.run("dateline.toPaper(true)");
    assertThat(browser.text("return document.documentElement.dataset.theme")).isEqualTo("light");
    assertThat(browser.all(".figure .drawer[hidden], details:not([open])")).isEmpty();
    assertThat(browser.all(".drawer table")).hasSizeGreaterThan(8);
    assertThat(browser.all(".chart canvas")).hasSameSizeAs(browser.all(".chart"));
    browser.run("dateline.toPaper(false)");
    assertThat(browser.text("return document.documentElement.dataset.theme")).isEqualTo("dark");
    assertThat(browser.all(".drawer table")).isEmpty();
  }

  @Test
  void twentyYearsFitIntoAMail() throws IOException {
    assertThat(Files.size(page(State.TWENTY_YEARS))).isLessThan(5_000_000);
    browser.open(page(State.TWENTY_YEARS), "#by=day&subject=north-korea,oil,banks");
    assertThat(browser.find("#figure-coverage .figure-title").getText()).contains("North Korea");
    assertThat(browser.complaints()).isEmpty();
  }

  private static Path page(State state) throws IOException {
    Path file = PAGES.get(state);
    if (file == null) {
      file = folder.resolve(state.name().toLowerCase(Locale.ROOT) + ".html");
      Files.writeString(file, Page.render(ReportFixtures.json(state)));
      PAGES.put(state, file);
    }
    return file;
  }

  private static List<CSVRecord> parsed(String csv) throws IOException {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (CSVParser parser = CSVParser.parse(csv, format)) {
      return parser.getRecords();
    }
  }
}
