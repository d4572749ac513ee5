package org.dateline.entity.network;

import java.util.List;
import java.util.Locale;

/**
 * The strongest pairs as a graph, in the formats that Gephi opens: GraphML
 * (http://graphml.graphdrawing.org) and GEXF 1.3 (https://gexf.net).
 *
 * @param nodes the entities
 * @param edges the pairs
 */
public record EntityGraph(List<Node> nodes, List<Edge> edges) {
  /** The {@link Node#community} of those that belong to none. */
  public static final int NO_COMMUNITY = -1;

  public EntityGraph {
    nodes = List.copyOf(nodes);
    edges = List.copyOf(edges);
  }

  /**
   * An entity.
   *
   * @param id its id
   * @param label its label
   * @param type person, organization, location or country
   * @param stories stories that name it
   * @param community its community; {@link #NO_COMMUNITY} for none
   */
  public record Node(String id, String label, String type, long stories, int community) {}

  /**
   * A pair.
   *
   * @param a the one id
   * @param b the other
   * @param npmi its weight
   * @param stories stories that name both
   * @param qValue 0..1
   */
  public record Edge(String a, String b, double npmi, long stories, double qValue) {}

  /** The graph as GraphML. */
  public String toGraphMl() {
    StringBuilder xml =
        new StringBuilder(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <graphml xmlns="http://graphml.graphdrawing.org/xmlns">
              <key id="label" for="node" attr.name="label" attr.type="string"/>
              <key id="type" for="node" attr.name="type" attr.type="string"/>
              <key id="stories" for="node" attr.name="stories" attr.type="long"/>
              <key id="community" for="node" attr.name="community" attr.type="int"/>
              <key id="weight" for="edge" attr.name="weight" attr.type="double"/>
              <key id="together" for="edge" attr.name="stories" attr.type="long"/>
              <key id="q_value" for="edge" attr.name="q_value" attr.type="double"/>
              <graph edgedefault="undirected">
            """);
    for (Node node : nodes) {
      line(
          xml,
          "    <node id=\"%s\"><data key=\"label\">%s</data><data key=\"type\">%s</data>"
              + "<data key=\"stories\">%d</data><data key=\"community\">%d</data></node>",
          text(node.id),
          text(node.label),
          node.type,
          node.stories,
          node.community);
    }
    for (Edge edge : edges) {
      line(
          xml,
          "    <edge source=\"%s\" target=\"%s\"><data key=\"weight\">%.4f</data>"
              + "<data key=\"together\">%d</data><data key=\"q_value\">%.3g</data></edge>",
          text(edge.a),
          text(edge.b),
          edge.npmi,
          edge.stories,
          edge.qValue);
    }
    return xml.append("  </graph>\n</graphml>\n").toString();
  }

  /** The graph as GEXF. */
  public String toGexf() {
    StringBuilder xml =
        new StringBuilder(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <gexf xmlns="http://gexf.net/1.3" version="1.3">
              <graph defaultedgetype="undirected">
                <attributes class="node">
                  <attribute id="type" title="type" type="string"/>
                  <attribute id="stories" title="stories" type="long"/>
                  <attribute id="community" title="community" type="integer"/>
                </attributes>
                <attributes class="edge">
                  <attribute id="together" title="stories" type="long"/>
                  <attribute id="q_value" title="q_value" type="double"/>
                </attributes>
                <nodes>
            """);
    for (Node node : nodes) {
      line(
          xml,
          "      <node id=\"%s\" label=\"%s\"><attvalues><attvalue for=\"type\" value=\"%s\"/>"
              + "<attvalue for=\"stories\" value=\"%d\"/><attvalue for=\"community\" value=\"%d\"/>"
              + "</attvalues></node>",
          text(node.id),
          text(node.label),
          node.type,
          node.stories,
          node.community);
    }
    xml.append("    </nodes>\n    <edges>\n");
    int number = 0;
    for (Edge edge : edges) {
      line(
          xml,
          "      <edge id=\"%d\" source=\"%s\" target=\"%s\" weight=\"%.4f\"><attvalues>"
              + "<attvalue for=\"together\" value=\"%d\"/><attvalue for=\"q_value\" value=\"%.3g\"/>"
              + "</attvalues></edge>",
          number++,
          text(edge.a),
          text(edge.b),
          edge.npmi,
          edge.stories,
          edge.qValue);
    }
    return xml.append("    </edges>\n  </graph>\n</gexf>\n").toString();
  }

  private static void line(StringBuilder xml, String format, Object... values) {
    xml.append(String.format(Locale.ROOT, format, values)).append('\n');
  }

  /**
   * Text in element or attribute: XML's own characters escaped, those it has no place for dropped.
   */
  static String text(String text) {
    StringBuilder escaped = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '&' -> escaped.append("&amp;");
        case '"' -> escaped.append("&quot;");
        default -> {
          if (c >= ' ' && c != '\uFFFE' && c != '\uFFFF') {
            escaped.append(c);
          }
        }
      }
    }
    return escaped.toString();
  }
}
