package org.dateline.text.ner;

/**
 * How a model is trained.
 *
 * @param epochs passes over the sentences
 * @param rate first step of AdaGrad
 * @param decay pull of every weight towards nothing (L2), per step
 * @param withheld share of words whose spelling is withheld
 * @param leastWeight features whose greatest weight is smaller are left out of the model
 * @param seed of order and withholding
 */
public record TrainerOptions(
    int epochs, float rate, float decay, float withheld, float leastWeight, long seed) {
  /** What the shipped model was trained with. */
  public static TrainerOptions shipped() {
    return new TrainerOptions(8, 0.1f, 1e-5f, 0.3f, 0.1f, 7);
  }

  /** The same with other passes. */
  public TrainerOptions withEpochs(int fewer) {
    return new TrainerOptions(fewer, rate, decay, withheld, leastWeight, seed);
  }
}
