package org.dateline.read.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.read.database.Exported.keywords;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dateline.text.record.FeedMetadata;
import org.dateline.text.record.RawDispatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NexisFormatsTest {
  @Test
  void aPageHoldsManyArticles() {
    Exported export = Exported.sample("nexis_html/harbour.html");
    assertThat(export.format).isEqualTo("nexis_html");
    assertThat(export.articles).hasSize(3);
    RawDispatch ferry = export.articles.get(0);
    assertThat(ferry.headline()).isEqualTo("Ferry talks resume in Lake City; Two sides meet");
    assertThat(ferry.date()).isEqualTo("2012-03-07");
    assertThat(ferry.source()).isEqualTo("The Harbour Times");
    assertThat(ferry.byline()).containsExactly("LENA ORTIZ and PER MANN");
    assertThat(ferry.language()).isEqualTo("en");
    assertThat(ferry.feed().place()).isEqualTo("LAKE CITY");
    assertThat(ferry.keywords())
        .contains(
            "edition:Late Edition - Final",
            "subtitle:Nobody speaks of the ferry",
            "credit:Northern Wire",
            "page:22",
            "section:Section B; Column 2; World Desk",
            "words:1034",
            "subject:FERRIES",
            "subject:TALKS & TREATIES");
    assertThat(ferry.text())
        .startsWith("The two sides met again on Wednesday.\n\nLENGTH: 40 metres, said a sign")
        .contains("Adults\t4 crowns")
        .endsWith("Tickets are sold at the quay.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"nexis_html/harbour.html", "nexis_txt/harbour.txt"})
  void aCorrectionThatIsAppendedIsAStatusAndANote(String name) {
    RawDispatch ferry = Exported.sample(name).articles.get(0);
    assertThat(ferry.feed().status()).isEqualTo(FeedMetadata.CORRECTED);
    assertThat(ferry.feed().note()).startsWith("An article on Wednesday misnamed the harbour.");
    assertThat(keywords(ferry, "correction_date")).hasSize(1);
  }

  @Test
  void rightsAboveThePublicationAreNotIt() {
    RawDispatch candles = Exported.sample("nexis_html/harbour.html").articles.get(1);
    assertThat(candles.source()).isEqualTo("Northern Wire -- English");
    assertThat(candles.date()).isEqualTo("2012-03-08T01:05:00Z");
    assertThat(candles.headline()).isEmpty();
    assertThat(candles.text()).isEqualTo("Candles were lit at the quay.");
  }

  @Test
  void whatTheDatabaseCouldNotShowIsSaid() {
    Exported export = Exported.sample("nexis_html/harbour.html");
    assertThat(export.rejects).hasSize(1);
    assertThat(export.rejects.get(0).detail()).contains("no article here, but a notice");
    assertThat(export.rejects.get(0).inputPosition()).isEqualTo(2);
    assertThat(export.articles.get(2).headline()).isEqualTo("Fährgespräche: KEIN ERGEBNIS");
    assertThat(export.articles.get(2).language()).isEqualTo("de");
  }

  @Test
  void linesOfATextAreJoinedUnlessTheyWereBrokenOnPurpose() {
    Exported export = Exported.sample("nexis_txt/harbour.txt");
    assertThat(export.format).isEqualTo("nexis_txt");
    assertThat(export.articles).hasSize(4);
    RawDispatch ferry = export.articles.get(0);
    assertThat(ferry.headline())
        .isEqualTo(
            "Ferry talks resume in Lake City while the harbour waits for a second boat and nobody"
                + " speaks of the first");
    assertThat(keywords(ferry, "edition")).containsExactly("Late Edition - Final");
    assertThat(ferry.text())
        .startsWith("The two sides met again on Wednesday in a hall above the fish market, and as")
        .contains("nobody there had seen for years.\nAdults: 4 crowns\nChildren: 2 crowns\n\n")
        .contains("\n\n1 of 3 DOCUMENTS\n\nand nothing else was said")
        .endsWith("fish market where they met.");
  }

  @Test
  void labelsMayNameHeadlineAndBody() {
    RawDispatch candles = Exported.sample("nexis_txt/harbour.txt").articles.get(1);
    assertThat(candles.headline()).isEqualTo("Candles lit at quay");
    assertThat(candles.source()).isEqualTo("Northern Wire -- English");
    assertThat(candles.feed().place()).isEqualTo("LAKE CITY");
    assertThat(candles.text().split("\n\n", -1)).hasSize(2);
    assertThat(keywords(candles, "company")).containsExactly("LAKE FERRIES AB");
  }

  @Test
  void anArticleMayHaveNoLabelsAndOnlyAMonth() {
    RawDispatch boats = Exported.sample("nexis_txt/harbour.txt").articles.get(2);
    assertThat(boats.headline()).isEqualTo("Boats we have known");
    assertThat(boats.date()).isEqualTo("March 2012");
    assertThat(boats.text().split("\n\n", -1)).hasSize(2);
    assertThat(boats.text()).endsWith("The second has no song.");
  }

  @Test
  void anArticleMayHaveNoHeadline() {
    RawDispatch note = Exported.sample("nexis_txt/harbour.txt").articles.get(3);
    assertThat(note.headline()).isEmpty();
    assertThat(note.byline()).containsExactly("PER MANN");
    assertThat(note.text()).isEqualTo("No headline stood above this note on the weather.");
  }

  private static String text(String... blocks) {
    return " ".repeat(30) + "1 of 1 DOCUMENTS\n\n" + String.join("\n\n", blocks) + "\n";
  }

  private static String centred(String line) {
    return " ".repeat(25) + line;
  }

  @Test
  void aWireStandsUnderRightsAndATime() {
    RawDispatch ferry =
        Exported.text(
                text(
                    centred("The Associated Press"),
                    "These materials may not be republished without consent",
                    centred("January 28, 2002, Monday, BC cycle"),
                    centred("3:05 AM Eastern Time"),
                    "LENGTH: 484 words",
                    "HEADLINE: Ferry talks resume",
                    "DATELINE: LAKE CITY, Sweden",
                    "BODY:\n   The two sides met again.",
                    "NOTE: The figures are provisional.",
                    "   They met.",
                    "GRAPHIC: AP Photo",
                    "LOAD-DATE: January 29, 2002"))
            .only();
    assertThat(ferry.headline()).isEqualTo("Ferry talks resume");
    assertThat(ferry.source()).isEqualTo("The Associated Press");
    assertThat(ferry.date()).isEqualTo("2002-01-28T03:05:00");
    assertThat(ferry.keywords()).containsExactly("edition:BC cycle", "words:484");
    assertThat(ferry.text())
        .isEqualTo("The two sides met again.\n\nNOTE: The figures are provisional.\n\nThey met.");
    assertThat(ferry.feed().note()).isEqualTo("AP Photo");
  }

  @Test
  void publicationAndDayMayStandTogether() {
    RawDispatch ferry =
        Exported.text(
                text(
                    centred("Copyright 2002 Harbour Press\n")
                        + centred("The Harbour Times\n")
                        + centred("January 28, 2002, Monday"),
                    "Ferry talks resume",
                    "LENGTH: 4 words",
                    "The two sides met."))
            .only();
    assertThat(ferry.source()).isEqualTo("The Harbour Times");
    assertThat(ferry.date()).isEqualTo("2002-01-28");
    assertThat(ferry.headline()).isEqualTo("Ferry talks resume");
    assertThat(ferry.text()).isEqualTo("The two sides met.");
  }

  @Test
  void aBroadcastNamesItsShowAboveTheDay() {
    RawDispatch ferry =
        Exported.text(
                text(
                    centred("CNN"),
                    "SHOW: CNN NEWSROOM 3:00 PM EST",
                    centred("January 28, 2002 Monday"),
                    "TRANSCRIPT: 012801CN.V11",
                    "LENGTH: 44 words",
                    "HEADLINE: Ferry Talks",
                    "BODY:",
                    "LENA ORTIZ, CNN ANCHOR: Hello.",
                    "LOAD-DATE: January 28, 2002"))
            .only();
    assertThat(ferry.headline()).isEqualTo("Ferry Talks");
    assertThat(ferry.source()).isEqualTo("CNN");
    assertThat(ferry.date()).isEqualTo("2002-01-28");
    assertThat(ferry.text()).isEqualTo("LENA ORTIZ, CNN ANCHOR: Hello.");
  }

  @Test
  void labelsMayBePortuguese() {
    RawDispatch ferry =
        Exported.text(
                text(
                    centred("O Cais"),
                    centred("28 Janeiro 2002 segunda-feira"),
                    "TÍTULO: A balsa volta",
                    "COMPRIMENTO: 44 palavras",
                    "A balsa voltou.",
                    "DATA-CARGA: 29 Janeiro 2002",
                    "LÍNGUA: PORTUGUESE; PORTUGUÊS",
                    "TIPO DE PUBLICAÇÃO: Jornal"))
            .only();
    assertThat(ferry.date()).isEqualTo("2002-01-28");
    assertThat(ferry.text()).isEqualTo("A balsa voltou.");
    assertThat(ferry.language()).isEqualTo("pt");
  }

  @Test
  void whatStandsInTheMiddleIsNeitherHeadlineNorValue() {
    String html =
        """
        <HTML><STYLE><!--
        .c0 { text-align: center; }
        .c5 { text-align: left; }
        --></STYLE><BODY><A NAME="DOC_ID_1_0"></A>
        <DIV CLASS="c0"><P><SPAN>1 of 1 DOCUMENTS</SPAN></P></DIV>
        <DIV CLASS="c0"><P><IMG SRC="logo.gif"></P></DIV>
        <DIV CLASS="c0"><P><SPAN>8 mars 2012 jeudi</SPAN></P></DIV>
        <DIV CLASS="c0"><P><SPAN>1E EDITION</SPAN></P></DIV>
        <DIV CLASS="c5"><P><SPAN>Le bac</SPAN></P></DIV>
        <DIV CLASS="c5"><P><SPAN>LONGUEUR: </SPAN><SPAN>44 mots</SPAN></P></DIV>
        <DIV CLASS="c5"><BR></DIV>
        <TABLE><TR><TD><P><SPAN>Bac</SPAN></P></TD><TD><P><SPAN>4</SPAN></P></TD></TR></TABLE>
        <DIV CLASS="c5"><P><SPAN>LANGUE: </SPAN><SPAN>FRENCH; FRANÇAIS</SPAN></P></DIV>
        <DIV CLASS="c5"><P><SPAN>TYPE-PUBLICATION: </SPAN><SPAN>Journal</SPAN></P></DIV>
        <DIV CLASS="c0"><P><SPAN>Copyright 2012 Le Quai<BR>Tous droits réservés</SPAN></P></DIV>
        </BODY></HTML>""";
    RawDispatch bac = Exported.text(html).only();
    assertThat(bac.headline()).isEqualTo("Le bac");
    assertThat(bac.source()).isEqualTo("Le Quai");
    assertThat(bac.date()).isEqualTo("2012-03-08");
    assertThat(bac.text()).isEqualTo("Bac\t4");
    assertThat(bac.language()).isEqualTo("fr");
    assertThat(bac.keywords())
        .containsExactly("edition:1E EDITION", "words:44", "publication_type:Journal");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1 of 1 DOCUMENTS|March 7, 2012 Wednesday|BYLINE|LENGTH: 34 words|LOAD-DATE|LANGUAGE:"
            + " ENGLISH|en",
        "Dokument 1 von 1|7. März 2012 Mittwoch|AUTOR|LÄNGE: 34 Wörter|UPDATE|SPRACHE: GERMAN;"
            + " DEUTSCH|de",
        "Document 1 de 1|mercredi 7 mars 2012|AUTEUR|LONGUEUR: 34 mots|DATE-CHARGEMENT|LANGUE:"
            + " FRENCH; FRANÇAIS|fr",
        "Document 1 van 1|7 maart 2012 woensdag|AUTEUR|LENGTE: 34 woorden|LAADDATUM|TAAL: DUTCH;"
            + " NEDERLANDS|nl",
        "Documento 1 de 1|7 de marzo de 2012 miércoles|AUTOR|LONGITUD: 34 palabras|FECHA DE"
            + " CARGA|IDIOMA: SPANISH|es",
        "Documento 1 di 1|7 marzo 2012 mercoledì|AUTORE|LUNGHEZZA: 34 parole|DATA"
            + " CARICAMENTO|LINGUA: ITALIAN|it"
      })
  void pagesMayBeInAnyLanguage(
      String count,
      String day,
      String by,
      String length,
      String loaded,
      String language,
      String code) {
    String blank = " ".repeat(30);
    Exported export =
        Exported.text(
            String.join(
                "\n\n",
                blank + count,
                blank + "Kai & Quai",
                blank + day,
                "Bac, boot: ferry",
                by + ": Lena Ortiz",
                length,
                "One paragraph.",
                "Another.",
                loaded + ": 1/2/2012",
                language,
                blank + "Copyright 2012 Quai"));
    assertThat(export.format).isEqualTo("nexis_txt");
    RawDispatch article = export.only();
    assertThat(article.headline()).isEqualTo("Bac, boot: ferry");
    assertThat(article.date()).isEqualTo("2012-03-07");
    assertThat(article.source()).isEqualTo("Kai & Quai");
    assertThat(article.byline()).containsExactly("Lena Ortiz");
    assertThat(article.keywords()).containsExactly("words:34");
    assertThat(article.language()).isEqualTo(code);
    assertThat(article.text()).isEqualTo("One paragraph.\n\nAnother.");
  }

  @Test
  void aFileSaysHowManyArticlesItHolds() throws IOException {
    Path messages = Path.of("src", "test", "resources", "messages");
    String html = Files.readString(messages.resolve("nexis_html/harbour.html"));
    String text = Files.readString(messages.resolve("nexis_txt/harbour.txt"));
    String german = Files.readString(messages.resolve("nexis_txt/seezeitung.txt"));
    assertThat(NexisHtmlFormat.read(html).stated()).hasValue(4);
    assertThat(NexisTextFormat.read(text).stated()).hasValue(4);
    assertThat(NexisTextFormat.read(german).stated()).hasValue(2);
    // The end of the file is missing, but the first article counts all.
    String cut = german.substring(0, german.indexOf("Dokument 2"));
    assertThat(NexisTextFormat.read(cut).records()).hasSize(1);
    assertThat(NexisTextFormat.read(cut).stated()).hasValue(2);
    // The second download of a list of results begins where the first ended.
    String later =
        german
            .replace("Dokument 1 von 2", "501 of 900 DOCUMENTS")
            .replace("2 von 2", "502 von 900");
    assertThat(NexisTextFormat.read(later).stated()).hasValue(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Minutes\n\n1 of 3 DOCUMENTS\n\nwere read out, and nothing else was said.\n",
        "The clerk stamped document 1 of 3 documents on 7 March 2012.\n\nLENGTH: 3 metres\n"
      })
  void aTextThatQuotesACountIsNoExport(String text) {
    assertThat(Exported.text(text).format).isNotEqualTo("nexis_txt");
  }

  private static RawDispatch under(String headline, String... paragraphs) {
    return Exported.text(
            text(
                centred("The Harbour Times"),
                centred("March 7, 2012 Wednesday"),
                headline,
                "SECTION: Pg. 3",
                "LENGTH: 20 words",
                String.join("\n\n", paragraphs),
                "LOAD-DATE: March 8, 2012",
                "LANGUAGE: ENGLISH"))
        .only();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE: Ferry late again",
        "CORRECTION: Ferry story",
        "NOTES: from the harbour",
        "TEXT: What the mayor said",
        "PHOTO: A ferry, seen from the quay",
        "COUNTRY: Two views of a lake"
      })
  void aHeadlineMayBeginWithTheWordOfALabel(String headline) {
    RawDispatch ferry = under(headline, "The ferry was late.", "Nobody spoke.");
    assertThat(ferry.headline()).isEqualTo(headline);
    assertThat(ferry.text()).isEqualTo("The ferry was late.\n\nNobody spoke.");
    assertThat(ferry.feed().status()).isNull();
    assertThat(ferry.language()).isEqualTo("en");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "PERSON: who is that, asked the man at the gate of the harbour.",
        "BODY: there was none, said the mayor, who had looked for two days.",
        "UPDATE: The ferry left at noon, the harbour office said in the evening.",
        "SUBJECT: that was the word on the door of the harbour office."
      })
  void aParagraphMayBeginWithTheWordOfALabel(String paragraph) {
    String other = "The ferry was late.";
    assertThat(under("Ferry", other, paragraph).text()).isEqualTo(other + "\n\n" + paragraph);
    if (!paragraph.startsWith("BODY")) {
      assertThat(under("Ferry", paragraph, other).text()).isEqualTo(paragraph + "\n\n" + other);
    }
  }

  @Test
  void aLabelAboveTheTextIsNoHeadline() {
    RawDispatch ferry = under("SUBJECT: FERRIES (90%); Lake City (80%)", "The ferry was late.");
    assertThat(ferry.headline()).isEmpty();
    assertThat(keywords(ferry, "subject")).containsExactly("FERRIES", "Lake City");
  }
}
