package org.dateline.config;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;

/**
 * What the user follows. A dispatch is about it if it names one of the entities, contains one of
 * the phrases or belongs to one of the topics, and none of what is ruled out.
 *
 * @param id lower-case letters, digits and hyphens
 * @param label its name for people
 * @param entities entity ids: {@code country/PRK}
 * @param phrases words that must stand together, whatever their case
 * @param topics topic ids
 * @param noneOfEntities entity ids whose mention rules a dispatch out
 * @param noneOfPhrases phrases that do
 * @param prominence where the subject must stand for the dispatch to count
 */
public record Subject(
    String id,
    String label,
    List<String> entities,
    List<String> phrases,
    List<String> topics,
    List<String> noneOfEntities,
    List<String> noneOfPhrases,
    Prominence prominence)
    implements Serializable {

  /** Where the subject must stand. */
  public enum Prominence {
    /** Anywhere. */
    ANY,
    /** In the headline. */
    HEADLINE,
    /** In the headline or the first paragraph. */
    LEAD
  }

  public Subject {
    entities = List.copyOf(entities);
    phrases = List.copyOf(phrases);
    topics = List.copyOf(topics);
    noneOfEntities = List.copyOf(noneOfEntities);
    noneOfPhrases = List.copyOf(noneOfPhrases);
    if (!id.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
      throw new SettingException(
          String.format(
              Locale.ROOT,
              "The subject id \"%s\" must be of lower-case letters, digits and hyphens.",
              id));
    }
    if (entities.isEmpty() && phrases.isEmpty() && topics.isEmpty()) {
      throw new SettingException(
          String.format(
              Locale.ROOT,
              "The subject %s has neither entities nor phrases nor topics under any_of.",
              id));
    }
  }
}
