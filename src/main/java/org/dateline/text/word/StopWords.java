package org.dateline.text.word;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Words that say nothing about what a dispatch is about: function words, words of reporting, of
 * dates and of desks.
 */
public final class StopWords {
  private static final String FUNCTION_WORDS =
      "about above across after again against ago all almost alone along already also although always am among an and"
          + " another any anybody anyone anything are aren't around as at away back be became because become becomes"
          + " been before began behind being below best better between beyond both but by came can can't cannot come"
          + " comes could couldn't did didn't do does doesn't doing done don't down due during each either else end"
          + " enough even ever every everyone everything except far few fewer find first five for former four from"
          + " full further gave get gets getting give given gives go goes going gone good got had half has hasn't have"
          + " haven't having he he's her here hers herself high him himself his how however i'm if in including indeed"
          + " instead into is isn't it it's its itself just keep kept knew know known large largely last later least"
          + " left less let like likely little long longer low made mainly make makes making many may maybe me might"
          + " more moreover most mostly much must my myself near nearly need never new next nine no nobody none nor"
          + " not nothing now nowhere number of off often old on once one ones only onto or other others our out over"
          + " own part per perhaps put quite rather really right same saw say says second see seem seemed seems seen"
          + " several shall she she's should shouldn't show since six so some somebody someone something sometimes"
          + " soon still such take taken takes taking ten than that that's the their theirs them themselves then there"
          + " there's these they they're thing things think third this those though three through throughout thus time"
          + " times to today together told too took toward towards tried try turn two under unless until up upon us"
          + " use used using very via want wants was wasn't way we we're well went were weren't what when where whether"
          + " which while who whole whom whose why will with within without won't would wouldn't year years yes yet"
          + " you you're your yours";

  private static final String REPORTING =
      "said saying says told tell adding added add asked called calls according reported report reports reporting"
          + " reporter reporters reuters reuter yonhap kcna xinhua afp editing edited writing written additional"
          + " statement spokesman spokeswoman spokesperson interview news agency agencies newspaper quoted quoting cited"
          + " citing comment commented comments declined immediately available remarks announced announcement dispatch"
          + " update updates factbox correction corrected pct mln dlrs bln stg cts shr shrs vs inc corp co ltd plc"
          + " million billion trillion percent per cent dollars dollar says week weeks month months day days hour hours"
          + " minute minutes early late earlier recent recently currently expected expect expects";

  private static final String DATES =
      "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august"
          + " september october november december jan feb mar apr jun jul aug sept sep oct nov dec mon tue wed thu fri"
          + " sat sun morning afternoon evening night yesterday tomorrow a.m. p.m. mr. mrs. e.g. i.e.";

  private static final Set<String> WORDS =
      Stream.of(FUNCTION_WORDS, REPORTING, DATES)
          .flatMap(words -> Arrays.stream(words.split(" ", -1)))
          .collect(Collectors.toUnmodifiableSet());

  private StopWords() {}

  /** All of them, in lower case. */
  public static Set<String> all() {
    return WORDS;
  }

  /** Whether a word in lower case is one of them. */
  public static boolean contains(String word) {
    return WORDS.contains(word);
  }
}
