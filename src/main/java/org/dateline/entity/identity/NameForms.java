package org.dateline.entity.identity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.dateline.text.name.EntityType;
import org.jspecify.annotations.Nullable;

/**
 * What forms of one name have in common, by their keys: "JP Morgan Chase" and "JPMorgan Chase",
 * "Wal-Mart Stores" and "Walmart", "U.S. Department of Justice" and "Justice Department", "Bob" and
 * "Robert".
 */
final class NameForms {
  /** Said before a name or not, if several words follow: a "U.S. Bank" is another than a bank. */
  private static final Set<String> BEFORE = Set.of("the", "us", "u", "s", "uk", "united", "states");

  /** Bodies of a state that are called by one word. */
  private static final Set<String> OF_STATE =
      Set.of("treasury", "senate", "congress", "navy", "army", "house", "fed", "mint");

  /** Said behind a firm's name or not; a "Capital" or a "Securities" is another firm. */
  private static final Set<String> BEHIND =
      Set.of(
          "group",
          "holdings",
          "holding",
          "co",
          "cos",
          "companies",
          "company",
          "corp",
          "corporation",
          "inc",
          "ltd",
          "plc",
          "ag",
          "sa",
          "nv",
          "se",
          "llc",
          "stores",
          "and",
          "grp",
          "gmbh",
          "spa",
          "kgaa",
          "hldgs",
          "groep",
          "lp");

  /**
   * What a firm does or makes: said behind its name or not, where more tells that it is the one.
   */
  private static final Set<String> DOING =
      Set.of(
          "motor",
          "motors",
          "systems",
          "system",
          "international",
          "electronics",
          "electric",
          "electrical",
          "industrial",
          "industries",
          "communications",
          "technologies",
          "technology",
          "airways",
          "airlines",
          "air",
          "lines",
          "products",
          "worldwide",
          "telecom",
          "telecommunications",
          "software",
          "pharmaceuticals",
          "pharmaceutical",
          "laboratories",
          "labs",
          "oil",
          "gas",
          "petroleum",
          "steel",
          "chemical",
          "chemicals",
          "foods",
          "food",
          "brands",
          "retail",
          "computer",
          "computers",
          "semiconductor",
          "interactive",
          "properties",
          "insurance",
          "bank",
          "banking",
          "university",
          "stock",
          "market",
          "exchange",
          "copper",
          "gold",
          "silver",
          "aluminum",
          "metals",
          "mining",
          "news",
          "newspapers",
          "entertainment",
          "stores",
          "restaurants",
          "hotels",
          "solutions",
          "networks",
          "de",
          "works",
          "heavy",
          "manufacturing",
          "tire",
          "rubber",
          "beverages",
          "railway",
          "railways",
          "railroad",
          "aircraft",
          "aerospace",
          "aviation",
          "materials",
          "drug",
          "drugs",
          "publishing",
          "press");

  private static final Set<String> OFFICES = Set.of("department", "dept", "ministry", "agency");

  private static final Set<String> SMALL = Set.of("of", "the", "for", "and", "us", "u", "s");

  /** Short given names and the long ones that they mostly are short for. */
  private static final Map<String, String> GIVEN =
      Map.ofEntries(
          Map.entry("bob", "robert"),
          Map.entry("rob", "robert"),
          Map.entry("bill", "william"),
          Map.entry("will", "william"),
          Map.entry("jamie", "james"),
          Map.entry("jim", "james"),
          Map.entry("jimmy", "james"),
          Map.entry("mike", "michael"),
          Map.entry("dick", "richard"),
          Map.entry("rick", "richard"),
          Map.entry("rich", "richard"),
          Map.entry("tom", "thomas"),
          Map.entry("dan", "daniel"),
          Map.entry("dave", "david"),
          Map.entry("steve", "steven"),
          Map.entry("stephen", "steven"),
          Map.entry("jeff", "jeffrey"),
          Map.entry("geoff", "jeffrey"),
          Map.entry("chris", "christopher"),
          Map.entry("ken", "kenneth"),
          Map.entry("stan", "stanley"),
          Map.entry("larry", "lawrence"),
          Map.entry("joe", "joseph"),
          Map.entry("tim", "timothy"),
          Map.entry("greg", "gregory"),
          Map.entry("andy", "andrew"),
          Map.entry("tony", "anthony"),
          Map.entry("ed", "edward"),
          Map.entry("chuck", "charles"),
          Map.entry("charlie", "charles"),
          Map.entry("don", "donald"),
          Map.entry("ron", "ronald"),
          Map.entry("sam", "samuel"),
          Map.entry("ben", "benjamin"),
          Map.entry("matt", "matthew"),
          Map.entry("nick", "nicholas"),
          Map.entry("pat", "patrick"),
          Map.entry("pete", "peter"),
          Map.entry("phil", "philip"),
          Map.entry("phillip", "philip"),
          Map.entry("doug", "douglas"),
          Map.entry("fred", "frederick"),
          Map.entry("bernie", "bernard"),
          Map.entry("alex", "alexander"),
          Map.entry("jon", "jonathan"),
          Map.entry("josh", "joshua"),
          Map.entry("ray", "raymond"),
          Map.entry("vince", "vincent"),
          Map.entry("sue", "susan"),
          Map.entry("liz", "elizabeth"),
          Map.entry("kate", "katherine"),
          Map.entry("meg", "margaret"),
          Map.entry("bobby", "robert"),
          Map.entry("robbie", "robert"),
          Map.entry("billy", "william"),
          Map.entry("willie", "william"),
          Map.entry("mick", "michael"),
          Map.entry("mickey", "michael"),
          Map.entry("ricky", "richard"),
          Map.entry("tommy", "thomas"),
          Map.entry("danny", "daniel"),
          Map.entry("johnny", "john"),
          Map.entry("eddie", "edward"),
          Map.entry("ned", "edward"),
          Map.entry("freddie", "frederick"),
          Map.entry("sammy", "samuel"),
          Map.entry("ronnie", "ronald"),
          Map.entry("donnie", "donald"),
          Map.entry("hank", "henry"),
          Map.entry("gerry", "gerald"),
          Map.entry("drew", "andrew"),
          Map.entry("ernie", "ernest"),
          Map.entry("gene", "eugene"),
          Map.entry("herb", "herbert"),
          Map.entry("irv", "irving"),
          Map.entry("jake", "jacob"),
          Map.entry("len", "leonard"),
          Map.entry("lenny", "leonard"),
          Map.entry("lou", "louis"),
          Map.entry("manny", "manuel"),
          Map.entry("marty", "martin"),
          Map.entry("mitch", "mitchell"),
          Map.entry("nate", "nathan"),
          Map.entry("gabe", "gabriel"),
          Map.entry("zach", "zachary"),
          Map.entry("abe", "abraham"),
          Map.entry("art", "arthur"),
          Map.entry("norm", "norman"),
          Map.entry("randy", "randall"),
          Map.entry("rudy", "rudolph"),
          Map.entry("russ", "russell"),
          Map.entry("sid", "sidney"),
          Map.entry("stu", "stuart"),
          Map.entry("toby", "tobias"),
          Map.entry("vic", "victor"),
          Map.entry("walt", "walter"),
          Map.entry("wes", "wesley"),
          Map.entry("beth", "elizabeth"),
          Map.entry("betsy", "elizabeth"),
          Map.entry("maggie", "margaret"),
          Map.entry("peggy", "margaret"),
          Map.entry("katie", "katherine"),
          Map.entry("barb", "barbara"),
          Map.entry("deb", "deborah"),
          Map.entry("debbie", "deborah"),
          Map.entry("jen", "jennifer"),
          Map.entry("jenny", "jennifer"),
          Map.entry("jackie", "jacqueline"),
          Map.entry("judy", "judith"),
          Map.entry("pam", "pamela"),
          Map.entry("patty", "patricia"),
          Map.entry("vicki", "victoria"),
          Map.entry("becky", "rebecca"),
          Map.entry("cindy", "cynthia"),
          Map.entry("cathy", "catherine"));

  private static final Set<String> FULL_GIVEN = Set.copyOf(GIVEN.values());

  /** Letters of a name that is another one shortened, at least … */
  private static final int MIN_SHORTENED = 4;

  /** … and at most where it is made of the beginnings of words. */
  private static final int MAX_SYLLABLES = 8;

  /** What many newspapers are called behind the name of their town. */
  private static final Set<String> PAPERS =
      Set.of(
          "times",
          "post",
          "journal",
          "news",
          "herald",
          "standard",
          "star",
          "sun",
          "mail",
          "press",
          "gazette",
          "telegraph",
          "chronicle",
          "daily",
          "review",
          "observer",
          "bulletin");

  /**
   * What ends the name of a fund or of a unit that is listed for itself and no name of its firm.
   */
  private static final Set<String> UNITS =
      Set.of(
          "infrastructure",
          "power",
          "wind",
          "capital",
          "securities",
          "finance",
          "credit",
          "trust",
          "fund",
          "funds",
          "partners",
          "investors",
          "investments",
          "ventures",
          "advisors",
          "asset",
          "management",
          "equity",
          "reit",
          "acquisition",
          "korea",
          "japan",
          "china",
          "india",
          "europe",
          "asia",
          "america",
          "australia",
          "canada");

  private NameForms() {}

  /** Whether a word is a given name; where many bear it, it alone is nobody's surname. */
  static boolean isGiven(String word) {
    return GIVEN.containsKey(word) || FULL_GIVEN.contains(word);
  }

  /** What entities of one form share; null for those whose names have no other form. */
  static @Nullable String form(String entityId) {
    if (EntityType.ORGANIZATION.isOf(entityId)) {
      List<String> words = words(EntityType.ORGANIZATION.key(entityId));
      String office = office(words);
      return office == null ? "firm " + joined(core(words)) : office;
    }
    return EntityType.PERSON.isOf(entityId) ? person(EntityType.PERSON.key(entityId)) : null;
  }

  private static List<String> words(String key) {
    return new ArrayList<>(Arrays.asList(key.split("-", -1)));
  }

  /** "office justice" of "us-department-of-justice"; null of what is none. */
  private static @Nullable String office(List<String> words) {
    Set<String> rest = new TreeSet<>(words);
    if (!rest.removeAll(OFFICES)) {
      return null;
    }
    rest.removeAll(SMALL);
    return rest.isEmpty() ? null : "office " + String.join(" ", rest);
  }

  /** Without what may be said or not; all of it where nothing else is left. */
  private static List<String> core(List<String> words) {
    int based = words.lastIndexOf("based");
    int from = based > 0 && based < words.size() - 1 ? based + 1 : 0;
    while (from < words.size() - 1 && BEFORE.contains(words.get(from))) {
      from++;
    }
    boolean isCut = from > 0 && from == words.size() - 1 && !words.get(0).equals("the");
    if (isCut && !OF_STATE.contains(words.get(from))) {
      from = 0;
    }
    int to = words.size();
    while (to > from + 1 && BEHIND.contains(words.get(to - 1))) {
      to--;
    }
    return words.subList(from, to);
  }

  /** "jpmorganchase"; whether something is plural or spelled as in Britain makes no other name. */
  private static String joined(List<String> words) {
    StringBuilder joined = new StringBuilder();
    for (String word : words) {
      boolean isPlural =
          words.size() > 1 && word.length() > 3 && word.endsWith("s") && !word.endsWith("ss");
      if (!word.equals("and")) {
        joined.append(word, 0, word.length() - (isPlural ? 1 : 0));
      }
    }
    String all =
        joined
            .toString()
            .replace("isation", "ization")
            .replace("defence", "defense")
            .replace("centre", "center")
            .replace("labour", "labor");
    boolean isAddress =
        words.size() == 1 && all.length() > 6 && all.endsWith("com") && !all.endsWith("telecom");
    return isAddress ? all.substring(0, all.length() - 3) : all;
  }

  private static @Nullable String person(String key) {
    int first = key.indexOf('-');
    if (first <= 0 || key.contains("--")) {
      return null;
    }
    String given = key.substring(0, first);
    return "person " + GIVEN.getOrDefault(given, given) + key.substring(first);
  }

  /**
   * Whether two firms with the same instrument code are one by their names: one begins with the
   * other and says what it does beside, or is its initials.
   */
  static boolean isOfOneFirm(String one, String other) {
    return isForm(one, other) || isForm(other, one);
  }

  private static boolean isForm(String shortId, String longId) {
    String shorter = joined(core(words(EntityType.ORGANIZATION.key(shortId))));
    List<String> longer = core(words(EntityType.ORGANIZATION.key(longId)));
    return joined(longer).equals(shorter)
        || addsDoing(shortId, longId)
        || initials(longer).equals(shorter);
  }

  /** Whether a name begins with all of a shorter one and is no unit's: "JPMorgan Chase". */
  static boolean begins(String longId, String shortId) {
    String shorter = joined(core(words(EntityType.ORGANIZATION.key(shortId))));
    List<String> longer = core(words(EntityType.ORGANIZATION.key(longId)));
    for (int count = 1; count < longer.size(); count++) {
      if (joined(longer.subList(0, count)).equals(shorter)) {
        return longer.subList(count, longer.size()).stream().noneMatch(UNITS::contains);
      }
    }
    return false;
  }

  /** What a shortened name leaves out, as the id of a firm. */
  static String leftOut(String shortId, String longId) {
    String shorter = EntityType.ORGANIZATION.key(shortId);
    String longer = EntityType.ORGANIZATION.key(longId);
    String rest =
        longer.startsWith(shorter)
            ? longer.substring(shorter.length())
            : longer.endsWith(shorter)
                ? longer.substring(0, longer.length() - shorter.length())
                : longer;
    return EntityType.ORGANIZATION.id(rest.replaceAll("^-|-$", ""));
  }

  /** Whether a longer name only adds to a shorter one what the firm does: "Toyota Motor". */
  static boolean addsDoing(String shortId, String longId) {
    String shorter = joined(core(words(EntityType.ORGANIZATION.key(shortId))));
    List<String> longer = core(words(EntityType.ORGANIZATION.key(longId)));
    for (int count = 1; count < longer.size(); count++) {
      boolean isDoing =
          longer.subList(count, longer.size()).stream()
              .allMatch(word -> DOING.contains(word) || BEHIND.contains(word));
      if (isDoing && joined(longer.subList(0, count)).equals(shorter)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether a name of one word is another one shortened: the last word of it ("Disney", but not
   * "Times"), its beginning ("Citi" of Citigroup) or the beginnings of its words ("SocGen").
   */
  static boolean isShortened(String shortId, String longId) {
    String shorter = EntityType.ORGANIZATION.key(shortId);
    List<String> longer = core(words(EntityType.ORGANIZATION.key(longId)));
    if (shorter.indexOf('-') >= 0 || shorter.length() < MIN_SHORTENED || longer.isEmpty()) {
      return false;
    }
    boolean isLast =
        longer.size() > 1
            && longer.get(longer.size() - 1).equals(shorter)
            && !PAPERS.contains(shorter);
    boolean isBeginning =
        longer.size() == 1
            && longer.get(0).startsWith(shorter)
            && longer.get(0).length() > shorter.length() + 1;
    return isLast || isBeginning || isOfBeginnings(shorter, longer);
  }

  /** "socgen" of "societe generale", two letters of each word at least. */
  private static boolean isOfBeginnings(String shorter, List<String> longer) {
    if (longer.size() != 2) {
      return false;
    }
    for (int cut = 2; cut <= shorter.length() - 2; cut++) {
      if (longer.get(0).startsWith(shorter.substring(0, cut))
          && longer.get(1).startsWith(shorter.substring(cut))) {
        return true;
      }
    }
    return false;
  }

  /**
   * What a name and those it may be short for share: its first letters, its last word, or the first
   * letters of two words.
   */
  static List<String> beginnings(String entityId) {
    List<String> words = core(words(EntityType.ORGANIZATION.key(entityId)));
    List<String> beginnings = new ArrayList<>();
    String first = words.get(0);
    String last = words.get(words.size() - 1);
    if (words.size() == 1 && first.length() >= MIN_SHORTENED) {
      beginnings.add("letters " + first.substring(0, MIN_SHORTENED));
      for (int cut = 2; cut <= Math.min(first.length(), MAX_SYLLABLES) - 2; cut++) {
        beginnings.add("syllables " + first.charAt(0) + first.charAt(cut));
      }
    }
    if (words.size() == 2 && !first.isEmpty() && !last.isEmpty()) {
      beginnings.add("syllables " + first.charAt(0) + last.charAt(0));
    }
    if (last.length() >= MIN_SHORTENED) {
      beginnings.add("word " + last);
    }
    return beginnings;
  }

  private static String initials(List<String> words) {
    StringBuilder initials = new StringBuilder();
    for (String word : words) {
      if (!word.isEmpty() && !SMALL.contains(word)) {
        initials.append(word.charAt(0));
      }
    }
    return words.size() > 1 ? initials.toString() : "";
  }
}
