package org.dateline.text.name;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dateline.text.word.StopWords;
import org.jspecify.annotations.Nullable;

/**
 * What a country's name means in one dispatch, by what else stands there: a person who bears it, a
 * town of that name, the state of Georgia, the bird. A country that the dispatch names in another
 * way too, or is filed from, is meant.
 */
public final class CountrySenses {
  static final String USA = "country/USA";
  static final String GEORGIA = "country/GEO";
  private static final String TURKEY = "country/TUR";
  private static final String CHINA = "country/CHN";

  /** What towns have and countries do not. */
  private static final Set<String> OF_TOWNS =
      Set.of(
          "Fire Department",
          "Police Department",
          "City Council",
          "High School",
          "School Board",
          "School District",
          "Township",
          "County");

  /** Who names Georgia beside them means the country. */
  private static final Set<String> CAUCASUS =
      Set.of("country/RUS", "country/AZE", "country/ARM", "country/UKR", "country/TUR");

  /** News of the whole world is filed from there. */
  private static final Set<String> SEATS = Set.of("WASHINGTON", "NEW YORK", "UNITED NATIONS");

  private static final Set<String> OF_BIRDS =
      Set.of(
          "price",
          "prices",
          "farm",
          "farms",
          "farmer",
          "farmers",
          "grower",
          "growers",
          "producer",
          "producers",
          "flock",
          "flocks",
          "meat",
          "breast",
          "breasts",
          "sandwich",
          "sandwiches",
          "dinner",
          "dinners",
          "hunt",
          "hunting",
          "hunters",
          "processor",
          "plant",
          "poults");

  /** With these on the table no country is. */
  private static final List<String> OF_MEALS =
      List.of("gravy", "stuffing", "cranberry", "cranberries", "drumsticks", "thawed");

  private static final List<String> OF_RAILWAYS =
      List.of("train", "trains", "railroad", "subway", "commuters", "commuter");

  /** Of nothing else. */
  private static final Set<String> TABLEWARE =
      Set.of("teacup", "teacups", "teapot", "teapots", "crockery", "dinnerware", "tableware");

  private static final Set<String> OF_PORCELAIN =
      Set.of(
          "shop",
          "shops",
          "cup",
          "cups",
          "plate",
          "plates",
          "doll",
          "dolls",
          "cabinet",
          "clay",
          "set",
          "tea",
          "vase",
          "vases",
          "dish",
          "dishes",
          "figurines");

  /** Before the names of persons. */
  private static final Set<String> TITLES =
      Set.of(
          "mr",
          "mr.",
          "mrs",
          "mrs.",
          "ms",
          "ms.",
          "miss",
          "dr",
          "dr.",
          "pastor",
          "rev.",
          "father",
          "sister",
          "judge",
          "justice",
          "coach",
          "senator",
          "sen.",
          "rep.",
          "congressman",
          "gov.",
          "governor",
          "mayor",
          "sgt.",
          "sgt",
          "capt.",
          "captain",
          "lt.",
          "col.",
          "gen.",
          "officer",
          "professor",
          "prof.",
          "sir",
          "lady",
          "lord",
          "actor",
          "actress",
          "singer",
          "rapper",
          "model",
          "golfer",
          "boxer",
          "swimmer",
          "driver",
          "quarterback",
          "pitcher",
          "striker",
          "midfielder",
          "goalkeeper",
          "defender",
          "forward",
          "rookie",
          "author",
          "novelist",
          "columnist",
          "attorney",
          "lawyer",
          "detective",
          "sheriff",
          "bishop",
          "rabbi",
          "skipper",
          "jockey",
          "winger",
          "batsman",
          "bowler",
          "cyclist",
          "runner",
          "analyst",
          "sergeant",
          "corporal",
          "trooper",
          "firefighter",
          "teacher",
          "pilot",
          "director",
          "producer",
          "writer",
          "comedian",
          "chef",
          "prosecutor",
          "spokesman",
          "spokeswoman",
          "trader",
          "economist",
          "farmer");

  /** Letters between a town and its country. */
  private static final int NEAR = 30;

  private static final Set<String> OF_PERSONS =
      Set.of("is", "was", "has", "had", "won", "said", "says", "told", "who", "signed", "scored");

  /**
   * Where a dispatch is filed from.
   *
   * @param place the town, as its dateline writes it; null where there is none
   * @param country the country's code; null where it is not known
   */
  public record Filed(@Nullable String place, @Nullable String country) {
    /** Nothing is known. */
    public static final Filed NOWHERE = new Filed(null, null);

    boolean isFrom(String entity) {
      return country != null && entity.equals(EntityType.COUNTRY.id(country));
    }
  }

  private final String headline;
  final String body;
  final Filed filed;
  final List<Mention> mentions;
  private final Set<String> towns = new HashSet<>();
  private final Map<String, Mention> bearers = new HashMap<>();
  private final AlikeCountries alike = new AlikeCountries(this);

  private CountrySenses(String headline, String body, Filed filed, List<Mention> mentions) {
    this.headline = headline;
    this.body = body;
    this.filed = filed;
    this.mentions = mentions;
  }

  /**
   * The mentions without those that name no country, and with what these name instead.
   *
   * @param mentions in the order of {@link NameLinker#link}
   */
  public static List<Mention> settle(
      String headline, String body, Filed filed, List<Mention> mentions) {
    if (filed.country() == null
        && mentions.stream().noneMatch(mention -> EntityType.COUNTRY.isOf(mention.entityId()))) {
      return mentions;
    }
    return new CountrySenses(headline, body, filed, mentions).settled();
  }

  private List<Mention> settled() {
    mentions.forEach(this::note);
    List<Mention> settled = new ArrayList<>(mentions.size());
    for (Mention mention : mentions) {
      Mention kept =
          EntityType.COUNTRY.isOf(mention.entityId()) ? country(mention) : named(mention);
      if (kept != null) {
        settled.add(kept);
      }
    }
    return settled;
  }

  private void note(Mention mention) {
    if (EntityType.COUNTRY.isOf(mention.entityId())) {
      String town = Towns.ofState(mention);
      if (town != null) {
        towns.add(lower(town));
      } else if (isBeforeState(mention) || isStation(mention)) {
        towns.add(lower(mention.surface()));
      }
      return;
    }
    String full = fullName(mention);
    int blank = full.indexOf(' ');
    if (blank > 0 && (EntityType.PERSON.isOf(mention.entityId()) || isGivenName(mention, full))) {
      bearers.putIfAbsent(lower(full.substring(0, blank)), mention);
      bearers.putIfAbsent(lower(full.substring(full.lastIndexOf(' ') + 1)), mention);
    }
  }

  /** What a country's mention names; null where that is nothing. */
  private @Nullable Mention country(Mention mention) {
    String entity = mention.entityId();
    String meant = alike.meant(mention);
    if (!entity.equals(meant)) {
      return meant == null ? null : as(mention, meant);
    }
    if (isNoCountry(mention) || isTitled(mention)) {
      return null;
    }
    String elsewhere = Namesakes.elsewhere(mention.surface());
    if (!elsewhere.isEmpty() && !elsewhere.equals(entity) && isOf(mention, elsewhere)) {
      return inCountry(mention, elsewhere);
    }
    Mention surnamed = bearers.get(lower(mention.surface()));
    if (surnamed != null && isSurnameOf(mention, surnamed)) {
      return person(mention, surnamed);
    }
    if (surnamed != null && isSurnameAbove(mention, surnamed)) {
      return person(mention, surnamed);
    }
    // Towns and states of America give their names to more firms than persons.
    if (entity.equals(USA)) {
      return mention;
    }
    String word = lower(mention.surface());
    if (isElsewhereToo(mention) && !(surnamed != null && isCountrymanOnly(mention))) {
      boolean isTown = isBeforeState(mention) || isTownOfDateline(mention, word);
      return isTown && !filed.isFrom(entity) ? null : mention;
    }
    if (isTownElsewhere(mention, word)) {
      return null;
    }
    Mention bearer = bearers.get(word);
    if (bearer != null
        && isBorne(mention, bearer)
        && !Namesakes.isPlace(textOf(mention), mention.start(), mention.end())) {
      return isInside(mention, bearer) ? null : person(mention, bearer);
    }
    if (entity.equals(GEORGIA) && word.equals("georgia") && isInAmerica()) {
      return as(mention, USA);
    }
    return entity.equals(TURKEY)
            && word.equals("turkey")
            && isBird()
            && !Towns.isBesideCountry(mention, textOf(mention), mentions)
        ? null
        : mention;
  }

  /**
   * "Saudi Prince Alwaleed" is not called Saudi, nor King Abdullah of Jordan Jordan; who is called
   * Chad is, and so is Michael Holland.
   */
  private static boolean isBorne(Mention mention, Mention bearer) {
    String surface = mention.surface();
    if (lower(fullName(bearer)).endsWith(" of " + lower(surface))) {
      return false;
    }
    return mention.confidence() <= Towns.PLACE_CONFIDENCE
        || GivenNames.COUNTRIES.contains(surface)
        || !fullName(bearer).regionMatches(true, 0, surface + " ", 0, surface.length() + 1);
  }

  /**
   * Whether a town is in the other country that has one of the name: the dispatch is filed from
   * there or names it, and not the town's own country; of two that are named, the nearer.
   */
  private boolean isOf(Mention town, String other) {
    String own = town.entityId();
    String surface = town.surface();
    if (town.confidence() > Towns.PLACE_CONFIDENCE
        || (!filed.isFrom(other) && !isNamedOtherwise(other, surface))) {
      return false;
    }
    boolean isOwn = filed.isFrom(own) || isNamedOtherwise(own, surface);
    return !isOwn || (isBeside(town, other) && !isBeside(town, own));
  }

  private boolean isBeside(Mention town, String country) {
    return mentions.stream()
        .anyMatch(
            other ->
                other.entityId().equals(country)
                    && other.inHeadline() == town.inHeadline()
                    && !other.surface().equals(town.surface())
                    && other.start() - town.end() <= NEAR
                    && town.start() - other.end() <= NEAR);
  }

  /** A town that no government sits in. */
  private static Mention inCountry(Mention town, String country) {
    return new Mention(
        country,
        town.surface(),
        town.start(),
        town.end(),
        town.sentence(),
        town.inHeadline(),
        town.inLead(),
        Mention.Method.GAZETTEER,
        Math.min(town.confidence(), Towns.CITY_CONFIDENCE),
        town.name());
  }

  /**
   * Whether a town's name is the surname of a person named before, who does what persons do: in the
   * town itself as well.
   */
  private boolean isSurnameOf(Mention mention, Mention bearer) {
    boolean isBefore =
        bearer.inHeadline() == mention.inHeadline()
            ? bearer.end() < mention.start()
            : bearer.inHeadline();
    return isBefore
        && mention.confidence() <= Towns.PLACE_CONFIDENCE
        && EntityType.PERSON.isOf(bearer.entityId())
        && lower(fullName(bearer)).endsWith(" " + lower(mention.surface()))
        && !lower(fullName(bearer)).endsWith(" of " + lower(mention.surface()))
        && Namesakes.isPerson(textOf(mention), mention.end());
  }

  /**
   * Whether a town in the headline is the surname of a person whom the text names in full, and is
   * no place in the text: "Washington to play coach" above "Denzel Washington".
   */
  private boolean isSurnameAbove(Mention mention, Mention bearer) {
    String surname = lower(mention.surface());
    return mention.inHeadline()
        && !bearer.inHeadline()
        && mention.confidence() <= Towns.PLACE_CONFIDENCE
        && EntityType.PERSON.isOf(bearer.entityId())
        && lower(fullName(bearer)).endsWith(" " + surname)
        && !lower(fullName(bearer)).endsWith(" of " + surname)
        && !(filed.place() != null && lower(filed.place()).equals(surname))
        && !Namesakes.isBehindPreposition(headline, mention.start())
        && !Namesakes.isPlaceIn(body, mention.surface());
  }

  /** Another word, or where the country is not named otherwise a team or somebody's given name. */
  private boolean isNoCountry(Mention mention) {
    String text = textOf(mention);
    return Namesakes.isOtherWord(mention, text)
        || NoEntities.isShip(text, mention.start())
        || ((isTeam(mention)
                || isNextToPerson(mention)
                || isWithAge(mention)
                || isPorcelain(mention)
                || isPolishing(mention)
                || Namesakes.isBehindNew(mention, text))
            && !isElsewhereToo(mention));
  }

  /** "Polish shoes, polish your soul": at the head of a sentence where the verb stands as well. */
  private boolean isPolishing(Mention mention) {
    return mention.surface().equals("Polish")
        && Namesakes.isAtHead(textOf(mention), mention.start())
        && hasWord(body, "polish");
  }

  /** "Jamaica station" in news of trains in America: what passes through it is no country. */
  private boolean isStation(Mention mention) {
    return mention.confidence() > Towns.PLACE_CONFIDENCE
        && filed.isFrom(USA)
        && lower(SpanSenses.wordAt(textOf(mention), mention.end() + 1)).equals("station")
        && OF_RAILWAYS.stream().anyMatch(word -> hasWord(body, word));
  }

  private boolean isTeam(Mention mention) {
    String place = filed.place();
    return Namesakes.isTeam(mention, body, place == null ? "" : place);
  }

  /** Whether the dispatch names the country in other words or is filed from there. */
  boolean isElsewhereToo(Mention mention) {
    return filed.isFrom(mention.entityId())
        || isNamedOtherwise(mention.entityId(), mention.surface());
  }

  /** "China Mieville won": before a name of one word that does what persons do. */
  private boolean isNextToPerson(Mention mention) {
    if (mention.confidence() <= Towns.PLACE_CONFIDENCE) {
      return false;
    }
    String text = textOf(mention);
    int next = mention.end() + 1;
    if (next >= text.length()
        || text.charAt(mention.end()) != ' '
        || !Character.isUpperCase(text.charAt(next))) {
      return false;
    }
    return mentions.stream().anyMatch(other -> isOfOneWord(other) && isSubject(text, next, other));
  }

  private static boolean isOfOneWord(Mention mention) {
    return mention.surface().indexOf(' ') < 0 && mention.surface().equals(fullName(mention));
  }

  /** Whether a name stands here, alone, and does what persons do. */
  private static boolean isSubject(String text, int from, Mention named) {
    int end = from + named.surface().length();
    return text.startsWith(named.surface(), from)
        && Namesakes.isPerson(text, end)
        && (EntityType.PERSON.isOf(named.entityId())
            || (EntityType.ORGANIZATION.isOf(named.entityId())
                && Namesakes.isOfHimself(text, end)));
  }

  /** "Jordan, 9, and Chad, 7": a given name with the age behind it. */
  private boolean isWithAge(Mention mention) {
    String text = textOf(mention);
    int at = mention.end() + 2;
    if (!GivenNames.COUNTRIES.contains(mention.surface())
        || !text.startsWith(", ", mention.end())) {
      return false;
    }
    int end = at;
    while (end < text.length() && Character.isDigit(text.charAt(end))) {
      end++;
    }
    return end - at >= 1
        && end - at <= 2
        && (end == text.length()
            || ",;.".indexOf(text.charAt(end)) >= 0
            || text.startsWith(" and ", end));
  }

  /** What the recogniser took for an organization and bears a person's name is a person. */
  private Mention named(Mention mention) {
    if (alike.isIsland(mention)) {
      return inCountry(mention, AlikeCountries.JERSEY);
    }
    String full = fullName(mention);
    int blank = full.indexOf(' ');
    if (blank < 0
        || mention.name() == null
        || !GivenNames.COUNTRIES.contains(full.substring(0, blank))) {
      return mention;
    }
    Mention bearer = bearers.get(lower(full.substring(0, blank)));
    boolean isPerson = bearer != null && bearer.entityId().equals(mention.entityId());
    return isPerson ? as(mention, EntityType.PERSON.id(NameKey.person(full))) : mention;
  }

  /** Whether the recogniser's organization begins with a given name and does what people do. */
  private boolean isGivenName(Mention mention, String full) {
    int blank = full.indexOf(' ');
    String family = full.substring(blank + 1);
    String given = full.substring(0, blank);
    return EntityType.ORGANIZATION.isOf(mention.entityId())
        && mention.name() != null
        && filed.country() != null
        && family.indexOf(' ') < 0
        && GivenNames.COUNTRIES.contains(given)
        && !StopWords.contains(lower(family))
        && !NameKey.isCompanyEnd(family)
        && !SpanSenses.isInstitution(family)
        && OF_PERSONS.contains(SpanSenses.wordAt(textOf(mention), mention.end() + 1));
  }

  private boolean isTownElsewhere(Mention mention, String word) {
    boolean here =
        filed.place() != null && filed.country() != null && lower(filed.place()).equals(word);
    return here || towns.contains(word) || isBeforeState(mention) || isOfTown(mention);
  }

  /** Whether the dispatch is filed from another town of the name: "PARIS, Texas". */
  private boolean isTownOfDateline(Mention mention, String word) {
    return filed.place() != null
        && (filed.isFrom(USA) || filed.isFrom(Towns.CANADA))
        && lower(filed.place()).equals(word)
        && mention.confidence() <= Towns.PLACE_CONFIDENCE
        && !isBeside(mention, mention.entityId());
  }

  /** Whether a country is named otherwise by "Frenchman" alone, as whoever is called France is. */
  private boolean isCountrymanOnly(Mention mention) {
    return !filed.isFrom(mention.entityId())
        && mentions.stream()
            .filter(other -> other.entityId().equals(mention.entityId()))
            .filter(other -> !other.surface().equalsIgnoreCase(mention.surface()))
            .allMatch(other -> other.surface().endsWith("man"));
  }

  private boolean isOfTown(Mention mention) {
    String text = textOf(mention);
    boolean own = mention.confidence() > Towns.PLACE_CONFIDENCE || filed.isFrom(USA);
    return own
        && mention.end() < text.length()
        && OF_TOWNS.stream().anyMatch(what -> text.startsWith(what, mention.end() + 1));
  }

  private boolean isBeforeState(Mention mention) {
    String text = textOf(mention);
    return Towns.isBeforeState(mention, text, mentions)
        || (text.startsWith(", Georgia,", mention.end())
            && mention.confidence() <= Towns.PLACE_CONFIDENCE
            && isInAmerica());
  }

  /** Whether a country is named in words that are not these, and of themselves tell. */
  boolean isNamedOtherwise(String entity, String surface) {
    return mentions.stream()
        .anyMatch(
            other ->
                other.entityId().equals(entity)
                    && !other.surface().equalsIgnoreCase(surface)
                    && !towns.contains(lower(other.surface())));
  }

  boolean isInAmerica() {
    if (mentions.stream().anyMatch(mention -> CAUCASUS.contains(mention.entityId()))) {
      return false;
    }
    return isFiledInAmerica()
        || mentions.stream()
            .anyMatch(
                mention ->
                    mention.entityId().equals(USA)
                        && mention.confidence() < Towns.PLACE_CONFIDENCE
                        && !SEATS.contains(mention.surface().toUpperCase(Locale.ROOT)));
  }

  boolean isFiledInAmerica() {
    return filed.isFrom(USA)
        && filed.place() != null
        && !SEATS.contains(filed.place().toUpperCase(Locale.ROOT));
  }

  /** "A china shop", "bone china": in small letters, beside what is made of it. */
  private boolean isPorcelain(Mention mention) {
    if (!mention.entityId().equals(CHINA)) {
      return false;
    }
    String text = textOf(mention);
    String next = lower(SpanSenses.wordAt(text, mention.end() + 1));
    return TABLEWARE.contains(next)
        || ((OF_PORCELAIN.contains(next)
                || text.startsWith("bone ", Math.max(0, mention.start() - 5))
                || text.startsWith("fine ", Math.max(0, mention.start() - 5)))
            && hasWord(body, "china"));
  }

  /** "Pastor Israel Houghton": a given name between a title and a surname. */
  private boolean isTitled(Mention mention) {
    if (!GivenNames.COUNTRIES.contains(mention.surface())) {
      return false;
    }
    String text = textOf(mention);
    int end = mention.start() - 1;
    int start = end;
    while (start > 0 && !Character.isWhitespace(text.charAt(start - 1))) {
      start--;
    }
    String next = SpanSenses.wordAt(text, mention.end() + 1);
    return end > 0
        && TITLES.contains(lower(text.substring(start, end)))
        && text.startsWith(" ", mention.end())
        && !next.isEmpty()
        && Character.isUpperCase(next.charAt(0))
        && !SpanSenses.isInstitution(next)
        && !NameKey.isCompanyEnd(next);
  }

  private boolean isBird() {
    return hasWord(body, "turkey")
        || hasWord(body, "turkeys")
        || OF_MEALS.stream().anyMatch(word -> hasWord(body, word))
        || mentions.stream()
            .filter(mention -> mention.entityId().equals(TURKEY))
            .anyMatch(
                mention ->
                    OF_BIRDS.contains(
                        lower(SpanSenses.wordAt(textOf(mention), mention.end() + 1))));
  }

  static boolean hasWord(String text, String word) {
    for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      boolean begins = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
      int end = at + word.length();
      if (begins && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isInside(Mention mention, Mention around) {
    return mention.inHeadline() == around.inHeadline()
        && mention.start() >= around.start()
        && mention.end() <= around.end();
  }

  static Mention as(Mention mention, String entity) {
    return new Mention(
        entity,
        mention.surface(),
        mention.start(),
        mention.end(),
        mention.sentence(),
        mention.inHeadline(),
        mention.inLead(),
        mention.method(),
        mention.confidence(),
        mention.name());
  }

  /** The mention as a short form of a person's name. */
  private static Mention person(Mention mention, Mention bearer) {
    String id =
        EntityType.PERSON.isOf(bearer.entityId())
            ? bearer.entityId()
            : EntityType.PERSON.id(NameKey.person(fullName(bearer)));
    return new Mention(
        id,
        mention.surface(),
        mention.start(),
        mention.end(),
        mention.sentence(),
        mention.inHeadline(),
        mention.inLead(),
        Mention.Method.COREFERENCE,
        bearer.confidence(),
        bearer.name());
  }

  private static String fullName(Mention mention) {
    String name = mention.name();
    return name == null ? mention.surface() : name;
  }

  String textOf(Mention mention) {
    return mention.inHeadline() ? headline : body;
  }

  static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
