package org.dateline.entity.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

class EntityGraphTest {
  private static final EntityGraph GRAPH =
      new EntityGraph(
          List.of(
              new EntityGraph.Node("organization/at-t", "AT&T <\"\u0001\">", "organization", 7, 0),
              new EntityGraph.Node("country/USA", "United States", "country", 90, -1)),
          List.of(new EntityGraph.Edge("country/USA", "organization/at-t", 0.25, 5, 1e-9)));

  private static Document parse(String xml) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    return factory
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void graphMlHoldsNodesAndEdges() throws Exception {
    Document xml = parse(GRAPH.toGraphMl());
    assertThat(xml.getElementsByTagName("node").getLength()).isEqualTo(2);
    assertThat(xml.getElementsByTagName("edge").getLength()).isEqualTo(1);
    assertThat(xml.getElementsByTagName("data").item(0).getTextContent()).isEqualTo("AT&T <\"\">");
  }

  @Test
  void gexfHoldsWeights() throws Exception {
    Document xml = parse(GRAPH.toGexf());
    assertThat(
            xml.getElementsByTagName("edge")
                .item(0)
                .getAttributes()
                .getNamedItem("weight")
                .getNodeValue())
        .isEqualTo("0.2500");
  }
}
