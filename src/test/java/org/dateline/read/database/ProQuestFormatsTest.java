package org.dateline.read.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.read.database.Exported.keywords;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dateline.text.record.RawDispatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProQuestFormatsTest {
  @Test
  void labelsNameTheFields() {
    Exported export = Exported.sample("proquest_txt/harbour.txt");
    assertThat(export.format).isEqualTo("proquest_txt");
    assertThat(export.articles).hasSize(3);
    RawDispatch ferry = export.articles.get(0);
    assertThat(ferry.headline()).isEqualTo("Ferry talks resume");
    assertThat(ferry.date()).isEqualTo("2012-03-07");
    assertThat(ferry.source()).isEqualTo("Harbour Times");
    assertThat(ferry.byline()).containsExactly("Ortiz, Lena", "Mann, Per");
    assertThat(ferry.sourceRef()).isEqualTo("251439970");
    assertThat(ferry.language()).isEqualTo("en");
    assertThat(ferry.url()).startsWith("http://search.proquest.com/docview/251439970");
    assertThat(keywords(ferry, "company")).containsExactly("Lake Ferries AB", "Harbour Press");
    assertThat(ferry.keywords())
        .contains("edition:Final Edition", "page:A.4", "section:World", "place:Lake City");
  }

  @Test
  void aLineOrALabelWithinATextDoesNotEndIt() {
    RawDispatch ferry = Exported.sample("proquest_txt/harbour.txt").articles.get(0);
    assertThat(ferry.text())
        .isEqualTo(
            "The two sides met again on Wednesday.\n\nTitle: that was what the harbour master"
                + " wanted to know.\n\nFares\n\nNobody spoke.");
  }

  @Test
  void anAbstractStandsInForATextThatIsNotAvailable() {
    RawDispatch candles = Exported.sample("proquest_txt/harbour.txt").articles.get(1);
    assertThat(candles.text()).isEqualTo("Candles were lit at the quay.");
    assertThat(candles.keywords()).contains("text:abstract");
  }

  @Test
  void whereLabelsAreMissingTheLineOfThePublicationSaysThem() {
    RawDispatch weather = Exported.sample("proquest_txt/harbour.txt").articles.get(2);
    assertThat(weather.headline()).isEqualTo("Weather");
    assertThat(weather.source()).isEqualTo("Harbour Times");
    assertThat(weather.date()).isEqualTo("2012-03-09");
    assertThat(weather.text()).isEqualTo("Rain.");
  }

  @Test
  void aPageIsReadLikeItsPlainText() {
    Exported export = Exported.sample("proquest_html/harbour.html");
    assertThat(export.format).isEqualTo("proquest_html");
    assertThat(export.articles).hasSize(2);
    RawDispatch ferry = export.articles.get(0);
    assertThat(ferry.headline()).isEqualTo("Ferry & harbour talks resume");
    assertThat(ferry.date()).isEqualTo("2012-03-07");
    assertThat(ferry.sourceRef()).isEqualTo("251439970");
    assertThat(ferry.text()).isEqualTo("The two sides met again on Wednesday.\n\nNobody spoke.");
    assertThat(export.articles.get(1).headline()).isEqualTo("Candles lit");
  }

  @Test
  void aFileSaysHowManyArticlesItHolds() throws IOException {
    Path file = Path.of("src/test/resources/messages/proquest_txt/harbour.txt");
    String text = Files.readString(file);
    assertThat(ProQuestPieces.read(WrappedLines.lines(text)).stated()).hasValue(3);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Document 1 of 1|Full text: |Title: |Publication title: |Publication date: Mar 7, 2012"
            + "|Language of publication: English|ProQuest document ID: |en",
        "Document 1 de 1|Texte intégral : |Titre : |Titre de la publication : |Date de publication"
            + " : mars 7, 2012|Langue de publication : Français|ID de document ProQuest : |fr",
        "Dokument 1 von 1|Volltext: |Titel: |Titel der Publikation: |Publikationsdatum: 7. März"
            + " 2012|Publikationssprache: Deutsch|ProQuest-Dokument-ID: |de",
        "Documento 1 de 1|Texto completo: |Título: |Título de publicación: |Fecha de publicación:"
            + " 7 de marzo de 2012|Idioma de la publicación: Español|ID del documento de ProQuest:"
            + " |es",
        "Documento 1 di 1|Testo completo: |Titolo: |Titolo pubblicazione: |Data di pubblicazione:"
            + " marzo 7, 2012|Lingua di pubblicazione: Italiano|ID documento ProQuest: |it",
        "Documento 1 de 1|Texto completo: |Título: |Título da publicação: |Data da publicação:"
            + " março 7, 2012|Idioma de publicação: Português|ID do documento do ProQuest: |pt",
        "Документ 1 из 1|Полный текст: |Название: |Название публикации: |Дата публикации:"
            + " 7 марта 2012|Язык публикации: Русский|Идентификатор документа ProQuest: |ru",
        "Dokument 1 z 1|Pełny tekst: |Tytuł: |Tytuł publikacji: |Data publikacji: 7 marca 2012"
            + "|Język publikacji: Polski|Identyfikator dokumentu ProQuest: |pl",
        "문서 1/1|전체 텍스트: |제목: |출판물 제목: |출판 날짜: 2012년 3월 7일|출판 언어: 한국어|ProQuest 문서 ID: |ko",
        "文档 1/1|全文文献: |标题: |出版物名称: |出版日期: 2012年3月7日|出版物语言: 中文|ProQuest 文档 ID: |zh"
      })
  void pagesMayBeInAnyLanguage(
      String count,
      String text,
      String title,
      String publication,
      String day,
      String language,
      String id,
      String code) {
    String rule = "_".repeat(60);
    Exported export =
        Exported.text(
            String.join(
                "\n\n",
                rule,
                count,
                "Ferry",
                text + " One paragraph.",
                "Another.",
                title + " Ferry",
                publication + " Quai",
                day,
                language,
                id + " 123456",
                rule));
    assertThat(export.format).isEqualTo("proquest_txt");
    RawDispatch article = export.only();
    assertThat(article.headline()).isEqualTo("Ferry");
    assertThat(article.text()).isEqualTo("One paragraph.\n\nAnother.");
    assertThat(article.date()).isEqualTo("2012-03-07");
    assertThat(article.source()).isEqualTo("Quai");
    assertThat(article.sourceRef()).isEqualTo("123456");
    assertThat(article.language()).isEqualTo(code);
  }

  @Test
  void aLabelThatIsNotKnownEndsTheOneAboveAndNotTheText() {
    RawDispatch ferry =
        Exported.text(
                String.join(
                    "\n\n",
                    "_".repeat(60),
                    "Document 1 of 1",
                    "Ferry",
                    "Full text: One paragraph.",
                    "Quay: nobody spoke there.",
                    "Subject: Ferries",
                    "Mood of the harbour: Calm",
                    "Title: Ferry",
                    "Publication title: Quay",
                    "Section: World",
                    "Printed in: Red",
                    "Publication date: Mar 7, 2012",
                    "ProQuest document ID: 123456"))
            .only();
    assertThat(ferry.text()).isEqualTo("One paragraph.\n\nQuay: nobody spoke there.");
    assertThat(ferry.keywords()).contains("subject:Ferries", "section:World");
    assertThat(ferry.date()).isEqualTo("2012-03-07");
  }

  private static String told(String headline, String id) {
    return "<p>"
        + headline
        + "</p><h3>ABSTRACT</h3><p>In short.</p><h3>FULL TEXT</h3><p>Text of "
        + headline
        + ".</p><h3>DETAILS</h3><table><tr><td><b>Publication title:</b></td><td>Quay</td></tr>"
        + "<tr><td><b>Publication date:</b></td><td>Mar 7, 2012</td></tr>"
        + "<tr><td><b>ProQuest document ID:</b></td><td>"
        + id
        + "</td></tr><tr><td><b>Database:</b></td><td>Central</td></tr></table>";
  }

  @Test
  void aTableOfDetailsEndsAnArticle() {
    Exported export =
        Exported.text(
            "<html><body>" + told("Ferry", "123456") + told("Korea: talks", "123457") + "</body>");
    assertThat(export.format).isEqualTo("proquest_html");
    assertThat(export.articles)
        .extracting(RawDispatch::headline)
        .containsExactly("Ferry", "Korea: talks");
    assertThat(export.articles)
        .extracting(RawDispatch::text)
        .containsExactly("Text of Ferry.", "Text of Korea: talks.");
    assertThat(export.articles)
        .extracting(RawDispatch::sourceRef)
        .containsExactly("123456", "123457");
  }

  private static String plain(String headline, String credit, String id) {
    return String.join(
        "\n\n",
        headline,
        "Full text: Text of " + headline + ".",
        "Credit: " + credit,
        "Publication title: Quay",
        "Publication date: Mar 7, 2012",
        "ProQuest document ID: " + id,
        "Copyright: Quay 2012",
        "");
  }

  @Test
  void whatFollowsTheLabelsOfAnArticleIsTheNext() {
    Exported export =
        Exported.text(plain("Ferry", "By Lena Ortiz", "123456") + plain("Boat", "Wire", "123457"));
    assertThat(export.articles)
        .extracting(RawDispatch::text)
        .containsExactly("Text of Ferry.", "Text of Boat.");
  }

  @Test
  void aCreditNamesAnAgencyOrWriters() {
    RawDispatch written = Exported.text(plain("Ferry", "By Lena Ortiz", "123456")).only();
    assertThat(written.byline()).containsExactly("Lena Ortiz");
    assertThat(keywords(written, "credit")).isEmpty();
    RawDispatch wired = Exported.text(plain("Ferry", "Northern Wire", "123456")).only();
    assertThat(wired.byline()).isEmpty();
    assertThat(keywords(wired, "credit")).containsExactly("Northern Wire");
  }
}
