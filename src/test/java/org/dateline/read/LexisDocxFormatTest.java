package org.dateline.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.dateline.text.record.RawDispatch;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

class LexisDocxFormatTest {
  @TempDir Path folder;

  private ReadAll read(byte[] file) {
    try {
      return ReadAll.of(Files.write(folder.resolve("export.docx"), file));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** A list of the search, and two articles of an English page. */
  static DocxFile english() {
    return new DocxFile()
        .lines(
            "User Name: ADA PIER",
            "Date and Time: Wednesday, December 19, 2018 7:11:00 PM JST",
            "Documents (2)",
            "1. Divers count the corals of the reef",
            "Client/Matter: -None-",
            "Search Terms: coral reef",
            "Content Type\tNarrowed by",
            "",
            "2. Ferry line adds a boat",
            "Search Terms: coral reef",
            "",
            "")
        .title("Divers count the corals of the reef - Correction Appended")
        .lines(
            "The Harbour Times",
            "June 17, 1995 Saturday, Late Edition - Final",
            "",
            "\nCorrection Appended",
            "\nCopyright 1995 The Harbour Times Company All Rights Reserved",
            "Section:\u00a0Section B; Column 2; Science Desk; Pg. 12A; REEFS",
            "Length:\u00a0760 words",
            "Byline:\u00a0By ADA PIER and BEN QUAY; Ben Quay reported from Newport.",
            "\nBy ADA PIER and BEN QUAY",
            "Dateline:\u00a0NEWPORT, June 16 ",
            "Highlight:\u00a0More corals than in any year.")
        .marked("Body", "Body")
        .lines(
            "",
            "Divers counted  more           corals this spring than in any year before.",
            "  Each diver swims a line of fifty metres, at a cost of < 5 pounds & a pier.",
            "The day: it was long.",
            "\nhttp://www.harbourtimes.example/1995/06/17/reef.html")
        .marked("Correction", "Correction")
        .lines(
            "",
            "An article on Friday misstated the width of the reef.",
            "Correction-Date: June 18, 1995",
            "\nGraphic",
            " ",
            "PHOTOS: A diver at the reef. (Harbour Times)",
            "\nLoad-Date: June 19, 1995",
            "",
            "\nEnd of Document",
            "")
        .title("Ferry line adds a boat")
        .lines(
            "Associated Press International",
            "January 10, 2018 Wednesday 8:36 PM GMT",
            "",
            "\nCopyright 2018 Associated Press All Rights Reserved",
            "Section:\u00a0INTERNATIONAL NEWS",
            "Length:\u00a042 words",
            "Dateline:\u00a0SEOUL")
        .marked("Body_0", "Body")
        .lines("", "SEOUL (AP) -- The ferry line adds a boat from Tuesday.")
        .marked("Classification", "Classification")
        .lines(
            "",
            "Language:\u00a0ENGLISH",
            "\nPublication-Type:\u00a0Newswire",
            "\nSubject:\u00a0FERRIES (93%); PORTS & HARBOURS (90%)",
            "\nCompany:\u00a0HARBOUR HOLDINGS PLC (55%)",
            "\nIndustry:\u00a0SHIPPING (77%)",
            "\nGeographic:\u00a0SEOUL, SOUTH KOREA (79%)",
            "\nLoad-Date:\u00a0January 11, 2018",
            "",
            "\nEnd of Document",
            "");
  }

  @Test
  void readsTheArticlesOfAnEnglishPage() {
    ReadAll read = read(english().bytes());
    assertThat(read.format()).isEqualTo("lexis_docx");
    assertThat(read.rejects).isEmpty();
    RawDispatch reef = read.dispatches.get(0);
    assertThat(reef.headline()).isEqualTo("Divers count the corals of the reef");
    assertThat(reef.source()).isEqualTo("The Harbour Times");
    assertThat(reef.date()).isEqualTo("1995-06-17");
    assertThat(reef.sourceRef()).isEqualTo("5RCP-FVR1-DXY4-X2BV-00001-00");
    assertThat(reef.url()).isEqualTo("http://www.harbourtimes.example/1995/06/17/reef.html");
    assertThat(reef.byline())
        .containsExactly("ADA PIER and BEN QUAY", "Ben Quay reported from Newport.");
    assertThat(reef.feed().place()).isEqualTo("NEWPORT");
    assertThat(reef.feed().status()).isEqualTo("corrected");
    assertThat(reef.feed().note())
        .isEqualTo(
            "PHOTOS: A diver at the reef. (Harbour Times)\n"
                + "An article on Friday misstated the width of the reef.");
    assertThat(reef.keywords())
        .containsExactly(
            "edition:Late Edition - Final",
            "section:Section B",
            "section:Science Desk",
            "page:12A",
            "section:REEFS",
            "words:760",
            "highlight:More corals than in any year.");
    assertThat(reef.text())
        .isEqualTo(
            "Divers counted more corals this spring than in any year before.\n\n"
                + "Each diver swims a line of fifty metres, at a cost of < 5 pounds & a pier.\n\n"
                + "The day: it was long.");
    RawDispatch ferry = read.dispatches.get(1);
    assertThat(ferry.date()).isEqualTo("2018-01-10T20:36:00Z");
    assertThat(ferry.language()).isEqualTo("en");
    assertThat(ferry.text()).isEqualTo("SEOUL (AP) -- The ferry line adds a boat from Tuesday.");
    assertThat(ferry.keywords())
        .contains(
            "publication_type:Newswire",
            "subject:FERRIES",
            "subject:PORTS & HARBOURS",
            "company:HARBOUR HOLDINGS PLC",
            "industry:SHIPPING",
            "place:SEOUL, SOUTH KOREA");
  }

  @Test
  void readsGermanFrenchAndDutchPages() {
    ReadAll read =
        read(
            new DocxFile()
                .lines("Dokumente (3)", "1. Taucher z\u00e4hlen die Korallen", "")
                .title("Taucher z\u00e4hlen die Korallen")
                .lines(
                    "Hafenzeitung",
                    "Samstag 17. Juni 1995",
                    "M\u00fcnchner Ausgabe",
                    "\nCopyright 1995 Hafenverlag Alle Rechte vorbehalten",
                    "Rubrik: WISSEN; S. 17",
                    "L\u00e4nge: 424 W\u00f6rter",
                    "Autor: Von Ada Pier",
                    "Textk\u00f6rper",
                    "",
                    "Die Taucher z\u00e4hlten mehr Korallen als je zuvor.",
                    "Grafik",
                    "Ein Taucher",
                    "Klassifizierung",
                    "Sprache: DEUTSCH; GERMAN",
                    "Ladedatum: 18. Juni 1995",
                    "Ende des Dokuments")
                .title("Les plongeurs comptent les coraux")
                .lines(
                    "Le Port",
                    "17 juin 1995 samedi, \u00c9dition du soir",
                    "",
                    "\nCopyright 1995 Le Port Tous droits r\u00e9serv\u00e9s",
                    "Rubrique : SCIENCES; Pg. 3",
                    "Longueur : 760 mots",
                    "Auteur : Ada Pier",
                    "Corps",
                    "Les plongeurs ont compt\u00e9 plus de coraux.",
                    "Langue : FRAN\u00c7AIS",
                    "Date de chargement : 18 juin 1995",
                    "Fin du document")
                .title("Duikers tellen het koraal")
                .lines(
                    "De Haven",
                    "4 oktober 2017 woensdag",
                    "",
                    "Copyright 2017 De Haven",
                    "Section: BUITENLAND; Blz. 6",
                    "Length: 952 woorden",
                    "Body",
                    "De duikers telden meer koraal.",
                    "Load-Date: October 4, 2017",
                    "End of Document")
                .bytes());
    assertThat(read.headlines())
        .containsExactly(
            "Taucher z\u00e4hlen die Korallen",
            "Les plongeurs comptent les coraux",
            "Duikers tellen het koraal");
    assertThat(read.dispatches)
        .extracting(RawDispatch::date)
        .containsExactly("1995-06-17", "1995-06-17", "2017-10-04");
    assertThat(read.dispatches)
        .extracting(RawDispatch::source)
        .containsExactly("Hafenzeitung", "Le Port", "De Haven");
    assertThat(read.dispatches)
        .extracting(RawDispatch::text)
        .containsExactly(
            "Die Taucher z\u00e4hlten mehr Korallen als je zuvor.",
            "Les plongeurs ont compt\u00e9 plus de coraux.",
            "De duikers telden meer koraal.");
    assertThat(read.dispatches.get(0).language()).isEqualTo("de");
    assertThat(read.dispatches.get(1).language()).isEqualTo("fr");
    assertThat(read.dispatches.get(0).byline()).containsExactly("Ada Pier");
    assertThat(read.dispatches.get(0).keywords())
        .contains("edition:M\u00fcnchner Ausgabe", "section:WISSEN", "page:17", "words:424");
    assertThat(read.dispatches.get(2).keywords()).contains("page:6");
  }

  @Test
  void readsPagesOfALanguageThatIsNotKnownByTheirBookmarks() {
    ReadAll read =
        read(
            new DocxFile()
                .title("Nurkowie licz\u0105 koralowce")
                .lines(
                    "Gazeta Portowa",
                    "17 czerwca 1995 sobota",
                    "",
                    "Copyright 1995 Gazeta Portowa",
                    "D\u0142ugo\u015b\u0107: 760 s\u0142\u00f3w")
                .marked("Body", "Tre\u015b\u0107")
                .lines("Nurkowie policzyli wi\u0119cej koralowc\u00f3w.", "Koniec dokumentu")
                .title("Prom")
                .lines("Gazeta Portowa", "18 czerwca 1995")
                .marked("Body_0", "Tre\u015b\u0107")
                .lines("Linia promowa kupuje statek.")
                .bytes());
    assertThat(read.headlines()).containsExactly("Nurkowie licz\u0105 koralowce", "Prom");
    assertThat(read.dispatches.get(0).date()).isEqualTo("1995-06-17");
    assertThat(read.dispatches.get(0).text()).startsWith("Nurkowie policzyli");
    assertThat(read.dispatches.get(0).keywords()).containsExactly("words:760");
  }

  @Test
  void readsWhatAnotherProgramSavedWithoutBookmarksAndHeadings() {
    String xml = new String(unzipped(english().bytes()), StandardCharsets.UTF_8);
    String bare =
        xml.replaceAll("<w:bookmark(?:Start|End)[^>]*/>", "")
            .replaceAll("<w:outlineLvl[^>]*/>", "");
    ReadAll read =
        read(
            DocxFile.zip(
                "docProps/app.xml",
                "<x/>",
                "word/document2.xml",
                bare,
                "[Content_Types].xml",
                "<x/>"));
    assertThat(read.headlines())
        .containsExactly("Divers count the corals of the reef", "Ferry line adds a boat");
    assertThat(read.dispatches)
        .extracting(RawDispatch::source)
        .containsExactly("The Harbour Times", "Associated Press International");
    assertThat(read.dispatches.get(0).text()).startsWith("Divers counted more corals");
  }

  private static byte[] unzipped(byte[] file) {
    try (var zip = new java.util.zip.ZipInputStream(new java.io.ByteArrayInputStream(file))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().equals("word/document.xml")) {
          return zip.readAllBytes();
        }
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    throw new AssertionError();
  }

  @Test
  void aHitOfItsHeadlineIsADispatchAndDamageIsSaid() {
    ReadAll read =
        read(
            new DocxFile()
                .title("A photograph of the reef")
                .lines(
                    "The Harbour Times",
                    "June 17, 1995",
                    "",
                    "\nGraphic",
                    "A diver",
                    "End of Document")
                .title("The day after")
                .lines(
                    "The Harbour Times",
                    "",
                    "\nCopyright 1995 The Harbour Times",
                    "Length: 7 words")
                .marked("Body", "Body")
                .lines(
                    "Nothing was counted on the day after.",
                    "\nLoad-Date: June 18, 1995",
                    "End of Document")
                .bytes());
    assertThat(read.headlines()).containsExactly("A photograph of the reef", "The day after");
    assertThat(read.dispatches.get(0).text()).isEmpty();
    assertThat(read.dispatches.get(0).date()).isEqualTo("1995-06-17");
    assertThat(read.dispatches.get(1).date()).isEqualTo("1995-06-18");
    assertThat(read.dispatches.get(1).source()).isEqualTo("The Harbour Times");
  }

  @Test
  void aDocumentThatIsNoExportIsRefusedInASentence() {
    ReadAll read = read(new DocxFile().lines("Dear Ada,", "the reef is fine.").bytes());
    assertThat(read.reasons()).containsExactly("unknown_format");
    assertThat(read.rejects.get(0).detail()).contains("holds no article of Lexis or Nexis");
  }

  @Test
  void whatStandsBeforeACutIsTaken() {
    DocxFile file = english();
    for (int i = 0; i < 2000; i++) {
      file.lines("Line " + Integer.toHexString(i * 7919) + " of a long text " + i * 31 % 977);
    }
    byte[] whole = file.bytes();
    ReadAll read = read(Arrays.copyOf(whole, whole.length / 2));
    assertThat(read.dispatches).hasSize(2);
    assertThat(read.reasons()).containsExactly("truncated");
  }

  @Test
  void aBombIsRefusedAndTablesAndDeletedTextAreReadAsShown() {
    String bomb = "<w:document xmlns:w=\"w\"><w:p>" + " ".repeat(40 << 20) + "</w:p></w:document>";
    ReadAll refused = read(DocxFile.zip("word/document.xml", bomb));
    assertThat(refused.dispatches).isEmpty();
    assertThat(refused.rejects.get(0).detail()).contains("unpacks to more than");
    ReadAll read =
        read(
            new DocxFile()
                .title("Corals")
                .lines("The Harbour Times", "June 17, 1995", "Body")
                .raw(
                    "<w:tbl><w:tr><w:tc><w:p>"
                        + DocxFile.run("Reef")
                        + "</w:p></w:tc><w:tc><w:p>"
                        + DocxFile.run("57")
                        + "</w:p></w:tc></w:tr></w:tbl>")
                .raw(
                    "<w:p><w:del><w:r><w:delText>gone</w:delText></w:r></w:del>"
                        + "<mc:AlternateContent><mc:Choice>"
                        + DocxFile.run("once")
                        + "</mc:Choice><mc:Fallback>"
                        + DocxFile.run("twice")
                        + "</mc:Fallback></mc:AlternateContent></w:p>")
                .lines("End of Document")
                .bytes());
    assertThat(read.dispatches.get(0).text()).isEqualTo("Reef\t57\n\nonce");
  }

  @Test
  @EnabledIfEnvironmentVariable(named = "DATELINE_CORPORA", matches = ".+")
  void readsRealExports() {
    Path lexis = Path.of(System.getenv("DATELINE_CORPORA"), "databases", "lexis");
    Assumptions.assumeTrue(Files.exists(lexis));
    counts(ReadAll.of(lexis.resolve("nyt1.docx")), 50, "The New York Times", 1996, 2018);
    counts(ReadAll.of(lexis.resolve("usa-today.docx")), 7, "USA TODAY", 1997, 2013);
    counts(ReadAll.of(lexis.resolve("guardian1.docx")), 2, "Guardian.com.", 2014, 2014);
  }

  private static void counts(ReadAll read, int articles, String source, int from, int to) {
    assertThat(read.rejects).isEmpty();
    assertThat(read.dispatches).hasSize(articles);
    for (RawDispatch article : read.dispatches) {
      assertThat(article.headline()).isNotBlank();
      assertThat(article.source()).startsWith(source);
      assertThat(Integer.parseInt(String.valueOf(article.date()).substring(0, 4)))
          .isBetween(from, to);
      assertThat(words(article.keywords()) * 1.0 / article.text().split("\\s+").length)
          .as(article.headline())
          .isBetween(0.85, 1.2);
    }
  }

  private static int words(List<String> keywords) {
    return keywords.stream()
        .filter(keyword -> keyword.startsWith("words:"))
        .mapToInt(keyword -> Integer.parseInt(keyword.substring(6)))
        .findFirst()
        .orElse(0);
  }
}
