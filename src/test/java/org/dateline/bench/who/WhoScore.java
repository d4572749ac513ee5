package org.dateline.bench.who;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What an output makes of names that are known. Every name weighs the same. */
final class WhoScore {
  private static final int NAMED = 3;
  private static final int WRITTEN = 2;
  private static final double ONE = 0.95;

  private final Map<String, List<Naming>> namings;
  private final Map<String, String> mainIds = new TreeMap<>();
  private final List<String> wrongTypes = new ArrayList<>();
  private final List<String> split = new ArrayList<>();
  private final List<String> merged = new ArrayList<>();
  private final List<String> sharing = new ArrayList<>();
  private int found;
  private int groups;
  private int pairs;

  private WhoScore(List<Naming> all) {
    namings = all.stream().collect(Collectors.groupingBy(Naming::words));
  }

  /** The score of names and pairs over what an output says. */
  static WhoScore of(KnownNames known, List<Naming> all, Map<ApartName, String> meant) {
    WhoScore score = new WhoScore(all);
    known.names().forEach(score::judge);
    score.judgeSharing();
    known.apart().forEach(pair -> score.judge(pair, meant));
    return score;
  }

  private void judge(KnownName known) {
    Map<String, Long> byWords = new TreeMap<>();
    Map<String, Long> byId = new TreeMap<>();
    long right = 0;
    long all = 0;
    for (String words : known.names().stream().map(WrittenName::key).distinct().toList()) {
      for (Naming naming : namings.getOrDefault(words, List.of())) {
        if (isOther(known, naming)) {
          continue;
        }
        all += naming.mentions();
        boolean isRight =
            naming.type().equals(known.type()) || naming.entityId().equals(known.within());
        right += isRight ? naming.mentions() : 0;
        byId.merge(naming.entityId(), naming.mentions(), Long::sum);
        byWords.merge(words, naming.mentions(), Long::sum);
      }
    }
    if (all < NAMED) {
      return;
    }
    found++;
    if (2 * right <= all) {
      wrongTypes.add(known.name() + ": " + largest(byId));
    }
    String main = mainId(byId);
    mainIds.put(known.name(), main);
    if (byWords.values().stream().filter(mentions -> mentions >= WRITTEN).count() > 1) {
      groups++;
      if (byId.getOrDefault(main, 0L) < ONE * all) {
        split.add(known.name() + ": " + largest(byId));
      }
    }
  }

  private static boolean isOther(KnownName known, Naming naming) {
    String label = naming.label().toLowerCase(Locale.ROOT);
    return known.others().stream().anyMatch(word -> label.contains(word.toLowerCase(Locale.ROOT)));
  }

  private void judgeSharing() {
    Map<String, List<String>> byId = new TreeMap<>();
    mainIds.forEach((name, id) -> byId.computeIfAbsent(id, key -> new ArrayList<>()).add(name));
    byId.forEach(
        (id, names) -> {
          if (names.size() > 1) {
            sharing.add(id + ": " + String.join(", ", names));
          }
        });
  }

  private void judge(ApartName.Pair pair, Map<ApartName, String> meant) {
    String a = meant(pair.a(), meant);
    String b = meant(pair.b(), meant);
    if (!a.isEmpty() && !b.isEmpty()) {
      pairs++;
      if (a.equals(b)) {
        merged.add(pair + ": " + a);
      }
    }
  }

  private String meant(ApartName name, Map<ApartName, String> meant) {
    if (!name.with().isEmpty()) {
      return meant.getOrDefault(name, "");
    }
    Map<String, Long> byId = new HashMap<>();
    namings
        .getOrDefault(WrittenName.key(name.name()), List.of())
        .forEach(naming -> byId.merge(naming.entityId(), naming.mentions(), Long::sum));
    return mainId(byId);
  }

  static String mainId(Map<String, Long> byId) {
    return byId.entrySet().stream()
        .min(
            Comparator.comparing((Map.Entry<String, Long> entry) -> -entry.getValue())
                .thenComparing(Map.Entry::getKey))
        .map(Map.Entry::getKey)
        .orElse("");
  }

  private static String largest(Map<String, Long> byId) {
    return byId.entrySet().stream()
        .sorted(
            Comparator.comparing((Map.Entry<String, Long> entry) -> -entry.getValue())
                .thenComparing(Map.Entry::getKey))
        .limit(5)
        .map(entry -> entry.getKey() + " " + entry.getValue())
        .collect(Collectors.joining(", "));
  }

  /** Share of the names found that are mostly of the right type. */
  double rightTypes() {
    return found == 0 ? 1 : 1 - (double) wrongTypes.size() / found;
  }

  /** Share of the names found in several ways that are one entity. */
  double oneEntity() {
    return groups == 0 ? 1 : 1 - (double) split.size() / groups;
  }

  /** Pairs that are one entity and should not be. */
  List<String> merged() {
    return List.copyOf(merged);
  }

  List<String> wrongTypes() {
    return List.copyOf(wrongTypes);
  }

  List<String> split() {
    return List.copyOf(split);
  }

  /** Names of the list that share an entity. */
  List<String> sharing() {
    return List.copyOf(sharing);
  }

  /** One line of figures. */
  String line() {
    return String.format(
        Locale.ROOT,
        "%d names, right type %.1f %%; %d in several ways, one entity %.1f %%; %d pairs, merged %d;"
            + " entities that several names share %d",
        found,
        100 * rightTypes(),
        groups,
        100 * oneEntity(),
        pairs,
        merged.size(),
        sharing.size());
  }
}
