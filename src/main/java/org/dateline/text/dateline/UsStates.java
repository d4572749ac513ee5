package org.dateline.text.dateline;

import java.util.Locale;
import java.util.Set;

/**
 * The states of the United States as datelines write them behind a place: "CHATHAM, Mass.",
 * "NEWPORT NEWS, VA".
 */
public final class UsStates {
  /** The abbreviations of the AP's style, without their full stops, and the post's. */
  private static final Set<String> ABBREVIATIONS =
      Set.of(
          "ala", "alaska", "ariz", "ark", "calif", "colo", "conn", "del", "fla", "ga", "ill", "ind",
          "kan", "kans", "ky", "la", "md", "mass", "mich", "minn", "miss", "mo", "mont", "neb",
          "nebr", "nev", "nh", "nj", "nm", "ny", "nc", "nd", "okla", "ore", "oreg", "pa", "penn",
          "ri", "sc", "sd", "tenn", "tex", "vt", "va", "wash", "wva", "wis", "wisc", "wyo", "dc",
          "al", "ak", "az", "ar", "ca", "co", "ct", "fl", "hi", "id", "il", "ia", "ks", "me", "mi",
          "mn", "ms", "mt", "ne", "nv", "oh", "ok", "or", "tn", "tx", "ut", "wv", "wi", "wy");

  private static final Set<String> NAMES =
      Set.of(
          "Alabama",
          "Alaska",
          "Arizona",
          "Arkansas",
          "California",
          "Colorado",
          "Connecticut",
          "Delaware",
          "Florida",
          "Georgia",
          "Hawaii",
          "Idaho",
          "Illinois",
          "Indiana",
          "Iowa",
          "Kansas",
          "Kentucky",
          "Louisiana",
          "Maine",
          "Maryland",
          "Massachusetts",
          "Michigan",
          "Minnesota",
          "Mississippi",
          "Missouri",
          "Montana",
          "Nebraska",
          "Nevada",
          "New Hampshire",
          "New Jersey",
          "New Mexico",
          "New York",
          "New York State",
          "New York state",
          "North Carolina",
          "North Dakota",
          "Ohio",
          "Oklahoma",
          "Oregon",
          "Pennsylvania",
          "Rhode Island",
          "South Carolina",
          "South Dakota",
          "Tennessee",
          "Texas",
          "Utah",
          "Vermont",
          "Virginia",
          "Washington",
          "Washington state",
          "Washington State",
          "West Virginia",
          "Wisconsin",
          "Wyoming");

  private UsStates() {}

  /** Whether this is a state's name in full. */
  public static boolean isName(String written) {
    return NAMES.contains(written);
  }

  /** Whether what stands behind a place's comma is the abbreviation of a state. */
  public static boolean isAbbreviation(String written) {
    String bare = written.replace(".", "").replace(" ", "").toLowerCase(Locale.ROOT);
    boolean shortened = written.endsWith(".") || written.equals(written.toUpperCase(Locale.ROOT));
    return shortened && ABBREVIATIONS.contains(bare);
  }
}
