package org.dateline.coverage;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dateline.table.Coverage;
import org.dateline.table.Policy;
import org.jspecify.annotations.Nullable;

/**
 * What one story adds to the counts of each day, source by source: what a {@link Policy} counts,
 * and on which day, is said here.
 */
final class StoryCounts {
  private StoryCounts() {}

  /**
   * A dated dispatch of the story.
   *
   * @param id the dispatch
   * @param source its agency
   * @param day of publication, days since 1970
   * @param sequence its place in the story
   * @param isVersion whether it is a version of its own, not a copy
   * @param topicId its strongest topic; null where it has none
   */
  record Take(
      String id, String source, int day, int sequence, boolean isVersion, @Nullable String topicId)
      implements Serializable {}

  /**
   * A subject that a dispatch of the story names.
   *
   * @param id the dispatch
   * @param subjectId the subject
   * @param isCounted whether the subject's own rule counts it
   * @param isAbout whether it is about the subject
   * @param isProminent whether the subject stands in headline or lead
   * @param strength how much it is about it
   */
  record Hit(
      String id,
      String subjectId,
      boolean isCounted,
      boolean isAbout,
      boolean isProminent,
      double strength)
      implements Serializable {}

  /**
   * One more on a day.
   *
   * @param policy what is counted; null for the topic of a story, by its latest version
   * @param source agency code, or all together
   * @param day days since 1970
   * @param subjectId null for the denominator
   * @param topicId of a story by topic: the topic, null where it has none
   * @param best the dispatch that is most about the subject; null where its rule counts none
   * @param isAbout whether it is about the subject
   * @param isProminent whether it is counted with the subject in headline or lead
   * @param strength of the best
   */
  record One(
      @Nullable Policy policy,
      String source,
      int day,
      @Nullable String subjectId,
      @Nullable String topicId,
      @Nullable String best,
      boolean isAbout,
      boolean isProminent,
      double strength) {}

  /** All that a story adds; nothing if none of its dispatches is dated. */
  static List<One> of(List<Take> takes, List<Hit> hits) {
    List<One> ones = new ArrayList<>();
    if (takes.isEmpty()) {
      return ones;
    }
    Map<String, List<Hit>> byDispatch = new LinkedHashMap<>();
    hits.forEach(hit -> byDispatch.computeIfAbsent(hit.id(), id -> new ArrayList<>()).add(hit));
    Map<String, List<Take>> bySource = new TreeMap<>();
    for (Take take : takes) {
      bySource.computeIfAbsent(take.source(), source -> new ArrayList<>()).add(take);
    }
    bySource.put(Coverage.ALL_SOURCES, takes);
    bySource.forEach((source, own) -> count(ones, source, own, byDispatch));
    topics(ones, latest(takes), byDispatch);
    return ones;
  }

  private static void count(
      List<One> ones, String source, List<Take> takes, Map<String, List<Hit>> hits) {
    for (Take take : takes) {
      add(ones, Policy.EVERY_DISPATCH, source, take.day(), hits(hits, List.of(take)));
    }
    Take latest = latest(takes);
    add(ones, Policy.LATEST_REVISION, source, latest.day(), hits(hits, List.of(latest)));
    int day = takes.stream().min(Comparator.comparingInt(Take::sequence)).orElseThrow().day();
    add(ones, Policy.STORY, source, day, hits(hits, takes));
  }

  private static Take latest(List<Take> takes) {
    return takes.stream()
        .max(Comparator.comparing(Take::isVersion).thenComparing(Take::sequence))
        .orElseThrow();
  }

  private static Map<String, List<Hit>> hits(Map<String, List<Hit>> byDispatch, List<Take> takes) {
    Map<String, List<Hit>> bySubject = new TreeMap<>();
    for (Take take : takes) {
      for (Hit hit : byDispatch.getOrDefault(take.id(), List.of())) {
        bySubject.computeIfAbsent(hit.subjectId(), id -> new ArrayList<>()).add(hit);
      }
    }
    return bySubject;
  }

  private static void add(
      List<One> ones, Policy policy, String source, int day, Map<String, List<Hit>> bySubject) {
    ones.add(new One(policy, source, day, null, null, null, false, false, 0));
    bySubject.forEach(
        (subject, hits) -> {
          Hit best =
              hits.stream()
                  .filter(Hit::isCounted)
                  .min(
                      Comparator.comparingDouble((Hit hit) -> -hit.strength())
                          .thenComparing(Hit::id))
                  .orElse(null);
          ones.add(
              new One(
                  policy,
                  source,
                  day,
                  subject,
                  null,
                  best == null ? null : best.id(),
                  hits.stream().anyMatch(Hit::isAbout),
                  hits.stream().anyMatch(hit -> hit.isCounted() && hit.isProminent()),
                  best == null ? 0 : best.strength()));
        });
  }

  /** The topic of the latest version, for all stories and for each subject that counts it. */
  private static void topics(List<One> ones, Take latest, Map<String, List<Hit>> hits) {
    topic(ones, latest, Coverage.ALL_SOURCES);
    for (Hit hit : hits.getOrDefault(latest.id(), List.of())) {
      if (hit.isCounted()) {
        topic(ones, latest, hit.subjectId());
      }
    }
  }

  private static void topic(List<One> ones, Take latest, String subject) {
    ones.add(
        new One(
            null,
            Coverage.ALL_SOURCES,
            latest.day(),
            subject,
            latest.topicId(),
            null,
            false,
            false,
            0));
  }
}
