package org.dateline.text.ner;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;

/**
 * What unlabelled text tells of a word: the class of words it shares its neighbours with, as a name
 * and as a common word; how often it is written small; and what names it was part of. Words are
 * kept as hashes of their lower case, so no text can be read out of the table.
 */
public final class WordTable {
  /** The class of a word that has none. */
  static final int NO_CLASS = 0;

  /** Parts a word may play in names, in the order of {@link #role}. */
  static final int ROLES = 5;

  static final int FIRST_OF_PERSON = 0;
  static final int LAST_OF_PERSON = 1;
  static final int IN_ORGANIZATION = 2;
  static final int IN_LOCATION = 3;
  static final int NO_NAME = 4;

  private static final long FREE = -1;

  private final int[] keys;

  /** Of each word as a name in the upper half, as a common word in the lower. */
  private final int[] classes;

  private final byte[] smallShare;
  private final short[] roles;

  /** The entry of a word in the upper half, its key in the lower; {@link #FREE} for none. */
  private final long[] slots;

  /**
   * Entries in ascending order of their keys.
   *
   * @param keys {@link Hash#lower} of each word
   * @param asName class of the word with a capital
   * @param asWord class of the word in lower case
   * @param smallShare how often it is written small, 0..9 tenths
   * @param roles 2 bits for each role: 0 never, 1 seldom, 2 often, 3 nearly always
   */
  WordTable(int[] keys, short[] asName, short[] asWord, byte[] smallShare, short[] roles) {
    this.keys = keys;
    this.classes = new int[keys.length];
    for (int i = 0; i < keys.length; i++) {
      classes[i] = asName[i] << Short.SIZE | Short.toUnsignedInt(asWord[i]);
    }
    this.smallShare = smallShare;
    this.roles = roles;
    slots = new long[Math.max(16, Integer.highestOneBit(Math.max(1, keys.length)) * 4)];
    Arrays.fill(slots, FREE);
    for (int i = 0; i < keys.length; i++) {
      int slot = keys[i] & (slots.length - 1);
      while (slots[slot] != FREE) {
        slot = (slot + 1) & (slots.length - 1);
      }
      slots[slot] = (long) i << Integer.SIZE | Integer.toUnsignedLong(keys[i]);
    }
  }

  /** A table without words. */
  static WordTable empty() {
    return new WordTable(new int[0], new short[0], new short[0], new byte[0], new short[0]);
  }

  /** Number of a word's entry; -1 for none. */
  int entry(int lowerHash) {
    int slot = lowerHash & (slots.length - 1);
    while (slots[slot] != FREE) {
      if ((int) slots[slot] == lowerHash) {
        return (int) (slots[slot] >>> Integer.SIZE);
      }
      slot = (slot + 1) & (slots.length - 1);
    }
    return -1;
  }

  int size() {
    return keys.length;
  }

  int key(int entry) {
    return keys[entry];
  }

  /** Class of a word written as a name; of the common word where it is never a name. */
  int nameClass(int entry) {
    return entry < 0 ? NO_CLASS : asName(entry) != NO_CLASS ? asName(entry) : asWord(entry);
  }

  int wordClass(int entry) {
    return entry < 0 ? NO_CLASS : asWord(entry) != NO_CLASS ? asWord(entry) : asName(entry);
  }

  private int asName(int entry) {
    return classes[entry] >> Short.SIZE;
  }

  private int asWord(int entry) {
    return (short) classes[entry];
  }

  /** Class of a word whose case tells nothing: that of the commoner writing. */
  int likelierClass(int entry) {
    return entry < 0 ? NO_CLASS : smallShare[entry] >= 5 ? wordClass(entry) : nameClass(entry);
  }

  /** Tenths; 10 for a word that is not in the table. */
  int smallShare(int entry) {
    return entry < 0 ? 10 : smallShare[entry];
  }

  int roles(int entry) {
    return entry < 0 ? 0 : roles[entry];
  }

  /** 0 never … 3 nearly always. */
  int role(int entry, int role) {
    return entry < 0 ? 0 : (roles[entry] >> (2 * role)) & 3;
  }

  /** The same with other roles. */
  WordTable withRoles(short[] changed) {
    short[] asName = new short[keys.length];
    short[] asWord = new short[keys.length];
    for (int i = 0; i < keys.length; i++) {
      asName[i] = (short) asName(i);
      asWord[i] = (short) asWord(i);
    }
    return new WordTable(keys, asName, asWord, smallShare, changed);
  }

  void write(DataOutputStream out) throws IOException {
    out.writeInt(keys.length);
    for (int key : keys) {
      out.writeInt(key);
    }
    for (int i = 0; i < keys.length; i++) {
      out.writeShort(asName(i));
    }
    for (int i = 0; i < keys.length; i++) {
      out.writeShort(asWord(i));
    }
    out.write(smallShare);
    for (short value : roles) {
      out.writeShort(value);
    }
  }

  static WordTable read(DataInputStream in) throws IOException {
    int size = in.readInt();
    int[] keys = new int[size];
    for (int i = 0; i < size; i++) {
      keys[i] = in.readInt();
    }
    short[] asName = shorts(in, size);
    short[] asWord = shorts(in, size);
    byte[] smallShare = new byte[size];
    in.readFully(smallShare);
    return new WordTable(keys, asName, asWord, smallShare, shorts(in, size));
  }

  private static short[] shorts(DataInputStream in, int size) throws IOException {
    short[] values = new short[size];
    for (int i = 0; i < size; i++) {
      values[i] = in.readShort();
    }
    return values;
  }
}
