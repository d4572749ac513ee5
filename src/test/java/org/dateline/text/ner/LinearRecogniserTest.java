package org.dateline.text.ner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.dateline.prepare.Recognisers;
import org.dateline.prepare.ShippedRecogniser;
import org.junit.jupiter.api.Test;

class LinearRecogniserTest {
  private final NameRecogniser recogniser = Recognisers.named(ShippedRecogniser.NAME).open();

  private static List<String> names(String text, List<NameSpan> spans) {
    return spans.stream()
        .map(span -> span.type() + " " + text.substring(span.start(), span.end()))
        .toList();
  }

  @Test
  void findsNamesNobodyListed() {
    String body =
        "Harald Brekke, who runs Nordfjord Shipping Corp in Bergen, told reporters on Tuesday that he"
            + " would sue. Brekke said the ministry had lied.";
    assertThat(names(body, recogniser.find("", body).inBody()))
        .contains("PERSON Harald Brekke", "LOCATION Bergen", "PERSON Brekke")
        .anyMatch(name -> name.startsWith("ORGANIZATION Nordfjord Shipping"));
  }

  @Test
  void readsHeadlinesInCapitalsByWhatTheBodySays() {
    String headline = "BREKKE SUES NORDFJORD OVER SHIPS";
    String body = "Harald Brekke said on Tuesday he would sue. Mr Brekke lives in Bergen.";
    assertThat(names(headline, recogniser.find(headline, body).inHeadline()))
        .contains("PERSON BREKKE");
  }

  @Test
  void takesTeamsOfScoreLinesForOrganizations() {
    String body = "Results of English premier league matches on Saturday:\n\nLeeds 2 Arsenal 1";
    assertThat(names(body, recogniser.find("", body).inBody()))
        .contains("ORGANIZATION Leeds", "ORGANIZATION Arsenal");
  }

  @Test
  void neverFailsAndFindsTheSameEveryTime() {
    String[] pieces = {
      "Kim",
      " ",
      "JONES",
      "of",
      ".",
      "\n\n",
      "U.S.",
      "'s",
      "12",
      "-",
      "é",
      "\uD83D\uDE00",
      "(",
      "Bank",
      "the ",
      "St. ",
      "\u2019s",
      "McX",
      ",",
      "A",
      "&",
      "\t",
      "\u0000"
    };
    Random random = new Random(5);
    NameRecogniser other = Recognisers.named(ShippedRecogniser.NAME).open();
    for (int round = 0; round < 2000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(60); i > 0; i--) {
        text.append(pieces[random.nextInt(pieces.length)]);
      }
      String body = text.toString();
      NameRecogniser.Found found = recogniser.find(body, body);
      int last = 0;
      for (NameSpan span : found.inBody()) {
        assertThat(span.start()).isGreaterThanOrEqualTo(last);
        assertThat(span.end()).isGreaterThan(span.start()).isLessThanOrEqualTo(body.length());
        assertThat(span.confidence()).isBetween(0.0, 1.0 + 1e-6);
        last = span.end();
      }
      assertThat(other.find(body, body)).isEqualTo(found);
    }
  }
}
