package org.dateline.entity.identity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.dateline.table.EntityLinks.Reason;
import org.dateline.text.name.EntityType;
import org.dateline.text.name.NameKey;
import org.jspecify.annotations.Nullable;

/**
 * What a name of one word stands for in dispatches that do not spell it out, "IAEA", "Lehman",
 * "Bernanke": that which those stand for that do, if it is nearly always the same.
 */
final class ShortNames {
  private static final Pattern ACRONYM = Pattern.compile("[A-Z]\\.?&?[A-Z][A-Z.]{0,8}");

  /** "JP", "J.P.": written together with the next word or apart. */
  private static final Pattern INITIALS = Pattern.compile("[A-Z]\\.?[A-Z]\\.?");

  /** An acronym seldom has two meanings in the news; a surname more often. */
  private static final double CLEAR_ACRONYM = 0.8;

  private static final double CLEAR_WORD = 0.9;

  /** What begins a firm's name begins those of its units, too, which are others of its meanings. */
  private static final double CLEAR_BEGINNING = 0.75;

  /** Mentions that must have been resolved, at least. */
  private static final long MIN_ACRONYM = 2;

  private static final long MIN_WORD = 5;

  /** Resolved mentions to unresolved ones; fewer tell nothing of so many. */
  private static final double MIN_SHARE = 0.02;

  /** … and of what may be a name of its own. */
  private static final double SHARE_OF_BEGINNING = 1;

  /** A place of a firm's name is the firm where that is meant so often … */
  private static final long MANY = 20;

  /** … and so many times as often. */
  private static final long TIMES = 5;

  /** A meaning of a firm's first word that another one has so many times as often is none. */
  private static final long SELDOM = 10;

  private ShortNames() {}

  /**
   * What a word was resolved to.
   *
   * @param all the ways of the word that were
   * @param isAcronym whether all of them are written as one
   */
  private record Meaning(NamingWay all, boolean isAcronym) {
    static Meaning of(NamingWay way) {
      return new Meaning(way, ACRONYM.matcher(way.surface()).matches());
    }

    Meaning and(Meaning other) {
      return new Meaning(all.and(other.all), isAcronym && other.isAcronym);
    }

    /** Together, under the name of the one that is meant more. */
    Meaning withLess(Meaning other) {
      return all.weight() >= other.all.weight() ? and(other) : other.and(this);
    }

    boolean isClear(long weight) {
      double clear =
          isAcronym
              ? CLEAR_ACRONYM
              : all.isOf(EntityType.ORGANIZATION) ? CLEAR_BEGINNING : CLEAR_WORD;
      return all.weight() >= weight * clear
          && all.mentions() >= (isAcronym ? MIN_ACRONYM : MIN_WORD)
          && !all.first().equals(all.last());
    }

    /**
     * "Carlsberg" is seldom short for the Carlsberg Foundation, though where that is named it may
     * be: a beginning of a firm's name that is mostly used alone is a name of its own, if the
     * longer one says more than what the firm does.
     */
    double leastShare(List<NamingWay> ways) {
      boolean isBeginning =
          !isAcronym
              && all.isOf(EntityType.ORGANIZATION)
              && ways.stream()
                  .filter(way -> way.isOf(EntityType.ORGANIZATION) && !way.isShort())
                  .noneMatch(way -> NameForms.addsDoing(way.entityId(), all.entityId()));
      return isBeginning ? SHARE_OF_BEGINNING : MIN_SHARE;
    }

    /**
     * A person's name may be the beginning of a firm's and an acronym may look like a place; but no
     * firm is called by its founder's name, and no town by a firm's. "David" alone is not Mr David.
     */
    boolean mayBeMeantBy(NamingWay way) {
      boolean ofPerson =
          all.isOf(EntityType.PERSON)
              && way.isOf(EntityType.PERSON)
              && !NameForms.isGiven(way.surface().toLowerCase(Locale.ROOT));
      boolean ofOrganization =
          all.isOf(EntityType.ORGANIZATION)
              && (!way.isOf(EntityType.LOCATION)
                  || isAcronym
                  || (all.mentions() >= MANY && all.mentions() >= way.mentions() * TIMES));
      return ofPerson || ofOrganization;
    }
  }

  /**
   * The word of a way that is one, but for initials before it and a kind of company behind it: ways
   * of one word are looked at together. Null for others.
   */
  static @Nullable String word(NamingWay way) {
    String[] words = way.surface().strip().split("\\s+", -1);
    int count = words.length;
    while (count > 1 && NameKey.isCompanyEnd(words[count - 1])) {
      count--;
    }
    boolean isInitialed = count == 2 && INITIALS.matcher(words[0]).matches();
    if ((count > 1 && !isInitialed) || words[0].isEmpty()) {
      return null;
    }
    String name = isInitialed ? words[0] + words[1] : words[0];
    String word = name.replace(".", "").replace('\u2019', '\'').toLowerCase(Locale.ROOT);
    return word.endsWith("'s") ? word.substring(0, word.length() - 2) : word;
  }

  /** What a way means: Ed Whitacre and Edward Whitacre are one meaning of "Whitacre". */
  private static String meaning(NamingWay way) {
    String form = way.isOf(EntityType.PERSON) ? NameForms.form(way.entityId()) : null;
    return form == null ? way.entityId() : form;
  }

  /**
   * What the unresolved ones stand for.
   *
   * @param ways all ways of one word
   */
  static List<NameLink> links(List<NamingWay> ways) {
    Map<String, Meaning> meanings = new TreeMap<>();
    long all = 0;
    for (NamingWay way : ways) {
      if (way.isShort()) {
        meanings.merge(meaning(way), Meaning.of(way), Meaning::withLess);
        all += way.weight();
      }
    }
    Meaning best =
        meanings.values().stream()
            .max(
                Comparator.comparingLong((Meaning one) -> one.all.weight())
                    .thenComparing(one -> one.all.entityId()))
            .orElse(null);
    if (best == null || !best.isClear(all)) {
      return List.of();
    }
    List<NameLink> links = seldomMeanings(ways, meanings, best);
    long unresolved =
        ways.stream().filter(way -> !way.isShort()).mapToLong(NamingWay::mentions).sum();
    if (best.all.mentions() < unresolved * best.leastShare(ways)) {
      return links;
    }
    for (NamingWay way : ways) {
      if (!way.isShort()
          && !way.entityId().equals(best.all.entityId())
          && best.all.mentions() >= way.mentions() * MIN_SHARE
          && best.mayBeMeantBy(way)) {
        links.add(
            NameLink.of(
                best.isAcronym ? Reason.ACRONYM : Reason.SHORT_FORM,
                way,
                best.all.entityId(),
                best.all.fullName()));
      }
    }
    return links;
  }

  /**
   * "Ford" beside the Ford Edge alone is still Ford Motor: a firm's first word hardly ever stands
   * for what it makes. Acronyms and surnames are what their dispatch says.
   */
  private static List<NameLink> seldomMeanings(
      List<NamingWay> ways, Map<String, Meaning> meanings, Meaning best) {
    List<NameLink> links = new ArrayList<>();
    for (NamingWay way : ways) {
      Meaning meaning = meanings.get(way.entityId());
      if (way.isShort()
          && meaning != null
          && !meaning.isAcronym
          && !best.isAcronym
          && way.isOf(EntityType.ORGANIZATION)
          && best.all.isOf(EntityType.ORGANIZATION)
          && !way.entityId().equals(best.all.entityId())
          && best.all.mentions() >= meaning.all.mentions() * SELDOM) {
        links.add(NameLink.of(Reason.SHORT_FORM, way, best.all.entityId(), best.all.fullName()));
      }
    }
    return links;
  }
}
