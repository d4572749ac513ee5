package org.dateline.text.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dateline.text.record.RawDispatch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CreditedAgencyTest {
  private static final String TEXT = "The port was opened on Thursday by the mayor of the town.";

  private static @Nullable String credit(String source, String text, String... byline) {
    RawDispatch raw =
        new RawDispatch(
            "a",
            0,
            "Port opens",
            text,
            "2017-11-16",
            source,
            null,
            List.of(byline),
            null,
            null,
            List.of());
    return CreditedAgency.of(raw, new Cleaner().clean(raw), source);
  }

  @Test
  void aDatelineNamesTheAgency() {
    assertThat(credit("daily_planet", "SEOUL (AP) -- " + TEXT)).isEqualTo("ap");
    assertThat(credit("daily_planet", "SEOUL, Nov. 16 (Yonhap) -- " + TEXT)).isEqualTo("yonhap");
    assertThat(credit("daily_planet", "SEOUL -- " + TEXT)).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "By KIM LEE, --(Reuter) | reuters",
        "By Kim Lee, Associated Press | ap",
        "Kim Lee of The Associated Press | ap",
        "Agence France-Presse | afp",
        "Kim Lee / AFP | afp",
        "AP | ap",
        "Kim Lee and Reuters | reuters",
        "From news services | news_services",
        "Times Wire Reports | news_services",
        "Kim Lee, Staff Writer | ",
        "Pa Kim | ",
        "ANA SWANSON and KIM LEE | ",
        "By PIA LUND | ",
        "ANA | ana",
        "KIM LEE, ANA | ana",
        "ANSA and KIM LEE | ansa",
        "Jana Novak | ",
        "Petra Schmidt, Berlin | ",
        "AFP/Petra Schmidt | afp",
        "Kim Lee in Paris |"
      })
  void aBylineNamesTheAgency(String byline, @Nullable String credited) {
    assertThat(credit("daily_planet", TEXT, byline)).isEqualTo(credited);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Reuters contributed to this report. | reuters",
        "Some information for this report was provided by AP and Reuters. | ap",
        "Some information for this report came from Reuters. | reuters",
        "The Associated Press contributed to this report. | ap",
        "-- Agence France-Presse | afp",
        "(AP) | ap",
        "Reuters | reuters",
        "With files from Reuters and the Canadian Press | reuters",
        "From news services | news_services",
        "Copyright 2017 The Associated Press. All rights reserved. | ap",
        "Information from The Associated Press was used in this report. | ap",
        "Material from Reuters was used in this article. | reuters",
        "(With agency inputs) | news_services",
        "sms/dpa/AFP | dpa",
        "(mit Material von dpa) | dpa",
        "(avec AFP) | afp",
        "Agencies | news_services",
        "Mit Agenturen | news_services",
        "Kim Lee contributed to this report. |",
        "km/jr |",
        "The agency told Reuters that it would not comment. |",
        "He had worked for the Associated Press. |"
      })
  void aLineAtTheEndNamesTheAgency(String line, @Nullable String credited) {
    assertThat(credit("daily_planet", TEXT + "\n\n" + line)).isEqualTo(credited);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Pia Lund, Reuters | reuters",
        "Pia Lund, The Associated Press | ap",
        "PIA LUND Associated Press | ap",
        "From wire reports | news_services",
        "Pia Lund in Oslo |",
        "The mayor spoke to the Associated Press. |"
      })
  void aLineAboveTheTextNamesTheAgency(String line, @Nullable String credited) {
    assertThat(credit("daily_planet", line + "\n\n" + TEXT)).isEqualTo(credited);
  }

  @Test
  void aFieldOfTheDatabaseNamesTheAgency() {
    RawDispatch raw =
        new RawDispatch(
            "a",
            0,
            "Port opens",
            TEXT,
            null,
            "daily_planet",
            null,
            List.of("Kim Lee"),
            null,
            null,
            List.of("section:World", "credit:Reuter"));
    assertThat(CreditedAgency.of(raw, new Cleaner().clean(raw), "daily_planet"))
        .isEqualTo("reuters");
    RawDispatch other =
        new RawDispatch(
            "a",
            0,
            "Port opens",
            TEXT,
            null,
            "daily_planet",
            null,
            List.of(),
            null,
            null,
            List.of("credit:Financial Times Service"));
    assertThat(CreditedAgency.of(other, new Cleaner().clean(other), "daily_planet"))
        .isEqualTo("financial_times_service");
  }

  @Test
  void anAgencyIsNotCreditedForItsOwnDispatches() {
    assertThat(credit("reuters", "SEOUL, Nov 16 (Reuters) - " + TEXT)).isNull();
    assertThat(credit("yonhap", TEXT + "\n\nReuters contributed to this report.")).isNull();
  }
}
