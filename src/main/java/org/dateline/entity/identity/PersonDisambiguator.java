package org.dateline.entity.identity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Whom of several people of one name each dispatch means: what it says of the person tells ({@link
 * SenseClusters}), or else whose company it shares.
 */
public final class PersonDisambiguator {
  /** Company named so often in the whole corpus tells something whoever is named with it. */
  private static final long RARE = 20;

  /** Other company is named so many times as often with the person as without. */
  private static final long LIFT = 5;

  private final List<Spot> spots;
  private final String known;
  private final long corpus;
  private final Map<String, Set<Long>> company = new TreeMap<>();

  /**
   * A dispatch that names somebody.
   *
   * @param dispatchId the dispatch
   * @param name as it is written there
   * @param said what it says of the person: fields and countries, as {@link
   *     SenseClusters.Said#key}; none where it says nothing
   * @param company who else is named there, and how often in the whole corpus
   */
  public record Spot(String dispatchId, String name, List<String> said, Map<Long, Long> company) {
    public Spot {
      said = List.copyOf(said);
      company = Map.copyOf(company);
    }
  }

  /** Who is meant in a dispatch: the suffix of the id, and a label. */
  public record Meant(String dispatchId, String suffix, String label) {}

  private PersonDisambiguator(List<Spot> spots, String known, long corpus) {
    this.spots = new ArrayList<>(spots);
    this.spots.sort(Comparator.comparing(Spot::dispatchId));
    this.known = known;
    this.corpus = corpus;
  }

  /**
   * The dispatches that mean another person than the one with the plain id.
   *
   * @param spots the dispatches that name somebody so
   * @param known what the gazetteer says of the one it knows by this name; empty for nothing
   * @param corpus how many dispatches there are
   * @param isCommon whether two people of this name are to be expected
   */
  public static List<Meant> apart(List<Spot> spots, String known, long corpus, boolean isCommon) {
    return new PersonDisambiguator(spots, known, corpus).apart(isCommon);
  }

  private List<Meant> apart(boolean isCommon) {
    Map<String, SenseClusters.Said> said = said();
    findCompany(said.keySet());
    Map<String, String> suffixes =
        SenseClusters.suffixes(new ArrayList<>(said.values()), links(), isCommon);
    if (suffixes.isEmpty()) {
      return List.of();
    }
    Map<String, String> names = names(suffixes);
    List<Meant> meant = new ArrayList<>();
    for (Spot spot : spots) {
      String suffix = suffix(spot, suffixes);
      if (!suffix.isEmpty()) {
        String name = names.getOrDefault(suffix, spot.name);
        meant.add(new Meant(spot.dispatchId, suffix, name + " (" + shown(suffix) + ")"));
      }
    }
    return meant;
  }

  /** What a dispatch says, or for one that says nothing what the gazetteer does. */
  private List<String> keys(Spot spot) {
    return spot.said.isEmpty() && !known.isEmpty() ? List.of(known) : spot.said;
  }

  private Map<String, SenseClusters.Said> said() {
    Map<String, SenseClusters.Said> said = new TreeMap<>();
    if (!known.isEmpty()) {
      said.put(known, said(known, 0, true));
    }
    for (Spot spot : spots) {
      for (String key : spot.said) {
        said.merge(key, said(key, 1, false), PersonDisambiguator::sum);
      }
    }
    return said;
  }

  private static SenseClusters.Said said(String key, long dispatches, boolean isPlain) {
    int slash = key.indexOf('/');
    return new SenseClusters.Said(
        key.substring(0, slash), key.substring(slash + 1), dispatches, isPlain);
  }

  private static SenseClusters.Said sum(SenseClusters.Said one, SenseClusters.Said other) {
    return new SenseClusters.Said(
        one.field(),
        one.country(),
        one.dispatches() + other.dispatches(),
        one.isPlain() || other.isPlain());
  }

  /** The company that tells something of each thing said. */
  private void findCompany(Set<String> all) {
    for (String key : all) {
      Map<Long, Long> together = new HashMap<>();
      Map<Long, Long> times = new HashMap<>();
      long dispatches = 0;
      for (Spot spot : spots) {
        if (keys(spot).contains(key)) {
          dispatches++;
          spot.company.keySet().forEach(one -> together.merge(one, 1L, Long::sum));
          times.putAll(spot.company);
        }
      }
      Set<Long> telling = new HashSet<>();
      for (Map.Entry<Long, Long> one : together.entrySet()) {
        long often = times.getOrDefault(one.getKey(), 0L);
        if (often <= RARE || one.getValue() * corpus >= often * dispatches * LIFT) {
          telling.add(one.getKey());
        }
      }
      company.put(key, telling);
    }
  }

  private Set<String> links() {
    Set<String> links = new TreeSet<>();
    for (Spot spot : spots) {
      for (String key : spot.said) {
        spot.said.forEach(other -> links.add(SenseClusters.link(key, other)));
      }
    }
    company.forEach(
        (key, own) ->
            company.forEach(
                (other, others) -> {
                  if (key.compareTo(other) < 0 && own.stream().anyMatch(others::contains)) {
                    links.add(SenseClusters.link(key, other));
                  }
                }));
    return links;
  }

  private String suffix(Spot spot, Map<String, String> suffixes) {
    if (!spot.said.isEmpty()) {
      return suffixes.getOrDefault(spot.said.get(0), "");
    }
    Map<String, Set<Long>> shared = new TreeMap<>();
    company.forEach(
        (key, telling) -> {
          Set<Long> common = new HashSet<>(spot.company.keySet());
          common.retainAll(telling);
          shared
              .computeIfAbsent(suffixes.getOrDefault(key, ""), any -> new HashSet<>())
              .addAll(common);
        });
    String best = "";
    int most = shared.getOrDefault("", Set.of()).size();
    for (Map.Entry<String, Set<Long>> one : shared.entrySet()) {
      if (one.getValue().size() > most) {
        best = one.getKey();
        most = one.getValue().size();
      }
    }
    return best;
  }

  /** How each is called: in the spelling that most dispatches with a description have. */
  private Map<String, String> names(Map<String, String> suffixes) {
    Map<String, Map<String, Integer>> counts = new TreeMap<>();
    for (Spot spot : spots) {
      for (String key : spot.said) {
        counts
            .computeIfAbsent(suffixes.getOrDefault(key, ""), any -> new TreeMap<>())
            .merge(spot.name, 1, Integer::sum);
      }
    }
    Map<String, String> names = new HashMap<>();
    counts.forEach(
        (suffix, all) ->
            all.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry::getKey))
                .ifPresent(most -> names.put(suffix, most.getKey())));
    return names;
  }

  /** A country's code is written in capitals, a field in small letters. */
  private static String shown(String suffix) {
    return suffix.length() == 3 && !suffix.equals("law") ? suffix.toUpperCase(Locale.ROOT) : suffix;
  }
}
