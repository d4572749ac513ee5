package org.dateline.bench;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * A wire that never was, with labels: stories in invented sentences about invented people, and what
 * desks and clients do to them. Every story is made from its number alone, so any part of any size
 * can be made anywhere and is always the same.
 */
public final class WireGenerator implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int SERIES = 12;
  private static final long DAY = 86_400;

  /** What was done to the first take. */
  public enum Edit {
    FIRST,
    ADDED_PARAGRAPHS,
    CHANGED_NUMBERS,
    REORDERED,
    OCR_NOISE,
    AGENCY_REWRITE,
    EXACT_COPY,
    CUT,
    KILL,
    RECURRING
  }

  /**
   * One dispatch.
   *
   * @param label the story it belongs to
   * @param edit what was done
   * @param source agency
   * @param reference the feed's id
   * @param headline with tags
   * @param body clean text
   * @param seconds since 1970 UTC
   */
  public record Transmission(
      long label,
      Edit edit,
      String source,
      String reference,
      String headline,
      String body,
      long seconds)
      implements Serializable {}

  private static final String[] ONSETS = {
    "b", "br", "d", "dr", "f", "g", "gl", "h", "j", "k", "kr", "l", "m", "n", "p", "pl", "r", "s",
    "st", "t", "tr", "v", "w", "z"
  };
  private static final String[] VOWELS = {"a", "e", "i", "o", "u", "au", "ei", "ou", "ia"};
  private static final String[] CODAS = {"l", "n", "r", "s", "m", "rt", "nd", "sk", "lm", "x", ""};
  private static final String[] THINGS = {
    "harbour levy", "grain accord", "reactor audit", "border crossing", "pension bill",
    "rail strike", "water treaty", "fishing quota", "rescue fund", "ceasefire map",
    "airport lease", "tax amnesty", "vaccine order", "pipeline permit", "copper tariff",
    "prison inquiry", "election roll", "flood barrier", "satellite launch", "currency peg",
    "hostage list", "refinery fire", "bank merger", "school curriculum", "army draft",
    "bridge collapse", "timber ban", "visa waiver", "hospital contract", "radio licence"
  };
  private static final String[] DEEDS = {
    "rejected",
    "approved",
    "postponed",
    "defended",
    "suspended",
    "reopened",
    "criticised",
    "signed",
    "leaked",
    "revised",
    "abandoned",
    "welcomed",
    "disputed",
    "halted",
    "extended"
  };
  private static final String[] ROLES = {
    "minister",
    "spokeswoman",
    "negotiator",
    "governor",
    "trader",
    "engineer",
    "prosecutor",
    "union leader",
    "diplomat",
    "economist",
    "general",
    "mayor",
    "witness",
    "coach",
    "analyst"
  };
  private static final String[] DAYS = {
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"
  };
  private static final String[] SENTENCES = {
    "{P}, a {R} in {L}, {D} the {T} and asked {O} for {N} more weeks.",
    "{O} {D} the {T} on {W}, hours after crowds gathered in {L}.",
    "At least {N} people near {L} had signed papers about the {T}, {P} told the assembly.",
    "The {T} would cost {O} some {N} million crowns, the {R} {P} estimated.",
    "Neither {P} nor {O} returned calls placed from {L} before {W}.",
    "A letter seen in {L} shows that {P} {D} the {T} as early as {W}.",
    "\"We did not come to {L} to be lectured,\" {P} shouted across the hall.",
    "Shares of {O} slid {N} percent once word of the {T} reached {L}.",
    "Rain kept the {R} {P} from reaching {L}, where {O} had put up {N} tents.",
    "Opponents of the {T} marched past the offices of {O} carrying {N} lanterns.",
    "{P} has led {O} for {N} years and rarely speaks in public.",
    "Two earlier attempts to settle the {T} failed when {O} {D} a draft from {L}.",
    "Asked whether the {T} could be saved, the {R} {P} only smiled.",
    "Under the plan {O} would hand {L} control of {N} depots by {W}.",
    "The court in {L} will hear {P} on {W}, clerks confirmed.",
    "{L} and its neighbours share {N} kilometres of coast affected by the {T}.",
    "Analysts at {O} doubted that {P} could {V} the {T} without help from {L}.",
    "Smoke was visible from {L} until {W}, the {R} added.",
    "Under pressure from {O}, {P} {D} the {T} with {N} votes to spare.",
    "Farmers around {L} blame {O} for losing {N} head of cattle.",
    "It was the {N}th time this decade that {L} {D} such a {T}.",
    "{P} flew home to {L} by way of three capitals, aides said.",
    "Copies of the {T} circulated among delegates of {O} late on {W}.",
    "The dispute over the {T} goes back to a quarrel between {P} and {O}.",
    "Insurers put the damage in {L} at {N} million crowns.",
    "Nobody at {O} would say who had {D} the {T}.",
    "Under a tin roof in {L} the {R} {P} counted {N} ballots by hand.",
    "Fuel for {N} buses ran out in {L} while {O} argued about the {T}.",
    "{O} was founded in {L} to look after the {T} and little else.",
    "The {R} warned that {N} jobs at {O} hang on the {T}.",
    "Songs were sung outside the {L} town hall when {P} {D} the {T}.",
    "Earlier on {W}, {P} had met {N} relatives of those missing in {L}.",
    "A second {T}, promised by {O}, has yet to be printed.",
    "Telephone lines to {L} were cut for {N} hours, according to {O}.",
    "Voters in {L} have {D} three mayors since the {T} began.",
    "{P} owns {N} percent of {O} through a foundation based in {L}."
  };
  private static final String[] HEADLINES = {
    "{L} {R} {D} {T}", "{O} {D} {T} after {L} protest", "{P} {D} {T} in {L}",
    "Crowds in {L} as {O} {D} {T}", "{N} held in {L} over {T}", "{O} seeks {N} mln for {T}"
  };
  private static final String[] MARKET = {
    "Stocks in {S} closed {N} percent higher at {X} points on turnover of {X} million crowns.",
    "Advancers beat decliners by {N} to {N} while the {S} volatility gauge fell to {X}.",
    "Banks rose {X} percent, miners lost {X} percent and utilities added {X} percent.",
    "The crown traded at {X} to the dollar against {X} at the previous close.",
    "Ten-year bonds yielded {X} percent and the three-month rate was fixed at {X} percent.",
    "Volume stood at {N} million shares compared with a 30-day average of {N} million.",
    "The broader {S} index of {N} shares ended the session at {X}, off its high of {X}."
  };

  private final long seed;
  private final long start;
  private final long span;
  private final double rewritten;

  /**
   * Makes a wire.
   *
   * @param seed another seed, another wire
   * @param days length of the archive; more stories on the same days make a busier wire
   * @param rewritten share of the sentences that an agency's rewrite replaces, 0..1
   */
  public WireGenerator(long seed, int days, double rewritten) {
    this.seed = seed;
    this.start = 1_136_073_600L;
    this.span = days * DAY;
    this.rewritten = rewritten;
  }

  /** All transmissions of a story, in order of time; at least one. */
  public List<Transmission> story(long number) {
    SplittableRandom random = new SplittableRandom(seed * 1_000_003 + number * 7919);
    long at = start + random.nextLong(span);
    int kind = random.nextInt(100);
    if (kind < 6) {
      return List.of(recurring(number, random, at));
    }
    Draft draft = new Draft(random);
    List<Transmission> all = new ArrayList<>();
    String source = "agency" + random.nextInt(5);
    all.add(draft.sent(number, Edit.FIRST, source, draft.headline, at, random));
    if (kind < 70) {
      return all;
    }
    if (kind < 85) {
      chain(number, draft, source, at, random, all);
    }
    if (kind >= 80) {
      copies(number, draft, random, all);
    }
    return all;
  }

  private void chain(
      long number,
      Draft draft,
      String source,
      long at,
      SplittableRandom random,
      List<Transmission> all) {
    int takes = 1 + random.nextInt(4);
    long time = at;
    boolean tagged = random.nextInt(4) > 0;
    for (int take = 1; take <= takes; take++) {
      time += 600 + random.nextLong(6 * 3600);
      Edit edit = take == takes && random.nextInt(12) == 0 ? Edit.KILL : draft.revise(random);
      String tag =
          edit == Edit.KILL
              ? "KILL-"
              : edit == Edit.CHANGED_NUMBERS
                  ? "CORRECTED-"
                  : take == 1 ? "(LEAD) " : "(" + ordinal(take) + " LD) ";
      String headline = tagged || edit == Edit.KILL ? tag + draft.headline : draft.headline;
      if (edit == Edit.KILL) {
        String notice = "The report under this headline is withdrawn. Please do not use it.";
        all.add(new Transmission(number, edit, source, "k" + number, headline, notice, time));
        return;
      }
      all.add(draft.sent(number, edit, source, headline, time, random));
    }
  }

  private void copies(long number, Draft draft, SplittableRandom random, List<Transmission> all) {
    if (all.get(all.size() - 1).edit() == Edit.KILL) {
      return;
    }
    int count = 1 + random.nextInt(3);
    long time = all.get(all.size() - 1).seconds();
    for (int i = 0; i < count; i++) {
      time += 900 + random.nextLong(DAY);
      String other = "client" + random.nextInt(8);
      Draft copy = draft.copy();
      int choice = random.nextInt(5);
      Edit edit =
          switch (choice) {
            case 0 -> Edit.EXACT_COPY;
            case 1 -> copy.reorder(random);
            case 2 -> copy.noise(random, 0.02);
            case 3 -> copy.rewrite(random, rewritten);
            default -> copy.cut(random);
          };
      String headline = edit == Edit.AGENCY_REWRITE ? copy.newHeadline(random) : draft.headline;
      all.add(copy.sent(number, edit, other, headline, time, random));
    }
  }

  private static String ordinal(int take) {
    return switch (take) {
      case 2 -> "2nd";
      case 3 -> "3rd";
      default -> take + "th";
    };
  }

  /** A report in a fixed form, once a day, and never the same: its own story every time. */
  private static Transmission recurring(long number, SplittableRandom random, long at) {
    int series = random.nextInt(SERIES);
    SplittableRandom names = new SplittableRandom(series);
    String place = name(names);
    StringBuilder body = new StringBuilder();
    for (String sentence : MARKET) {
      body.append(body.isEmpty() ? "" : "\n\n")
          .append(numbers(sentence.replace("{S}", place), random));
    }
    String headline =
        series % 3 == 0
            ? "FACTBOX-" + place + " markets at a glance"
            : place + " stocks end " + (random.nextBoolean() ? "higher" : "lower");
    return new Transmission(
        number, Edit.RECURRING, "agency" + series % 5, "m" + number, headline, body.toString(), at);
  }

  private static String numbers(String sentence, SplittableRandom random) {
    String text = sentence;
    while (text.contains("{N}") || text.contains("{X}")) {
      int n = text.indexOf("{N}");
      int x = text.indexOf("{X}");
      boolean whole = x < 0 || (n >= 0 && n < x);
      int place = whole ? n : x;
      String value =
          whole
              ? Integer.toString(2 + random.nextInt(900))
              : String.format(Locale.ROOT, "%.2f", random.nextDouble() * 300);
      text = text.substring(0, place) + value + text.substring(place + 3);
    }
    return text;
  }

  private static String name(SplittableRandom random) {
    StringBuilder name = new StringBuilder();
    int syllables = 2 + random.nextInt(2);
    for (int i = 0; i < syllables; i++) {
      name.append(ONSETS[random.nextInt(ONSETS.length)])
          .append(VOWELS[random.nextInt(VOWELS.length)])
          .append(CODAS[random.nextInt(CODAS.length)]);
    }
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }

  /** A text and the people in it. */
  private static final class Draft {
    private final String[] persons;
    private final String[] places;
    private final String[] bodies;
    private final String[] things;
    private final List<String> sentences;
    private String headline;

    Draft(SplittableRandom random) {
      persons = new String[] {name(random) + " " + name(random), name(random), name(random)};
      places = new String[] {name(random), name(random)};
      bodies = new String[] {"the " + name(random) + " Council", name(random) + " Works"};
      things = new String[] {pick(THINGS, random), pick(THINGS, random)};
      headline = fill(pick(HEADLINES, random), random);
      sentences = new ArrayList<>();
      int length = 5 + random.nextInt(18);
      for (int i = 0; i < length; i++) {
        sentences.add(sentence(random));
      }
    }

    private Draft(Draft other) {
      persons = other.persons;
      places = other.places;
      bodies = other.bodies;
      things = other.things;
      headline = other.headline;
      sentences = new ArrayList<>(other.sentences);
    }

    Draft copy() {
      return new Draft(this);
    }

    private String sentence(SplittableRandom random) {
      return fill(pick(SENTENCES, random), random);
    }

    String newHeadline(SplittableRandom random) {
      return fill(pick(HEADLINES, random), random);
    }

    private static String pick(String[] from, SplittableRandom random) {
      return from[random.nextInt(from.length)];
    }

    /** Fills the slots, mostly with the story's own people. */
    private String fill(String template, SplittableRandom random) {
      StringBuilder out = new StringBuilder();
      for (int i = 0; i < template.length(); i++) {
        if (template.charAt(i) != '{') {
          out.append(template.charAt(i));
          continue;
        }
        boolean own = random.nextInt(5) > 0;
        out.append(
            switch (template.charAt(i + 1)) {
              case 'P' -> own ? pick(persons, random) : name(random);
              case 'L' -> own ? pick(places, random) : name(random);
              case 'O' -> own ? pick(bodies, random) : name(random) + " Group";
              case 'T' -> own ? pick(things, random) : pick(THINGS, random);
              case 'R' -> pick(ROLES, random);
              case 'D' -> pick(DEEDS, random);
              case 'W' -> pick(DAYS, random);
              case 'V' -> "finish";
              default -> Integer.toString(2 + random.nextInt(400));
            });
        i += 2;
      }
      return Character.toUpperCase(out.charAt(0)) + out.substring(1);
    }

    Transmission sent(
        long number, Edit edit, String source, String title, long at, SplittableRandom random) {
      StringBuilder body = new StringBuilder();
      for (int i = 0; i < sentences.size(); i++) {
        body.append(i == 0 ? "" : i % 2 == 0 ? "\n\n" : " ").append(sentences.get(i));
      }
      String reference = String.format(Locale.ROOT, "%x", random.nextLong());
      return new Transmission(number, edit, source, reference, title, body.toString(), at);
    }

    /** The next take: more text, other numbers, or another order. */
    Edit revise(SplittableRandom random) {
      int choice = random.nextInt(10);
      if (choice < 6) {
        int more = 1 + random.nextInt(5);
        sentences.add(0, sentence(random));
        for (int i = 0; i < more; i++) {
          sentences.add(1 + random.nextInt(sentences.size()), sentence(random));
        }
        if (random.nextInt(3) == 0 && sentences.size() > 8) {
          sentences.remove(sentences.size() - 1);
        }
        headline = random.nextInt(3) == 0 ? headline + " - " + pick(DAYS, random) : headline;
        return Edit.ADDED_PARAGRAPHS;
      }
      return choice < 8 ? changeNumbers(random) : reorder(random);
    }

    private Edit changeNumbers(SplittableRandom random) {
      int changed = 1 + random.nextInt(2);
      for (int i = 0; i < sentences.size() && changed > 0; i++) {
        String sentence = sentences.get(i);
        int digit = firstDigit(sentence);
        if (digit >= 0) {
          int end = digit;
          while (end < sentence.length() && Character.isDigit(sentence.charAt(end))) {
            end++;
          }
          sentences.set(
              i,
              sentence.substring(0, digit) + (401 + random.nextInt(99)) + sentence.substring(end));
          changed--;
        }
      }
      return Edit.CHANGED_NUMBERS;
    }

    private static int firstDigit(String sentence) {
      for (int i = 0; i < sentence.length(); i++) {
        if (Character.isDigit(sentence.charAt(i))) {
          return i;
        }
      }
      return -1;
    }

    Edit reorder(SplittableRandom random) {
      for (int i = sentences.size() - 1; i > 0; i--) {
        int j = random.nextInt(i + 1);
        String moved = sentences.get(i);
        sentences.set(i, sentences.get(j));
        sentences.set(j, moved);
      }
      return Edit.REORDERED;
    }

    /** What a scanner misreads: some letters of some words. */
    Edit noise(SplittableRandom random, double rate) {
      for (int i = 0; i < sentences.size(); i++) {
        char[] letters = sentences.get(i).toCharArray();
        for (int c = 0; c < letters.length; c++) {
          if (Character.isLetter(letters[c]) && random.nextDouble() < rate) {
            letters[c] = (char) ('a' + random.nextInt(26));
          }
        }
        sentences.set(i, new String(letters));
      }
      return Edit.OCR_NOISE;
    }

    Edit rewrite(SplittableRandom random, double share) {
      for (int i = 0; i < sentences.size(); i++) {
        if (random.nextDouble() < share) {
          sentences.set(i, sentence(random));
        }
      }
      return Edit.AGENCY_REWRITE;
    }

    /** A client prints the first half or more. */
    Edit cut(SplittableRandom random) {
      int kept = Math.max(4, sentences.size() / 2 + random.nextInt(sentences.size() / 2 + 1));
      while (sentences.size() > kept) {
        sentences.remove(sentences.size() - 1);
      }
      return Edit.CUT;
    }
  }
}
