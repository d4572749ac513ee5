package org.dateline;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;

/**
 * A server on loopback that speaks HTTP and has one answer to everything, or none: a store that is
 * out of order. {@code scripts/chaos} starts this file as a program of its own.
 */
public final class FaultyServer {
  private FaultyServer() {}

  /**
   * Answers until it is ended; prints its port first.
   *
   * @param answer a status of HTTP, such as 503; or "silent" to take connections and say nothing
   */
  public static void main(String[] answer) throws IOException, InterruptedException {
    try (ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      System.out.println(server.getLocalPort());
      if (answer[0].equals("silent")) {
        // Who connects waits in the queue of connections that nobody takes.
        new CountDownLatch(1).await();
      }
      while (true) {
        answer(server.accept(), answer[0]);
      }
    }
  }

  private static void answer(Socket client, String status) throws IOException {
    try (client) {
      BufferedReader request =
          new BufferedReader(
              new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
      for (String line = request.readLine(); line != null && !line.isEmpty(); ) {
        line = request.readLine();
      }
      client
          .getOutputStream()
          .write(
              String.format(
                      Locale.ROOT,
                      "HTTP/1.1 %s Out of order\r\nContent-Length: 0\r\nConnection: close\r\n\r\n",
                      status)
                  .getBytes(StandardCharsets.US_ASCII));
    }
  }
}
