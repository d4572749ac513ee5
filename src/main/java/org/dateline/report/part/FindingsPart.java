package org.dateline.report.part;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dateline.report.data.Findings;
import org.dateline.report.data.Header;
import org.dateline.report.data.ReportData;
import org.dateline.report.source.ReportTables;
import org.dateline.report.words.Sentences;
import org.dateline.table.BurstEvents;
import org.dateline.table.Bursts;
import org.dateline.table.ChangePoints;
import org.dateline.table.Gaps;
import org.dateline.table.VolumeChanges;

/** Gaps, changes of volume and level, bursts and events. */
final class FindingsPart {
  private static final int BURST_EVIDENCE = 12;
  private static final int HEADLINES = 3;

  /** Bursts of a subject and source, the strongest; more nobody opens. */
  private static final int MAX_BURSTS = 60;

  private static final int MAX_TERMS = 8;
  private static final int MAX_NAMES = 5;

  private final Facts facts;
  private final ReportTables tables;
  private final Names names;

  FindingsPart(Facts facts, ReportTables tables, Names names) {
    this.facts = facts;
    this.tables = tables;
    this.names = names;
  }

  List<Findings.Gap> gaps() {
    return tables.gaps().stream()
        .sorted(Comparator.comparing(Gaps.Gap::source).thenComparing(Gaps.Gap::start))
        .map(
            gap ->
                new Findings.Gap(
                    gap.source(),
                    gap.start(),
                    gap.end(),
                    gap.days(),
                    gap.expectedCount(),
                    Sentences.gap(
                        names.source(gap.source()),
                        gap.source().equals(ReportData.ALL),
                        gap.start(),
                        gap.end())))
        .toList();
  }

  List<Findings.VolumeChange> volumeChanges() {
    return tables.volumes().stream()
        .sorted(
            Comparator.comparing(VolumeChanges.VolumeChange::source)
                .thenComparing(VolumeChanges.VolumeChange::date))
        .map(
            change ->
                new Findings.VolumeChange(
                    change.source(),
                    change.date(),
                    change.before(),
                    change.after(),
                    change.ratio(),
                    Sentences.volume(names.source(change.source()), change.date(), change.ratio())))
        .toList();
  }

  List<Findings.ChangePoint> changePoints() {
    return tables.changes().stream()
        .sorted(
            Comparator.comparing(ChangePoints.ChangePoint::subject)
                .thenComparing(ChangePoints.ChangePoint::source)
                .thenComparing(ChangePoints.ChangePoint::date))
        .map(
            change ->
                new Findings.ChangePoint(
                    change.subject(),
                    change.source(),
                    change.date(),
                    change.before(),
                    change.after(),
                    change.pValue(),
                    Sentences.changePoint(
                        facts.label(change.subject()),
                        change.date(),
                        change.before(),
                        change.after())))
        .toList();
  }

  /** Events in the order of their days, each with the bursts it explains. */
  List<Findings.Event> events() {
    Map<String, List<BurstEvents.BurstEvent>> byEvent = new LinkedHashMap<>();
    tables.events().stream()
        .sorted(
            Comparator.comparing(BurstEvents.BurstEvent::date)
                .thenComparing(BurstEvents.BurstEvent::event)
                .thenComparing(BurstEvents.BurstEvent::subject))
        .forEach(
            event ->
                byEvent
                    .computeIfAbsent(event.date() + event.event(), key -> new ArrayList<>())
                    .add(event));
    return byEvent.values().stream()
        .map(
            rows ->
                new Findings.Event(
                    rows.get(0).date(),
                    rows.get(0).event(),
                    rows.stream()
                        .filter(row -> row.number() != null)
                        .map(
                            row ->
                                new Findings.Match(
                                    row.subject(), Objects.requireNonNull(row.number()), row.lag()))
                        .toList(),
                    rows.stream().anyMatch(BurstEvents.BurstEvent::isCovered)))
        .toList();
  }

  /** The strongest bursts of each subject and source, in the order of their days. */
  List<Findings.Burst> bursts(List<Findings.Event> events, Evidence evidence) {
    Map<String, List<Bursts.Burst>> bySeries = new LinkedHashMap<>();
    tables.bursts().stream()
        .sorted(
            Comparator.comparingDouble((Bursts.Burst burst) -> -burst.weight())
                .thenComparing(Bursts.Burst::number))
        .forEach(
            burst -> {
              List<Bursts.Burst> kept =
                  bySeries.computeIfAbsent(
                      burst.subject() + "|" + burst.source(), key -> new ArrayList<>());
              if (kept.size() < MAX_BURSTS) {
                kept.add(burst);
              }
            });
    return bySeries.values().stream()
        .flatMap(List::stream)
        .sorted(
            Comparator.comparing(Bursts.Burst::subject)
                .thenComparing(Bursts.Burst::source)
                .thenComparing(Bursts.Burst::number))
        .map(burst -> burst(burst, events, evidence))
        .toList();
  }

  private Findings.Burst burst(Bursts.Burst burst, List<Findings.Event> events, Evidence evidence) {
    List<Header.Label> entities =
        burst.entities().stream().limit(MAX_NAMES).map(names::entity).toList();
    return new Findings.Burst(
        burst.subject(),
        burst.source(),
        burst.number(),
        burst.start(),
        burst.end(),
        burst.peak(),
        burst.level(),
        burst.stories(),
        burst.dispatches(),
        burst.total(),
        burst.expected(),
        burst.pValue(),
        burst.terms().stream().limit(MAX_TERMS).toList(),
        entities,
        burst.topics().stream().map(names::topic).toList(),
        reason(burst),
        evidence.of(burst.evidence(), HEADLINES),
        evidence.of(burst.evidence(), BURST_EVIDENCE),
        eventsOf(burst, events),
        Sentences.burst(burst.dispatches(), burst.stories(), burst.expected(), burst.peak()));
  }

  /** Two terms and a name, in words. */
  String reason(Bursts.Burst burst) {
    return Sentences.reason(
        burst.terms(), burst.entities().stream().map(id -> names.entity(id).label()).toList());
  }

  private static List<Integer> eventsOf(Bursts.Burst burst, List<Findings.Event> events) {
    List<Integer> places = new ArrayList<>();
    if (burst.source().equals(ReportData.ALL)) {
      for (int i = 0; i < events.size(); i++) {
        boolean isMatch =
            events.get(i).matches().stream()
                .anyMatch(
                    match ->
                        match.subject().equals(burst.subject())
                            && match.number() == burst.number());
        if (isMatch) {
          places.add(i);
        }
      }
    }
    return places;
  }
}
