package org.dateline.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileMessagesTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"entity.xml", "laughs.xml", "parameter.xml", "deep.xml"})
  void messagesWithDeclarationsOrWithoutBottomAreRefused(String file) {
    ReadAll read = Samples.read("hostile/" + file);
    assertThat(read.dispatches).isEmpty();
    assertThat(read.reasons()).containsExactly("malformed_record");
    assertThat(read.rejects.get(0).detail()).isNotBlank();
  }

  @Test
  void whatAMessageIncludesIsNotRead() {
    ReadAll read = Samples.read("hostile/inclusion.xml");
    assertThat(read.dispatches.get(0).text()).isEqualTo("Before. After.");
  }

  @Test
  void nothingIsAskedOfAServer() throws IOException {
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      server.setSoTimeout(50);
      String address = "http://127.0.0.1:" + server.getLocalPort() + "/";
      for (String type :
          List.of(
              "<!DOCTYPE nitf SYSTEM \"" + address + "a.dtd\">",
              "<!DOCTYPE nitf PUBLIC \"-//X//Y\" \"" + address + "b.dtd\">",
              "<!DOCTYPE nitf [<!ENTITY % r SYSTEM \"" + address + "c\">%r;]>",
              "<!DOCTYPE nitf [<!ENTITY r SYSTEM \"" + address + "d\">]>")) {
        String message =
            "<?xml version=\"1.0\"?>\n"
                + type
                + "\n<nitf xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:noNamespaceSchemaLocation=\""
                + address
                + "e.xsd\"><body><body.content><p>Text &r; more.</p></body.content></body></nitf>\n";
        ReadAll read =
            ReadAll.of(
                Files.write(folder.resolve("a.xml"), message.getBytes(StandardCharsets.UTF_8)));
        assertThat(read.dispatches.size() + read.rejects.size()).isEqualTo(1);
      }
      Assertions.assertThatThrownBy(server::accept).isInstanceOf(SocketTimeoutException.class);
    }
  }
}
