package org.dateline.train;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.dateline.config.gazetteer.GazetteerEntry;

/** The project's own lists of names, by kind, and the gazetteer's. */
final class NameLists {
  private static final List<String> COMPANY_ENDS =
      List.of(
          "Corp",
          "Inc",
          "Ltd",
          "Plc",
          "Co",
          "Group",
          "Bank",
          "Holdings",
          "Industries",
          "Securities",
          "International",
          "Airlines",
          "Motors",
          "Oil",
          "Electric",
          "Insurance",
          "Steel",
          "Chemical",
          "Pharmaceuticals",
          "AG",
          "SA",
          "NV",
          "SpA",
          "Financial",
          "Systems",
          "Communications",
          "Investments",
          "Capital",
          "Resources",
          "Petroleum",
          "Bancorp",
          "Trust",
          "Partners",
          "Brothers",
          "Research",
          "Energy",
          "Foods",
          "Mining");

  private final Map<String, List<String>> lists = new HashMap<>();

  NameLists(List<GazetteerEntry> gazetteer) {
    Map<String, List<String>> teams = byKind("teams.txt");
    lists.put(
        "club",
        joined(
            teams,
            "england",
            "scotland",
            "germany",
            "italy",
            "spain",
            "france",
            "netherlands",
            "belgium",
            "portugal",
            "europe",
            "southamerica",
            "asia",
            "japanball",
            "yugoslavia",
            "easteurope",
            "russia",
            "turkeygreece",
            "germanytwo",
            "britain",
            "korea",
            "mexico"));
    lists.put("team", cased(joined(teams, "baseballshort", "basketball", "hockey", "football")));
    lists.put("nick", joined(teams, "nicknames"));
    lists.put("county", joined(teams, "counties"));
    lists.put("home", of("team").stream().filter(NameLists::isCity).toList());
    lists.put("body", joined(teams, "bodies"));
    lists.put("cycling", joined(teams, "cycling", "squads"));
    lists.put("rugby", joined(teams, "rugby", "rugbyclubs"));
    lists.put("basket", joined(teams, "basket"));
    lists.put("full_team", joined(teams, "baseball"));
    lists.put("given", words("given-names.txt"));
    lists.put("surname", words("surnames.txt"));
    lists.put("city", words("places.txt"));
    Map<String, List<String>> organizations = byKind("organizations.txt");
    for (String kind : List.of("paper", "agency", "org", "college", "province")) {
      lists.put(kind, joined(organizations, kind));
    }
    lists.put("known_company", joined(organizations, "company"));
    List<String> countries = new ArrayList<>();
    List<String> adjectives = new ArrayList<>();
    List<String> places = new ArrayList<>(words("places.txt"));
    for (GazetteerEntry entry : gazetteer) {
      if (entry.id().startsWith("country/")) {
        countries.add(entry.names().get(0));
        entry.demonyms().stream().limit(1).forEach(adjectives::add);
        places.addAll(entry.capitals());
        places.addAll(entry.cities());
      }
    }
    lists.put("country", countries);
    lists.put("dem", adjectives);
    places.removeIf(place -> place.contains(","));
    lists.put("city", places);
    List<String> seats = new ArrayList<>(of("province"));
    seats.addAll(of("home"));
    seats.addAll(places);
    lists.put("seat", seats);
    lists.put("state", words("places.txt").stream().filter(NameLists::isState).toList());
  }

  private Map<String, List<String>> byKind(String file) {
    Map<String, List<String>> kinds = new HashMap<>();
    for (String line : lines(file)) {
      int colon = line.indexOf(':');
      kinds.put(
          line.substring(0, colon), List.of(line.substring(colon + 1).strip().split(", *", -1)));
    }
    return kinds;
  }

  /** Not all teams bear the name of the city they play in. */
  private static boolean isCity(String team) {
    return !team.startsWith("NY ")
        && !team.startsWith("LA ")
        && !List.of("Golden State", "New England", "Carolina").contains(team);
  }

  private static boolean isState(String place) {
    return List.of(
            "Alabama",
            "Alaska",
            "Arizona",
            "Arkansas",
            "California",
            "Colorado",
            "Connecticut",
            "Florida",
            "Georgia",
            "Illinois",
            "Indiana",
            "Iowa",
            "Kansas",
            "Kentucky",
            "Maryland",
            "Massachusetts",
            "Michigan",
            "Minnesota",
            "Missouri",
            "Nebraska",
            "Nevada",
            "New Jersey",
            "New Mexico",
            "North Carolina",
            "Ohio",
            "Oklahoma",
            "Oregon",
            "Pennsylvania",
            "Tennessee",
            "Texas",
            "Utah",
            "Virginia",
            "Wisconsin",
            "Ontario",
            "Quebec",
            "Fla",
            "Calif.",
            "N.J.",
            "N.Y.",
            "Mass.",
            "Conn.")
        .contains(place);
  }

  /** Names of a kind, for a table of known names. */
  List<String> of(String kind) {
    return Objects.requireNonNull(lists.get(kind), kind);
  }

  /** A name of a kind. */
  String pick(String kind, Random random) {
    return switch (kind) {
      case "person" -> person(random);
      case "company" -> company(random);
      case "team" -> random.nextInt(4) == 0 ? one("full_team", random) : one("team", random);
      default -> one(kind, random);
    };
  }

  private String one(String kind, Random random) {
    List<String> list = of(kind);
    return list.get(random.nextInt(list.size()));
  }

  private String person(Random random) {
    String given = one("given", random);
    String surname = one("surname", random);
    return switch (random.nextInt(20)) {
      case 0 -> given + " " + (char) ('A' + random.nextInt(26)) + ". " + surname;
      case 1 ->
          given
              + " "
              + List.of("van", "de", "di", "von", "al", "bin").get(random.nextInt(6))
              + " "
              + surname;
      case 2 -> given + "-" + one("given", random) + " " + surname;
      case 3 -> given + "-" + List.of("ul", "ur", "al").get(random.nextInt(3)) + "-" + surname;
      default -> given + " " + surname;
    };
  }

  private String company(Random random) {
    String end = companyEnd(random);
    return switch (random.nextInt(8)) {
      case 0, 1, 2 -> one("known_company", random);
      case 3 -> one("surname", random) + " & " + one("surname", random) + " " + end;
      case 4 -> one("city", random) + " " + end;
      case 5 -> "First " + one("city", random) + " " + end;
      case 6 -> "Bank of " + one("city", random);
      default -> one("surname", random) + " " + end;
    };
  }

  /** What ends a company's name. */
  String companyEnd(Random random) {
    return COMPANY_ENDS.get(random.nextInt(COMPANY_ENDS.size()));
  }

  private static List<String> joined(Map<String, List<String>> teams, String... keys) {
    List<String> all = new ArrayList<>();
    for (String key : keys) {
      all.addAll(Objects.requireNonNull(teams.get(key), key));
    }
    return all;
  }

  /** Names in capitals as they are written otherwise. */
  private static List<String> cased(List<String> names) {
    List<String> cased = new ArrayList<>();
    for (String name : names) {
      StringBuilder text = new StringBuilder();
      for (String word : name.split(" ", -1)) {
        boolean keep = word.length() <= 2;
        text.append(text.isEmpty() ? "" : " ")
            .append(
                keep
                    ? word
                    : word.charAt(0) + word.substring(1).toLowerCase(java.util.Locale.ROOT));
      }
      cased.add(text.toString());
    }
    return cased;
  }

  private List<String> words(String file) {
    List<String> words = new ArrayList<>();
    lines(file)
        .forEach(
            line ->
                Arrays.stream(line.split(" ", -1))
                    .map(w -> w.replace('_', ' '))
                    .forEach(words::add));
    return words;
  }

  /** Lines of a resource, without comments and blank lines. */
  List<String> lines(String file) {
    try (InputStream in = NameLists.class.getResourceAsStream(file)) {
      return new String(Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
