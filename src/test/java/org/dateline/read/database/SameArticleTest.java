package org.dateline.read.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dateline.bench.InMemoryStories;
import org.dateline.bench.WireGenerator.Transmission;
import org.dateline.bench.wire.Edit;
import org.dateline.story.chain.StoryItem;
import org.dateline.story.chain.StoryMembership;
import org.dateline.story.chain.StoryRules;
import org.dateline.text.clean.Cleaned;
import org.dateline.text.clean.Cleaner;
import org.dateline.text.clean.CreditedAgency;
import org.dateline.text.dateline.SourceOf;
import org.dateline.text.record.RawDispatch;
import org.junit.jupiter.api.Test;

/** What the wire sent and a paper printed is one story, whichever database it comes from. */
class SameArticleTest {
  private static final String FIRST =
      "The two sides in the long dispute over the harbour of Lake City met again on Wednesday and"
          + " parted without a word on the missing ferry, officials of both said.";
  private static final String SECOND =
      "Nils Borg, who speaks for the owners, said that a new timetable would be put before the"
          + " council by the end of the month, and that fares would not rise before the summer.";
  private static final String THIRD =
      "The union wants nine percent for its 420 members. It has called the offer of four percent an"
          + " insult to those who work through the winter on deck.";

  private static final String WIRE =
      "Ferry talks end without word on missing ship\n\nLAKE CITY, March 7, 2012 (AFP) - %s\n\n%s\n\n%s\n\nbur-jk/ml\n";

  private static final String NEXIS =
      """



                                   1 of 1 DOCUMENT


                                The Harbour Times

                                March 8, 2012 Thursday
                                   Late Edition

      Ferry talks end without word on missing ship

      BYLINE: By LENA ORTIZ, --(AFP)

      SECTION: WORLD; Pg. 4

      LENGTH: 96 words

      DATELINE: LAKE CITY

      %s

      %s

      %s

      LOAD-DATE: March 9, 2012

      LANGUAGE: ENGLISH

      PUBLICATION-TYPE: Newspaper


                        Copyright 2012 Harbour Press
                            All Rights Reserved
      """;

  private static final String FACTIVA =
      """
      <html><head><title>Factiva</title></head><body class=''><div id="navcontainer"></div>
      <form name="PageBaseForm"><div id="contentWrapper"><div id="contentLeft"><span></span>
      <div class="article enArticle"><table><tr><td class="index"><b>HD</b>&nbsp;</td><td><b class='enHeadline'>Ferry talks end without word on missing ship</b>
      </td></tr><tr><td class="index"><b>BY</b>&nbsp;</td><td>By Lena Ortiz</td></tr><tr><td class="index"><b>CR</b>&nbsp;</td><td>Agence France-Presse</td></tr><tr><td class="index"><b>WC</b>&nbsp;</td><td>96 words</td></tr><tr><td class="index"><b>PD</b>&nbsp;</td><td>8 March 2012</td></tr><tr><td class="index"><b>SN</b>&nbsp;</td><td>Harbour Times</td></tr><tr><td class="index"><b>LA</b>&nbsp;</td><td>English</td></tr><tr><td class="index"><b>CY</b>&nbsp;</td><td>(c) 2012 Harbour Press</td></tr>
      <tr><td class="index"><b>LP</b>&nbsp;</td><td><p>%s</p>
      </td></tr><tr><td class="index"><b>TD</b>&nbsp;</td><td><p>%s</p><p>%s</p></td></tr>
      <tr><td class="index"><b>AN</b>&nbsp;</td><td>Document HARBT00020120308e8380002x</td></tr></table></div></div></div></form></body></html>
      """;

  private static String filled(String form, String first, String second, String third) {
    return String.format(Locale.ROOT, form, first, second, third);
  }

  private static String wrapped(String paragraph) {
    StringBuilder lines = new StringBuilder();
    int width = 0;
    for (String word : paragraph.split(" ", -1)) {
      boolean breaks = width + word.length() > 74;
      lines.append(width == 0 ? "" : breaks ? "\n" : " ").append(word);
      width = breaks ? word.length() + 1 : width + word.length() + 1;
    }
    return lines.toString();
  }

  private static StoryItem item(RawDispatch raw) {
    Cleaned cleaned = new Cleaner().clean(raw);
    String source = SourceOf.dispatch(raw, cleaned.dateline());
    String credit = CreditedAgency.of(raw, cleaned, source);
    LocalDate day = LocalDate.of(2012, 3, source.equals("afp") ? 7 : 8);
    return InMemoryStories.item(
        source + " " + credit + " " + raw.sourceRef(),
        new Transmission(
            0,
            Edit.FIRST,
            source,
            null,
            cleaned.headlinePlain(),
            cleaned.body(),
            day.toEpochDay() * 86_400));
  }

  @Test
  void theWireAndTwoDatabasesGiveOneStory() {
    RawDispatch wire = Exported.text(filled(WIRE, FIRST, SECOND, THIRD)).only();
    RawDispatch nexis =
        Exported.text(filled(NEXIS, wrapped(FIRST), wrapped(SECOND), wrapped(THIRD))).only();
    RawDispatch factiva = Exported.text(filled(FACTIVA, FIRST, SECOND, THIRD)).only();
    assertThat(new Cleaner().clean(nexis).body()).isEqualTo(new Cleaner().clean(factiva).body());

    List<StoryItem> items = new ArrayList<>();
    for (RawDispatch raw : List.of(wire, nexis, factiva)) {
      items.add(item(raw));
    }
    assertThat(items)
        .extracting(StoryItem::source)
        .containsExactly("afp", "harbour_times", "harbour_times");
    assertThat(items.get(1).id()).startsWith("harbour_times afp");
    assertThat(items.get(2).id()).startsWith("harbour_times afp");
    List<StoryMembership> members = InMemoryStories.of(items, StoryRules.DEFAULT);
    assertThat(members).extracting(StoryMembership::firstId).containsOnly(items.get(0).id());
  }
}
