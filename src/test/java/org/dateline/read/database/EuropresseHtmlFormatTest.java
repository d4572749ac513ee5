package org.dateline.read.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.dateline.text.record.RawDispatch;
import org.junit.jupiter.api.Test;

class EuropresseHtmlFormatTest {
  @Test
  void oldPagesMarkHeaderAndHeadlineAlone() {
    Exported export = Exported.sample("europresse_html/old.html");
    assertThat(export.format).isEqualTo("europresse_html");
    assertThat(export.articles).hasSize(2);
    RawDispatch bac = export.articles.get(0);
    assertThat(bac.headline()).isEqualTo("Le bac repart");
    assertThat(bac.date()).isEqualTo("2012-03-07");
    assertThat(bac.source()).isEqualTo("Le Quai");
    assertThat(bac.byline()).containsExactly("Léna Ortiz");
    assertThat(bac.sourceRef()).isEqualTo("news·20120307·LQ·0175071");
    assertThat(bac.keywords())
        .containsExactly("issue:no. 5968", "section:Politique", "page:03", "subtitle:Lac");
    assertThat(bac.text())
        .isEqualTo(
            "Les deux parties se sont revues mercredi.\nElles se reverront.\n\n"
                + "« Mardi 6 mars 2012 » dit une pancarte.");
  }

  @Test
  void pagesMayBeInEnglish() {
    RawDispatch candles = Exported.sample("europresse_html/old.html").articles.get(1);
    assertThat(candles.headline()).isEqualTo("Candles lit");
    assertThat(candles.date()).isEqualTo("2012-03-08");
    assertThat(candles.byline()).isEmpty();
    assertThat(candles.text()).isEqualTo("Candles were lit at the quay.\n\nNobody spoke.");
  }

  @Test
  void newPagesNameTheirParts() {
    Exported export = Exported.sample("europresse_html/new.html");
    RawDispatch bac = export.articles.get(0);
    assertThat(bac.headline()).isEqualTo("Le bac est revenu");
    assertThat(bac.date()).isEqualTo("2012-03-08T07:05:00Z");
    assertThat(bac.source()).isEqualTo("Le Quai");
    assertThat(bac.byline()).containsExactly("Léna Ortiz et Per Mann");
    assertThat(bac.sourceRef()).isEqualTo("news·20120308·LQ·0175072");
    assertThat(bac.keywords())
        .containsExactly("issue:no. 5969", "section:Monde", "page:4", "words:537", "subtitle:Lac");
    assertThat(bac.text()).isEqualTo("Le bac est revenu jeudi.\n\nOn a chanté.");
  }

  @Test
  void anArticleWithoutTextIsOneOfItsHeadline() {
    RawDispatch photo = Exported.sample("europresse_html/new.html").articles.get(1);
    assertThat(photo.headline()).isEqualTo("Photo du jour");
    assertThat(photo.source()).isEqualTo("Le Quai (site web)");
    assertThat(photo.date()).isEqualTo("2012-03-09");
    assertThat(photo.sourceRef()).isEqualTo("news·20120309·LQW·0175073");
    assertThat(photo.text()).isEmpty();
  }

  @Test
  void pagesBetweenOldAndNewNameFewerParts() {
    RawDispatch article = Exported.sample("europresse_html/named.html").only();
    assertThat(article.headline()).isEqualTo("A heading");
    assertThat(article.date()).isEqualTo("2006-03-13");
    assertThat(article.source()).isEqualTo("Quai");
    assertThat(article.byline()).containsExactly("Léna Ortiz");
    assertThat(article.text()).isEqualTo("A paragraph.");
    assertThat(article.feed().note()).isEqualTo("A photo.\nA note");
    assertThat(article.keywords())
        .containsExactly("section:Economie", "page:MDE6", "subtitle:MEDIAS", "subtitle:TRIBUNES");
  }

  @Test
  void headersSayTimesWordsAndPages() {
    Exported export = Exported.sample("europresse_html/times.html");
    RawDispatch bac = export.articles.get(0);
    assertThat(bac.date()).isEqualTo("2023-12-02T08:00:00+01:00");
    assertThat(bac.keywords()).containsExactly("section:International", "words:1254");
    assertThat(bac.byline()).containsExactly("Léna Ortiz", "Per Mann");
    assertThat(bac.url()).isEqualTo("https://quai.example/x");
    assertThat(bac.text()).isEqualTo("Texte.");
    assertThat(export.articles.get(1).date()).isEqualTo("2024-06-14T10:00:00-04:00");
    RawDispatch south = export.articles.get(2);
    assertThat(south.keywords())
        .containsExactly("issue:no 12 345", "section:Cahier 2", "page:Bordeaux-12");
    assertThat(south.text()).isEqualTo("Texte nu.\n\nDeux.");
  }

  @Test
  void notesBelowATextAreNoneOfIt() {
    RawDispatch bac =
        Exported.text(
                """
                <html><body><article><header>
                <div class="rdp__DocPublicationName"><span class="DocPublicationName">Le Quai</span>
                <span class="DocHeader">8 mars 2012</span></div>
                <div class="titreArticle"><p class="titreArticleVisu">Le bac repart</p></div></header>
                <section><div class="DocText"><div class="docOcurrContainer">
                <p>Le bac est reparti.</p><p>Note(s)&nbsp;: </p><p>ortiz@quai.example</p>
                </div></div></section></article></body></html>""")
            .only();
    assertThat(bac.text()).isEqualTo("Le bac est reparti.");
    assertThat(bac.feed().note()).isEqualTo("ortiz@quai.example");
  }
}
