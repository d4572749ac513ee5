package org.dateline.text.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dateline.text.record.RawDispatch;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Notices, credits, signs and addresses below the last sentence, in whatever order. */
class TailSequenceTest {
  private static final String SENTENCE =
      "A dock that had been shut since spring opened on Thursday, the port said. Sailors cheered.";

  private static String body(String text) {
    RawDispatch raw =
        new RawDispatch(
            "a.txt", 0, "Dock opens", text, null, null, null, List.of(), null, null, List.of());
    Cleaned cleaned = new Cleaner().clean(raw);
    assertThat(CutProof.faults(raw, cleaned)).isEmpty();
    return cleaned.body();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(Reporting by Ines Prado; Editing by Ann Moss)\n\n(($1=.7134 Pounds))",
        "($1 = 6.1950 yuan) ($1 = 112.40 yen)",
        "(1 euro = 4.31 zlotys)",
        "(This June 9 report has been corrected to show that the dock is in Lisbon)\n\n(Reporting by Ines Prado)",
        "(This version refiles to fix a typing error)\n\n(Writing by Jon Fell)",
        "(Refiles to remove a word in paragraph 2)\n\n(Editing by Ann Moss)",
        "(For all the tables click on [TAB/]; Writing by Jon Fell; Editing by Ann Moss)",
        "Information from: The Harbour Echo, http://www.echo.example",
        "___\n\nFollow our coverage of the docks at https://wire.example/docks.",
        "See all of AP's stories on the docks at https://apnews.com/docks",
        "A version of this review appeared in print on June 9, 2017, in The Arts Section.",
        "An earlier version of this article misstated the age of the dock. It is 40 years.",
        "This story was updated on 9 June 2017 to add the name of the dock.",
        "REUTERS IPR JFE1142",
        "UNI IP RA 1142",
        "PTI IPR\nRAM RAM\nRAM",
        "-0-ipr/jfe",
        "(Ende) ipr/jfe",
        "(Fim)",
        "ipr/ jfe/",
        "(PAP)\n\nipr/ jfe/",
        "autor: Jan Prado\n\njp/ jfe/",
        "Redaktor: Ines Prado",
        "IPR // JFE\n\nLusa/Fim",
        "AGERPRES (RO - author: Ion Prado, editor: Ana Moss; EN - author: Dan Fell)",
        "(AFP)(www.wire.example)",
        "\u2014 Reuters, Agence France-Presse",
        "AP, AFP",
        "\u2014With files from Ines Prado and The Canadian Press",
        "With additional reporting by Jon Fell in Porto",
        "Contact Ines Prado at 555-0100 or iprado@echo.example. Follow her on Twitter @iprado.",
        "Reach Jon Fell at (202) 555-0100.",
        "(Ende) ipr",
        "-0-ipr/",
        "(APA/Reuters)",
        "\u2022 This article was amended on 9 June 2017 to correct the name of the dock.",
        "CONTACT: Ines Prado\n         +351 21 555 0100",
        "Harbour Agency website contains only a portion of the news. Please contact us for subscription options.",
        "UNB/ip/1142hrs",
        "BSS/RAM/1142 hrs",
        "NNN-BERNAMA",
        "PAP - Harbour News\n\nipr/ jfe/",
        "(PAP)\n\nHarbour News, Jan Prado\n\njp/ jfe/",
        "ANSA\n09-GIU-17 14:20",
        "(Ipr/Ra/Adnkronos)",
        "PNA IPR/JFE",
        "(June 9, 2017)",
        "APA/IP/RA\n\nEnde",
        "NZPA WGT IP RA 1142",
        "(KNA)",
        "___\n\n(c)2017 The Harbour Echo\n\nVisit The Harbour Echo at www.echo.example\n\nDistributed by Harbour Content Agency, LLC.",
        "___ (c)2017 The Harbour Echo Visit The Harbour Echo at www.echo.example Distributed by Harbour Content Agency, LLC.",
        "Editor's note: the spelling of the dock has been changed.",
        "(ITALPRESS).\nipr/ra/red",
        "#docks #lisbon",
        "(Reporting by Ines Prado)\n\nSouthern desk",
        "(Reporting by Ines Prado)\n\nDOCKS LIS 7\n\nOur Standards: The Thomson Reuters Trust Principles.",
      })
  void isNoPartOfTheText(String tail) {
    assertThat(body(SENTENCE + "\n\n" + tail)).isEqualTo(SENTENCE);
  }

  /** Of an agency that no list has. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "(XNA)",
        "XNA",
        "--XNA--",
        "XNA/IP",
        "(XNA) ip/ra",
        "XNA IPR 1142",
        "(XNA)(www.xna.example)"
      })
  void theAgencyOfTheDatelineSigns(String tail) {
    String text = "LISBON, June 9 (XNA) -- " + SENTENCE;
    assertThat(body(text + "\n\n" + tail)).isEqualTo(SENTENCE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "This article was amended by the assembly in 2004.",
        "This report was corrected by the auditors.",
        "This story has been told in every port since then.",
        "The report was updated to include the docks.",
        "An earlier version of the bill failed in March.",
        "This version of the plan has been changed by the mayor.",
        "With reports from Syria growing dire, aid workers left.",
        "With additional money from the fund, the dock will open.",
        "With details by the hundred still open, the talks ended.",
        "Contact sports are banned at the school.",
        "Call volumes rose to 5,550,100 in June.",
        "Reach of the signal is 40 miles.",
        "Find the money or close the dock, he told them.",
        "Information from the pilots was of no use.",
        "Visit numbers rose 4 percent.",
        "(The dock is 40 years old; the pier was built in 1901.)",
        "(He scored 12 points; reporting by sailors puts it at 14.)",
        "1. LISBON 1420",
        "LISBON 4, PORTO 2",
        "Winner: Jan Prado",
        "Captain: Ines Prado",
        "Ines Prado, the mayor",
        "He writes for the AP, AFP and Reuters.",
        "The editor: Ann Moss said nothing.",
        "The band plays (Fin) on Friday.",
        "Reuters and AP reporters were there.",
        "Agencies (AP, AFP) were told to leave.",
        "They left at 1420",
        "The rate (1 euro = 4.31 zlotys) was fixed in May.",
        "The pact may not be signed before June.",
        "(x = y)",
        "XNA said nothing.",
        "AFP to go.",
        "It was the AP 2000",
        "The pier opened (June 9, 2017)",
        "#1 in the world is Ines Prado",
        "LISBON",
        "c) 40 sailors",
        "Corrections: 14 prisons were built.",
        "Provided by the port, the rope held.",
        "This report adds to pressure on the mayor.",
        "This report was updated with new figures, the ministry said.",
        "An earlier version of the report gave other figures.",
        "For the first time the list stands at https://port.example",
        "More than 40 docks are listed at https://port.example",
        "The image may not be reproduced, the court ruled.",
        "Text messages were sent to 555-0100 and to docks@port.example on Monday.",
      })
  void proseAndRowsStay(String line) {
    assertThat(body(SENTENCE + "\n\n" + line)).endsWith(line);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The pilots will meet again in June, the union said.",
        "Lisbon   4   2\nPorto   2   1",
        "1. Lisbon\n2. Porto\n3. Faro",
        "\"We will see,\" she said"
      })
  void proseAndRowsBelowACreditStay(String rows) {
    String last = rows.substring(rows.lastIndexOf('\n') + 1);
    assertThat(body(SENTENCE + "\n\n(Reporting by Ines Prado)\n\n" + rows)).endsWith(last);
  }
}
