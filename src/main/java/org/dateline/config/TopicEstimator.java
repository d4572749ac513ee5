package org.dateline.config;

import java.util.Arrays;
import java.util.Locale;

/** How topics are learned. */
public enum TopicEstimator {
  /** By a non-negative factorization (Hu, Koren, Volinsky 2008). */
  ALS,
  /** By latent Dirichlet allocation in small batches (Hoffman, Blei, Bach 2010). */
  LDA_ONLINE,
  /** By latent Dirichlet allocation, expectation and maximisation (Asuncion et al. 2009). */
  LDA_EM;

  /** The codes, in words. */
  static final String RANGE = ALS.code() + ", " + LDA_ONLINE.code() + " or " + LDA_EM.code();

  /** As in the settings, and in saved topics. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The estimator of that code.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static TopicEstimator of(String code) {
    return Arrays.stream(values())
        .filter(one -> one.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(code));
  }
}
