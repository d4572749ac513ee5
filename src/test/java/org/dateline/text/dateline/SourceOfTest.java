package org.dateline.text.dateline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dateline.text.date.DateOrder;
import org.dateline.text.record.FeedMetadata;
import org.dateline.text.record.RawDispatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The agency that a user names is that of dispatches that name none. */
class SourceOfTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "-|A crane fell on a barge.|-|afp",
        "-|SEOUL, Nov. 16 (Yonhap) -- A crane fell on a barge.|-|yonhap",
        "-|SEOUL, Nov. 16 -- A crane fell on a barge.|-|afp",
        "-|A crane fell on a barge.|https://www.reuters.com/article/crane|reuters",
        "-|A crane fell on a barge.|https://crane.example/1|afp",
        "Kyodo News|SEOUL, Nov. 16 (Yonhap) -- A crane fell.|-|kyodo",
        "Harbour Post|A crane fell on a barge.|-|harbour_post",
      })
  void whatTheDispatchSaysComesBeforeWhatTheUserAssumes(
      String field, String text, String url, String source) {
    RawDispatch raw =
        new RawDispatch(
            "/w/xinhua/a.txt",
            0,
            "Crane falls",
            text,
            null,
            field,
            null,
            List.of(),
            null,
            url,
            List.of(),
            FeedMetadata.SILENT,
            DateOrder.UNKNOWN,
            "AFP");
    assertThat(SourceOf.dispatch(raw, DatelineParser.parse(text))).isEqualTo(source);
  }

  @Test
  void aPaperIsCalledByItsNameWithoutTheArticle() {
    assertThat(SourceOf.dispatch(from("The Irish Times"), null)).isEqualTo("irish_times");
    assertThat(SourceOf.dispatch(from("Irish Times"), null)).isEqualTo("irish_times");
    assertThat(SourceOf.dispatch(from("New York Times (Late Edition (East Coast))"), null))
        .isEqualTo("nyt");
    assertThat(SourceOf.dispatch(from("The Times (London)"), null)).isEqualTo("times_london");
    assertThat(SourceOf.dispatch(from("Theatre News"), null)).isEqualTo("theatre_news");
    assertThat(SourceOf.dispatch(from("Agence France Presse -- English"), null)).isEqualTo("afp");
  }

  @ParameterizedTest
  @CsvSource({
    "dowjones, dow_jones",
    "dow-jones, dow_jones",
    "dow_jones, dow_jones",
    "Dow Jones, dow_jones",
    "agence_france_presse, afp",
    "AssociatedPress, ap",
    "Harbour-Post, harbour_post",
    "harbourpost, harbourpost"
  })
  void anAgencyIsTheSameHoweverAFieldWritesIt(String field, String source) {
    assertThat(SourceOf.dispatch(from(field), null)).isEqualTo(source);
  }

  private static RawDispatch from(String source) {
    return new RawDispatch(
        "a", 0, "Port opens", "", null, source, null, List.of(), null, null, List.of());
  }
}
