package org.dateline.report.source;

import java.util.List;
import java.util.Map;
import org.dateline.table.BurstEvents;
import org.dateline.table.Bursts;
import org.dateline.table.ChangePoints;
import org.dateline.table.Funnel;
import org.dateline.table.Gaps;
import org.dateline.table.Periods;
import org.dateline.table.TopicTerms;
import org.dateline.table.TopicTrends;
import org.dateline.table.Topics;
import org.dateline.table.VolumeChanges;

/**
 * All that is read for a report, but for the dispatches that are evidence. Bounded: whatever grows
 * with the corpus has been counted or cut before.
 *
 * @param largest stories with the most dispatches
 * @param dated dispatches by source, how their date is known, and what they are in their story
 * @param sourceStories stories of each source
 * @param firsts how often each source was first
 * @param firstExamples dispatches with which a source was first
 * @param credits whose texts sources have printed
 * @param dateExamples dispatches whose date is known in each way
 * @param withdrawn examples of withdrawn dispatches
 * @param hits dispatches of each subject that count
 * @param ofTopics dispatches of each subject most about each topic
 * @param rejectCounts records set aside by reason
 * @param rejects some of them
 * @param rising pairs, the strongest first
 * @param pairs among the partners of subjects
 * @param entities that are named anywhere in the report, by id
 * @param communities of partners
 * @param together dispatches that name both of a pair
 */
public record ReportTables(
    List<Periods.Period> periods,
    List<SummaryRows.Covered> coverage,
    List<Gaps.Gap> gaps,
    List<VolumeChanges.VolumeChange> volumes,
    List<ChangePoints.ChangePoint> changes,
    List<Bursts.Burst> bursts,
    List<BurstEvents.BurstEvent> events,
    List<Topics.Topic> topics,
    List<TopicTerms.TopicTerm> terms,
    List<TopicTrends.TopicTrend> trends,
    List<SummaryRows.Partner> partners,
    List<SummaryRows.Rule> rules,
    List<Funnel.Count> funnel,
    List<SummaryRows.Story> largest,
    List<SummaryRows.Dated> dated,
    List<SummaryRows.Tally> sourceStories,
    List<SummaryRows.First> firsts,
    List<SummaryRows.Example> firstExamples,
    List<SummaryRows.Credit> credits,
    List<SummaryRows.Example> dateExamples,
    List<SummaryRows.Example> withdrawn,
    List<SummaryRows.Tally> hits,
    List<SummaryRows.OfTopic> ofTopics,
    List<SummaryRows.Tally> rejectCounts,
    List<SummaryRows.Reject> rejects,
    List<SummaryRows.Rising> rising,
    List<SummaryRows.Pair> pairs,
    Map<String, SummaryRows.Entity> entities,
    List<SummaryRows.Community> communities,
    List<SummaryRows.Together> together) {}
