package org.dateline.report.part;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.dateline.report.data.People;
import org.dateline.report.source.Partnerships;
import org.dateline.report.source.ReportTables;
import org.dateline.report.source.SummaryRows;
import org.dateline.report.words.Lists;

/** With whom a subject was named, and who is tied to whom. */
final class PeoplePart {
  /** Partners in the list; the network may have more. */
  private static final int MAX = 40;

  private static final int EVIDENCE = 5;

  /** Members of a community that name it. */
  private static final int NAMING = 2;

  private static final int NO_COMMUNITY = -1;

  private final Facts facts;
  private final ReportTables tables;
  private final Names names;

  PeoplePart(Facts facts, ReportTables tables, Names names) {
    this.facts = facts;
    this.tables = tables;
    this.names = names;
  }

  Map<String, List<People.Partner>> partners(Evidence evidence) {
    Map<String, List<SummaryRows.Partner>> strongest = Partnerships.nodes(tables.partners());
    Map<String, List<People.Partner>> partners = new TreeMap<>();
    facts
        .subjects()
        .forEach(
            subject ->
                partners.put(
                    subject.id(),
                    listed(strongest.getOrDefault(subject.id(), List.of()), subject.id()).stream()
                        .map(partner -> partner(partner, evidence))
                        .toList()));
    return partners;
  }

  /** New and rising ones first, then the strongest. */
  private List<SummaryRows.Partner> listed(List<SummaryRows.Partner> strongest, String subject) {
    List<SummaryRows.Partner> listed =
        new ArrayList<>(
            tables.partners().stream()
                .filter(
                    partner ->
                        partner.subject().equals(subject)
                            && (partner.isNew() || partner.isRising()))
                .sorted(Comparator.comparingDouble(partner -> -partner.strength()))
                .limit(MAX / 4)
                .toList());
    strongest.stream().filter(partner -> !listed.contains(partner)).forEach(listed::add);
    return listed.subList(0, Math.min(MAX, listed.size()));
  }

  private People.Partner partner(SummaryRows.Partner partner, Evidence evidence) {
    return new People.Partner(
        partner.entity(),
        names.entity(partner.entity()).label(),
        names.type(partner.entity()),
        partner.stories(),
        partner.entityStories(),
        partner.expected(),
        partner.npmi(),
        partner.q(),
        partner.first(),
        partner.last(),
        partner.isNew(),
        partner.isRising(),
        partner.months(),
        partner.counts(),
        evidence.of(partner.evidence(), EVIDENCE));
  }

  Map<String, People.Network> networks(Evidence evidence) {
    Map<String, List<SummaryRows.Partner>> nodes = Partnerships.nodes(tables.partners());
    Map<String, People.Network> networks = new TreeMap<>();
    facts
        .subjects()
        .forEach(
            subject ->
                networks.put(
                    subject.id(), network(nodes.getOrDefault(subject.id(), List.of()), evidence)));
    return networks;
  }

  private People.Network network(List<SummaryRows.Partner> partners, Evidence evidence) {
    Map<String, Integer> places = new HashMap<>();
    partners.forEach(partner -> places.put(partner.entity(), places.size()));
    List<SummaryRows.Pair> ties =
        tables.pairs().stream()
            .filter(pair -> places.containsKey(pair.a()) && places.containsKey(pair.b()))
            .toList();
    Map<String, Integer> communities = communities(places);
    ForceLayout.Point[] points = layout(places, ties, partners.size());
    List<People.Node> nodes = new ArrayList<>();
    for (int i = 0; i < points.length; i++) {
      SummaryRows.Partner partner = partners.get(i);
      nodes.add(
          new People.Node(
              partner.entity(),
              names.entity(partner.entity()).label(),
              names.type(partner.entity()),
              points[i].x(),
              points[i].y(),
              partner.stories(),
              communities.getOrDefault(partner.entity(), NO_COMMUNITY)));
    }
    return new People.Network(nodes, edges(places, ties, evidence), labels(communities));
  }

  private static ForceLayout.Point[] layout(
      Map<String, Integer> places, List<SummaryRows.Pair> ties, int count) {
    return ForceLayout.of(
        count,
        ties.stream()
            .map(
                tie ->
                    new ForceLayout.Tie(
                        places.getOrDefault(tie.a(), 0),
                        places.getOrDefault(tie.b(), 0),
                        tie.npmi()))
            .toList());
  }

  private List<People.Edge> edges(
      Map<String, Integer> places, List<SummaryRows.Pair> ties, Evidence evidence) {
    Map<String, List<String>> together = together();
    return ties.stream()
        .map(
            tie ->
                new People.Edge(
                    places.getOrDefault(tie.a(), 0),
                    places.getOrDefault(tie.b(), 0),
                    tie.stories(),
                    tie.npmi(),
                    evidence.of(
                        together.getOrDefault(tie.a() + "|" + tie.b(), List.of()), EVIDENCE)))
        .toList();
  }

  private Map<String, List<String>> together() {
    return tables.together().stream()
        .collect(
            Collectors.groupingBy(
                row -> row.a() + "|" + row.b(),
                Collectors.mapping(SummaryRows.Together::dispatch, Collectors.toList())));
  }

  /** Numbers of the communities that two nodes at least are in, by node. */
  private Map<String, Integer> communities(Map<String, Integer> places) {
    Map<Integer, List<SummaryRows.Community>> members =
        tables.communities().stream()
            .filter(row -> places.containsKey(row.entity()))
            .collect(Collectors.groupingBy(SummaryRows.Community::number));
    Map<String, Integer> communities = new TreeMap<>();
    members.values().stream()
        .filter(rows -> rows.size() > 1)
        .forEach(rows -> rows.forEach(row -> communities.put(row.entity(), row.number())));
    return communities;
  }

  /** "Kim Jong Il and Hu Jintao": who is at the centre of those that are shown. */
  private List<People.Community> labels(Map<String, Integer> communities) {
    Map<Integer, List<SummaryRows.Community>> shown =
        tables.communities().stream()
            .filter(row -> communities.containsKey(row.entity()))
            .collect(
                Collectors.groupingBy(
                    SummaryRows.Community::number, TreeMap::new, Collectors.toList()));
    List<People.Community> labels = new ArrayList<>();
    shown.forEach(
        (number, rows) ->
            labels.add(
                new People.Community(
                    number,
                    Lists.and(
                        rows.stream()
                            .sorted(
                                Comparator.comparingDouble(
                                        (SummaryRows.Community row) -> -row.centrality())
                                    .thenComparing(SummaryRows.Community::entity))
                            .limit(NAMING)
                            .map(row -> names.entity(row.entity()).label())
                            .toList()))));
    return labels;
  }

  List<People.RisingPair> rising(Evidence evidence) {
    Map<String, List<String>> together = together();
    return tables.rising().stream()
        .map(
            pair ->
                new People.RisingPair(
                    names.entity(pair.a()),
                    names.entity(pair.b()),
                    pair.stories(),
                    pair.npmi(),
                    pair.q(),
                    pair.since(),
                    pair.isNew(),
                    pair.isRising(),
                    evidence.of(
                        together.getOrDefault(pair.a() + "|" + pair.b(), List.of()), EVIDENCE)))
        .toList();
  }
}
