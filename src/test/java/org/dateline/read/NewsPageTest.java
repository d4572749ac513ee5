package org.dateline.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.dateline.text.date.DateFieldParser;
import org.dateline.text.date.Stamp;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

class NewsPageTest {
  private static final String TEXT =
      "<p>The zoo on the north shore was opened on Thursday after three years, its trustees said."
          + "</p><p>Tickets cost six dollars.</p>";
  private static final String ADDRESS = "https://news.example/zoo";

  private static Fields page(String head, String article) {
    String html =
        "<html lang=\"en\"><head><title>Zoo opens | Courier</title>"
            + head
            + "</head><body><nav><a href=\"/\">Home</a></nav><article><h1>Zoo opens</h1>"
            + article
            + "</article><div class=\"related\"><ul><li><a href=\"/x\">Mayor of Istanbul resigns"
            + "</a></li></ul></div><footer>Copyright</footer></body></html>";
    return Objects.requireNonNull(NewsPage.of(html, ADDRESS));
  }

  @Test
  void aShortArticleThatTheOnlyElementForItHoldsIsOne() {
    Fields zoo = page("", TEXT);
    assertThat(zoo.headline).isEqualTo("Zoo opens");
    assertThat(zoo.text).startsWith("The zoo on the north").endsWith("cost six dollars.");
    assertThat(zoo.date).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Subscribe to read the full story. Already a subscriber? Log in.",
        "To continue reading this article about the zoo and much more, please sign in to your"
            + " account or register for free today.",
        "Please enable JavaScript and cookies in your browser to read this story and many others"
            + " of the same kind."
      })
  void whatKeepsReadersOutIsNoArticle(String line) {
    String html =
        "<html><body><article><h1>Zoo opens</h1><p>" + line + "</p></article></body></html>";
    assertThat(NewsPage.of(html, ADDRESS)).isNull();
  }

  /** Teasers of a front page are articles by name alone. */
  @Test
  void teasersAreNoArticle() {
    String teaser =
        "<article><h2>Zoo opens</h2><p>The zoo on the north shore was opened to visitors on"
            + " Thursday after a repair that took years.</p></article>";
    assertThat(NewsPage.of("<html><body>" + teaser + teaser + "</body></html>", ADDRESS)).isNull();
  }

  @Test
  void timesAroundTheTextAreNoPartOfIt() {
    Fields zoo =
        page(
            "",
            "<p>Published: November 16, 2017 at 8:30 a.m. | Updated: February 27, 2018</p>"
                + TEXT
                + "<p>Last updated 27 February 2018, 19:20</p>");
    assertThat(zoo.date).isEqualTo("November 16, 2017 at 8:30 a.m.");
    assertThat(zoo.text).startsWith("The zoo").endsWith("six dollars.");
  }

  @Test
  void theArticleOfAGraphSaysWhenItWasPublishedAndWhoWroteIt() {
    Fields zoo =
        page(
            "<script type=\"application/ld+json\">{\"@graph\":[{\"@type\":\"WebSite\","
                + "\"datePublished\":\"2009-01-01\",\"author\":\"Courier\"},{\"@type\":"
                + "[\"NewsArticle\"],\"dateModified\":\"2018-02-01\",\"datePublished\":"
                + "\"2017-11-16T23:30:00-08:00\",\"author\":[{\"@type\":\"Person\",\"name\":"
                + "\"Lena Ortiz\"},{\"@type\":\"Organization\",\"name\":\"Courier\"}]}]}</script>",
            TEXT);
    assertThat(zoo.date).isEqualTo("2017-11-16T23:30:00-08:00");
    assertThat(zoo.byline).containsExactly("Lena Ortiz");
  }

  @Test
  void aDateIsReadFromJsonThatIsBroken() {
    Fields zoo =
        page(
            "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",,"
                + "\"datePublished\": \"2017-11-16\"</script>",
            TEXT);
    assertThat(zoo.date).isEqualTo("2017-11-16");
  }

  @Test
  void aMonthInAnAddressIsNoDay() {
    String html = "<html><body><article><h1>Zoo opens</h1>" + TEXT + "</article></body></html>";
    assertThat(date(html, "https://news.example/journal/2018/01/92713")).isNull();
    assertThat(date(html, "https://news.example/2018/01/zoo-30-years")).isNull();
    assertThat(date(html, "https://news.example/2017/11/16/zoo")).isEqualTo("2017-11-16");
    assertThat(date(html, "https://news.example/world/2017/nov/16/zoo")).isEqualTo("2017-11-16");
    assertThat(date(html, "https://news.example/2017-11-16/zoo")).isEqualTo("2017-11-16");
    assertThat(date(html, "https://news.example/20171116/zoo.html")).isEqualTo("2017-11-16");
    assertThat(date(html, "https://news.example/zoo-2017-11-16.html")).isEqualTo("2017-11-16");
    assertThat(date(html, "https://news.example/2017/1/5/zoo")).isEqualTo("2017-01-05");
    assertThat(date(html, "https://news.example/2018/01/10-things-to-do-in-town")).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div class=\"date\">16 November 2017</div>",
        "<span class=\"post-date\">Nov 16, 2017</span>",
        "<p>Posted on November 16, 2017 by Lena Ortiz</p>",
        "<p>Last modified: February 27, 2018</p><p>First published: 16 Nov 2017</p>",
        "<p>Updated <time datetime=\"2018-02-02\">Feb 2</time></p>"
            + "<time datetime=\"2017-11-16T08:00\">Nov 16</time>",
        "<time class=\"updated\" datetime=\"2018-02-02\">x</time><span id=\"pubdate\">2017/11/16"
            + "</span>",
        "<span>\uC785\uB825 2017.11.16 08:30 \uC218\uC815 2018.02.01 09:00</span>",
        "<p>Publi\u00E9 le 16 novembre 2017</p>",
        "<p>Ver\u00F6ffentlicht am 16. November 2017 | Aktualisiert am 2. Februar 2018</p>"
      })
  void theDateThatAReaderSeesIsTheDate(String shown) {
    String date = page("", shown + TEXT).date;
    assertThat(DateFieldParser.parse(Objects.requireNonNull(date)))
        .extracting(Stamp::day)
        .hasToString("2017-11-16");
  }

  /** The head of a page may show the day on which it was fetched. */
  @Test
  void theDayInTheHeadOfAPageIsNotThatOfTheArticle() {
    String html =
        "<html><body><div class=\"top\"><span class=\"date\">March 2, 2018</span></div><article>"
            + "<h1>Zoo opens</h1>"
            + TEXT
            + "</article></body></html>";
    assertThat(date(html, ADDRESS)).isNull();
  }

  private static @Nullable String date(String html, String url) {
    return Objects.requireNonNull(NewsPage.of(html, url)).date;
  }

  /** Lines above the text (B) and addresses (U), each with the day of publication or none. */
  @ParameterizedTest
  @CsvFileSource(
      resources = "/cleaning/page-dates.txt",
      delimiter = '\u0001',
      quoteCharacter = '\u0002')
  void theDayIsReadWhereAReaderSeesIt(String row) {
    int last = row.lastIndexOf('|');
    String shown = row.substring(2, last);
    boolean address = row.startsWith("U");
    String html =
        "<html><body><header><span class=\"date\">Monday, 3 March 2025</span></header><article>"
            + "<h1>Zoo opens</h1>"
            + (address ? "" : shown)
            + TEXT
            + TEXT
            + "</article><div class=\"related\"><p class=\"date\">May 1, 2019</p></div></body></html>";
    Fields zoo = Objects.requireNonNull(NewsPage.of(html, address ? shown : ADDRESS));
    Stamp stamp = zoo.date == null ? null : DateFieldParser.parse(zoo.date);
    assertThat(stamp == null ? "-" : stamp.day().toString()).isEqualTo(row.substring(last + 1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div class=\"fecha\">Actualizado 19/03/2018 a las 10:00. Publicado 17/03/2018 a las 08:00</div>",
        "<p>Publi\u00E9 le 17 mars 2018 \u00E0 10h15, mis \u00E0 jour le 19 mars 2018 \u00E0 08h00</p>",
        "<p>Mis \u00E0 jour le 19 mars 2018 \u00E0 08h00. Publi\u00E9 le 17 mars 2018 \u00E0 10h15</p>",
        "<p>Ver\u00F6ffentlicht am 17. M\u00E4rz 2018, aktualisiert am 19. M\u00E4rz 2018</p>",
        "<abbr class=\"published\" title=\"2018-03-17T10:00:00+00:00\">17 March</abbr>"
            + "<abbr class=\"updated\" title=\"2019-01-01T10:00:00+00:00\">x</abbr>",
        "<abbr class=\"updated\" title=\"2019-01-01T10:00:00+00:00\">x</abbr>"
            + "<abbr class=\"dt published\" title=\"2018-03-17\">17 March</abbr>",
      })
  void theDayOfPublicationIsToldBesideThatOfAChange(String line) {
    Fields zoo = page("", line + TEXT);
    Stamp stamp = DateFieldParser.parse(Objects.requireNonNull(zoo.date));
    assertThat(Objects.requireNonNull(stamp).day()).hasToString("2018-03-17");
    assertThat(zoo.text).startsWith("The zoo on the north");
  }

  private static final String HARP =
      "The maker of harps put down his tools on Tuesday after sixty years and five hundred harps.";

  private static final String HENS =
      "He will keep one to play to his hens, he said, and give the workshop to a niece of his.";

  private static final String SCHOOL =
      "Her first harp goes to a school for the blind in the next valley, which has none.";

  /** Pages of the nineties: tables, breaks, headings of the second order, days in the open. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<h2>Harp maker retires</h2><i>By Tom Brack</i><br>Tuesday, 9 May, 2000, 11:04 GMT 12:04 UK<p>A<p>B<p>C",
        "<h2>Harp maker retires</h2>May 9, 2000<br><br>A<br><br>B<br><br>C",
        "<b>Harp maker retires</b><br>Posted: May 9, 2000<br><br>A<br><br>B<br><br>C",
        "<font size=\"5\">Harp maker retires</font><br><font size=1>9 May 2000</font><p>A<p>B<p>C",
        "<h3>Harp maker retires</h3>A<p>B<p>C<p><font size=1>Posted: May 9, 2000</font>",
        "<h1>Hill Post</h1><h2>Harp maker retires</h2></td></tr><tr><td>May 9, 2000</td></tr><tr><td>A<br><br>B<br><br>C",
      })
  void oldPagesAreReadAsTheyLook(String page) {
    String inside = page.replace(">A<", ">" + HARP + "<").replace("<p>A", "<p>" + HARP);
    inside = inside.replace("<p>B", "<p>" + HENS).replace("<br>B", "<br>" + HENS);
    inside = inside.replace("<p>C", "<p>" + SCHOOL).replace("<br>C", "<br>" + SCHOOL);
    String html =
        "<html><head><title>Harp maker retires - Hill Post</title></head><body><table><tr><td>"
            + "<a href=\"a\">News</a></td><td>"
            + inside
            + "</td></tr></table></body></html>";
    Fields harp =
        Objects.requireNonNull(NewsPage.of(html, "https://www.hillpost.example/harp.htm"));
    assertThat(harp.headline).isEqualTo("Harp maker retires");
    Stamp stamp = DateFieldParser.parse(String.valueOf(harp.date));
    assertThat(stamp == null ? null : stamp.day()).isEqualTo("2000-05-09");
    assertThat(harp.text).contains(HARP, HENS, SCHOOL).doesNotContain("Harp maker", "2000,");
  }

  @Test
  void theNameOfTheSiteIsNoHeadline() {
    String html =
        "<html><head><title>Harp maker retires - Hill Post</title></head><body><div><p>"
            + HARP
            + "</p><p>"
            + HENS
            + "</p><p>"
            + SCHOOL
            + "</p></div></body></html>";
    assertThat(Objects.requireNonNull(NewsPage.of(html, "https://hillpost.example/a")).headline)
        .isEqualTo("Harp maker retires");
  }
}
