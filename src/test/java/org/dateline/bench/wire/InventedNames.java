package org.dateline.bench.wire;

import java.util.SplittableRandom;

/** Names that nobody bears, made of syllables. */
public final class InventedNames {
  private static final String[] ONSETS = {
    "b", "br", "d", "dr", "f", "g", "gl", "h", "j", "k", "kr", "l", "m", "n", "p", "pl", "r", "s",
    "st", "t", "tr", "v", "w", "z"
  };
  private static final String[] VOWELS = {"a", "e", "i", "o", "u", "au", "ei", "ou", "ia"};
  private static final String[] CODAS = {"l", "n", "r", "s", "m", "rt", "nd", "sk", "lm", "x", ""};

  private InventedNames() {}

  /** A name of two or three syllables. */
  public static String draw(SplittableRandom random) {
    StringBuilder name = new StringBuilder();
    int syllables = 2 + random.nextInt(2);
    for (int i = 0; i < syllables; i++) {
      name.append(ONSETS[random.nextInt(ONSETS.length)])
          .append(VOWELS[random.nextInt(VOWELS.length)])
          .append(CODAS[random.nextInt(CODAS.length)]);
    }
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }
}
