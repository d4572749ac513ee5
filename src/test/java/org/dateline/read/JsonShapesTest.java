package org.dateline.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.dateline.text.record.RawDispatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonShapesTest {
  private static final ReadOptions INSIDE =
      new ReadOptions(Map.of("text", "content.body", "date", "meta.sent"), 1 << 20, null);

  @TempDir Path folder;

  private ReadAll read(String json) throws IOException {
    return read(json, ReadAll.OPTIONS);
  }

  private ReadAll read(String json, ReadOptions options) throws IOException {
    return ReadAll.of(Files.writeString(folder.resolve("a.json"), json), options);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // A data frame by columns, with a blank before a key; by index; split; table; lists.
        "{\"title\":{\"0\":\"One\",\"1\":\"Two\"},\" text\":{\"0\":\"First.\",\"1\":\"Second.\"},"
            + "\"date\":{\"0\":\"2017-11-16\",\"1\":\"2017-11-17\"}}",
        "{\"0\":{\"title\":\"One\",\"text\":\"First.\",\"date\":\"2017-11-16\"},"
            + "\"1\":{\"title\":\"Two\",\"text\":\"Second.\",\"date\":\"2017-11-17\"}}",
        "{\"columns\":[\"title\",\"text\",\"date\"],\"index\":[0,1],\"data\":[[\"One\",\"First.\","
            + "\"2017-11-16\"],[\"Two\",\"Second.\",\"2017-11-17\"]]}",
        "{\"schema\":{\"fields\":[{\"name\":\"title\",\"type\":\"string\"}]},\"data\":["
            + "{\"title\":\"One\",\"text\":\"First.\",\"date\":\"2017-11-16\"},"
            + "{\"title\":\"Two\",\"text\":\"Second.\",\"date\":\"2017-11-17\"}]}",
        "{\"title\":[\"One\",\"Two\"],\"text\":[\"First.\",\"Second.\"],"
            + "\"date\":[\"2017-11-16\",\"2017-11-17\"]}",
        "{\"documents\":{\"document\":[{\"headline\":\"One\",\"body\":\"First.\",\"date\":"
            + "\"2017-11-16\"},{\"headline\":\"Two\",\"body\":\"Second.\",\"date\":"
            + "\"2017-11-17\"}]}}",
        // Replies of services.
        "{\"status\":\"ok\",\"totalResults\":2,\"articles\":[{\"source\":{\"id\":null,\"name\":\"Bay"
            + " Wire\"},\"title\":\"One\",\"description\":\"Less.\",\"content\":\"First.\","
            + "\"publishedAt\":\"2017-11-16\"},{\"title\":\"Two\",\"content\":\"Second.\","
            + "\"publishedAt\":\"2017-11-17\"}]}",
        "{\"response\":{\"docs\":[{\"headline\":{\"main\":\"One\",\"kicker\":null},"
            + "\"lead_paragraph\":\"First.\",\"pub_date\":\"2017-11-16\",\"multimedia\":[{\"a\":1}]},"
            + "{\"headline\":{\"main\":\"Two\"},\"lead_paragraph\":\"Second.\","
            + "\"pub_date\":\"2017-11-17\"}]}}",
        "{\"response\":{\"results\":[{\"webTitle\":\"One\",\"webPublicationDate\":\"2017-11-16\","
            + "\"fields\":{\"bodyText\":\"First.\"}},{\"webTitle\":\"Two\","
            + "\"webPublicationDate\":\"2017-11-17\",\"fields\":{\"bodyText\":\"Second.\"}}]}}",
        "{\"took\":3,\"hits\":{\"total\":2,\"hits\":[{\"_id\":\"x\",\"_source\":{\"title\":\"One\","
            + "\"text\":\"First.\",\"date\":\"2017-11-16\"}},{\"_id\":\"y\",\"_source\":"
            + "{\"title\":\"Two\",\"text\":\"Second.\",\"date\":\"2017-11-17\"}}]}}",
        "{\"version\":\"https://jsonfeed.org/version/1\",\"title\":\"Bay Wire\",\"items\":["
            + "{\"title\":\"One\",\"content_html\":\"<p>First.</p>\",\"date_published\":"
            + "\"2017-11-16\"},{\"title\":\"Two\",\"content_text\":\"Second.\",\"date_published\":"
            + "\"2017-11-17\"}]}",
        "[{\"title\":{\"rendered\":\"One\"},\"content\":{\"rendered\":\"<p>First.</p>\\n\"},"
            + "\"date\":\"2017-11-16\"},{\"title\":{\"rendered\":\"Two\"},\"content\":"
            + "{\"rendered\":\"<p>Second.</p>\"},\"date\":\"2017-11-17\"}]",
        "{\"title\":\"One\",\"text\":\"First.\",\"date\":\"2017-11-16\"}{\"title\":\"Two\","
            + "\"text\":\"Second.\",\"date\":\"2017-11-17\"}",
        "\u001E{\"title\":\"One\",\"text\":\"First.\",\"date\":\"2017-11-16\"}\n\u001E{\"title\":"
            + "\"Two\",\"text\":\"Second.\",\"date\":\"2017-11-17\"}\n",
        "{\"index\":{\"_id\":\"1\"}}\n{\"title\":\"One\",\"text\":\"First.\",\"date\":\"2017-11-16\"}\n"
            + "{\"index\":{\"_id\":\"2\"}}\n{\"title\":\"Two\",\"body\":{\"blocks\":[{\"text\":"
            + "\"Second.\"}]},\"date\":\"2017-11-17\"}\n",
        "{\n \"data\": {\n  \"stories\": [\n   {\"title\":\"One\",\"text\":\"First.\",\"date\":"
            + "{\"$date\":\"2017-11-16\"}},\n   {\"title\":\"Two\",\"text\":[\"Second.\"],\"date\":"
            + "\"2017-11-17\"}\n  ]\n }\n}\n",
        // A date further in, as a key, and in parts.
        "[{\"article\":{\"headline\":\"One\",\"body\":\"First.\",\"meta\":{\"published\":\"2017-11-16\"}}},"
            + "{\"headline\":\"Two\",\"body\":\"Second.\",\"dates\":{\"published\":\"2017-11-17\"}}]",
        "{\"2017-11-16\":[{\"title\":\"One\",\"text\":\"First.\"}],"
            + "\"2017-11-17\":[{\"title\":\"Two\",\"text\":\"Second.\"}]}",
        "{\"2017\":{\"11\":{\"16\":[{\"title\":\"One\",\"text\":\"First.\"}],"
            + "\"17\":[{\"title\":\"Two\",\"text\":\"Second.\"}]}}}",
        "[{\"date\":\"2017-11-16\",\"articles\":[{\"title\":\"One\",\"text\":\"First.\"}]},"
            + "{\"date\":[2017,11,17],\"articles\":[{\"title\":\"Two\",\"text\":\"Second.\"}]}]",
        "{\"title\":\"One\",\"text\":\"First.\",\"year\":2017,\"month\":11,\"day\":16}\n"
            + "{\"title\":\"Two\",\"text\":\"Second.\",\"date\":{\"year\":2017,\"month\":11,\"day\":17}}\n",
        // Lists of lists, under names and without.
        "[[\"title\",\"text\",\"date\"],[\"One\",\"First.\",\"2017-11-16\"],"
            + "[\"Two\",\"Second.\",\"2017-11-17\"]]",
        "{\"header\":[\"title\",\"text\",\"date\"],\"rows\":[[\"One\",\"First.\",\"2017-11-16\"],"
            + "[\"Two\",\"Second.\",\"2017-11-17\"]]}",
        "{\"schema\":{\"fields\":[{\"name\":\"title\"},{\"name\":\"text\"},{\"name\":\"date\"}]},\"rows\":"
            + "[{\"f\":[{\"v\":\"One\"},{\"v\":\"First.\"},{\"v\":\"2017-11-16\"}]},"
            + "{\"f\":[{\"v\":\"Two\"},{\"v\":\"Second.\"},{\"v\":\"2017-11-17\"}]}]}",
        // For programs to run; commas between lines; comments; dictionaries of Python; of a shell.
        "callback({\"articles\":[{\"title\":\"One\",\"text\":\"First.\",\"date\":\"2017-11-16\"},"
            + "{\"title\":\"Two\",\"text\":\"Second.\",\"date\":\"2017-11-17\"}]});",
        "var data = [{title: 'One', text: \"First.\", date: '2017-11-16'}, // more\n"
            + "{title: 'Two', text: \"Second.\", date: '2017-11-17',}];",
        ")]}'\n[{\"title\":\"One\",\"text\":\"First.\",\"date\":\"2017-11-16\"},"
            + "{\"title\":\"Two\",\"text\":\"Second.\",\"date\":\"2017-11-17\"}]",
        "{\"title\":\"One\",\"text\":\"First.\",\"date\":\"2017-11-16\"},\n"
            + "{\"title\":\"Two\",\"text\":\"Second.\",\"date\":\"2017-11-17\"}\n",
        "{'title': 'One', 'text': u'First.', 'date': '2017-11-16', 'ok': True, 'n': (1, None)}\n"
            + "{'title': \"Two\", 'text': 'Second.', 'date': '2017-11-17'}\n",
        "/* 1 */\n{\n \"_id\" : ObjectId(\"5a\"),\n \"title\" : \"One\",\n \"text\" : \"First.\",\n"
            + " \"date\" : ISODate(\"2017-11-16\"), \"n\" : NumberLong(3)\n}\n\n/* 2 */\n{\n"
            + " \"title\" : \"Two\",\n \"text\" : \"Second.\",\n \"date\" : \"2017-11-17\"\n}\n",
        // Written as texts; with the types of a search engine; with an article in its own list.
        "{\"id\":1,\"payload\":\"{\\\"title\\\":\\\"One\\\",\\\"text\\\":\\\"First.\\\",\\\"date\\\":"
            + "\\\"2017-11-16\\\"}\"}\n{\"title\":\"Two\",\"text\":\"Second.\",\"date\":\"2017-11-17\"}\n",
        "{\"response\":{\"docs\":[{\"title_t\":[\"One\"],\"text_txt_en\":[\"First.\"],\"date_dt\":\"2017-11-16\"},"
            + "{\"title_t\":\"Two\",\"text_txt_en\":\"Second.\",\"date_dt\":\"2017-11-17\"}]}}",
        "{\"rss\":{\"channel\":{\"title\":\"Bay\",\"description\":\"All\",\"item\":[{\"title\":\"One\","
            + "\"description\":\"First.\",\"pubDate\":\"2017-11-16\"},{\"title\":\"Two\",\"description\":"
            + "\"Second.\",\"pubDate\":\"2017-11-17\"}]}}}",
        "[{\"article\":{\"title\":\"One\",\"content\":{\"body\":\"First.\"},\"date\":\"2017-11-16\"}},"
            + "{\"title\":\"Two\",\"date\":\"2017-11-17\",\"blocks\":[{\"type\":\"p\",\"text\":\"Second.\"}]}]",
      })
  void everyRecordOfOneObjectIsTaken(String json) throws IOException {
    ReadAll read = read(json);
    assertThat(read.rejects).isEmpty();
    assertThat(read.headlines()).containsExactly("One", "Two");
    assertThat(read.dispatches.stream().map(RawDispatch::text))
        .containsExactly("First.", "Second.");
    assertThat(read.dispatches.stream().map(RawDispatch::date))
        .containsExactly("2017-11-16", "2017-11-17");
    assertThat(read.dispatches.stream().map(RawDispatch::inputPosition).distinct()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"title\":[\"One\",\"Two\"],\"text\":\"First.\"}",
        "{\"title\":{\"0\":\"One\",\"1\":\"Two\"},\"text\":{\"0\":\"First.\"}}",
        "{\"title\":{\"a\":[1]},\"text\":{\"b\":[2]}}",
        "{\"status\":\"ok\",\"rows\":[[\"One\",\"First.\"]]}",
        "{\"fault\":{\"code\":3,\"reason\":\"no key\"}}",
      })
  void whatIsNoKnownFormIsNeverTakenInPart(String json) throws IOException {
    ReadAll read = read(json);
    assertThat(read.dispatches).isEmpty();
    assertThat(read.reasons()).containsExactly("missing_field");
  }

  @Test
  void fieldsWithinOthersAreNamedByTheirPath() throws IOException {
    ReadAll read =
        read(
            "{\"title\":\"One\",\"content\":{\"body\":\"First.\",\"teaser\":\"Less.\"},"
                + "\"meta\":{\"sent\":\"2017-11-16\"}}\n{\"articles\":[{\"title\":\"Two\",\"content\":"
                + "{\"body\":\"Second.\"}}]}\n",
            INSIDE);
    assertThat(read.headlines()).containsExactly("One", "Two");
    assertThat(read.dispatches.get(0).text()).isEqualTo("First.");
    assertThat(read.dispatches.get(0).date()).isEqualTo("2017-11-16");
    assertThat(read.dispatches.get(1).text()).isEqualTo("Second.");
  }

  @Test
  void numbersThatAreNoneAndCommasTooManyAreLetPass() throws IOException {
    ReadAll read =
        read(
            "{\"title\":\"One\",\"text\":\"First.\",\"score\":NaN,\"author\":NaN}\n"
                + "{\"title\":\"Two\",\"text\":\"Second.\",\"score\":-Infinity,}\n"
                + "{'title'='Three'}\n");
    assertThat(read.headlines()).containsExactly("One", "Two");
    assertThat(read.dispatches.get(0).byline()).isEmpty();
    assertThat(read.reasons()).containsExactly("malformed_record");
  }

  @Test
  void relatedArticlesStayOutOfTheArticle() throws IOException {
    ReadAll read =
        read(
            "{\"title\":\"One\",\"text\":\"First.\",\"related\":[{\"title\":\"Two\",\"url\":\"u\"}],"
                + "\"media\":{\"caption\":\"A crane\"}}\n");
    assertThat(read.headlines()).containsExactly("One");
  }

  @Test
  void aDataFrameMayBeLongerThanARecord() throws IOException {
    StringBuilder titles = new StringBuilder();
    StringBuilder texts = new StringBuilder();
    for (int i = 0; i < 100; i++) {
      titles
          .append(i == 0 ? "" : ",")
          .append("\"")
          .append(i)
          .append("\":\"Title ")
          .append(i)
          .append('"');
      texts.append(i == 0 ? "" : ",").append("\"").append(i).append("\":\"");
      texts.append("word ".repeat(400)).append('"');
    }
    ReadAll read =
        read(
            "{\"title\":{" + titles + "},\"text\":{" + texts + "}}",
            new ReadOptions(Map.of(), 50_000, null));
    assertThat(read.rejects).isEmpty();
    assertThat(read.headlines()).hasSize(100).endsWith("Title 99");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[{\"type\":\"paragraph\",\"data\":{\"text\":\"First.\"}},"
            + "{\"type\":\"list\",\"data\":{\"items\":[\"Second.\"]}}]",
        "{\"time\":1510824600000,\"blocks\":[{\"type\":\"paragraph\",\"data\":{\"text\":\"First.\"}},"
            + "{\"type\":\"quote\",\"data\":{\"text\":\"Second.\"}}],\"version\":\"2.8\"}",
        "[{\"kind\":\"p\",\"attributes\":{\"content\":\"First.\"}},"
            + "{\"kind\":\"p\",\"value\":{\"text\":\"Second.\"}}]",
      })
  void paragraphsMayHaveTheirTextFurtherIn(String body) throws IOException {
    for (String name : new String[] {"body", "content", "text"}) {
      ReadAll read =
          read("{\"title\":\"One\",\"date\":\"2017-11-16\",\"" + name + "\":" + body + "}");
      assertThat(read.rejects).isEmpty();
      assertThat(read.headlines()).containsExactly("One");
      assertThat(read.dispatches.get(0).text()).isEqualTo("First.\n\nSecond.");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"news\":{\"items\":{\"item\":[%s]}}",
        "\"news\":{\"item\":[%s]}",
        "\"articles\":{\"article\":[%s]}",
        "\"data\":{\"news\":[%s]}",
        "\"response\":{\"count\":2,\"items\":[%s]}",
      })
  void aReplyMayTellWhatItIsBesideItsRecords(String list) throws IOException {
    String records =
        "{\"title\":\"One\",\"date\":\"2017-11-16\",\"text\":\"First.\"},"
            + "{\"title\":\"Two\",\"date\":\"2017-11-17\",\"text\":\"Second.\"}";
    String all = list.replace("%s", records);
    for (String meta :
        new String[] {
          "\"meta\":{\"title\":\"Export\",\"date\":\"2019-09-09\"}", "\"title\":\"Export\""
        }) {
      for (String json :
          new String[] {"{" + all + "," + meta + "}", "{" + meta + "," + all + "}"}) {
        ReadAll read = read(json);
        assertThat(read.rejects).isEmpty();
        assertThat(read.headlines()).containsExactly("One", "Two");
        assertThat(read.dispatches.get(1).text()).isEqualTo("Second.");
        assertThat(read.dispatches.get(1).date()).isEqualTo("2017-11-17");
      }
    }
  }

  @Test
  void whatIsListedBesideAnArticleIsNoRecord() throws IOException {
    ReadAll read =
        read(
            "{\"title\":\"One\",\"date\":\"2017-11-16\",\"text\":\"First.\",\"news\":{\"items\":["
                + "{\"title\":\"Two\",\"date\":\"2017-11-17\"}]}}");
    assertThat(read.headlines()).containsExactly("One");
  }
}
