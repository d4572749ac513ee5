package org.dateline.entity.pair;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.config.gazetteer.GazetteerEntry;
import org.dateline.config.gazetteer.Wholes;
import org.dateline.table.EntityPairs.Relation;
import org.dateline.text.name.EntityType;
import org.dateline.text.name.NameKey;
import org.jspecify.annotations.Nullable;

/**
 * What two entities are to each other whatever the news, so that nobody has to read of it: by what
 * the gazetteer knows of them, by their names, and of persons by the company they always keep.
 */
public final class PairRelations implements Serializable {
  private static final long serialVersionUID = 1L;

  /**
   * A person of whose stories so many name the body or firm speaks for it, or stands for it; a firm
   * or a person of whose so many name a town sits there, and so does one that so many of the town's
   * name.
   */
  private static final double MOSTLY = 0.6;

  /** A body or firm that so many stories name with a person is named for what that person says. */
  private static final long OFTEN = 20;

  /** Two places that so many stories of one name together: one lies in the other. */
  private static final double NEARLY_ALL = 0.75;

  /** Two of such names that half of the stories of one name together are one. */
  private static final double HALF = 0.5;

  /** Letters of an abbreviation whose letters are not all initials: "JAL", "UAL". */
  private static final int MAX_LETTERS = 4;

  /** Nobody sits in these. */
  private static final Set<String> WATERS =
      Set.of("gulf", "sea", "ocean", "strait", "straits", "river", "bay", "channel", "canal");

  /** A name of so many letters with which another's begins is short for it: "Glaxo". */
  private static final int SHORT = 4;

  /** Words whose first letters so many are the same are forms of one: "Europe", "European". */
  private static final int STEM = 5;

  /** … if the rest is no longer. */
  private static final int ENDING = 3;

  /**
   * What is known of an entity.
   *
   * @param names its names as words
   * @param country id of its country; null for none
   * @param former ids of countries that its towns were part of before
   * @param offices a person's offices as words
   */
  private record Known(
      List<List<String>> names,
      @Nullable String country,
      Set<String> former,
      List<List<String>> offices)
      implements Serializable {}

  private final Map<String, Known> known = new HashMap<>();
  private final Wholes wholes;

  /** With what is known. */
  public PairRelations(List<GazetteerEntry> entries, Wholes wholes) {
    this.wholes = wholes;
    for (GazetteerEntry entry : entries) {
      known.put(entry.id(), known(entry));
    }
  }

  private static Known known(GazetteerEntry entry) {
    Set<List<String>> names = new HashSet<>();
    names.add(words(entry.label()));
    entry.names().forEach(name -> names.add(words(name)));
    entry.demonyms().forEach(name -> names.add(words(name)));
    String country = entry.country();
    Set<String> former = new HashSet<>();
    entry.formerly().forEach(state -> former.add(EntityType.COUNTRY.id(state.country())));
    return new Known(
        List.copyOf(names),
        country == null ? null : EntityType.COUNTRY.id(country),
        Set.copyOf(former),
        entry.offices().stream().map(office -> words(office.office())).toList());
  }

  /** Words in small letters, as keys have them. */
  private static List<String> words(String name) {
    return List.of(NameKey.location(name).split("-", -1));
  }

  /**
   * What two are to each other.
   *
   * @param a the one id
   * @param b the other
   * @param association the stories that name them
   * @return null where nothing but the news may tie them
   */
  @Nullable Relation of(String a, String b, Association association) {
    if (wholes.isPart(a, b) || wholes.isPart(b, a) || wholes.areListed(a, b)) {
      return Relation.PART_OF;
    }
    Relation known = ofKnown(a, b);
    known = known == null ? ofKnown(b, a) : known;
    if (known != null) {
      return known;
    }
    if (isNameWithin(a, b) || isNameWithin(b, a)) {
      return Relation.NAME_WITHIN;
    }
    double most = (double) association.both() / Math.min(association.withA(), association.withB());
    if (most >= HALF && (isAbbreviation(a, b) || isAbbreviation(b, a))) {
      return Relation.NAME_WITHIN;
    }
    double ofA = (double) association.both() / association.withA();
    double ofB = (double) association.both() / association.withB();
    if (isMember(a, b, association.both(), ofA, ofB)
        || isMember(b, a, association.both(), ofB, ofA)) {
      return Relation.MEMBER_OF;
    }
    return isAt(a, b, ofA, ofB) || isAt(b, a, ofB, ofA) ? Relation.LOCATED_IN : null;
  }

  private @Nullable Relation ofKnown(String id, String other) {
    Known entity = known.get(id);
    if (entity == null) {
      return null;
    }
    if (entity.former.contains(other)) {
      return Relation.SUCCESSOR_OF;
    }
    if (other.equals(entity.country)) {
      return EntityType.PERSON.isOf(id) ? Relation.NATIONAL_OF : Relation.LOCATED_IN;
    }
    boolean hasOffice =
        EntityType.PERSON.isOf(id)
            && EntityType.ORGANIZATION.isOf(other)
            && entity.offices.stream()
                .anyMatch(
                    office ->
                        names(other).stream().anyMatch(name -> isWithin(name, office, false)));
    return hasOffice ? Relation.MEMBER_OF : null;
  }

  /** "JAL" and Japan Airlines, "AMR Corp" and American Airlines: letters of the other in order. */
  private boolean isAbbreviation(String inner, String outer) {
    return EntityType.ORGANIZATION.isOf(outer)
        && !EntityType.COUNTRY.isOf(inner)
        && !EntityType.PERSON.isOf(inner)
        && names(inner).stream()
            .map(PairRelations::withoutKind)
            .filter(name -> name.size() == 1 && name.get(0).length() <= MAX_LETTERS)
            .anyMatch(
                name ->
                    names(outer).stream()
                        .anyMatch(of -> isInOrder(name.get(0), String.join("", of))));
  }

  /** Without "Corp" and what follows it, as the code of a share. */
  private static List<String> withoutKind(List<String> name) {
    for (int i = 1; i < name.size(); i++) {
      if (NameKey.isCompanyEnd(name.get(i))) {
        return name.subList(0, i);
      }
    }
    return name;
  }

  private static boolean isInOrder(String letters, String of) {
    if (letters.length() < 2 || of.isEmpty() || letters.charAt(0) != of.charAt(0)) {
      return false;
    }
    int at = 0;
    for (int i = 0; i < of.length() && at < letters.length(); i++) {
      at += of.charAt(i) == letters.charAt(at) ? 1 : 0;
    }
    return at == letters.length();
  }

  private static boolean isMember(
      String person, String body, long both, double ofPerson, double ofBody) {
    return EntityType.PERSON.isOf(person)
        && EntityType.ORGANIZATION.isOf(body)
        && (ofPerson >= MOSTLY || (ofBody >= MOSTLY && both >= OFTEN));
  }

  /** "In Omaha", with Berkshire Hathaway; a place that is followed for itself is no such town. */
  private boolean isAt(String who, String place, double ofWho, double ofPlace) {
    return EntityType.LOCATION.isOf(place)
        && !known.containsKey(place)
        && names(place).stream().flatMap(List::stream).noneMatch(WATERS::contains)
        && !EntityType.COUNTRY.isOf(who)
        && Math.max(ofWho, ofPlace) >= (EntityType.LOCATION.isOf(who) ? NEARLY_ALL : MOSTLY);
  }

  /** A country's name within a person's says nothing. */
  private boolean isNameWithin(String inner, String outer) {
    if (EntityType.COUNTRY.isOf(outer)
        ? EntityType.COUNTRY.isOf(inner) || EntityType.PERSON.isOf(inner)
        : EntityType.COUNTRY.isOf(inner) && EntityType.PERSON.isOf(outer)) {
      return false;
    }
    boolean byStem = !EntityType.COUNTRY.isOf(inner);
    List<List<String>> outers = names(outer);
    return names(inner).stream()
        .anyMatch(
            name ->
                outers.stream()
                    .anyMatch(
                        of -> isWithin(name, of, byStem) || (byStem && isShortFor(name, of))));
  }

  /** "Glaxo" for GlaxoSmithKline, Chrysler of DaimlerChrysler, "BoE" for the Bank of England. */
  private static boolean isShortFor(List<String> name, List<String> of) {
    if (name.size() > 1) {
      return false;
    }
    String word = name.get(0);
    StringBuilder initials = new StringBuilder();
    of.stream().filter(part -> !part.isEmpty()).forEach(part -> initials.append(part.charAt(0)));
    return (word.length() >= SHORT && of.get(0).startsWith(word))
        || (word.length() > STEM && of.size() == 1 && of.get(0).endsWith(word))
        || (of.size() > 1 && word.contentEquals(initials));
  }

  private List<List<String>> names(String id) {
    List<List<String>> names = new ArrayList<>();
    Known entity = known.get(id);
    if (entity != null) {
      names.addAll(entity.names);
    }
    if (!EntityType.COUNTRY.isOf(id)) {
      String key = id.substring(id.indexOf('/') + 1);
      int sense = key.indexOf("--");
      names.add(List.of((sense < 0 ? key : key.substring(0, sense)).split("-", -1)));
    }
    return names;
  }

  /** Whether words stand one after the other within others. */
  private static boolean isWithin(List<String> inner, List<String> outer, boolean byStem) {
    for (int from = 0; from + inner.size() <= outer.size(); from++) {
      boolean matches = true;
      for (int i = 0; i < inner.size() && matches; i++) {
        matches = isForm(inner.get(i), outer.get(from + i), byStem);
      }
      if (matches) {
        return true;
      }
    }
    return false;
  }

  private static boolean isForm(String word, String other, boolean byStem) {
    return word.equals(other)
        || (byStem
            && word.length() >= STEM
            && other.length() >= STEM
            && Math.abs(word.length() - other.length()) <= ENDING
            && word.regionMatches(0, other, 0, STEM));
  }
}
