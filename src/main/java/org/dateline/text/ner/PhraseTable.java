package org.dateline.text.ner;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

/**
 * Known names of one or several words, as hashes in lower case, with the types they may have: bits
 * in the order of {@link NameType}, and more for what a training list says.
 */
public final class PhraseTable {
  /** Most words of a name. */
  static final int MAX_LENGTH = 6;

  private final int[] keys;
  private final byte[] types;
  private final int[] slots;
  private final byte[] slotTypes;

  private PhraseTable(int[] keys, byte[] types) {
    this.keys = keys;
    this.types = types;
    int size = Math.max(16, Integer.highestOneBit(Math.max(1, keys.length)) * 4);
    slots = new int[size];
    slotTypes = new byte[size];
    for (int i = 0; i < keys.length; i++) {
      int slot = keys[i] & (size - 1);
      while (slotTypes[slot] != 0) {
        slot = (slot + 1) & (size - 1);
      }
      slots[slot] = keys[i];
      slotTypes[slot] = types[i];
    }
  }

  /** Of a person. */
  public static final int PERSON = 1;

  /** Of an organization. */
  public static final int ORGANIZATION = 2;

  /** Of a place. */
  public static final int LOCATION = 4;

  /** An adjective of a country, or its people. */
  public static final int DEMONYM = 8;

  /** Of a team. */
  public static final int TEAM = 16;

  /** A given name. */
  public static final int GIVEN_NAME = 32;

  /** A surname. */
  public static final int SURNAME = 64;

  /** Of a country, whose team bears its name; of places besides. */
  public static final int COUNTRY = 128;

  /** Of names with the sum of their types; names of more than six words are left out. */
  public static PhraseTable of(Map<String, Integer> names) {
    TreeMap<Integer, Byte> sorted = new TreeMap<>();
    Tokens tokens = new Tokens();
    names.forEach(
        (name, types) -> {
          tokens.read(name, 0, name.length());
          if (tokens.count() > 0 && tokens.count() <= MAX_LENGTH) {
            sorted.merge(key(tokens), types.byteValue(), (a, b) -> (byte) (a | b));
          }
        });
    int[] keys = new int[sorted.size()];
    byte[] types = new byte[sorted.size()];
    int i = 0;
    for (Map.Entry<Integer, Byte> phrase : sorted.entrySet()) {
      keys[i] = phrase.getKey();
      types[i++] = phrase.getValue();
    }
    return new PhraseTable(keys, types);
  }

  /** Key of a name. */
  static int key(Tokens name) {
    int key = Hash.SEED;
    for (int i = 0; i < name.count(); i++) {
      key = Hash.chain(key, Hash.lower(name.text(), name.start(i), name.end(i)));
    }
    return key;
  }

  /** Types of a name; 0 if it is not known. */
  int types(int key) {
    int slot = key & (slots.length - 1);
    while (slotTypes[slot] != 0) {
      if (slots[slot] == key) {
        return slotTypes[slot] & 0xFF;
      }
      slot = (slot + 1) & (slots.length - 1);
    }
    return 0;
  }

  int size() {
    return keys.length;
  }

  void write(DataOutputStream out) throws IOException {
    out.writeInt(keys.length);
    for (int key : keys) {
      out.writeInt(key);
    }
    out.write(types);
  }

  static PhraseTable read(DataInputStream in) throws IOException {
    int size = in.readInt();
    int[] keys = new int[size];
    for (int i = 0; i < size; i++) {
      keys[i] = in.readInt();
    }
    byte[] types = new byte[size];
    in.readFully(types);
    return new PhraseTable(keys, types);
  }
}
