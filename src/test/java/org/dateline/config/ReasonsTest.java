package org.dateline.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReasonsTest {
  @ParameterizedTest
  @CsvSource({
    "'java.io.IOException: No space left on device', 'No space left on device'",
    "'Field ''version'' is missing! Struct: $Data$Scheme@60990e5c', 'Field ''version'' is missing! Struct: an object'",
    "'[B@1b2c3d is no text', 'an object is no text'",
    "'first\nsecond', 'first'"
  })
  void errorsAreToldInWordsThatAreTheSameInEveryRun(String message, String told) {
    assertThat(Reasons.of(new IOException(message))).isEqualTo(told);
  }
}
