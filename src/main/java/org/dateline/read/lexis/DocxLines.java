package org.dateline.read.lexis;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.dateline.read.OfficeParts;
import org.jspecify.annotations.Nullable;

/**
 * The paragraphs of a document in Office Open XML (ECMA-376, "docx"), as they stand in its main
 * part: without headers, footers, notes, deleted text, codes of fields and the second rendering of
 * drawings. A row of a table with several cells is one paragraph with tabs.
 */
final class DocxLines implements DocumentLines {
  /** What holds no text of the document. */
  private static final Set<String> LEFT_OUT =
      Set.of("Fallback", "del", "instrText", "delText", "delInstrText", "pict", "object");

  private final XMLStreamReader reader;
  private final Map<String, String> addresses;
  private final Queue<DocumentLine> ready = new ArrayDeque<>();
  private final Deque<Paragraph> open = new ArrayDeque<>();
  private final Deque<Row> rows = new ArrayDeque<>();
  private @Nullable String pending;
  private int inText;
  private int inRun;
  private boolean ended;

  private static final class Paragraph {
    final StringBuilder text = new StringBuilder();
    boolean heading;
    @Nullable String bookmark;
    @Nullable String address;
  }

  /** A row of a table: its cells' text, and its paragraphs in case it has one cell. */
  private static final class Row {
    final StringBuilder joined = new StringBuilder();
    final Queue<DocumentLine> lines = new ArrayDeque<>();
    int cells;
  }

  private DocxLines(XMLStreamReader reader, Map<String, String> addresses) {
    this.reader = reader;
    this.addresses = addresses;
  }

  /**
   * Opens a document; null if the file has no main part.
   *
   * @param file all bytes of it
   */
  static @Nullable DocxLines open(byte[] file) throws IOException {
    Map<String, String> addresses = addresses(file);
    ZipArchiveInputStream zip = archive(file);
    for (ZipArchiveEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
      String name = entry.getName().replace('\\', '/');
      if (name.startsWith("word/document") && name.endsWith(".xml")) {
        return new DocxLines(OfficeParts.xml(OfficeParts.bounded(zip, file.length)), addresses);
      }
    }
    return null;
  }

  /** The parts in their order, which also a file has that was cut. */
  private static ZipArchiveInputStream archive(byte[] file) {
    return new ZipArchiveInputStream(new ByteArrayInputStream(file), "UTF-8", true, true);
  }

  /** Where links lead, by their number in the document; what can be read of a damaged file. */
  private static Map<String, String> addresses(byte[] file) {
    Map<String, String> addresses = new HashMap<>();
    try (ZipArchiveInputStream zip = archive(file)) {
      for (ZipArchiveEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        String name = entry.getName().replace('\\', '/');
        if (name.startsWith("word/_rels/document") && name.endsWith(".rels")) {
          addresses(OfficeParts.bounded(zip, file.length), addresses);
          break;
        }
      }
    } catch (IOException | XMLStreamException | RuntimeException e) {
      // The text does without: an address is what an article is called, no part of it.
      return addresses;
    }
    return addresses;
  }

  private static void addresses(InputStream part, Map<String, String> into)
      throws IOException, XMLStreamException {
    XMLStreamReader links = OfficeParts.xml(part);
    while (links.hasNext()) {
      if (links.next() == XMLStreamConstants.START_ELEMENT) {
        String id = links.getAttributeValue(null, "Id");
        String target = links.getAttributeValue(null, "Target");
        if (id != null && target != null) {
          into.put(id, target);
        }
      }
    }
  }

  @Override
  public @Nullable DocumentLine next() throws IOException {
    try {
      while (ready.isEmpty() && !ended) {
        step();
      }
    } catch (XMLStreamException e) {
      ended = true;
      throw OfficeParts.damage(e);
    } catch (IOException e) {
      ended = true;
      throw e;
    }
    return ready.poll();
  }

  private void step() throws XMLStreamException, IOException {
    if (!reader.hasNext()) {
      ended = true;
      return;
    }
    switch (reader.next()) {
      case XMLStreamConstants.START_ELEMENT -> start(reader.getLocalName());
      case XMLStreamConstants.END_ELEMENT -> end(reader.getLocalName());
      case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
        if (inText > 0 && !open.isEmpty()) {
          open.peek().text.append(reader.getText());
        }
      }
      default -> {
        // Comments and processing instructions are no text.
      }
    }
  }

  private void start(String element) throws XMLStreamException {
    if (LEFT_OUT.contains(element)) {
      pass();
      return;
    }
    Paragraph paragraph = open.peek();
    switch (element) {
      case "p" -> {
        Paragraph begun = new Paragraph();
        begun.bookmark = pending;
        pending = null;
        open.push(begun);
      }
      case "r" -> inRun++;
      case "t" -> inText++;
      case "br", "cr" -> append(paragraph, '\n');
      case "tab", "ptab" -> {
        if (inRun > 0) {
          append(paragraph, '\t');
        }
      }
      case "noBreakHyphen" -> append(paragraph, '-');
      case "tr" -> rows.push(new Row());
      case "tc" -> cell();
      default -> property(paragraph, element);
    }
  }

  private static void append(@Nullable Paragraph paragraph, char c) {
    if (paragraph != null) {
      paragraph.text.append(c);
    }
  }

  private void cell() {
    Row row = rows.peek();
    if (row != null) {
      row.cells++;
      row.joined.append(row.joined.isEmpty() ? "" : "\t");
    }
  }

  private void property(@Nullable Paragraph paragraph, String element) {
    switch (element) {
      case "bookmarkStart" -> {
        String name = attribute("name");
        if (name != null && !name.startsWith("_")) {
          if (paragraph == null) {
            pending = name;
          } else {
            paragraph.bookmark = name;
          }
        }
      }
      case "outlineLvl" -> {
        if (paragraph != null && "0".equals(attribute("val"))) {
          paragraph.heading = true;
        }
      }
      case "pStyle" -> {
        String style = attribute("val");
        if (paragraph != null && style != null && style.matches("(?i).*(heading|schrift|titre)1")) {
          paragraph.heading = true;
        }
      }
      case "hyperlink" -> {
        String id = attribute("id");
        if (paragraph != null && id != null && paragraph.address == null) {
          paragraph.address = addresses.get(id);
        }
      }
      default -> {
        // All else is how it looks.
      }
    }
  }

  private @Nullable String attribute(String name) {
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      if (reader.getAttributeLocalName(i).equals(name)) {
        return reader.getAttributeValue(i);
      }
    }
    return null;
  }

  private void end(String element) {
    switch (element) {
      case "p" -> {
        Paragraph paragraph = open.poll();
        if (paragraph != null) {
          give(
              new DocumentLine(
                  paragraph.text.toString(),
                  paragraph.heading,
                  paragraph.bookmark,
                  paragraph.address));
        }
      }
      case "r" -> inRun--;
      case "t" -> inText--;
      case "tr" -> {
        Row row = rows.poll();
        if (row != null) {
          give(row);
        }
      }
      default -> {
        // Nothing else ends anything of ours.
      }
    }
  }

  private void give(DocumentLine line) {
    Row row = rows.peek();
    if (row == null) {
      ready.add(line);
      return;
    }
    row.lines.add(line);
    if (!line.isBlank()) {
      int last = row.joined.length() - 1;
      boolean goesOn = last >= 0 && row.joined.charAt(last) != '\t';
      row.joined.append(goesOn ? "\n" : "").append(line.text().strip());
    }
  }

  private void give(Row row) {
    if (row.cells <= 1) {
      row.lines.forEach(this::give);
    } else {
      give(new DocumentLine(row.joined.toString(), false, null, null));
    }
  }

  /** Passes over an element with all that it holds. */
  private void pass() throws XMLStreamException {
    int depth = 1;
    while (depth > 0 && reader.hasNext()) {
      int event = reader.next();
      depth += event == XMLStreamConstants.START_ELEMENT ? 1 : 0;
      depth -= event == XMLStreamConstants.END_ELEMENT ? 1 : 0;
    }
  }
}
