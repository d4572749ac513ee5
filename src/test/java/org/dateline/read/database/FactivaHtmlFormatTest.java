package org.dateline.read.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.read.database.Exported.keywords;

import org.dateline.text.record.FeedMetadata;
import org.dateline.text.record.RawDispatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FactivaHtmlFormatTest {
  @Test
  void codesNameTheFields() {
    Exported export = Exported.sample("factiva_html/codes.html");
    assertThat(export.format).isEqualTo("factiva_html");
    RawDispatch ferry = export.articles.get(0);
    assertThat(ferry.headline()).isEqualTo("Ferry talks resume in Lake City");
    assertThat(ferry.date()).isEqualTo("2012-03-07T17:32:00Z");
    assertThat(ferry.source()).isEqualTo("The Harbour Times");
    assertThat(ferry.byline()).containsExactly("Lena Ortiz", "Per Mann");
    assertThat(ferry.language()).isEqualTo("en");
    assertThat(ferry.sourceRef()).isEqualTo("HARBT00020120307e8370002x");
    assertThat(ferry.keywords())
        .contains(
            "section:World News",
            "credit:Northern Wire",
            "words:1034",
            "edition:Late",
            "page:A4",
            "company:Lake Ferries AB",
            "industry:Water Transport",
            "subject:Transport",
            "place:Sweden");
    assertThat(ferry.text())
        .isEqualTo(
            """
            LAKE CITY, March 7 - The two sides met again on Wednesday, officials said.

            Nobody spoke of the missing ferry.

            A table of fares followed.

            Adults\t4 crowns
            Children\t2 crowns

            WC 12 words were struck out at the end.""");
  }

  @Test
  void aCorrectionIsAStatusAndItsWordsANote() {
    RawDispatch ferry = Exported.sample("factiva_html/codes.html").articles.get(0);
    assertThat(ferry.feed().status()).isEqualTo(FeedMetadata.CORRECTED);
    assertThat(ferry.feed().note()).contains("misnamed the harbour", "in better days");
  }

  @Test
  void anArticleWithoutTextIsOneOfItsHeadline() {
    RawDispatch picture = Exported.sample("factiva_html/codes.html").articles.get(1);
    assertThat(picture.headline()).isEqualTo("Bild des Tages");
    assertThat(picture.text()).isEmpty();
    assertThat(picture.date()).isEqualTo("2012-03-08");
    assertThat(picture.language()).isEqualTo("de");
  }

  @Test
  void whatIsDisplayedWithoutCodesIsToldByItsOrder() {
    Exported export = Exported.sample("factiva_html/display.html");
    RawDispatch ferry = export.articles.get(0);
    assertThat(ferry.headline()).isEqualTo("Ferry & harbour: talks resume");
    assertThat(ferry.date()).isEqualTo("2012-03-07T17:32:00");
    assertThat(ferry.source()).isEqualTo("The Harbour Times");
    assertThat(ferry.byline()).containsExactly("Lena Ortiz");
    assertThat(ferry.sourceRef()).isEqualTo("HARBT00020120307e8370002x");
    assertThat(keywords(ferry, "section")).containsExactly("News", "At sea");
    assertThat(ferry.keywords())
        .contains("credit:Northern Wire", "words:1034", "edition:2; City", "page:4,5")
        .contains("publisher:Harbour Press Plc");
    assertThat(ferry.text())
        .isEqualTo(
            "The two sides met again on Wednesday, officials said.\n\n"
                + "\"29 December 2011\" is painted on the hull.");
    assertThat(ferry.feed().note()).isEqualTo("The ferry in better days.");
  }

  @Test
  void numbersOfAViewAreNoPartOfHeadlinesButCountThem() {
    Exported export = Exported.sample("factiva_html/display.html");
    assertThat(export.articles.get(1).headline()).isEqualTo("20 December 2011 is not forgotten");
    assertThat(export.articles.get(1).date()).isEqualTo("2012-03-08");
    Export read = FactivaHtmlFormat.read(page("1) One", "12 words", "8 March 2012", "English"));
    assertThat(read.stated()).isEmpty();
  }

  private static String page(String headline, String words, String day, String language) {
    return "<html><head><title>Factiva</title></head><body><div class=\"article xxArticle\"><p></p>"
        + "<div id=\"hd\"><span class=\"xxHeadline\">"
        + headline
        + "</span></div><div>"
        + words
        + "</div><div>"
        + day
        + "</div><div>Kaizeitung</div><div>KAIZ</div><div>"
        + language
        + "</div><div>Kaiverlag 2012</div><p></p>"
        + "<p class=\"articleParagraph xxarticleParagraph\">Text.</p>"
        + "<p>Kaiverlag</p><p>X KAIZ000020120307e8370002x</p></div></body></html>";
  }

  @ParameterizedTest
  @CsvSource({
    "1 234 words,7 March 2012,English,en",
    "1.234 Wörter,7. März 2012,Deutsch,de",
    "1 234 mots,7 mars 2012,Français,fr",
    "1.234 palabras,7 marzo 2012,Español,es",
    "1.234 parole,7 marzo 2012,Italiano,it",
    "1.234 palavras,7 Março 2012,Português,pt",
    "1234 文字,2012年3月7日,日本語,ja",
    "1234 字,2012 年 3 月 7 日,中文 - 简体,zh",
    "1 234 слов,7 Март 2012,Русский,ru"
  })
  void thePageMayBeInAnyLanguage(String words, String day, String language, String code) {
    RawDispatch article = Exported.text(page("第一 headline", words, day, language)).only();
    assertThat(article.headline()).isEqualTo("第一 headline");
    assertThat(article.date()).isEqualTo("2012-03-07");
    assertThat(article.language()).isEqualTo(code);
    assertThat(article.source()).isEqualTo("Kaizeitung");
    assertThat(article.text()).isEqualTo("Text.");
    assertThat(article.byline()).isEmpty();
    assertThat(article.keywords())
        .containsExactly("words:1234", "source_code:KAIZ", "publisher:Kaiverlag");
  }

  @Test
  void aListOfHeadlinesIsOneDispatchEach() {
    Exported export = Exported.sample("factiva_html/headlines.html");
    assertThat(export.articles).hasSize(2);
    RawDispatch ferry = export.articles.get(0);
    assertThat(ferry.headline()).isEqualTo("Ferry talks resume in Lake City");
    assertThat(ferry.source()).isEqualTo("The Harbour Times");
    assertThat(ferry.date()).isEqualTo("2012-03-07T17:32:00");
    assertThat(export.articles.get(1).language()).isEqualTo("de");
  }

  @Test
  void aPageWithoutArticlesSaysSo() {
    Exported export =
        Exported.text("<html><head><title>Factiva</title></head><body>Log in</body></html>");
    assertThat(export.rejects).hasSize(1);
    assertThat(export.rejects.get(0).detail()).isEqualTo("The page of Factiva holds no article.");
  }

  @Test
  void anArticleAboutFactivaIsNone() {
    Exported export =
        Exported.text(
            "<html><head><title>Factiva bought by Dow Jones - Courier</title></head><body>"
                + "<article><h1>Factiva bought</h1><p>"
                + "Dow Jones bought it on Thursday, the firm said in a note. ".repeat(12)
                + "</p></article></body></html>");
    assertThat(export.format).isEqualTo("html");
  }

  @Test
  void aCodeMayBeOneLetterAndAVolumeIsNoEdition() {
    String page =
        page("Ferry", "12 words", "7 March 2012", "English")
            .replace("<div>KAIZ</div>", "<div>K</div><div>Volume 62, Issue 280</div><div>A4</div>");
    RawDispatch article = Exported.text(page).only();
    assertThat(article.keywords())
        .contains("source_code:K", "volume:Volume 62, Issue 280", "page:A4");
    assertThat(keywords(article, "edition")).isEmpty();
  }
}
