package org.dateline.text.ner;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** A trained model: word table, known names, weights. Never changed, so threads may share it. */
public final class NameModel {
  private static final int MAGIC = 0x444C4E31;

  final WordTable words;
  final PhraseTable phrases;
  final Weights weights;
  final float[] transitions;

  NameModel(WordTable words, PhraseTable phrases, Weights weights, float[] transitions) {
    this.words = words;
    this.phrases = phrases;
    this.weights = weights;
    this.transitions = transitions;
  }

  /** The model as bytes, uncompressed. */
  public byte[] toBytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeInt(MAGIC);
      words.write(out);
      phrases.write(out);
      weights.write(out);
      for (float transition : transitions) {
        out.writeFloat(transition);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /**
   * Reads a model.
   *
   * @throws IllegalArgumentException if the bytes are no model
   */
  public static NameModel ofBytes(byte[] bytes) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      if (in.readInt() != MAGIC) {
        throw new IllegalArgumentException("These bytes are no model of names.");
      }
      WordTable words = WordTable.read(in);
      PhraseTable phrases = PhraseTable.read(in);
      Weights weights = Weights.read(in);
      float[] transitions = new float[Labels.COUNT * Labels.COUNT];
      for (int i = 0; i < transitions.length; i++) {
        transitions[i] = in.readFloat();
      }
      return new NameModel(words, phrases, weights, transitions);
    } catch (IOException e) {
      throw new IllegalArgumentException("The model of names is cut off.", e);
    }
  }
}
