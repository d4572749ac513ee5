package org.dateline.entity.network;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.dateline.config.gazetteer.GazetteerEntry;
import org.dateline.config.gazetteer.Wholes;
import org.dateline.text.name.EntityType;
import org.jspecify.annotations.Nullable;

/**
 * What people would call a community: where its members are at home, if most share a country or a
 * region, and the most central of them that do not repeat each other.
 */
public final class CommunityLabels {
  private static final int NAMES = 3;

  /** What all have in common. */
  private static final String WORLD = "location/world";

  /** A country is shared if so much of the centrality with a known home is there … */
  private static final double COUNTRY = 0.6;

  /** … and a region, which says less, if so much is. */
  private static final double REGION = 0.8;

  /** … and if so many members have one. */
  private static final int MIN_HOMES = 3;

  private final Map<String, String> labels;
  private final Map<String, String> homes;
  private final Map<String, Set<String>> wholes;

  /**
   * With what is known of the entities.
   *
   * @param labels by id; an id without one stands for itself
   * @param entries tell the countries of persons and bodies
   * @param wholes tell the regions of countries
   */
  public CommunityLabels(Map<String, String> labels, List<GazetteerEntry> entries, Wholes wholes) {
    this.labels = Map.copyOf(labels);
    this.wholes = wholes.byPart();
    this.homes = new HashMap<>();
    for (GazetteerEntry entry : entries) {
      String country = entry.country();
      if (EntityType.COUNTRY.isOf(entry.id())) {
        homes.put(entry.id(), entry.id());
      } else if (country != null) {
        homes.put(entry.id(), EntityType.COUNTRY.id(country));
      }
    }
  }

  /**
   * The label of a community.
   *
   * @param members the most central first
   * @param centrality of each
   */
  String of(List<String> members, List<Double> centrality) {
    String shared = shared(members, centrality);
    List<String> names = new ArrayList<>();
    for (String id : members) {
      String name = label(id);
      if (names.size() < NAMES
          && !id.equals(shared)
          && names.stream().noneMatch(other -> repeats(name, other))) {
        names.add(name);
      }
    }
    String who = String.join(", ", names);
    return shared == null ? who : label(shared) + ": " + who;
  }

  /** The country or else the smallest region that most have in common; null for none. */
  private @Nullable String shared(List<String> members, List<Double> centrality) {
    Map<String, Double> weights = new TreeMap<>();
    double all = 0;
    int known = 0;
    for (int i = 0; i < members.size(); i++) {
      String home = homes.get(members.get(i));
      if (home != null) {
        known++;
        double weight = centrality.get(i);
        all += weight;
        around(home).forEach(place -> weights.merge(place, weight, Double::sum));
      }
    }
    if (known < MIN_HOMES) {
      return null;
    }
    double sum = all;
    return weights.entrySet().stream()
        .filter(
            entry ->
                entry.getValue()
                    >= sum * (EntityType.COUNTRY.isOf(entry.getKey()) ? COUNTRY : REGION))
        .map(Map.Entry::getKey)
        .min(Comparator.comparingLong(this::size).thenComparing(Comparator.naturalOrder()))
        .orElse(null);
  }

  /** A country and the regions that it is part of. */
  private Set<String> around(String place) {
    Set<String> places = new TreeSet<>(Set.of(place));
    for (String whole : wholes.getOrDefault(place, Set.of())) {
      if (EntityType.LOCATION.isOf(whole) && !whole.equals(WORLD)) {
        places.addAll(around(whole));
      }
    }
    return places;
  }

  private long size(String place) {
    return EntityType.COUNTRY.isOf(place)
        ? 0
        : homes.keySet().stream()
            .filter(id -> EntityType.COUNTRY.isOf(id) && around(id).contains(place))
            .count();
  }

  private String label(String id) {
    String label = labels.get(id);
    if (label != null || !EntityType.LOCATION.isOf(id)) {
      return label == null ? id : label;
    }
    return List.of(EntityType.LOCATION.key(id).split("-", -1)).stream()
        .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
        .collect(Collectors.joining(" "));
  }

  /** "Rio" beside "Rio Tinto". */
  private static boolean repeats(String name, String other) {
    Set<String> words = words(name);
    Set<String> others = words(other);
    return words.containsAll(others) || others.containsAll(words);
  }

  private static Set<String> words(String name) {
    return Set.copyOf(
        new TreeSet<>(List.of(name.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1))));
  }
}
