package org.dateline.config;

import java.util.List;

/**
 * What is followed over time.
 *
 * @param subjects {@link #SUBJECTS}
 * @param evidence {@link #EVIDENCE}
 * @param grains {@link #GRAINS}
 */
public record CoverageSettings(List<String> subjects, int evidence, List<String> grains) {
  static final Setting<List<String>> SUBJECTS =
      Setting.list(
          "coverage.subjects",
          "a list of YAML files or folders of them",
          "the subjects to follow; the shipped ones where nothing is said");

  static final Setting<Integer> EVIDENCE =
      Setting.integer("coverage.evidence", 5, 0, 100, "dispatch ids kept behind every number");

  static final Setting<List<String>> GRAINS =
      Setting.choices(
          "coverage.grains",
          List.of("day", "week", "month", "quarter", "year"),
          "lengths of the periods");

  static final List<Setting<?>> ALL = List.of(SUBJECTS, EVIDENCE, GRAINS);

  public CoverageSettings {
    subjects = List.copyOf(subjects);
    grains = List.copyOf(grains);
  }

  static CoverageSettings of(Values values) {
    return new CoverageSettings(values.get(SUBJECTS), values.get(EVIDENCE), values.get(GRAINS));
  }
}
