package org.dateline.text.name;

import java.util.Locale;

/**
 * What the words beside a name say of what it is. The recogniser sees them too, one sentence at a
 * time; counted over an archive they tell what it cannot know of a name it has never seen.
 */
public enum NameCue {
  /** "X, 47, said". */
  AGED,
  /** "Mr X", "Senator X", "analyst X". */
  TITLED,
  /** "X told reporters", "X, who", "X, a lawyer". */
  PERSONAL,
  /** "shares of X", "stake in X", "X shares". */
  SHARES,
  /** "X's chief executive", "a spokesman for X", "analyst at X". */
  STAFFED,
  /** "X said in a statement", "X reported", "X, which", "X plans to sell its". */
  ACTING,
  /** "a unit of X", "X subsidiary". */
  UNITS,
  /** "carmaker X", "the airline X". */
  TRADE,
  /** "X index". */
  INDEX,
  /** "in X", but for "stake in X". */
  INSIDE,
  /** "X-based", "X residents", "downtown X". */
  PLACE,
  /** "X's earnings": an apostrophe follows that may be part of the name. */
  GENITIVE,
  /** "X's said": with the apostrophe it is a name of its own, as McDonald's is. */
  APOSTROPHE;

  private final String code = name().toLowerCase(Locale.ROOT);

  /** Among the values of the {@code cue} column. */
  public String code() {
    return code;
  }

  /** The cue of a {@link #code}. */
  public static NameCue of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
