package org.dateline.text.name;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One place in a dispatch where an entity is named.
 *
 * @param entityId the entity
 * @param surface the words as they stand there
 * @param start offset of the first character, in the body or, when {@code inHeadline}, in the
 *     headline
 * @param end one past the last character
 * @param sentence number of the sentence in the body, from 0; -1 in the headline
 * @param inHeadline named in the headline
 * @param inLead named in the first paragraph of the body
 * @param method how it was found
 * @param confidence 0..1
 * @param name the fullest form of the name in the dispatch where no gazetteer knows the entity;
 *     null where one does
 */
public record Mention(
    String entityId,
    String surface,
    int start,
    int end,
    int sentence,
    boolean inHeadline,
    boolean inLead,
    Method method,
    double confidence,
    @Nullable String name) {

  /** A mention of an entity that a gazetteer knows. */
  public Mention(
      String entityId,
      String surface,
      int start,
      int end,
      int sentence,
      boolean inHeadline,
      boolean inLead,
      Method method,
      double confidence) {
    this(entityId, surface, start, end, sentence, inHeadline, inLead, method, confidence, null);
  }

  /** How a mention was found. */
  public enum Method {
    /** By a name of the gazetteer. */
    GAZETTEER,
    /** By a capital or seat of government that acts for its country. */
    METONYM,
    /** By a name of the gazetteer, of a news agency that has told what is reported. */
    SOURCE,
    /** By a name of the gazetteer, of a country that was no more on the day of the dispatch. */
    HISTORY,
    /** By a short form or surname of what the dispatch names in full. */
    COREFERENCE,
    /** By the recogniser. */
    NER;

    /** Those that only tell where something comes from or what has been, and count nowhere. */
    public static final List<Method> UNCOUNTED = List.of(SOURCE, HISTORY);

    private final String code = name().toLowerCase(Locale.ROOT);

    /** The value of the {@code method} column. */
    public String code() {
      return code;
    }
  }
}
