package org.dateline.read;

import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.dateline.read.MessageRecords.MalformedMessage;
import org.dateline.text.record.RejectReason;
import org.jspecify.annotations.Nullable;

/**
 * An element of a message, or a piece of text between elements. Names are without their prefixes:
 * agencies disagree on these.
 *
 * <p>XML is read without document types, entities or anything from outside: a message that brings
 * its own declarations is refused, a reference to a document type elsewhere is passed over.
 */
final class XmlTree {
  /** Messages nest a dozen levels; more is an attack or damage. */
  private static final int DEEPEST = 200;

  private static final Pattern DECLARED =
      Pattern.compile("<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']([A-Za-z0-9._-]{1,40})[\"']");

  private static final Pattern PLACE =
      Pattern.compile("ParseError at \\[row,col\\]:\\[(\\d+),(\\d+)\\] Message: ");
  private static final Pattern REFERENCE =
      Pattern.compile("&(?:#\\d{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});");

  private final String name;
  private final String text;
  private final Map<String, String> attributes = new LinkedHashMap<>();
  private final List<XmlTree> children = new ArrayList<>();

  private XmlTree(String name, String text) {
    this.name = name;
    this.text = text;
  }

  static XmlTree element(String name) {
    return new XmlTree(name, "");
  }

  static XmlTree text(String text) {
    return new XmlTree("", text);
  }

  void add(XmlTree child) {
    children.add(child);
  }

  /** Reads a message; the encoding is told by its bytes or declared in its first line. */
  static XmlTree parse(byte[] message) throws MalformedMessage {
    String text = Encoding.decodeWhole(message, declared(message));
    if (text == null) {
      throw new MalformedMessage(
          RejectReason.INVALID_ENCODING, "The message is in no known encoding.");
    }
    String plain = withoutDocumentType(text.strip());
    try {
      return parse(plain);
    } catch (MalformedMessage e) {
      String mended = mended(plain);
      if (mended.equals(plain)) {
        throw e;
      }
      return parse(mended);
    }
  }

  /** The encoding that the first bytes of a text in XML declare; null where they declare none. */
  private static @Nullable String declared(byte[] bytes) {
    String head = new String(bytes, 0, Math.min(bytes.length, 300), StandardCharsets.US_ASCII);
    Matcher declared = DECLARED.matcher(head);
    return declared.find() ? declared.group(1) : null;
  }

  /** The encoding of a text in XML, by its first bytes: UTF-8 where they tell no other. */
  static Charset charset(byte[] head) {
    Charset wide = Encoding.wide(head);
    Charset named = wide == null ? Encoding.named(declared(head)) : wide;
    return named == null ? StandardCharsets.UTF_8 : named;
  }

  /** With "&amp;amp;" for an ampersand alone, and without characters that XML does not have. */
  private static String mended(String text) {
    StringBuilder mended = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      Matcher reference = c == '&' ? REFERENCE.matcher(text).region(i, text.length()) : null;
      if (reference != null && !reference.lookingAt()) {
        mended.append("&amp;");
      } else if (reference != null) {
        boolean numeric = text.charAt(i + 1) == '#';
        mended.append(numeric ? Reuters21578Format.decoded(reference.group()) : reference.group());
        int last = mended.length() - 1;
        if (numeric && last >= 0 && "<&".indexOf(mended.charAt(last)) >= 0) {
          mended.replace(last, last + 1, mended.charAt(last) == '<' ? "&lt;" : "&amp;");
        }
        i = reference.end() - 1;
      } else if (c == '<' && !opensMarkup(text, i + 1)) {
        mended.append("&lt;");
      } else if (c >= ' ' ? c != '\uFFFE' && c != '\uFFFF' : c == '\n' || c == '\t' || c == '\r') {
        mended.append(c);
      }
    }
    return mended.toString();
  }

  private static boolean opensMarkup(String text, int at) {
    char c = at < text.length() ? text.charAt(at) : ' ';
    return Character.isLetter(c) || "/!?_:".indexOf(c) >= 0;
  }

  /** A factory of readers that follow no reference to anything outside. */
  static XMLInputFactory secured() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setXMLResolver(
        (publicId, systemId, base, namespace) -> {
          throw new XMLStreamException("Nothing outside the message is read.");
        });
    return factory;
  }

  private static XmlTree parse(String text) throws MalformedMessage {
    try {
      XMLStreamReader reader = secured().createXMLStreamReader(new StringReader(text));
      try {
        return read(reader);
      } finally {
        reader.close();
      }
    } catch (XMLStreamException e) {
      String sentence =
          PLACE
              .matcher(String.valueOf(e.getMessage()).replaceAll("\\s+", " "))
              .replaceFirst("line $1, column $2: ");
      boolean cut = sentence.contains("must start and end within the same entity");
      throw new MalformedMessage(
          cut ? RejectReason.TRUNCATED : RejectReason.MALFORMED_RECORD,
          "The message is no well-formed XML: " + sentence);
    }
  }

  private static XmlTree read(XMLStreamReader reader) throws XMLStreamException, MalformedMessage {
    XmlTree root = null;
    Deque<XmlTree> open = new ArrayDeque<>();
    while (reader.hasNext()) {
      switch (reader.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          XmlTree element = element(reader.getLocalName());
          for (int i = 0; i < reader.getAttributeCount(); i++) {
            element.attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
          }
          if (open.size() == DEEPEST) {
            throw new MalformedMessage("The message nests more than " + DEEPEST + " elements.");
          }
          if (!open.isEmpty()) {
            open.peek().add(element);
          } else {
            root = element;
          }
          open.push(element);
        }
        case XMLStreamConstants.END_ELEMENT -> open.pop();
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
          if (!open.isEmpty()) {
            open.peek().add(text(reader.getText()));
          }
        }
        case XMLStreamConstants.ENTITY_REFERENCE -> {
          if (!open.isEmpty()) {
            open.peek().add(text(Html.named(reader.getLocalName())));
          }
        }
        default -> {
          // Comments and processing instructions say nothing of the dispatch.
        }
      }
    }
    if (root == null) {
      throw new MalformedMessage("The message holds no element.");
    }
    return root;
  }

  /** Blanks a document type that only points elsewhere; refuses one with declarations. */
  private static String withoutDocumentType(String text) throws MalformedMessage {
    int at = 0;
    while (at < text.length()) {
      if (Character.isWhitespace(text.charAt(at))) {
        at++;
      } else if (text.startsWith("<?", at)) {
        at = past(text, "?>", at);
      } else if (text.startsWith("<!--", at)) {
        at = past(text, "-->", at);
      } else if (text.startsWith("<!DOCTYPE", at)) {
        int end = text.indexOf('>', at);
        int brace = text.indexOf('[', at);
        if (brace >= 0 && (end < 0 || brace < end)) {
          throw new MalformedMessage(
              "The message declares a document type of its own, with entities or elements; such messages are not read.");
        }
        return end < 0 ? text : text.substring(0, at) + text.substring(end + 1);
      } else {
        return text;
      }
    }
    return text;
  }

  private static int past(String text, String mark, int from) {
    int at = text.indexOf(mark, from);
    return at < 0 ? text.length() : at + mark.length();
  }

  String name() {
    return name;
  }

  boolean isText() {
    return name.isEmpty();
  }

  /** The characters of a piece of text; empty for an element. */
  String characters() {
    return text;
  }

  List<XmlTree> children() {
    return children;
  }

  /** An attribute; null where there is none. */
  @Nullable String attribute(String attribute) {
    return attributes.get(attribute);
  }

  /** The first element on a path of names downwards; null where there is none. */
  @Nullable XmlTree at(String... path) {
    XmlTree element = this;
    for (String step : path) {
      element = element == null ? null : element.child(step);
    }
    return element;
  }

  /** All elements on a path of names downwards. */
  List<XmlTree> all(String... path) {
    List<XmlTree> found = List.of(this);
    for (String step : path) {
      List<XmlTree> next = new ArrayList<>();
      for (XmlTree element : found) {
        element.children.stream().filter(child -> child.name.equals(step)).forEach(next::add);
      }
      found = next;
    }
    return found;
  }

  private @Nullable XmlTree child(String child) {
    for (XmlTree element : children) {
      if (element.name.equals(child)) {
        return element;
      }
    }
    return null;
  }

  /** All elements of a name anywhere below, in order. */
  List<XmlTree> below(String wanted) {
    List<XmlTree> found = new ArrayList<>();
    for (XmlTree element : children) {
      if (element.name.equals(wanted)) {
        found.add(element);
      }
      found.addAll(element.below(wanted));
    }
    return found;
  }

  /** The text of the first element on a path, on one line; null where it is missing or blank. */
  @Nullable String line(String... path) {
    XmlTree element = at(path);
    return element == null ? null : element.line();
  }

  /** All text below, on one line; null where it is blank. */
  @Nullable String line() {
    StringBuilder all = new StringBuilder();
    collect(all);
    String line = all.toString().replaceAll("\\s+", " ").strip();
    return line.isEmpty() ? null : line;
  }

  private void collect(StringBuilder all) {
    all.append(text);
    for (XmlTree child : children) {
      child.collect(all);
    }
  }

  /** An attribute of the first element on a path; null where it is missing or blank. */
  @Nullable String valueAt(String attribute, String... path) {
    XmlTree element = at(path);
    String value = element == null ? null : element.attribute(attribute);
    return value == null || value.isBlank() ? null : value.strip();
  }

  /** What stands behind the colon of a qualified code: "usable" in "stat:usable". */
  static @Nullable String local(@Nullable String code) {
    return code == null ? null : code.substring(code.indexOf(':') + 1).toLowerCase(Locale.ROOT);
  }

  /** The first that is there. */
  @SafeVarargs
  static <T> @Nullable T first(@Nullable T... candidates) {
    for (T candidate : candidates) {
      if (candidate != null) {
        return candidate;
      }
    }
    return null;
  }
}
