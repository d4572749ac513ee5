package org.dateline.config;

import java.util.List;

/**
 * Which dispatches carry the same report.
 *
 * @param chainHours {@link #CHAIN_HOURS}
 * @param nearDays {@link #NEAR_DAYS}
 * @param nearShare {@link #NEAR_SHARE}
 * @param chainShare {@link #CHAIN_SHARE}
 * @param namedAbove {@link #NAMED_ABOVE}
 */
public record StorySettings(
    int chainHours, int nearDays, double nearShare, double chainShare, int namedAbove) {
  static final Setting<Integer> CHAIN_HOURS =
      Setting.integer(
          "stories.chain_hours",
          48,
          1,
          720,
          "an agency's later takes (LEAD, UPDATE, correction, kill) follow within so many hours");

  static final Setting<Integer> NEAR_DAYS =
      Setting.integer(
          "stories.near_days",
          7,
          0,
          365,
          "near copies follow within so many days, whoever sends them; exact copies at any distance");

  static final Setting<Double> NEAR_SHARE =
      Setting.share(
          "stories.near_share",
          0.6,
          "texts with this share of their three-word shingles in common (Jaccard) are near copies");

  static final Setting<Double> CHAIN_SHARE =
      Setting.share(
          "stories.chain_share",
          0.5,
          "a later take has this share of the shorter text's shingles; half of it where id, headline"
              + " or tag say so too");

  static final Setting<Integer> NAMED_ABOVE =
      Setting.integer(
          "stories.named_above",
          50,
          2,
          1_000_000,
          "stories with more dispatches are named at the end");

  static final List<Setting<?>> ALL =
      List.of(CHAIN_HOURS, NEAR_DAYS, NEAR_SHARE, CHAIN_SHARE, NAMED_ABOVE);

  static StorySettings of(Values values) {
    return new StorySettings(
        values.get(CHAIN_HOURS),
        values.get(NEAR_DAYS),
        values.get(NEAR_SHARE),
        values.get(CHAIN_SHARE),
        values.get(NAMED_ABOVE));
  }
}
