package org.dateline.read;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes Word documents for tests, paragraph by paragraph. */
final class DocxFile {
  private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  private static final String R =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  private final StringBuilder body = new StringBuilder();
  private final StringBuilder links = new StringBuilder();
  private int articles;
  private int linked;

  /** Paragraphs; a line feed within one is a break, an empty one stays empty. */
  DocxFile lines(String... texts) {
    for (String text : texts) {
      paragraph("", text);
    }
    return this;
  }

  /** The bookmark, heading and link with which an article begins. */
  DocxFile title(String title) {
    articles++;
    body.append("<w:p>").append(bookmark("Bookmark_" + articles)).append("</w:p>");
    linked++;
    links.append(
        "<Relationship Id=\"rId"
            + linked
            + "\" Type=\""
            + R
            + "/hyperlink\" TargetMode=\"External\""
            + " Target=\"https://advance.lexis.com/api/document?collection=news&amp;id=urn:"
            + "contentItem:5RCP-FVR1-DXY4-X2BV-0000"
            + articles
            + "-00&amp;context=\"/>");
    int middle = title.length() / 2;
    body.append("<w:p><w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr>")
        .append("<w:hyperlink r:id=\"rId" + linked + "\">")
        .append(run(title.substring(0, middle)))
        .append("</w:hyperlink>")
        .append(run(title.substring(middle)))
        .append("</w:p>");
    return this;
  }

  /** A heading with the bookmark that the database sets in it. */
  DocxFile marked(String bookmark, String text) {
    paragraph(bookmark(bookmark), text);
    return this;
  }

  /** Mark-up as it is. */
  DocxFile raw(String xml) {
    body.append(xml);
    return this;
  }

  private void paragraph(String before, String text) {
    body.append("<w:p><w:pPr><w:tabs><w:tab w:val=\"left\" w:pos=\"10\"/></w:tabs></w:pPr>");
    body.append(before);
    String[] pieces = text.split("\n", -1);
    for (int i = 0; i < pieces.length; i++) {
      body.append(i > 0 ? "<w:r><w:br/></w:r>" : "").append(run(pieces[i]));
    }
    body.append("</w:p>");
  }

  private String bookmark(String name) {
    return "<w:bookmarkStart w:id=\""
        + body.length()
        + "\" w:name=\""
        + name
        + "\"/>"
        + "<w:bookmarkEnd w:id=\""
        + body.length()
        + "\"/>";
  }

  static String run(String text) {
    String escaped = text.replace("&", "&amp;").replace("<", "&lt;");
    return text.isEmpty()
        ? ""
        : "<w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">" + escaped + "</w:t></w:r>";
  }

  byte[] bytes() {
    String document =
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?><w:document xmlns:w=\""
            + W
            + "\" xmlns:r=\""
            + R
            + "\""
            + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"><w:body>"
            + body
            + "</w:body></w:document>";
    return zip(
        "[Content_Types].xml", "<Types/>",
        "_rels/.rels", "<Relationships/>",
        "word/document.xml", document,
        "word/header1.xml", "<w:hdr/>",
        "word/_rels/document.xml.rels", "<Relationships>" + links + "</Relationships>");
  }

  /** An archive of parts: name, text, name, text. */
  static byte[] zip(String... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (int i = 0; i < parts.length; i += 2) {
        zip.putNextEntry(new ZipEntry(parts[i]));
        zip.write(parts[i + 1].getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
