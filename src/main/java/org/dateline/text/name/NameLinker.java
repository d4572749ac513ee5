package org.dateline.text.name;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.text.ner.NameRecogniser;
import org.dateline.text.ner.NameSpan;
import org.dateline.text.ner.NameType;
import org.dateline.text.word.Sentences;
import org.jspecify.annotations.Nullable;

/**
 * Joins what the gazetteer and the recogniser find in a dispatch, and gives the recogniser's names
 * ids: short forms those of the full names around them.
 *
 * <p>Where both find something the gazetteer is right, but a country's name inside a person's
 * ("Chad Johnson") is none. Inside an organization's ("Bank of Latvia") it stays a mention of its
 * own.
 */
public final class NameLinker implements Serializable {
  private static final long serialVersionUID = 1L;

  private final Map<String, String> known;
  private final KoreanPersons koreans;

  /** "U.S.", "UK": where the gazetteer does not take them for the country, they are money. */
  private final Set<String> initials = new HashSet<>();

  /** With the gazetteer's rules, whose spellings lead to its entities. */
  public NameLinker(List<NameRule> rules) {
    known = new HashMap<>();
    koreans = new KoreanPersons(rules);
    for (NameRule rule : rules) {
      String id = rule.entityId();
      if (EntityType.COUNTRY.isOf(id) && isInitials(rule.name())) {
        initials.add(NameKey.location(rule.name()));
      }
      if (isName(rule) && rule.since() == null && rule.until() == null) {
        if (EntityType.PERSON.isOf(id)) {
          known.putIfAbsent(id(NameType.PERSON, NameKey.person(rule.name())), id);
        } else if (EntityType.ORGANIZATION.isOf(id)) {
          known.putIfAbsent(id(NameType.ORGANIZATION, NameKey.organization(rule.name())), id);
        }
      }
    }
  }

  private static boolean isName(NameRule rule) {
    return rule.kind() == NameRule.Kind.NAME || rule.kind() == NameRule.Kind.AGENCY;
  }

  /**
   * All mentions of a dispatch, those of the headline first, each in order of their place.
   *
   * @param sentences where those of the body begin, of {@link Sentences#starts}
   * @param listed as {@link NameMatcher} finds them
   * @param found as the recogniser does
   */
  public List<Mention> link(
      String headline,
      String body,
      int[] sentences,
      List<Mention> listed,
      NameRecogniser.Found found) {
    List<Name> names = new ArrayList<>();
    List<Mention> kept = new ArrayList<>(listed);
    List<NameSpan> inHeadline = SpanSenses.mended(headline, found.inHeadline());
    List<NameSpan> inBody = SpanSenses.mended(body, found.inBody());
    GivenNames.follow(headline, inHeadline, body, inBody);
    add(headline, true, inHeadline, listed, kept, names);
    add(body, false, inBody, listed, kept, names);
    addListed(kept, names);
    names.sort(NameLinker::compare);
    ShortForms.tellPersons(names);
    ShortForms.resolve(names);
    SpanSenses.tellFirms(headline, body, names);
    int lead = body.indexOf("\n\n");
    int leadEnd = lead < 0 ? body.length() : lead;
    Set<String> none = NoEntities.of(headline, body, names);
    Keys keys = new Keys();
    for (Name name : names) {
      if (!name.isListed
          && !isGeneral(name, keys)
          && !NoEntities.isFirstWord(name, headline, body, names)
          && !none.contains(name.surface)) {
        kept.add(mention(name, keys, sentences, leadEnd, listed));
      }
    }
    kept.sort(NameLinker::compare);
    return kept;
  }

  private static int compare(Name left, Name right) {
    return left.inHeadline != right.inHeadline
        ? Boolean.compare(right.inHeadline, left.inHeadline)
        : Integer.compare(left.start, right.start);
  }

  /** The longer of two that begin at one place first. */
  private static int compare(Mention left, Mention right) {
    if (left.inHeadline() != right.inHeadline()) {
      return Boolean.compare(right.inHeadline(), left.inHeadline());
    }
    if (left.start() != right.start()) {
      return Integer.compare(left.start(), right.start());
    }
    return left.end() != right.end()
        ? Integer.compare(right.end(), left.end())
        : left.entityId().compareTo(right.entityId());
  }

  private static void add(
      String text,
      boolean inHeadline,
      List<NameSpan> spans,
      List<Mention> listed,
      List<Mention> kept,
      List<Name> names) {
    int passed = 0;
    for (NameSpan span : spans) {
      if (span.confidence() < SpanSenses.MIN_CONFIDENCE) {
        continue;
      }
      while (passed < listed.size() && isBefore(listed.get(passed), inHeadline, span.start())) {
        passed++;
      }
      boolean taken = false;
      for (int k = passed; k < listed.size(); k++) {
        Mention mention = listed.get(k);
        if (mention.inHeadline() != inHeadline || mention.start() >= span.end()) {
          break;
        }
        if (mention.end() <= span.start()) {
          continue;
        }
        if (FirmNames.isSame(text, mention, span)) {
          taken = true;
        } else if (isPartOfPerson(mention, span) || FirmNames.isOther(text, mention, span)) {
          kept.remove(mention);
        } else if (!isPartOfOrganization(mention, span)) {
          taken = true;
        }
      }
      if (!taken) {
        names.add(new Name(text.substring(span.start(), span.end()), span, inHeadline));
      }
    }
  }

  /** Whether a mention is over where the text goes on. */
  private static boolean isBefore(Mention mention, boolean inHeadline, int place) {
    return inHeadline == mention.inHeadline() ? mention.end() <= place : mention.inHeadline();
  }

  /** What the gazetteer has found may be the full name of a short one, and is none itself. */
  private static void addListed(List<Mention> listed, List<Name> names) {
    for (Mention mention : listed) {
      NameType type =
          EntityType.PERSON.isOf(mention.entityId())
              ? NameType.PERSON
              : EntityType.ORGANIZATION.isOf(mention.entityId()) ? NameType.ORGANIZATION : null;
      if (type != null) {
        names.add(new Name(mention, type));
      }
    }
  }

  private static boolean isInitials(String name) {
    return name.length() <= 4 && name.chars().allMatch(c -> c == '.' || Character.isUpperCase(c));
  }

  private boolean isGeneral(Name name, Keys keys) {
    return name.entity == null
        && switch (name.type) {
          case ORGANIZATION -> NameKey.isGeneral(keys.of(name.type, name.full));
          case LOCATION -> {
            String key = keys.of(name.type, name.full);
            yield NameKey.isDirection(key) || initials.contains(key);
          }
          case PERSON -> false;
        };
  }

  /** The keys of the names of one dispatch, most of which it has several times. */
  private static final class Keys {
    private final Map<NameType, Map<String, String>> known = new EnumMap<>(NameType.class);

    String of(NameType type, String name) {
      return known
          .computeIfAbsent(type, first -> new HashMap<>())
          .computeIfAbsent(name, first -> key(type, name));
    }
  }

  private static boolean isInside(Mention mention, NameSpan span) {
    return mention.start() >= span.start()
        && mention.end() <= span.end()
        && mention.end() - mention.start() < span.end() - span.start();
  }

  private static boolean isPartOfPerson(Mention mention, NameSpan span) {
    return span.type() == NameType.PERSON
        && isInside(mention, span)
        && !EntityType.PERSON.isOf(mention.entityId());
  }

  private static boolean isPartOfOrganization(Mention mention, NameSpan span) {
    return span.type() == NameType.ORGANIZATION
        && isInside(mention, span)
        && !EntityType.ORGANIZATION.isOf(mention.entityId());
  }

  private Mention mention(
      Name name, Keys keys, int[] sentences, int leadEnd, List<Mention> listed) {
    String full = oneLine(name.full);
    String entity = name.entity;
    String key = keys.of(name.type, name.full);
    String id = entity == null ? id(name.type, key) : entity;
    if (entity == null) {
      entity = known.get(id);
    }
    if (entity == null && name.type == NameType.PERSON) {
      entity = koreans.meant(key, listed);
    }
    return new Mention(
        entity == null ? id : entity,
        name.surface,
        name.start,
        name.end,
        name.inHeadline ? -1 : Sentences.at(sentences, name.start),
        name.inHeadline,
        !name.inHeadline && name.start < leadEnd,
        name.isShort ? Mention.Method.COREFERENCE : Mention.Method.NER,
        name.confidence,
        entity == null ? full : null);
  }

  /** A name that runs over the end of a line has one blank there. */
  private static String oneLine(String name) {
    StringBuilder line = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (!Character.isWhitespace(c)) {
        line.append(c);
      } else if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
        line.append(' ');
      }
    }
    return line.toString().strip();
  }

  private static String key(NameType type, String name) {
    return switch (type) {
      case PERSON -> NameKey.person(name);
      case ORGANIZATION -> NameKey.organization(name);
      case LOCATION -> NameKey.location(name);
    };
  }

  private static String id(NameType type, String key) {
    return EntityType.of(type).id(key);
  }

  /** A name on its way to becoming a mention, or one of the gazetteer that it may stand for. */
  static final class Name {
    final String surface;
    final int start;
    final int end;
    final boolean inHeadline;
    final boolean isListed;
    final double confidence;
    NameType type;

    /** The fullest form of it. */
    String full;

    /** The gazetteer's entity, where it is known to be one. */
    @Nullable String entity;

    boolean isShort;

    Name(String surface, NameSpan span, boolean inHeadline) {
      this.surface = surface;
      this.start = span.start();
      this.end = span.end();
      this.inHeadline = inHeadline;
      this.isListed = false;
      this.confidence = span.confidence();
      this.type = span.type();
      this.full = surface;
    }

    Name(Mention listed, NameType type) {
      this.surface = listed.surface();
      this.start = listed.start();
      this.end = listed.end();
      this.inHeadline = listed.inHeadline();
      this.isListed = true;
      this.confidence = listed.confidence();
      this.type = type;
      this.full = surface;
      this.entity = listed.entityId();
    }

    /** Makes this name a short form of another. */
    void standsFor(Name other) {
      full = other.full;
      type = other.type;
      entity = other.entity;
      isShort = true;
    }
  }
}
