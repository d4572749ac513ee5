package org.dateline.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dateline.text.record.RawDispatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeedFormatTest {
  private static final String RSS =
      "<?xml version=\"1.0\" encoding=\"windows-1252\"?><rss version=\"2.0\"><channel>"
          + "<title>Bay Courier</title><language>en-gb</language>"
          + "<item><title>Weaver &amp; dyer</title><link>https://example.org/1</link>"
          + "<description>Less.</description><content:encoded><![CDATA[<p>A weaver&rsquo;s caf\u00e9"
          + " opened.</p><p>It is full.</p>]]></content:encoded><dc:creator>A. Writer</dc:creator>"
          + "<category>Trade</category><pubDate>Thu, 16 Nov 2017 08:30:00 GMT</pubDate>"
          + "<guid isPermaLink=\"false\">r1</guid></item>"
          + "<item><title>Smith & Sons < 5</title><description>&lt;b&gt;A dyer&lt;/b&gt; was honoured."
          + "</description><dc:date>2017-11-17T09:00:00Z</dc:date><source"
          + " url=\"https://example.org\">Hill Wire</source></item></channel></rss>";
  private static final String ATOM =
      "<?xml version=\"1.0\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"en\">\n"
          + "<title>Bay Courier</title>\n<entry>\n<title type=\"html\">Lock &amp;amp; key</title>\n"
          + "<id>urn:1</id>\n<link rel=\"self\" href=\"https://example.org/s\"/>\n"
          + "<link href=\"https://example.org/1\"/>\n<published>2017-11-16T08:30:00Z</published>\n"
          + "<updated>2018-01-01T00:00:00Z</updated>\n<author><name>A. Writer</name></author>\n"
          + "<category term=\"trade\"/>\n<content type=\"xhtml\"><div"
          + " xmlns=\"http://www.w3.org/1999/xhtml\"><p>One.</p><p>Two.</p></div></content>\n"
          + "</entry>\n<entry><title>Never closed</title></feed>\n";

  @TempDir Path folder;

  private ReadAll read(String text, Charset charset) throws IOException {
    return ReadAll.of(Files.write(folder.resolve("a.xml"), text.getBytes(charset)));
  }

  @Test
  void readsRss() throws IOException {
    ReadAll read = read(RSS, Charset.forName("windows-1252"));
    assertThat(read.format()).isEqualTo("feed");
    assertThat(read.rejects).isEmpty();
    assertThat(read.headlines()).containsExactly("Weaver & dyer", "Smith & Sons < 5");
    RawDispatch first = read.dispatches.get(0);
    assertThat(first.text()).isEqualTo("A weaver\u2019s caf\u00e9 opened.\n\nIt is full.");
    assertThat(first.date()).isEqualTo("Thu, 16 Nov 2017 08:30:00 GMT");
    assertThat(first.source()).isEqualTo("Bay Courier");
    assertThat(first.language()).isEqualTo("en-gb");
    assertThat(first.sourceRef()).isEqualTo("r1");
    assertThat(first.url()).isEqualTo("https://example.org/1");
    assertThat(first.byline()).containsExactly("A. Writer");
    assertThat(first.keywords()).containsExactly("category:Trade");
    RawDispatch second = read.dispatches.get(1);
    assertThat(second.text()).isEqualTo("A dyer was honoured.");
    assertThat(second.date()).isEqualTo("2017-11-17T09:00:00Z");
    assertThat(second.source()).isEqualTo("Hill Wire");
  }

  @Test
  void readsAtom() throws IOException {
    ReadAll read = read(ATOM, StandardCharsets.UTF_8);
    assertThat(read.headlines()).containsExactly("Lock & key");
    RawDispatch entry = read.dispatches.get(0);
    assertThat(entry.text()).isEqualTo("One.\n\nTwo.");
    assertThat(entry.date()).isEqualTo("2017-11-16T08:30:00Z");
    assertThat(entry.url()).isEqualTo("https://example.org/1");
    assertThat(entry.byline()).containsExactly("A. Writer");
    assertThat(entry.keywords()).containsExactly("category:trade");
    assertThat(read.reasons()).containsExactly("truncated");
  }

  @Test
  void readsAFeedOfRdf() throws IOException {
    ReadAll read =
        read(
            "<rdf:RDF xmlns:rdf=\"x\"><channel rdf:about=\"a\"><title>Bay</title><items><rdf:Seq/></items>"
                + "</channel><item rdf:about=\"b\"><title>One</title><dc:date>2017-11-16</dc:date>"
                + "<description>A ship.</description></item></rdf:RDF>",
            StandardCharsets.UTF_8);
    assertThat(read.headlines()).containsExactly("One");
    assertThat(read.dispatches.get(0).text()).isEqualTo("A ship.");
    assertThat(read.dispatches.get(0).source()).isEqualTo("Bay");
  }

  @Test
  void readsASavedPage() throws IOException {
    String page =
        "<!-- saved -->\n<!DOCTYPE html><html><head><meta charset=\"iso-8859-1\"><title>One</title>"
            + "<link rel=\"canonical\" href=\"https://example.org/1\">"
            + "<meta property=\"article:published_time\" content=\"2017-11-16T08:00:00+09:00\"></head>"
            + "<body><nav>Home</nav><article><h1>Caf\u00e9 opens</h1><p>"
            + "A caf\u00e9 was opened. ".repeat(20)
            + "</p></article></body></html>";
    ReadAll read = read(page, StandardCharsets.ISO_8859_1);
    assertThat(read.format()).isEqualTo("html");
    assertThat(read.headlines()).containsExactly("Caf\u00e9 opens");
    assertThat(read.dispatches.get(0).url()).isEqualTo("https://example.org/1");
    assertThat(
            read("<html><body><a href=x>Home</a></body></html>", StandardCharsets.UTF_8).reasons())
        .containsExactly("no_article");
  }

  @Test
  void aPageOfSeveralArticlesIsNeverTakenInPart() throws IOException {
    String article = "<article><h2>One</h2><p>" + "A ship sank. ".repeat(50) + "</p></article>";
    ReadAll read =
        read(
            "<html><head><title>Download</title></head><body>"
                + article
                + article
                + "</body></html>",
            StandardCharsets.UTF_8);
    assertThat(read.reasons()).containsExactly("unknown_format");
    assertThat(read.rejects.get(0).detail()).contains("several articles");
  }

  @Test
  void xmlThatIsNotWellFormedIsMended() throws IOException {
    String nitf =
        "<?xml version=\"1.0\"?>\n<nitf><body><body.head><hedline><hl1>Smith & Sons\u001B moves</hl1>"
            + "</hedline></body.head><body.content><p>R&D of A & B is &lt; 5 and 3 < 4 &#x1B;&eacute;.</p>"
            + "</body.content></body></nitf>\n";
    ReadAll read = read(nitf, StandardCharsets.UTF_8);
    assertThat(read.headlines()).containsExactly("Smith & Sons moves");
    assertThat(read.dispatches.get(0).text()).isEqualTo("R&D of A & B is < 5 and 3 < 4 \u00e9.");
  }

  @Test
  void sgmlMayBeInAnyCaseAndWithBlanksInItsTags() throws IOException {
    ReadAll read =
        read(
            "<doc id='XIN_ENG_20061117.0004' type='story'>\n<headline >Plant closes</headline>\n"
                + "<dateline>DALIAN, Nov. 17 (Xinhua)</dateline>\n<Text lang=\"en\"><p>A plant & a mill"
                + " closed.</p></TEXT >\n</Doc >\n<DOC id=\"XIN_ENG_20061117.0005\"\n type=\"story\">\n"
                + "<TEXT><P>Never closed.\n<DOC id=\"XIN_ENG_20061118.0001\"><TEXT>Last.</TEXT></DOC>",
            StandardCharsets.UTF_8);
    assertThat(read.dispatches).hasSize(2);
    assertThat(read.headlines().get(0)).isEqualTo("Plant closes");
    assertThat(read.dispatches.get(0).text())
        .isEqualTo("DALIAN, Nov. 17 (Xinhua) -- A plant & a mill closed.");
    assertThat(read.dispatches.get(1).text()).isEqualTo("Last.");
    assertThat(read.reasons()).containsExactly("truncated");
  }
}
