package org.dateline.bench.wire;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * Sentences and headlines from templates: {P} a person, {R} one with a role, {O} an organization,
 * {L} a place, {C} a country, {W} a day of the week, {N} a number, and of the topic {T} a noun, {V}
 * a verb, {A} an adjective.
 */
final class Prose {
  private static final List<String> OPENINGS =
      List.of(
          "",
          "",
          "",
          "",
          "On {W}, ",
          "Late on {W}, ",
          "In {L}, ",
          "Within hours, ",
          "For the second time this year, ",
          "After {N} days of delay, ",
          "With the {T} still open, ",
          "Despite a warning from {O}, ",
          "As crowds waited in {L}, ",
          "Under pressure over the {T}, ",
          "Before the {A} {T} was known, ",
          "Against the advice of {O}, ",
          "To the surprise of {C}, ",
          "While {C} looked on, ");

  private static final List<String> CORES =
      List.of(
          "{R} {V} the {A} {T}",
          "{O} {V} the {T} and the {T} together",
          "{C} {V} a {T} worth {N} million crowns",
          "the {A} {T} was {V} by {O}",
          "{N} people near {L} {V} the {A} {T}",
          "{P} told {O} that the {T} had been {V} without a {T}",
          "officials in {L} put the cost of the {A} {T} at {N} million crowns",
          "{O} and {C} {V} a {A} {T} over the {T}",
          "{R} {V} a {T} that {O} had promised {C}",
          "no {T} has been {V} in {L} since the {A} {T}",
          "{P} called the {T} \"{A}\" and asked for another {T}",
          "a {A} {T} kept {O} from the {T}",
          "{P} doubted that {C} needs the {T}",
          "the {T} in {L} rose by {N} percent while the {T} stayed {A}",
          "{N} papers on the {A} {T} lie with {O}",
          "{C} will send {R} to {L} to see the {T}",
          "{P} and {P} quarreled over the {T}",
          "the {T} that {P} {V} came from {C}",
          "{O} counted {N} reports of a {A} {T}",
          "nobody at {O} would say who {V} the {T}",
          "a court in {L} let {P} keep the {A} {T}",
          "the {T} and the {A} {T} go back to a quarrel between {P} and {O}",
          "{C} blamed {O} for the {A} {T} in {L}",
          "half of the {T} was {V} before {R} reached {L}",
          "{P} showed visitors from {C} a {A} {T}",
          "{O} lost the {T} and {V} the next one",
          "the government of {C} {V} the {T}",
          "a {T}, a {T} and {N} boxes were found in {L}",
          "{P}, who once {V} a {T} for {O}, would not comment",
          "talks on the {A} {T} between {C} and {C} resumed in {L}");

  private static final List<String> CLOSINGS =
      List.of(
          "",
          "",
          "",
          ", {P} said",
          ", according to {O}",
          " on {W}",
          ", {N} kilometres from {L}",
          " by {N} votes to {N}",
          ", {R} added",
          ", which {C} denies",
          " and left the {T} to {O}",
          ", the {A} {T} notwithstanding",
          " for {N} more weeks",
          ", as {C} had hoped",
          " in spite of the {T}");

  private static final List<String> HEADLINES =
      List.of(
          "{C} {V} {T} as {A} {T} grows",
          "{O} {V} {A} {T}",
          "{S} {V} {T} in {L}",
          "{L} waits for {T} after {A} {T}",
          "{C}, {O} at odds over {T}",
          "{N} held in {L} over {A} {T}",
          "{S}: {A} {T} was {V} by {O}",
          "{C} says {T} {V} near {L}");

  private final Topic topic;
  private final Cast cast;
  private final LocalDate day;

  /** Of a topic, with a cast, told on a day. */
  Prose(Topic topic, Cast cast, LocalDate day) {
    this.topic = topic;
    this.cast = cast;
    this.day = day;
  }

  String headline(SplittableRandom random) {
    return filled(Draws.pick(HEADLINES, random), "", random);
  }

  String sentence(SplittableRandom random) {
    String template =
        Draws.pick(OPENINGS, random) + Draws.pick(CORES, random) + Draws.pick(CLOSINGS, random);
    return filled(template, ".", random);
  }

  /** The first sentence names the day. */
  String lead(SplittableRandom random) {
    String template =
        Draws.pick(CORES, random) + " on " + weekday(0) + Draws.pick(CLOSINGS, random);
    return filled(template.replace(" on {W}", ""), ".", random);
  }

  private String weekday(int before) {
    return day.minusDays(before).getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
  }

  private String filled(String template, String end, SplittableRandom random) {
    StringBuilder out = new StringBuilder(template.length() + 80);
    for (int i = 0; i < template.length(); i++) {
      if (template.charAt(i) == '{') {
        append(out, slot(template.charAt(i + 1), random));
        i += 2;
      } else {
        out.append(template.charAt(i));
      }
    }
    out.setCharAt(0, Character.toUpperCase(out.charAt(0)));
    return out.append(end).toString();
  }

  private String slot(char slot, SplittableRandom random) {
    return switch (slot) {
      case 'P' -> {
        Person person = cast.person(random);
        yield random.nextInt(3) == 0 ? person.full() : person.surname();
      }
      case 'R' -> {
        Person person = cast.person(random);
        yield "the " + person.role() + " " + person.full();
      }
      case 'S' -> cast.person(random).surname();
      case 'O' -> cast.organization(random);
      case 'L' -> cast.place(random);
      case 'C' -> cast.country(random);
      case 'W' -> weekday(random.nextInt(4));
      case 'T' -> Draws.pick(topic.nouns(), random);
      case 'V' -> Draws.pick(topic.verbs(), random);
      case 'A' -> Draws.pick(topic.adjectives(), random);
      case 'N' -> Integer.toString(2 + random.nextInt(400));
      default -> throw new IllegalStateException("No template has a slot " + slot + ".");
    };
  }

  /** "an" before a vowel. */
  private static void append(StringBuilder out, String word) {
    int length = out.length();
    boolean article =
        (length == 2 && out.charAt(0) == 'a')
            || (length > 2 && out.indexOf(" a ", length - 3) >= 0);
    if (article && "aeio".indexOf(word.charAt(0)) >= 0) {
      out.insert(length - 1, 'n');
    }
    out.append(word);
  }
}
