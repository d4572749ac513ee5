package org.dateline.report.data;

import java.util.List;
import java.util.Map;
import org.dateline.table.Coverage;

/**
 * All that a run's page shows, as {@code report/data.json} holds it. Days are {@link
 * java.time.LocalDate} in ISO 8601, shares 0..1; what is not known is null. Numbers in lists named
 * {@code evidence} are places in {@link #dispatches}, from 0. All text is plain and not escaped.
 *
 * @param version of this form
 * @param run the run that computed it
 * @param title of the page
 * @param answer what is to be said of each subject in a sentence, by its id
 * @param keys small numbers that open
 * @param subjects what is followed
 * @param sources the one that stands for all first, then by volume
 * @param grains lengths of periods, the shortest first
 * @param policies ways to count, the usual one first
 * @param defaults what is shown at first
 * @param range first and last day of the archive
 * @param periods denominators by {@code source|grain}
 * @param coverage by {@code subject|source|grain|policy}
 * @param dispatches those that are evidence of something
 * @param gaps of sources
 * @param volumeChanges of sources
 * @param changePoints of subjects
 * @param bursts of subjects
 * @param events that the user gave
 * @param topics the largest first
 * @param endedTopics those of the run before that none continues
 * @param topicTrends which topics carried a subject, by its id; {@code *} for all stories
 * @param partners with whom a subject was named, by its id
 * @param network of these, by the subject's id
 * @param risingPairs names that come together more than before
 * @param sourceTable the sources side by side
 * @param funnel what went in, what was lost and why, and what came out
 * @param inflation dispatches for each story over time
 * @param dateSources how dates are known
 * @param rejects records set aside
 * @param rules of cleaning
 * @param largestStories by dispatches
 * @param changes since the run before
 * @param notes what a reader of the numbers should know
 * @param cut what was left out to keep the page small
 * @param cite how to cite the run
 */
public record ReportData(
    int version,
    Header.Run run,
    String title,
    Map<String, String> answer,
    List<Header.Key> keys,
    List<Header.Subject> subjects,
    List<Header.Label> sources,
    List<String> grains,
    List<Header.Policy> policies,
    Header.Defaults defaults,
    Header.Range range,
    Map<String, Series.Periods> periods,
    Map<String, Series.Coverage> coverage,
    Series.Dispatches dispatches,
    List<Findings.Gap> gaps,
    List<Findings.VolumeChange> volumeChanges,
    List<Findings.ChangePoint> changePoints,
    List<Findings.Burst> bursts,
    List<Findings.Event> events,
    List<Themes.Topic> topics,
    List<Header.Label> endedTopics,
    Map<String, Themes.Trend> topicTrends,
    Map<String, List<People.Partner>> partners,
    Map<String, People.Network> network,
    List<People.RisingPair> risingPairs,
    List<Trust.Source> sourceTable,
    List<Trust.Stage> funnel,
    Trust.Inflation inflation,
    List<Trust.DateSource> dateSources,
    List<Trust.Reject> rejects,
    List<Trust.Rule> rules,
    List<Trust.LargeStory> largestStories,
    Trust.Changes changes,
    List<String> notes,
    List<String> cut,
    String cite) {
  /** The form that {@link #version} stands for now. */
  public static final int VERSION = 1;

  /** The subject of {@link #topicTrends} that stands for all stories, and the source for all. */
  public static final String ALL = Coverage.ALL_SOURCES;

  /** The key of {@link #periods}. */
  public static String key(String source, String grain) {
    return source + "|" + grain;
  }

  /** The key of {@link #coverage}. */
  public static String key(String subject, String source, String grain, String policy) {
    return subject + "|" + source + "|" + grain + "|" + policy;
  }
}
