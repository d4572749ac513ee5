package org.dateline.text.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dateline.text.record.RawDispatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What stands behind the text, as in textsegfault.sourceforge.net/reuters-split.html,
 * adbar/trafilatura#584, codelucas/newspaper#128 and mediacloud/cliff-annotator#53.
 */
class TailsTest {
  private static final String SENTENCE =
      "A dock that had been shut since spring opened on Thursday, the port said. Sailors cheered.";

  private static Cleaned clean(String headline, String text) {
    RawDispatch raw =
        new RawDispatch(
            "a.txt", 0, headline, text, null, null, null, List.of(), null, null, List.of());
    Cleaned cleaned = new Cleaner().clean(raw);
    assertThat(CutProof.faults(raw, cleaned)).isEmpty();
    return cleaned;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%s\n\nReporting by Ines Prado; Writing by Jon Fell; Editing by Ann Moss and Lee Hart\n\nOur Standards: The Thomson Reuters Trust Principles.",
        "%s\n\nReporting by Ines Prado in LISBON; Editing by Ann Moss\n\nOur Standards: The Thomson Reuters Trust Principles.\n\nRead more on the site https://wire.example/more",
        "%s (Reporting by Ines Prado, ines.prado@wire.example; +351 21 555 0100; Reuters Messaging: ines.prado.wire.example@reuters.net)\n\nKeywords: DOCK OPENING/",
        "%s\n\n((ines.prado@wire.example; +351 21 555 0100; Reuters Messaging: ines.prado@reuters.net))",
        "%s\n\n((Reporting by Ines Prado; editing by Ann Moss))",
        "%s\n\n((Lisbon newsroom, +351 21 555 0100))",
        "%s\n\n-- Lisbon newsroom +351 1 555 0100\n\n(c) Reuters Limited 1996",
        "%s\n\n-- Chicago newsdesk 312-555-8787--",
        "%s\n\nNew York Commodities Desk 212 555 1640",
        "%s\n\nLondon Newsroom, +44 171 555 7717",
        "%s\n\n(END/2017)",
        "%s\n\n- Sapa",
        "%s - Sapa",
        "%s\n\nSapa",
        "%s\n\n\u2013 Tass",
        "%s\n\n/ritzau/",
        "%s (end)\n\nip.ra",
        "%s  (end)\nip.ra",
        "%s (end) ip.ra",
        "%s (ends)",
        "%s\n\nSome information for this report was provided by AP and Reuters.",
        "%s\n\nSome information for this report came from Reuters.",
        "%s\n\nMaterial in this article was supplied by the Associated Press.",
        "%s [+2310 chars]",
        "%s\n\nCopyright 2009 by the Harbour Wire Service and the owners of its pages",
        "%s\n\nCopyright 2009 The Harbour Post. This material may not be sold or sent on by others.",
        "%s\n\nEND/",
        "%s\n\n#ENDS#",
        "%s\n\n== End ==",
        "%s\n\nENDS kgr",
        "%s\n\n-- BERNAMA --",
        "%s\n\n(With inputs from ANI)",
        "%s\n\n(Our Standards: The Thomson Reuters Trust Principles.)",
        "%s\n\n(END/IPS/EU/IP/IP/KS/17)",
        "%s\n\n==Kyodo",
        "%s\n\n==KYODO NEWS",
        "%s\n\nEnditem\n\n(Editor: Li Ming)",
        "%s\n\nItem/End",
        "%s\n\n(By Chen Wei-ting and Ines Prado)\nEnditem/AW",
        "%s\n\n(By Chen Wei-ting)\nENDITEM/J",
        "%s\n\n16/ines",
        "%s\n\nip am\n(Our editorial staff can be reached at eng.editors@example.com)",
        "%s\n\n---\n\nThis story has been corrected to show that the dock is in Lisbon.",
        "%s\n\nAP-NY-11-16-17 1430EST<",
        "%s\n\n(With reporting by Ines Prado in Rome)\n--\nCopyright 2017 by United Press International.",
        "%s\n\n($1 = 0.85 euros)\n\n(Reporting by Ines Prado; Writing by Rui Alves in Rome)",
        "%s\n\nFor the related story, double click on [ID:nL1N1234]\n(Lisbon bureau)",
        "%s\n\nYH4-IP",
        "%s\n\nPTI IP\nRAM",
        "%s\n\nPTI XYZ ABC ABC",
        "%s\n\n--IANS\nip/am/vt",
        "%s\n\n-- BERNAMA\nIP AM",
        "%s\n\n(Uu.A014/H-YH)",
        "%s\n\nReporter: Ines Prado\nEditor: Rui Alves\nCopyright © ANTARA 2017",
        "%s\n\n//Petra// IP",
        "%s\n\n--SPA\n14:30 Local Time 11:30 GMT\n0123",
        "%s\n\nWAM/Ines Prado/Rui Alves",
        "%s\n\n9341**1416\nFollow us on Twitter @example",
        "%s\n\n-0- (Juche106.11.16)",
        "%s\n\n./.",
        "%s\n\nThis report by The Canadian Press was first published Nov. 16, 2017.\n\nInes Prado, The Canadian Press",
        "%s\n\nSOURCE Navalis Ltd.",
        "%s\n\nIP/RA.\nLusa/End",
        "%s\n\nAAP ip/am",
        "%s\n\n# # #",
        "%s\n\noOo",
        "%s\n\nbur-ip/jf/am",
        "%s\n\nip/am",
        "%s\n\n(ip/am)",
        "%s\n\nIP/am",
        "%s\n\namo",
        "%s\n\ndpa ip amo",
        "%s EFE\n\nip/am",
        "%s EFE",
        "%s AFP",
        "%s (ANSA).",
        "%s -- Bernama",
        "%s PTI VK SMN",
        "%s Reuter",
        "%s\n\n-- Bernama",
        "%s\n\n(AFP)",
        "%s\n\n/TASS/",
        "%s Enditem",
        "%s\n\nEnditem",
        "%s\nEndit",
        "%s\n\n___\n\nAssociated Press writer Ines Prado in Porto contributed to this report.",
        "%s\n\n___\n\nFollow Ines Prado on Twitter at https://twitter.example/prado",
        "%s\n\n___\n\nOnline:\n\nhttp://dock.example",
        "%s\n\n___\n\nMore AP docks: https://wire.example/hub/docks",
        "%s\n\nRead more on the site https://example.org/more",
        "%s\n\nSee also: Docks of the south",
        "%s\n\nClick here for more",
        "%s\n\nSource: Port authority",
        "%s\n\n## dpa notepad\n\n### Editorial contacts\n- author: Ines Prado (Lisbon)\n- editing by: Ann Moss\n- tel: +49 30 5550100, <international@example.org>\n\ndpa ip amo",
        "%s\n\n# Notizblock\n\n- Hafen: http://hafen.example",
        "%s\n\ninesprado@example.co.kr\n\n(END)",
        "%s\n\ninesprado@example.co.kr\n(\uB05D)",
        "%s\n\n-End-",
        "%s\n\n[END]",
        "%s\n\n(Ends)",
        "%s\n\nAP-NY-11-16-17 1530EST",
        "%s\n\n11-16-17 1530EST",
        "%s\n\nEditado por Ines Prado",
        "%s\n\n(Reporte de Ines Prado; editado por Ann Moss)",
        "%s\n\n<script async src=\"//embed.example/x.js\"></script>",
        "%s\n\n<iframe src=\"https://video.example/1\" width=\"1\"></iframe>",
        "%s\n\n<blockquote class=\"twitter-tweet\"><p>Hello from a post</p></blockquote>",
        "%s\n\n&lt;script type=\"text/javascript\"&gt;var a = 1 < 2;&lt;/script&gt;",
      })
  void nothingStandsBehindTheText(String text) {
    assertThat(clean("Dock opens again", text.replace("%s", SENTENCE)).body()).isEqualTo(SENTENCE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Read more books, the minister told pupils.",
        "Source of the river is a spring in the hills.",
        "The help desk answered 1,234,567 calls in 2016.",
        "\"It is over,\" he told the AP.",
        "Follow the money, she said.",
        "He worked for the AFP.",
        "Online sales rose to 12345678 pieces.",
        "The game ended 3/4 and 5/6.",
      })
  void aLastSentenceStays(String sentence) {
    assertThat(clean("Dock opens again", SENTENCE + "\n\n" + sentence).body())
        .isEqualTo(SENTENCE + "\n\n" + sentence);
  }

  /** Endings of agencies, papers and pages, each behind or below a last sentence. */
  @ParameterizedTest
  @CsvFileSource(resources = "/cleaning/tails.txt", delimiter = '\u0001', quoteCharacter = '\u0002')
  void knownTailsAreCut(String tail) {
    String text = tail.replace("\\n", "\n").replace("%s", SENTENCE);
    assertThat(clean("Dock opens again", text).body()).isEqualTo(SENTENCE);
  }

  /** The same words within news, as a paragraph and behind another sentence. */
  @ParameterizedTest
  @CsvFileSource(
      resources = "/cleaning/last-sentences.txt",
      delimiter = '\u0001',
      quoteCharacter = '\u0002')
  void theSameWordsWithinNewsStay(String sentence) {
    String line = sentence.replace("\\n", "\n");
    String kept = line.replace('\n', ' ');
    assertThat(clean("Dock opens again", SENTENCE + "\n\n" + line).body())
        .isEqualTo(SENTENCE + "\n\n" + kept);
    assertThat(clean("Dock opens again", SENTENCE + " " + line).body())
        .isEqualTo(SENTENCE + " " + kept);
  }

  @Test
  void tagsInATextAreNoWordsAndSharesAreNoTags() {
    assertThat(
            clean("Dock", "<p>Acme <NAVL.LS> and <b>Bolt</b> [ID:nL8N1NM2VP] fell < 3 pct.</p>")
                .body())
        .isEqualTo("Acme and Bolt fell < 3 pct.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "REFILE 1ST LEAD Dock opens again|lead|1|Dock opens again",
        "REFILE Dock opens again|refile||Dock opens again",
        "CORRECTED Dock opens again|correction||Dock opens again",
        "UPDATE 2 Dock opens again|update|2|Dock opens again",
        "URGENT Dock opens again|urgent||Dock opens again",
        "2ND LEAD Dock opens again|lead|2|Dock opens again",
        "REFILE-1ST LEAD: Dock opens again|lead|1|Dock opens again",
        "Correction: Dock opens again|correction||Dock opens again",
        "Corrected: Dock opens again|correction||Dock opens again",
        "Update: Dock opens again|update||Dock opens again",
        "Update 2: Dock opens again|update|2|Dock opens again",
        "LEAD 1 Dock opens again|lead|1|Dock opens again",
        "LEAD 1 IMO says dock opens again|lead|1|IMO says dock opens again",
        "LEAD 2: Dock opens again|lead|2|Dock opens again",
        "Dock opens again (3rd Lead)|lead|3|Dock opens again",
        "Dock opens again (3rd LD)|lead|3|Dock opens again",
        "Dock opens again (LEAD)|lead||Dock opens again",
        "Dock opens again (Updated)|update||Dock opens again",
        "Dock opens again [UPDATE]|update||Dock opens again",
        "Dock opens again (Corrected)|correction||Dock opens again",
        "Dock opens again - 2nd update|update|2|Dock opens again",
        "Dock opens again \u2013 3rd lead|lead|3|Dock opens again",
        "AP-Dock opens again, 3rd Ld-Writethru|writethru|3|Dock opens again",
        "Dock opens again, 1st Ld-Writethru|writethru|1|Dock opens again",
        "2ND ROUNDUP: Dock opens again|first||Dock opens again",
        "CORRECTED-(OFFICIAL)-Dock opens again|correction||Dock opens again",
        "CORRECTED-(OFFICIAL)-UPDATE 1-Dock opens again|correction|1|Dock opens again",
        "CORRECTED (OFFICIAL)-Dock opens again|correction||Dock opens again",
        "LEAD 5 CARS CRASH|first||LEAD 5 CARS CRASH",
        "Lead 2 Rome|first||Lead 2 Rome",
        "Docks are full of metals (lead)|first||Docks are full of metals (lead)",
        "Dock waits for an update|first||Dock waits for an update",
        "Correction of course at the docks|first||Correction of course at the docks",
        "Docks split - 2nd in the lead|first||Docks split - 2nd in the lead",
        "Dock opens again (Update2)|update|2|Dock opens again",
        "Dock opens again (Update 1)|update|1|Dock opens again",
        "Refile: Dock opens again|refile||Dock opens again",
        "ADVISORY BOARD MEETS|first||ADVISORY BOARD MEETS",
        "UPDATE ON DOCKS|first||UPDATE ON DOCKS",
        "REPEAT OFFENDERS JAILED|first||REPEAT OFFENDERS JAILED",
      })
  void tagsNeedNoDash(String headline, String kind, Integer number, String plain) {
    Cleaned cleaned = clean(headline, SENTENCE);
    assertThat(cleaned.headlinePlain()).isEqualTo(plain);
    assertThat(cleaned.revision().kind().code()).isEqualTo(kind);
    assertThat(cleaned.revision().number()).isEqualTo(number);
  }

  /** Short last lines that are sentences, names of things and figures. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "They went home.",
        "\"We will see,\" she said.",
        "(The docks were built in 1901.)",
        "The end of the road/bridge is near, he said.",
        "Ines Prado, the mayor",
        "Editors are to meet on Monday.",
        "Source code of the docks was stolen.",
        "(By Friday, all docks are to be open.)",
        "The -",
        "The / ",
        "1234"
      })
  void otherLastLinesStay(String line) {
    assertThat(clean("Dock opens", SENTENCE + "\n\n" + line).body()).endsWith(line.strip());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Copyright 1931 by the painter, the map goes to the public in March.",
        "Copyright 2009 law changes will let schools lend films, the senator said.",
        "Some information for this report on docks was provided by sailors who had been there.",
        "They meet to talk of the end (end)",
        "He read on - Sapa would not say what.",
        "The board said there were more of them [+20 of its own].",
        "The sailors wrote to ip.ra.",
      })
  void whatLooksLikeATailStays(String sentence) {
    assertThat(clean("Dock", SENTENCE + "\n\n" + sentence).body()).endsWith(sentence);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\uFF08\u7DE8\u8F2F\uFF1A\u6797\u6587\uFF091061116",
        "(\u7DE8\u8F2F:\u6797\u6587)1061116",
        "(\u8D23\u4EFB\u7F16\u8F91:\u6797\u6587)"
      })
  void whoEditedIsCutBehindAChineseSentence(String sign) {
    String text = "\u78BC\u982D16\u65E5\u91CD\u958B\uFF0C\u6E2F\u53E3\u8AAA\u3002";
    assertThat(clean("\u78BC\u982D", text + sign).body()).isEqualTo(text);
    String bracket = text.substring(0, 4) + sign + text.substring(4);
    assertThat(clean("\u78BC\u982D", bracket).body()).isEqualTo(bracket);
  }
}
