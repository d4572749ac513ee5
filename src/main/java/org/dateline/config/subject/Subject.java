package org.dateline.config.subject;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.dateline.config.SettingException;

/**
 * What the user follows. A dispatch names it if it meets every one of the conditions and names
 * nothing of what is ruled out; it is about it if it is about something of every condition.
 *
 * @param id lower-case letters, digits and hyphens
 * @param label its name for people
 * @param conditions {@code any_of}, where there is one, and each condition of {@code all_of}
 * @param noneOf what rules a dispatch out by being named; without topics
 * @param counts which dispatches count
 * @param prominence where the subject must stand for the dispatch to count
 */
public record Subject(
    String id,
    String label,
    List<Condition> conditions,
    Condition noneOf,
    Counts counts,
    Prominence prominence)
    implements Serializable {

  /**
   * Things of which a dispatch must name one.
   *
   * @param entities entity ids: {@code country/PRK}
   * @param phrases words that must stand together, whatever their case
   * @param topics topic ids
   */
  public record Condition(List<String> entities, List<String> phrases, List<String> topics)
      implements Serializable {
    /** A condition of nothing. */
    public static final Condition NONE = new Condition(List.of(), List.of(), List.of());

    public Condition {
      entities = List.copyOf(entities);
      phrases = List.copyOf(phrases);
      topics = List.copyOf(topics);
    }

    /** Whether it holds nothing at all. */
    public boolean isEmpty() {
      return entities.isEmpty() && phrases.isEmpty() && topics.isEmpty();
    }
  }

  /** Which dispatches count. */
  public enum Counts {
    /** Those about the subject. */
    ABOUT,
    /** Those that name it, if only in passing. */
    MENTION
  }

  /** Where the subject must stand. */
  public enum Prominence {
    /** Anywhere. */
    ANY,
    /** In the headline. */
    HEADLINE,
    /** In the headline or the first paragraph. */
    LEAD
  }

  /** What stands for all of them in questions, so that none can be called so. */
  private static final String EVERY = "all";

  public Subject {
    conditions = List.copyOf(conditions);
    if (!id.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
      throw new SettingException(
          String.format(
              Locale.ROOT,
              "The subject id \"%s\" must be of lower-case letters, digits and hyphens.",
              id));
    }
    if (id.equals(EVERY)) {
      throw new SettingException(
          "The subject id \"all\" stands for all subjects where one is asked for; give it another.");
    }
    if (conditions.isEmpty() || conditions.stream().anyMatch(Condition::isEmpty)) {
      throw new SettingException(
          String.format(
              Locale.ROOT,
              "The subject %s has neither entities nor phrases nor topics under any_of or under a condition of all_of.",
              id));
    }
  }

  /** The entities of all conditions, each once. */
  public List<String> entities() {
    return conditions.stream().flatMap(one -> one.entities().stream()).distinct().toList();
  }

  /** Every entity that it names, each once: those of all conditions, and those it rules out. */
  public List<String> namedEntities() {
    return Stream.concat(entities().stream(), noneOf.entities().stream()).distinct().toList();
  }

  /** The topics of all conditions, each once. */
  public List<String> topics() {
    return conditions.stream().flatMap(one -> one.topics().stream()).distinct().toList();
  }
}
