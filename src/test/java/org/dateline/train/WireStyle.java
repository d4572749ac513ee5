package org.dateline.train;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import org.dateline.text.ner.LabelledSentence;
import org.dateline.text.ner.NameSpan;
import org.dateline.text.ner.NameType;
import org.jspecify.annotations.Nullable;

/**
 * Writes dispatches as wires do where labelled sets have nothing of the kind: headlines in
 * capitals, datelines, score tables, results, market notes. Lines and names come from the project's
 * own lists; a dispatch keeps to a few names, as real ones do.
 */
final class WireStyle {
  private static final int NAMES_OF_A_DISPATCH = 7;

  private static final List<String> DAYS =
      List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday");

  private final Map<String, List<String>> lines;
  private final List<String> datelines;
  private final NameLists lists;
  private final Random random;
  private final Groups groups;

  WireStyle(NameLists lists, long seed) {
    this.lists = lists;
    this.random = new Random(seed);
    this.groups = new Groups(lists, random);
    this.lines = sections(lists.lines("wire-lines.txt"));
    this.datelines = Objects.requireNonNull(lines.remove("[datelines]"));
  }

  private static Map<String, List<String>> sections(List<String> lines) {
    Map<String, List<String>> sections = new TreeMap<>();
    String section = "";
    for (String line : lines) {
      if (line.startsWith("[")) {
        section = line;
      } else {
        sections.computeIfAbsent(section, s -> new ArrayList<>()).add(line);
      }
    }
    return sections;
  }

  /** So many dispatches, the kinds taking turns. */
  List<List<LabelledSentence>> dispatches(int count) {
    List<String> kinds = List.copyOf(lines.keySet());
    List<List<LabelledSentence>> dispatches = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      dispatches.add(dispatch(Objects.requireNonNull(lines.get(kinds.get(i % kinds.size())))));
    }
    return dispatches;
  }

  private List<LabelledSentence> dispatch(List<String> kind) {
    Map<String, List<Name>> pools = new HashMap<>();
    List<LabelledSentence> dispatch = new ArrayList<>();
    dispatch.add(sentence(one(kind.stream().filter(line -> line.startsWith("^")).toList()), pools));
    dispatch.add(sentence(one(datelines), pools));
    int size = 8 + random.nextInt(12);
    for (int i = 0; i < size; i++) {
      dispatch.add(sentence(one(kind), pools));
    }
    return dispatch;
  }

  private String one(List<String> from) {
    return from.get(random.nextInt(from.size()));
  }

  private LabelledSentence sentence(String line, Map<String, List<Name>> pools) {
    return line.startsWith("^")
        ? Casing.capitals(fill(line.substring(1), pools))
        : fill(line, pools);
  }

  /**
   * A name.
   *
   * @param type none for what is no name
   * @param brief how it is told again: an acronym, a firm's name without its legal form
   */
  private record Name(List<String> words, @Nullable NameType type, List<String> brief) {
    Name(List<String> words, @Nullable NameType type) {
      this(words, type, words);
    }
  }

  private LabelledSentence fill(String line, Map<String, List<Name>> pools) {
    List<String> words = new ArrayList<>();
    List<NameSpan> names = new ArrayList<>();
    String before = "";
    for (String piece : line.split(" ", -1)) {
      int open = piece.indexOf('{');
      int close = piece.indexOf('}');
      if (piece.endsWith("/ORGS")) {
        // "Commission" and what is written large before it.
        int start = words.size();
        words.add(piece.substring(0, piece.length() - 5));
        while (start > 1 && Character.isUpperCase(words.get(start - 1).charAt(0))) {
          start--;
        }
        names.add(new NameSpan(start, words.size(), NameType.ORGANIZATION, 1));
      } else if (piece.endsWith("/ORG")) {
        // "Newsroom" belongs to the city before it.
        words.add(piece.substring(0, piece.length() - 4));
        NameSpan city = names.remove(names.size() - 1);
        names.add(new NameSpan(city.start(), words.size(), NameType.ORGANIZATION, 1));
      } else if (open < 0) {
        words.add(piece);
      } else if (open == 0 && close == piece.length() - 1) {
        String slot = piece.substring(1, close);
        add(slot, pools, words, names, isOneName(before, slot));
      } else if (open == 0 && piece.endsWith("/O")) {
        words.addAll(pick(piece.substring(1, close), pools).words());
      } else {
        words.add(numbers(piece));
      }
      before = piece;
    }
    return new LabelledSentence(words, names);
  }

  /** "J. Smith", "Chicago Bulls". */
  private static boolean isOneName(String before, String slot) {
    return (before.equals("{initial}") && slot.equals("surname"))
        || (before.equals("{team}") && slot.equals("nick"));
  }

  private void add(
      String slot,
      Map<String, List<Name>> pools,
      List<String> words,
      List<NameSpan> names,
      boolean continues) {
    int dot = slot.indexOf('.');
    String way = dot < 0 ? "" : slot.substring(dot + 1);
    Name name = pick(dot < 0 ? slot : slot.substring(0, dot), pools);
    int start = words.size();
    for (String word : way.equals("short") ? name.brief() : name.words()) {
      words.add(way.equals("up") ? word.toUpperCase(Locale.ROOT) : word);
    }
    NameType type = name.type();
    if (type != null) {
      int from = continues ? names.remove(names.size() - 1).start() : start;
      names.add(new NameSpan(from, words.size(), type, 1));
    }
    if (way.equals("told")) {
      words.add("(");
      words.addAll(name.brief());
      names.add(new NameSpan(words.size() - name.brief().size(), words.size(), type, 1));
      words.add(")");
    }
  }

  private Name pick(String slot, Map<String, List<Name>> pools) {
    NameType type =
        switch (slot) {
          case "club",
              "team",
              "nick",
              "county",
              "company",
              "paper",
              "agency",
              "org",
              "cycling",
              "rugby",
              "basket",
              "body",
              "college",
              "province",
              "group",
              "office",
              "firm" ->
              NameType.ORGANIZATION;
          case "country", "city", "state", "home", "seat" -> NameType.LOCATION;
          case "person", "surname", "initial" -> NameType.PERSON;
          default -> null;
        };
    if (type == null) {
      return new Name(List.of(filler(slot).split(" ", -1)), null);
    }
    if (slot.equals("initial")) {
      // The surname that follows belongs to it; the two are one name.
      return new Name(List.of(String.valueOf((char) ('A' + random.nextInt(26))) + "."), type);
    }
    if (slot.equals("surname") && random.nextBoolean()) {
      List<Name> persons = pools.get("person");
      if (persons != null) {
        List<String> words = persons.get(random.nextInt(persons.size())).words();
        return new Name(List.of(words.get(words.size() - 1)), type);
      }
    }
    List<Name> pool = pools.computeIfAbsent(slot, s -> new ArrayList<>());
    if (pool.size() < NAMES_OF_A_DISPATCH) {
      pool.add(name(slot, type));
    }
    return pool.get(random.nextInt(pool.size()));
  }

  private Name name(String slot, NameType type) {
    switch (slot) {
      case "group" -> {
        List<String> words = groups.group();
        return new Name(words, type, List.of(Groups.acronym(words)));
      }
      case "office" -> {
        return new Name(groups.office(), type);
      }
      case "firm" -> {
        String first = random.nextBoolean() ? groups.firm() : lists.pick("surname", random);
        List<String> brief = List.of(first.split(" ", -1));
        List<String> words = new ArrayList<>(brief);
        words.add(lists.companyEnd(random));
        return new Name(words, type, brief);
      }
      default -> {
        return new Name(
            unheard(slot, List.of(lists.pick(placed(slot), random).split(" ", -1))), type);
      }
    }
  }

  /**
   * Every few clubs one that is called by its town alone, and a town that no list has as a club.
   */
  private String placed(String slot) {
    boolean isClub = slot.equals("club") || slot.equals("rugby") || slot.equals("county");
    return isClub && random.nextInt(5) == 0 ? "city" : slot;
  }

  /**
   * Now and then a name that nobody has heard: the beginning of one and the end of another. The
   * words of the lists are known to the word table, those of real score tables often are not.
   */
  private List<String> unheard(String slot, List<String> name) {
    boolean isPerson = slot.equals("person") || slot.equals("surname");
    boolean isClub = (slot.equals("club") || slot.equals("rugby")) && name.size() == 1;
    if (random.nextInt(4) != 0 || !(isPerson || isClub)) {
      return name;
    }
    List<String> changed = new ArrayList<>(name);
    for (int i = isPerson && random.nextBoolean() ? 0 : name.size() - 1; i < name.size(); i++) {
      String word = name.get(i);
      String other = lists.pick(isPerson ? "surname" : "club", random).replace(" ", "");
      if (word.length() > 3 && other.length() > 4) {
        changed.set(
            i,
            word.substring(0, (word.length() + 1) / 2)
                + other.substring(other.length() / 2).toLowerCase(Locale.ROOT));
      }
    }
    return changed;
  }

  private String filler(String slot) {
    return switch (slot) {
      case "n" -> Integer.toString(10 + random.nextInt(90));
      case "d" -> Integer.toString(random.nextInt(10));
      case "year" -> Integer.toString(1985 + random.nextInt(35));
      case "date" -> date();
      case "score" -> random.nextInt(8) + "-" + random.nextInt(8);
      case "day" -> DAYS.get(random.nextInt(7));
      case "dayup" -> DAYS.get(random.nextInt(7)).toUpperCase(Locale.ROOT);
      case "month" -> month();
      case "monthup" -> month().toUpperCase(Locale.ROOT);
      case "sport" -> random.nextBoolean() ? "BASKETBALL" : "BASEBALL";
      case "dem" -> lists.pick("dem", random);
      default -> throw new IllegalArgumentException("No such slot: " + slot);
    };
  }

  private String date() {
    int day = 1 + random.nextInt(28);
    int of = 1 + random.nextInt(12);
    return random.nextBoolean()
        ? String.format(Locale.ROOT, "%d-%02d-%02d", 1985 + random.nextInt(35), of, day)
        : month() + " " + day + (random.nextBoolean() ? "" : " -");
  }

  private String month() {
    return List.of("January", "March", "April", "June", "July", "Aug", "Sept", "October")
        .get(random.nextInt(8));
  }

  private String numbers(String piece) {
    StringBuilder text = new StringBuilder();
    int i = 0;
    while (i < piece.length()) {
      int close = piece.indexOf('}', i);
      if (piece.charAt(i) == '{' && close > 0) {
        text.append(filler(piece.substring(i + 1, close)));
        i = close + 1;
      } else {
        text.append(piece.charAt(i++));
      }
    }
    return text.toString();
  }
}
