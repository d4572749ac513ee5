package org.dateline.text.name;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Countries whose names are parts of others' or nearly the same: which one a dispatch means by
 * "Niger", "Congo", "Guinea", "Dominican", "Macedonia", "South Georgia" or "Jersey".
 */
final class AlikeCountries {
  static final String JERSEY = "country/JEY";

  private static final String NIGER = "country/NER";
  private static final String NIGERIA = "country/NGA";
  private static final String MEXICO = "country/MEX";
  private static final String KINSHASA = "country/COD";
  private static final String BRAZZAVILLE = "country/COG";
  private static final String GUINEA = "country/GIN";
  private static final String DOMINICAN_REPUBLIC = "country/DOM";
  private static final String DOMINICA = "country/DMA";
  private static final String MACEDONIA = "country/MKD";
  private static final String GREECE = "country/GRC";
  private static final String GUERNSEY = "country/GGY";

  /** Those that are called Guinea too where they are named in full. */
  private static final List<String> GUINEAS = List.of("country/GNQ", "country/GNB", "country/PNG");

  /** States run these; a state of Nigeria does not. */
  private static final Set<String> OF_GOVERNMENTS =
      Set.of("media", "radio", "television", "tv", "news", "run", "owned", "oil", "broadcaster");

  /** What comes from the island but is bred everywhere. */
  private static final Set<String> OF_BREEDS =
      Set.of("cow", "cows", "cattle", "bull", "bulls", "herd", "calf", "calves", "milk", "heifer");

  private final CountrySenses dispatch;

  AlikeCountries(CountrySenses dispatch) {
    this.dispatch = dispatch;
  }

  /** The country that a country's mention means; null where it means none that is known. */
  @Nullable String meant(Mention mention) {
    String entity = mention.entityId();
    return switch (entity) {
      case NIGER -> isState(mention) || isShortOfState(mention) ? nigeria() : entity;
      case KINSHASA -> isOfBrazzaville(mention) ? BRAZZAVILLE : entity;
      case MEXICO -> isOfNewMexico(mention) ? CountrySenses.USA : entity;
      case CountrySenses.GEORGIA -> isSouth(mention) ? america() : entity;
      case GUINEA -> guinea(mention);
      case DOMINICAN_REPUBLIC -> isOfDominica(mention) ? DOMINICA : entity;
      case MACEDONIA -> isOfGreece(mention) ? GREECE : entity;
      default -> entity;
    };
  }

  private @Nullable String nigeria() {
    return isNamed(NIGERIA) ? NIGERIA : null;
  }

  private @Nullable String america() {
    return dispatch.isInAmerica() ? CountrySenses.USA : null;
  }

  private boolean isNamed(String country) {
    return dispatch.isNamedOtherwise(country, "");
  }

  private boolean isNamedOrFiled(String country) {
    return dispatch.filed.isFrom(country) || isNamed(country);
  }

  private boolean isState(Mention mention) {
    String text = dispatch.textOf(mention);
    int at = mention.end() + 1;
    String behind = CountrySenses.lower(SpanSenses.wordAt(text, at + 6));
    return SpanSenses.wordAt(text, at).equals("state") && !OF_GOVERNMENTS.contains(behind);
  }

  /**
   * "Niger State \u2026 the Niger governor": the state of Nigeria in short, once it stands in full.
   */
  private boolean isShortOfState(Mention mention) {
    boolean named = dispatch.body.contains("Niger State") || dispatch.body.contains("Niger state");
    return named
        && mention.surface().equals("Niger")
        && !dispatch.isElsewhereToo(mention)
        && isNamedOrFiled(NIGERIA);
  }

  /** "Congo" alone in a dispatch from Brazzaville, or one that names that Congo and no other. */
  private boolean isOfBrazzaville(Mention mention) {
    return isBare(mention.surface())
        && !dispatch.filed.isFrom(KINSHASA)
        && dispatch.mentions.stream()
            .noneMatch(other -> other.entityId().equals(KINSHASA) && !isBare(other.surface()))
        && (dispatch.filed.isFrom(BRAZZAVILLE)
            || dispatch.body.contains("Brazzaville")
            || dispatch.body.contains("Pointe-Noire")
            || dispatch.body.contains("Sassou"));
  }

  private static boolean isBare(String surface) {
    return surface.equals("Congo") || surface.equals("Congolese");
  }

  /** "New Mexican" is of New Mexico within a sentence, and where that is named. */
  private boolean isOfNewMexico(Mention mention) {
    String text = dispatch.textOf(mention);
    int start = mention.start() - 4;
    return start >= 0
        && text.startsWith("New ", start)
        && (dispatch.isFiledInAmerica()
            || (start > 1 && Character.isLowerCase(text.charAt(start - 2)))
            || dispatch.body.contains("New Mexico")
            || dispatch.body.contains("Albuquerque")
            || dispatch.body.contains("Santa Fe"));
  }

  /** South Georgia is an island of the Atlantic, or the south of a state. */
  private boolean isSouth(Mention mention) {
    return mention.surface().equals("Georgia")
        && dispatch.textOf(mention).startsWith("South ", Math.max(0, mention.start() - 6))
        && !dispatch.isElsewhereToo(mention);
  }

  /** "Guinea" alone is the one that is named in full elsewhere, if that is but one of another. */
  private String guinea(Mention mention) {
    if (!mention.surface().equals("Guinea") || dispatch.isElsewhereToo(mention)) {
      return GUINEA;
    }
    String meant = GUINEA;
    for (String other : GUINEAS) {
      if (isNamedOrFiled(other)) {
        if (!meant.equals(GUINEA) || isBeside(mention, other)) {
          return GUINEA;
        }
        meant = other;
      }
    }
    return meant;
  }

  /** Whether both stand in one sentence, as two countries do and one and its short form hardly. */
  private boolean isBeside(Mention mention, String country) {
    return dispatch.mentions.stream()
        .anyMatch(
            other -> other.entityId().equals(country) && other.sentence() == mention.sentence());
  }

  private boolean isOfDominica(Mention mention) {
    return mention.surface().startsWith("Dominican")
        && mention.surface().indexOf(' ') < 0
        && isNamedOrFiled(DOMINICA)
        && !dispatch.filed.isFrom(DOMINICAN_REPUBLIC)
        && dispatch.mentions.stream()
            .noneMatch(
                other ->
                    other.entityId().equals(DOMINICAN_REPUBLIC)
                        && !(other.surface().startsWith("Dominican")
                            && other.surface().indexOf(' ') < 0));
  }

  /** "Central Macedonia" is a region of Greece. */
  private boolean isOfGreece(Mention mention) {
    String text = dispatch.textOf(mention);
    int start = mention.start();
    boolean isRegion =
        text.startsWith("Central ", Math.max(0, start - 8))
            || text.startsWith("Eastern ", Math.max(0, start - 8))
            || text.startsWith("Western ", Math.max(0, start - 8));
    return isRegion && isNamedOrFiled(GREECE) && !dispatch.isElsewhereToo(mention);
  }

  /** Whether what the recogniser calls Jersey is the island, and not New Jersey in short. */
  boolean isIsland(Mention mention) {
    return mention.surface().equals("Jersey")
        && mention.method() == Mention.Method.NER
        && !dispatch.body.contains("New Jersey")
        && !OF_BREEDS.contains(SpanSenses.wordAt(dispatch.textOf(mention), mention.end() + 1))
        && (dispatch.filed.isFrom(JERSEY)
            || isNamed(JERSEY)
            || (isNamed(GUERNSEY) && !dispatch.isFiledInAmerica()));
  }
}
