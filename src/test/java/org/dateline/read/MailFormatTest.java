package org.dateline.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.dateline.text.record.RawDispatch;
import org.junit.jupiter.api.Test;

class MailFormatTest {
  @Test
  void decodesHeadersAndText() {
    ReadAll read = Samples.read("mail/quoted.eml");
    assertThat(read.format()).isEqualTo("mail");
    assertThat(read.dispatches).hasSize(1);
    RawDispatch cafe = read.dispatches.get(0);
    assertThat(cafe.headline()).isEqualTo("(LEAD) Caf\u00e9 reopens");
    assertThat(cafe.sourceRef()).isEqualTo("q1@yna.co.kr");
    assertThat(cafe.source()).isEqualTo("yonhap");
    assertThat(cafe.language()).isEqualTo("en");
    assertThat(cafe.keywords()).containsExactly("keyword:cafe", "keyword:port");
    assertThat(Samples.instant(cafe.date())).isEqualTo("2014-07-01T00:30:00Z");
    assertThat(Samples.revision(cafe)).isEqualTo("lead");
    assertThat(Samples.clean(cafe).body())
        .isEqualTo(
            "The caf\u00e9 at the port reopened on Tuesday after a year.\n\n"
                + "From now on it will open at six.");
  }

  @Test
  void takesThePlainPartAndForwardedMessagesButNoAttachments() {
    ReadAll read = Samples.read("mail/parts.eml");
    assertThat(read.headlines()).containsExactly("Br\u00fccke geschlossen", "Forwarded report");
    assertThat(read.dispatches.get(0).text())
        .startsWith("Berlin (dpa) - Die Br\u00fccke \u00fcber den Flu\u00df")
        .doesNotContain("Not read");
    assertThat(read.dispatches.get(1).text())
        .isEqualTo("OSLO, Norway (AP) _ A report that was forwarded.\n\nIt has two paragraphs.");
  }

  @Test
  void tellsTheMessagesOfAMailboxApart() {
    ReadAll read = Samples.read("mail/box.mbox");
    assertThat(read.headlines()).containsExactly("First of the box", "Second of the box");
    assertThat(read.dispatches.get(0).text())
        .isEqualTo("The first text.\n\nFrom the pier one sees the sea.\nFrom here one does not.");
  }
}
