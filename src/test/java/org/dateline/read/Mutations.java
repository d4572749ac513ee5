package org.dateline.read;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Damages messages as lines, disks and writers of files do, the same way for the same seed. */
final class Mutations {
  private static final List<String> INSERTED =
      List.of(
          "\u0001",
          "\u0002",
          "\u0003",
          "\u0004",
          "\u0016\u0016\u0001",
          "\u001B(K",
          "\u001B-R",
          "\u001B%G",
          "\u000E",
          "\u0000",
          "\u001F",
          "\u007F",
          "\n",
          "\r\n",
          "\n\n",
          " ",
          "\t",
          "<",
          ">",
          "</",
          "<p>",
          "</p>",
          "<!--",
          "<![CDATA[",
          "]]>",
          "<!DOCTYPE x [",
          "<?xml ?>",
          "&",
          "&amp;",
          "&#0;",
          "&#x110000;",
          "&nope;",
          "{",
          "}",
          "[",
          "]",
          "\"",
          "\\",
          "\\u",
          "\\ud800",
          ",",
          ":",
          ";",
          "(",
          ")",
          "(END)",
          "-0-",
          "\n-\n",
          "<DOC>",
          "</DOC>",
          "<TEXT>",
          "</TEXT>",
          "<REUTERS ",
          "</REUTERS>",
          "WARC/1.0\r\n",
          "Content-Length: 9999999999\r\n",
          "Content-Length: -1\r\n",
          "\nFrom a b 00:00\n",
          "=?utf-8?Q?=C3?=",
          "=?x?B?!?=",
          "--x1",
          "--x1--",
          "\u00FF\u00FE",
          "\u00C3",
          "\u00ED\u00A0\u0080",
          "\u00E2\u0080\u00A8",
          "By ",
          "(AP) _ ",
          "SEOUL, Feb. 30 (Yonhap) -- ",
          "<IBM.N>",
          "( XOM.N )",
          "(LEAD) ",
          "UPDATE 2-",
          "99999999999999999999",
          "2024-02-30",
          "# Notebook\n");

  private final Random random;
  private final List<byte[]> seeds;

  Mutations(long seed, List<byte[]> seeds) {
    this.random = new Random(seed);
    this.seeds = List.copyOf(seeds);
  }

  /** The next damaged file. */
  byte[] next() {
    byte[] bytes = any();
    int times = 1 + random.nextInt(1 + random.nextInt(8));
    for (int i = 0; i < times; i++) {
      bytes = mutated(bytes);
    }
    return bytes;
  }

  private byte[] any() {
    return seeds.get(random.nextInt(seeds.size()));
  }

  private byte[] mutated(byte[] bytes) {
    int from = place(bytes);
    int to = Math.min(bytes.length, from + 1 + random.nextInt(1 + random.nextInt(120)));
    return switch (random.nextInt(9)) {
      case 0 -> flipped(bytes, from);
      case 1 -> joined(bytes, from, new byte[0], to);
      case 2 -> joined(bytes, to, Arrays.copyOfRange(bytes, from, to), to);
      case 3 -> Arrays.copyOf(bytes, from);
      case 4 -> spliced(bytes, from);
      case 5, 6 -> joined(bytes, from, inserted(), from);
      case 7 -> swapped(bytes, from, to);
      default -> joined(bytes, from, noise(), to);
    };
  }

  private int place(byte[] bytes) {
    return random.nextInt(bytes.length + 1);
  }

  private byte[] flipped(byte[] bytes, int at) {
    byte[] flipped = bytes.clone();
    if (at < flipped.length) {
      flipped[at] ^= (byte) (1 << random.nextInt(8));
    }
    return flipped;
  }

  /** The beginning of one message and the end of another. */
  private byte[] spliced(byte[] bytes, int end) {
    byte[] other = any();
    return joined(bytes, end, Arrays.copyOfRange(other, place(other), other.length), bytes.length);
  }

  private byte[] inserted() {
    return INSERTED.get(random.nextInt(INSERTED.size())).getBytes(StandardCharsets.ISO_8859_1);
  }

  private byte[] noise() {
    byte[] noise = new byte[1 + random.nextInt(12)];
    random.nextBytes(noise);
    return noise;
  }

  private byte[] swapped(byte[] bytes, int from, int to) {
    byte[] swapped = bytes.clone();
    for (int i = from; i < to; i++) {
      int other = from + random.nextInt(to - from);
      byte held = swapped[i];
      swapped[i] = swapped[other];
      swapped[other] = held;
    }
    return swapped;
  }

  private static byte[] joined(byte[] bytes, int head, byte[] middle, int tail) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length + middle.length);
    out.write(bytes, 0, head);
    out.writeBytes(middle);
    out.write(bytes, tail, bytes.length - tail);
    return out.toByteArray();
  }
}
