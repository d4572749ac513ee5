package org.dateline.text.name;

import java.io.Serializable;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.dateline.text.name.NameRule.Kind;
import org.dateline.text.word.Sentences;
import org.jspecify.annotations.Nullable;

/**
 * Finds the entities that a dispatch names, in one pass over its text whatever the number of names.
 *
 * <p>Names begin and end at word boundaries and the longest wins; a possessive ending is not part
 * of the mention. Names also match in capitals, as headlines write them, and without their accents.
 * Short forms ("the North") count only where the dispatch names the entity in full, surnames only
 * after the full name, what every country has ("Finance Ministry") only of the one country that is
 * named. A name inside an organization's name ("Bank of Japan") is a mention of its own.
 */
public final class NameMatcher implements Serializable {
  private static final Set<String> TITLES =
      Set.of(
          "Mr",
          "Mrs",
          "Ms",
          "Dr",
          "President",
          "Chairman",
          "Secretary",
          "Minister",
          "Premier",
          "Chancellor",
          "Ambassador",
          "Envoy",
          "General",
          "Gen",
          "Marshal",
          "Senator",
          "Sen",
          "Gov",
          "Governor",
          "King",
          "Queen",
          "Prince",
          "Sheikh",
          "Pope",
          "Director",
          "Judge",
          "Comrade",
          "Leader",
          "But",
          "And",
          "As",
          "When",
          "While",
          "After",
          "Before",
          "If",
          "Since",
          "Although",
          "Though",
          "For",
          "In",
          "On",
          "At",
          "That",
          "What",
          "With",
          "By",
          "Both",
          "Then",
          "Meanwhile",
          "However",
          "Later",
          "Earlier",
          "Yet",
          "So",
          "Whether",
          "Under",
          "Monday",
          "Tuesday",
          "Wednesday",
          "Thursday",
          "Friday",
          "Saturday",
          "Sunday");
  private static final Set<String> DAYS_AND_MONTHS =
      Set.of(
          "Monday",
          "Tuesday",
          "Wednesday",
          "Thursday",
          "Friday",
          "Saturday",
          "Sunday",
          "January",
          "February",
          "March",
          "April",
          "May",
          "June",
          "July",
          "August",
          "September",
          "October",
          "November",
          "December",
          "I");

  private static final int[] NOTHING = {};
  private static final String NORTH = "the North";
  private static final String SOUTH = "the South";

  /** Of one spelling those come first that mean it most. */
  private static final Comparator<NameRule> ORDER =
      Comparator.comparing(NameRule::kind)
          // Of a place that has changed hands, an undated dispatch means what it is today.
          .thenComparing(rule -> rule.until() != null)
          .thenComparing(NameRule::entityId)
          .thenComparing(NameRule::name);

  private final NameRule[] rules;

  /**
   * What the rules are found by, which is more than they are: whoever finds names lays it down, and
   * whoever hands the matcher on does not.
   */
  private transient volatile @Nullable Index index;

  private NameMatcher(NameRule[] rules) {
    this.rules = rules;
  }

  /** A matcher; the order of the rules does not matter. */
  public static NameMatcher of(List<NameRule> rules) {
    return new NameMatcher(rules.toArray(NameRule[]::new));
  }

  private Index index() {
    Index known = index;
    if (known != null) {
      return known;
    }
    synchronized (rules) {
      known = index;
      if (known == null) {
        known = new Index(rules);
        index = known;
      }
      return known;
    }
  }

  /** What the rules are found by. */
  private static final class Index {
    private final NameTrie trie;

    /** Ends of the names of countries, which mean each of them: "Korean" of "North Korean". */
    private final Set<String> ends = new HashSet<>();

    /** Who may be called the North. */
    private final Set<String> norths = new HashSet<>();

    /** Which of the rules are a country's own name or adjective. */
    private final boolean[] countries;

    /** Which are of nobody, and no organization's name either: "New England". */
    private final boolean[] nobodies;

    /** Countries inside the names of organizations, by rule; null of those not met so far. */
    private final AtomicReferenceArray<int[]> inner;

    Index(NameRule[] rules) {
      countries = new boolean[rules.length];
      nobodies = new boolean[rules.length];
      Set<String> organizations = new HashSet<>();
      for (NameRule rule : rules) {
        if (EntityType.ORGANIZATION.isOf(rule.entityId())) {
          organizations.add(rule.name());
        }
      }
      inner = new AtomicReferenceArray<>(rules.length);
      NameTrie.Builder names = new NameTrie.Builder(Comparator.comparing(at -> rules[at], ORDER));
      for (int i = 0; i < rules.length; i++) {
        NameRule rule = rules[i];
        addSpellings(rule.name(), i, names);
        countries[i] = namesCountry(rule);
        nobodies[i] = rule.kind() == Kind.NOBODY && !organizations.contains(rule.name());
        if (countries[i]) {
          ends.add(endOf(rule.entityId(), rule.name().substring(rule.name().lastIndexOf(' ') + 1)));
        } else if (rule.kind() == Kind.SHORT && rule.name().equals(NORTH)) {
          norths.add(rule.entityId());
        }
      }
      trie = names.build();
    }
  }

  private static void addSpellings(String name, int number, NameTrie.Builder names) {
    addCases(name, number, names);
    String plain = withoutAccents(name);
    if (!plain.equals(name)) {
      addCases(plain, number, names);
    }
  }

  private static void addCases(String name, int number, NameTrie.Builder names) {
    names.add(name, number);
    if (name.length() > 3) {
      names.add(name.toUpperCase(Locale.ROOT), number);
    }
    if (name.startsWith("the ")) {
      names.add("T" + name.substring(1), number);
    }
  }

  private static String withoutAccents(String name) {
    for (int i = 0; i < name.length(); i++) {
      if (name.charAt(i) >= 128) {
        return Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
      }
    }
    return name;
  }

  /**
   * The mentions of a dispatch: those of the headline, then those of the body, each in order of
   * their place.
   *
   * @param headline the headline without tags
   * @param body the clean body
   * @param day the day of the dispatch, for names that changed hands; null when it is unknown
   */
  public List<Mention> find(String headline, String body, @Nullable LocalDate day) {
    return find(headline, body, Sentences.starts(body), day);
  }

  /**
   * The same for a body whose sentences are known.
   *
   * @param headline the headline without tags
   * @param body the clean body
   * @param sentences where its sentences begin, of {@link Sentences#starts}
   * @param day the day of the dispatch; null when it is unknown
   */
  public List<Mention> find(
      String headline, String body, int[] sentences, @Nullable LocalDate day) {
    Index known = index();
    List<Hit> inHeadline = scan(headline, day, known);
    List<Hit> inBody = scan(body, day, known);
    Set<String> named = new HashSet<>();
    inHeadline.forEach(hit -> hit.addFullName(named));
    inBody.forEach(hit -> hit.addFullName(named));
    List<Mention> mentions = new ArrayList<>();
    if (named.isEmpty()) {
      return mentions;
    }
    Map<String, Integer> bearers = firstNamed(inBody);
    Context context = new Context(named, bearers, day, known.norths);
    addMentions(mentions, new Part(headline, new int[] {0}, -1), inHeadline, context);
    bearers.values().removeIf(place -> place < 0);
    int lead = body.indexOf("\n\n");
    Part rest = new Part(body, sentences, lead < 0 ? body.length() : lead);
    addMentions(mentions, rest, inBody, context);
    return mentions;
  }

  private record Hit(int start, int end, List<NameRule> candidates) {
    void addFullName(Set<String> named) {
      for (NameRule rule : candidates) {
        switch (rule.kind()) {
          case SHORT, SURNAME, SHARED_SHORT, HOME -> {
            return;
          }
          case SHARED -> named.add(rule.entityId());
          default -> {
            named.add(rule.entityId());
            String country = countryOfPlace(rule);
            if (country != null) {
              named.add(country);
            }
            return;
          }
        }
      }
    }
  }

  /**
   * Who may bear a surname in the headline, which comes before the full name: those named in the
   * body, the first of them the likeliest. The greater the number, the likelier.
   */
  private static Map<String, Integer> firstNamed(List<Hit> hits) {
    Map<String, Integer> bearers = new HashMap<>();
    int place = 0;
    for (Hit hit : hits) {
      NameRule rule = hit.candidates.get(0);
      if (rule.kind() == Kind.NAME) {
        bearers.putIfAbsent(rule.entityId(), --place);
      }
    }
    return bearers;
  }

  private List<Hit> scan(String text, @Nullable LocalDate day, Index known) {
    List<Hit> hits = new ArrayList<>();
    Longest longest = new Longest(text, day, known);
    boolean inWord = false;
    int i = 0;
    while (i < text.length()) {
      if ((!inWord || GluedNames.mayBegin(text, i)) && longest.find(i, inWord)) {
        addHits(longest, hits);
        i = longest.end;
        inWord = isWordPart(text.charAt(i - 1));
        continue;
      }
      inWord = isWordPart(text.charAt(i));
      i = inWord ? pastSmall(text, i + 1) : i + 1;
    }
    return hits;
  }

  /** Past small letters of ASCII, which most characters are: inside of a word no name begins so. */
  private static int pastSmall(String text, int from) {
    int i = from;
    while (i < text.length() && text.charAt(i) >= 'a' && text.charAt(i) <= 'z') {
      i++;
    }
    return i;
  }

  private void addHits(Longest longest, List<Hit> hits) {
    List<NameRule> candidates = longest.candidates;
    if (candidates.get(0).kind() == Kind.NOBODY) {
      return;
    }
    hits.add(new Hit(longest.start, longest.end, candidates));
    int[] nested = innerHits(longest.firstNumber, longest.known);
    String country = candidates.get(0).country();
    for (int k = 0; k < nested.length; k += 3) {
      int start = longest.start + nested[k];
      int end = longest.start + nested[k + 1];
      if (end <= longest.end) {
        NameRule rule = rules[nested[k + 2]];
        // The "Korean" of the Korean Central News Agency is North Korea's.
        NameRule meant =
            country != null && longest.known.ends.contains(endOf(country, rule.name()))
                ? NameRule.of(country, rule.name(), rule.kind())
                : rule;
        hits.add(new Hit(start, end, List.of(meant)));
      }
    }
  }

  private static String endOf(String country, String word) {
    return country + ' ' + word;
  }

  /** Countries inside an organization's name: start, end and rule number of each. */
  private int[] innerHits(int number, Index known) {
    if (!EntityType.ORGANIZATION.isOf(rules[number].entityId())) {
      return NOTHING;
    }
    int[] met = known.inner.get(number);
    if (met == null) {
      met = innerHits(rules[number].name(), known);
      known.inner.set(number, met);
    }
    return met;
  }

  private int[] innerHits(String name, Index known) {
    List<Integer> found = new ArrayList<>();
    Longest longest = new Longest(name, null, known);
    longest.onlyCountries = true;
    for (int i = 0; i < name.length(); i++) {
      if (i > 0 && isWordPart(name.charAt(i - 1))) {
        continue;
      }
      if (longest.find(i, false)) {
        // There is no England in the New England Patriots.
        if (longest.candidates.get(0).kind() != Kind.NOBODY) {
          found.addAll(List.of(i, longest.end, longest.firstNumber));
        }
        i = longest.end - 1;
      }
    }
    return found.stream().mapToInt(Integer::intValue).toArray();
  }

  /** The longest of the names that begin at a place. */
  private final class Longest implements NameTrie.Visitor {
    private final String text;
    private final @Nullable LocalDate day;
    private final Index known;
    private boolean onlyCountries;
    private boolean onlyGluable;
    private int start;
    private int end;
    private int firstNumber;
    private List<NameRule> candidates = List.of();

    /** The names that the trie has found, end and group of each, shortest first. */
    private int[] found = new int[16];

    private int count;

    Longest(String text, @Nullable LocalDate day, Index known) {
      this.text = text;
      this.day = day;
      this.known = known;
    }

    /**
     * Whether a name begins at a place.
     *
     * @param isGlued whether it would begin inside of a word
     */
    boolean find(int at, boolean isGlued) {
      start = at;
      onlyGluable = isGlued;
      count = 0;
      known.trie.walkWhole(text, at, this);
      for (int k = count - 2; k >= 0; k -= 2) {
        if (holds(found[k], found[k + 1])) {
          end = found[k];
          return true;
        }
      }
      return false;
    }

    @Override
    public void found(int at, int group) {
      if (count == found.length) {
        found = Arrays.copyOf(found, count * 2);
      }
      found[count++] = at;
      found[count++] = group;
    }

    private boolean holds(int at, int group) {
      boolean goesOn = at < text.length() && isWordPart(text.charAt(at));
      boolean runsOn = goesOn && isWordPart(text.charAt(at - 1));
      if (goesOn && text.charAt(at - 1) == '.') {
        return false;
      }
      // "U.S" ends there only where its last stop is missing.
      if (at < text.length() && text.charAt(at) == '.' && at > 1 && text.charAt(at - 2) == '.') {
        return false;
      }
      List<NameRule> holding = new ArrayList<>(1);
      NameTrie trie = known.trie;
      for (int k = trie.from(group); k < trie.to(group); k++) {
        int number = trie.number(k);
        NameRule rule = rules[number];
        if (allowed(number, at) && (!(runsOn || onlyGluable) || GluedNames.isGluable(rule))) {
          if (holding.isEmpty()) {
            firstNumber = number;
          }
          holding.add(rule);
        }
      }
      candidates = holding;
      return !holding.isEmpty() && (!runsOn || GluedNames.mayEnd(text, at));
    }

    private boolean allowed(int number, int at) {
      NameRule rule = rules[number];
      boolean isCountry = known.countries[number];
      if (onlyCountries && !isCountry && !known.nobodies[number]) {
        return false;
      }
      return rule.holdsOn(day)
          && !(isCountry && Currencies.isMoney(rule.name(), wordAfter(text, at)))
          && (rule.unlessFollowedBy().isEmpty()
              || !rule.unlessFollowedBy().contains(wordAfter(text, at)))
          && (rule.unlessPrecededBy().isEmpty()
              || !rule.unlessPrecededBy().contains(wordBefore(text, start)));
    }
  }

  /** Whether it is a country's own name or adjective. */
  private static boolean namesCountry(NameRule rule) {
    return EntityType.COUNTRY.isOf(rule.entityId())
        && (rule.kind() == Kind.NAME || rule.kind() == Kind.DEMONYM);
  }

  /** The headline, or the body: its text, where its sentences start and where its lead ends. */
  private static final class Part {
    private final String text;
    private final int[] sentences;

    /** Below 0 in the headline. */
    private final int leadEnd;

    Part(String text, int[] sentences, int leadEnd) {
      this.text = text;
      this.sentences = sentences;
      this.leadEnd = leadEnd;
    }

    boolean isHeadline() {
      return leadEnd < 0;
    }
  }

  /**
   * What a dispatch tells of the names in it.
   *
   * @param named the entities that it names in full
   * @param bearers who may bear a surname, and where he was last named
   * @param day its day; null when it is unknown
   * @param norths who may be called the North
   */
  private record Context(
      Set<String> named,
      Map<String, Integer> bearers,
      @Nullable LocalDate day,
      Set<String> norths) {}

  private static void addMentions(
      List<Mention> mentions, Part part, List<Hit> hits, Context context) {
    String text = part.text;
    int placeEnd = -1;
    for (Hit hit : hits) {
      for (NameRule rule : chosen(text, hit, context)) {
        if (rule.kind() == Kind.NAME) {
          context.bearers().put(rule.entityId(), hit.start);
        }
        Mention.Method method =
            rule.isHistoryOn(context.day())
                ? Mention.Method.HISTORY
                : method(text, hit, rule, placeEnd);
        boolean isPlace = rule.kind() == Kind.CITY || rule.kind() == Kind.CAPITAL;
        placeEnd = isPlace && method == Mention.Method.GAZETTEER ? hit.end : -1;
        mentions.add(
            new Mention(
                rule.entityId(),
                text.substring(hit.start, hit.end),
                hit.start,
                hit.end,
                part.isHeadline() ? -1 : Sentences.at(part.sentences, hit.start),
                part.isHeadline(),
                hit.start < part.leadEnd,
                method,
                confidence(rule, method)));
      }
    }
  }

  /** The rules a hit counts for: one, but all of those that share a name. */
  private static List<NameRule> chosen(String text, Hit hit, Context context) {
    Kind kind = hit.candidates.get(0).kind();
    if (kind == Kind.SHARED) {
      return hit.candidates.stream().filter(rule -> rule.kind() == Kind.SHARED).toList();
    }
    if (kind == Kind.SHARED_SHORT) {
      List<NameRule> all =
          hit.candidates.stream().filter(rule -> rule.kind() == Kind.SHARED_SHORT).toList();
      boolean isNamed = all.stream().anyMatch(rule -> context.named().contains(rule.entityId()));
      return isNamed && !opensLongerName(text, hit.end) ? all : List.of();
    }
    NameRule rule = choose(text, hit, context);
    if (rule == null) {
      return List.of();
    }
    String country = countryOfPlace(rule);
    return country == null
        ? List.of(rule)
        : List.of(rule, NameRule.of(country, rule.name(), Kind.CITY));
  }

  /** The country that a place means besides itself: "Yongbyon" North Korea; null for none. */
  private static @Nullable String countryOfPlace(NameRule rule) {
    return EntityType.LOCATION.isOf(rule.entityId()) && rule.kind() == Kind.NAME
        ? rule.country()
        : null;
  }

  private static @Nullable NameRule choose(String text, Hit hit, Context context) {
    if (hit.candidates.get(0).kind() == Kind.HOME) {
      return wordAfter(text, hit.end).equals("of") ? null : atHome(hit, context.named());
    }
    Set<String> named = context.named();
    NameRule chosen = null;
    int likeliest = Integer.MIN_VALUE;
    for (NameRule rule : hit.candidates) {
      int place =
          switch (rule.kind()) {
            case SHORT ->
                named.contains(rule.entityId())
                        && isBesideNorth(rule, context)
                        && !opensLongerName(text, hit.end)
                    ? 0
                    : likeliest;
            case SURNAME ->
                standsAlone(text, hit)
                    ? context.bearers().getOrDefault(rule.entityId(), likeliest)
                    : likeliest;
            // Of two of one name the one whose country the dispatch names.
            default ->
                rule.country() != null && named.contains(rule.country())
                    ? Integer.MAX_VALUE
                    : Integer.MAX_VALUE - 1;
          };
      if (place > likeliest) {
        likeliest = place;
        chosen = rule;
      }
    }
    return chosen;
  }

  /** Of the institutions of one name that of the only country named. */
  private static @Nullable NameRule atHome(Hit hit, Set<String> named) {
    NameRule chosen = null;
    for (NameRule rule : hit.candidates) {
      if (rule.kind() == Kind.HOME && rule.country() != null && named.contains(rule.country())) {
        if (chosen != null) {
          return null;
        }
        chosen = rule;
      }
    }
    return chosen;
  }

  /**
   * A country is "the South" beside its North; where a dispatch does not name that, the South may
   * be that of the United States or of anything else.
   */
  private static boolean isBesideNorth(NameRule rule, Context context) {
    return !rule.name().equals(SOUTH)
        || context.norths().stream().anyMatch(context.named()::contains);
  }

  /** "the North Sea" and "the North of England" are not "the North". */
  private static boolean opensLongerName(String text, int end) {
    String next = wordAfter(text, end);
    return next.equals("of")
        || (!next.isEmpty()
            && Character.isUpperCase(next.charAt(0))
            && !DAYS_AND_MONTHS.contains(next)
            && !isAllCapitals(text));
  }

  /** Whether a surname is not part of another person's name. */
  private static boolean standsAlone(String text, Hit hit) {
    if (isAllCapitals(text)) {
      return true;
    }
    String before = wordBefore(text, hit.start);
    boolean givenNameBefore =
        !before.isEmpty()
            && Character.isUpperCase(before.charAt(0))
            && !TITLES.contains(before)
            && !before.endsWith("'s");
    return !givenNameBefore && !opensLongerName(text, hit.end);
  }

  private static Mention.Method method(String text, Hit hit, NameRule rule, int placeEnd) {
    return switch (rule.kind()) {
      case SHORT, SURNAME, SHARED_SHORT -> Mention.Method.COREFERENCE;
      case AGENCY ->
          Attribution.isSource(text, hit.start, hit.end)
              ? Mention.Method.SOURCE
              : Mention.Method.GAZETTEER;
      case CAPITAL ->
          Metonyms.isPlace(text, hit.start, hit.end, isCoupled(text, placeEnd, hit.start))
              ? Mention.Method.GAZETTEER
              : Mention.Method.METONYM;
      default -> Mention.Method.GAZETTEER;
    };
  }

  /** Whether nothing but a comma or "and" stands between a place and what follows. */
  private static boolean isCoupled(String text, int placeEnd, int start) {
    if (placeEnd < 0 || start - placeEnd > 6) {
      return false;
    }
    String between = text.substring(placeEnd, start);
    return between.equals(" and ") || between.equals(", ") || between.equals(", and ");
  }

  /** How sure each way of naming is; the order matters more than the figures. */
  private static double confidence(NameRule rule, Mention.Method method) {
    return switch (rule.kind()) {
      case NAME, AGENCY -> 0.95;
      case DEMONYM, SHARED -> 0.9;
      case SURNAME -> 0.85;
      case SHORT, HOME -> 0.8;
      case SHARED_SHORT -> 0.75;
      case CAPITAL -> method == Mention.Method.METONYM ? 0.7 : 0.6;
      case CITY -> 0.6;
      case NOBODY -> 0;
    };
  }

  private static boolean isAllCapitals(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isLowerCase(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** The word after a mention, past one possessive ending; empty when punctuation comes first. */
  private static String wordAfter(String text, int end) {
    if (end >= text.length() || NameTrie.fold(text.charAt(end)) != ' ') {
      return "";
    }
    int from = end + 1;
    int to = from;
    while (to < text.length() && (isWordPart(text.charAt(to)) || text.charAt(to) == '&')) {
      to++;
    }
    return text.substring(from, to);
  }

  /**
   * The word before a mention; empty when punctuation other than a title's full stop comes between.
   */
  private static String wordBefore(String text, int start) {
    int to = start;
    if (to == 0 || NameTrie.fold(text.charAt(to - 1)) != ' ') {
      return "";
    }
    to--;
    if (to > 0 && text.charAt(to - 1) == '.') {
      to--;
    }
    int from = to;
    while (from > 0 && (isWordPart(text.charAt(from - 1)) || text.charAt(from - 1) == '\'')) {
      from--;
    }
    return text.substring(from, to);
  }

  private static boolean isWordPart(char c) {
    return c < 128
        ? (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
        : Character.isLetterOrDigit(c);
  }
}
