package org.dateline.report.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.report.page.ReportFixtures.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageTest {
  private static final String HOSTILE = Page.render(ReportFixtures.json(State.HOSTILE));

  @Test
  void policyNamesTheHashOfEachStyleAndScriptAndNothingElse() {
    String policy = group(HOSTILE, "Content-Security-Policy\" content=\"([^\"]*)\"");
    List<String> scripts = groups(HOSTILE, "<script>(.*?)</script>");
    List<String> styles = groups(HOSTILE, "<style>(.*?)</style>");

    assertThat(scripts).hasSize(2);
    assertThat(styles).hasSize(1);
    assertThat(policy)
        .isEqualTo(
            "default-src 'none'; script-src "
                + hash(scripts.get(0))
                + " "
                + hash(scripts.get(1))
                + "; style-src "
                + hash(styles.get(0))
                + "; img-src data: blob:; base-uri 'none'; form-action 'none'");
  }

  @Test
  void nothingIsLoadedFromAnywhere() {
    String ownText = HOSTILE.replaceAll("(?s)<script.*?</script>", "");
    assertThat(ownText).doesNotContainPattern("(?i)\\s(src|srcset|data|poster|style|on\\w+)\\s*=");
    assertThat(ownText).doesNotContainPattern("(?i)<(link|iframe|img|object|embed|base)\\b");
    assertThat(ownText).doesNotContainPattern("(?i)url\\(|@import");
    assertThat(groups(ownText, "href=\"([^\"]*)\"")).allMatch(to -> to.startsWith("#"));
  }

  @Test
  void noTextOfTheDataEndsItsBlock() throws IOException {
    String block = group(HOSTILE, "<script type=\"application/json\" id=\"data\">(.*?)</script>");
    assertThat(block).doesNotContain("<");

    JsonNode there = new ObjectMapper().readTree(block);
    JsonNode here = new ObjectMapper().readTree(ReportFixtures.json(State.HOSTILE));
    assertThat(there).isEqualTo(here);
  }

  @Test
  void titleAndAnswerStandOnThePageBeforeAnyScriptRuns() {
    assertThat(HOSTILE)
        .contains("<title>Coverage of &lt;b&gt;North&lt;/b&gt; &amp; \"South\" Korea</title>")
        .containsPattern(
            "<p id=\"sentence\" class=\"sentence\">&lt;b&gt;North&lt;/b&gt; &amp;.* was in ");
  }

  @Test
  void whatLooksLikeASlotInTheDataIsText() {
    String page = Page.render("{\"title\":\"{{script}} and $1 and \\\\\"}");
    assertThat(page).contains("<title>{{script}} and $1 and \\</title>");
  }

  @Test
  void sameDataMakesTheSamePage() {
    String data = ReportFixtures.json(State.ONE_DISPATCH);
    assertThat(Page.render(data)).isEqualTo(Page.render(data));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "{\"title\":", "null"})
  void whatIsNoObjectOfJsonIsRefused(String text) {
    assertThatThrownBy(() -> Page.render(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("The data of a report must be");
  }

  private static String hash(String content) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
      return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String group(String text, String pattern) {
    return groups(text, pattern).get(0);
  }

  private static List<String> groups(String text, String pattern) {
    List<String> out = new ArrayList<>();
    Matcher matcher = Pattern.compile(pattern, Pattern.DOTALL).matcher(text);
    while (matcher.find()) {
      out.add(matcher.group(1));
    }
    return out;
  }
}
