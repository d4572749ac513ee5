package org.dateline.read;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.util.Arrays;
import java.util.Locale;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Parts of documents and workbooks in Office Open XML (ECMA-376): XML in a ZIP archive. They are
 * read without document types, entities or anything from outside, and a part that unpacks to far
 * more than the file could honestly hold is refused.
 */
public final class OfficeParts {
  /** How many bytes an office program makes of one at the most. */
  private static final long RATIO = 200;

  /** What is small is no attack. */
  private static final long FREE = 32L << 20;

  private static final long MOST = 2L << 30;

  private static final byte[] UTF8_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  /** The declaration of an encoding stands in so many bytes. */
  private static final int HEAD = 300;

  private OfficeParts() {}

  /**
   * A part that fails when it unpacks to more than it may.
   *
   * @param part its unpacked bytes
   * @param packed the length of the file that holds it
   */
  public static InputStream bounded(InputStream part, long packed) {
    long most = Math.min(MOST, Math.max(FREE, packed * RATIO));
    return new Unpacked(
            most,
            String.format(Locale.ROOT, "a part of the file unpacks to more than %d bytes", most))
        .counting(part);
  }

  /**
   * A reader of XML that reads nothing but it. The bytes are decoded before it sees them: Java's
   * parser writes to the standard error output where they are not what is declared, whoever asks.
   */
  public static XMLStreamReader xml(InputStream part) throws IOException {
    BufferedInputStream bytes = new BufferedInputStream(part);
    bytes.mark(HEAD);
    byte[] head = bytes.readNBytes(HEAD);
    bytes.reset();
    if (Arrays.equals(Arrays.copyOf(head, UTF8_MARK.length), UTF8_MARK)) {
      bytes.skipNBytes(UTF8_MARK.length);
    }
    try {
      return XmlTree.secured()
          .createXMLStreamReader(new InputStreamReader(bytes, XmlTree.charset(head).newDecoder()));
    } catch (XMLStreamException e) {
      throw damage(e);
    }
  }

  /** What is wrong with a part, in a sentence that tells a cut file from a damaged one. */
  public static IOException damage(XMLStreamException fault) {
    if (fault.getNestedException() instanceof CharacterCodingException) {
      return new IOException("a part of the file is not in the encoding it declares", fault);
    }
    if (fault.getNestedException() instanceof IOException e) {
      return e;
    }
    String said = String.valueOf(fault.getMessage()).replaceAll("\\s+", " ");
    return said.contains("must start and end within the same entity")
            || said.contains("Premature end of file")
        ? new EOFException("unexpected end of a part of the file")
        : new IOException("a part of the file is no well-formed XML", fault);
  }
}
