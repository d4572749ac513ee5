package org.dateline.bench;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.dateline.bench.wire.Edit;
import org.dateline.bench.wire.FixedForm;
import org.dateline.bench.wire.InventedNames;
import org.dateline.bench.wire.MarketReport;
import org.dateline.bench.wire.SentenceEdits;

/**
 * A wire that never was, with labels: stories in invented sentences about invented people, and what
 * desks and clients do to them. Every story is made from its number alone, so any part of any size
 * can be made anywhere and is always the same.
 */
public final class WireGenerator implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final long DAY = 86_400;

  /** Passages of background, each of them an agency's own. */
  private static final int BACKGROUNDS = 5;

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
    if (kind < 9) {
      return List.of(fixedForm(number, random, at));
    }
    if (kind < 12) {
      return List.of(withBackground(number, random, at));
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
            case 1 -> SentenceEdits.reorder(copy.sentences, random);
            case 2 -> SentenceEdits.noise(copy.sentences, random, 0.02);
            case 3 -> SentenceEdits.rewrite(copy.sentences, random, rewritten, copy::sentence);
            default -> SentenceEdits.cut(copy.sentences, random);
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
    MarketReport report = MarketReport.draw(random);
    return new Transmission(
        number,
        Edit.RECURRING,
        "agency" + report.series() % 5,
        "m" + number,
        report.headline(),
        report.body(),
        at);
  }

  /** A brief in the words of other briefs, and about something else. */
  private static Transmission fixedForm(long number, SplittableRandom random, long at) {
    FixedForm brief = FixedForm.draw(random);
    return new Transmission(
        number,
        Edit.FIXED_FORM,
        "agency" + brief.form(),
        "f" + number,
        brief.headline(),
        brief.body(),
        at);
  }

  /** News of its own, above paragraphs that stand under other news too. */
  private Transmission withBackground(long number, SplittableRandom random, long at) {
    int series = random.nextInt(BACKGROUNDS);
    Draft background = new Draft(new SplittableRandom(seed * 31 + series));
    Draft draft = new Draft(random);
    draft.sentences.subList(2 + random.nextInt(3), draft.sentences.size()).clear();
    draft.sentences.addAll(background.sentences.subList(0, 5));
    return draft.sent(
        number, Edit.SHARED_BACKGROUND, "agency" + series, draft.headline, at, random);
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
      persons =
          new String[] {
            InventedNames.draw(random) + " " + InventedNames.draw(random),
            InventedNames.draw(random),
            InventedNames.draw(random)
          };
      places = new String[] {InventedNames.draw(random), InventedNames.draw(random)};
      bodies =
          new String[] {
            "the " + InventedNames.draw(random) + " Council", InventedNames.draw(random) + " Works"
          };
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
              case 'P' -> own ? pick(persons, random) : InventedNames.draw(random);
              case 'L' -> own ? pick(places, random) : InventedNames.draw(random);
              case 'O' -> own ? pick(bodies, random) : InventedNames.draw(random) + " Group";
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
      return choice < 8
          ? SentenceEdits.changeNumbers(sentences, random)
          : SentenceEdits.reorder(sentences, random);
    }
  }
}
