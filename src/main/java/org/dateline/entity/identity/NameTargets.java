package org.dateline.entity.identity;

import java.io.Serializable;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where the links lead, step after step: from a short form or a wrong type to the entity, and from
 * its seldom spelling to the common one.
 */
final class NameTargets implements Serializable {
  private static final long serialVersionUID = 1L;

  private final Map<String, Map<String, Target>> targets = new HashMap<>();

  /**
   * What a way of naming leads to.
   *
   * @param unlessSure whether mentions that are sure of their type stay
   * @param id the entity
   * @param name its fullest name; null where nothing tells one
   */
  record Target(boolean unlessSure, String id, @Nullable String name) implements Serializable {
    /** The one that holds for more mentions, or else the first by its id. */
    Target or(Target other) {
      if (unlessSure != other.unlessSure) {
        return unlessSure ? other : this;
      }
      int byId = id.compareTo(other.id);
      if (byId != 0) {
        return byId < 0 ? this : other;
      }
      return name == null || (other.name != null && name.compareTo(other.name) < 0) ? this : other;
    }
  }

  /** One way of naming. */
  private record Way(String id, String surface, boolean isShort) {
    static Way of(NameLink link) {
      return new Way(link.fromId(), link.surface(), link.isShort());
    }
  }

  private NameTargets() {}

  /** The targets of links. */
  static NameTargets of(List<NameLink> links) {
    Map<Way, NameLink> shortForms = new HashMap<>();
    Map<String, NameLink> types = new HashMap<>();
    Map<String, NameLink> spellings = new HashMap<>();
    Set<Way> ways = new LinkedHashSet<>();
    for (NameLink link : links) {
      ways.add(Way.of(link));
      switch (link.reason()) {
        case SHORT_FORM -> shortForms.put(Way.of(link), link);
        case TYPE -> types.put(link.fromId(), link);
        case SPELLING -> spellings.put(link.fromId(), link);
      }
    }
    NameTargets all = new NameTargets();
    for (Way way : ways) {
      NameLink shortForm = shortForms.get(way);
      NameLink type = types.get(way.id);
      String aim = shortForm != null ? shortForm.toId() : type != null ? type.toId() : way.id;
      NameLink spelling = spellings.get(aim);
      String to = spelling == null ? aim : spelling.toId();
      if (!to.equals(way.id)) {
        all.add(
            way,
            new Target(
                !way.isShort && shortForm == null && type != null,
                to,
                spelling != null && spelling.toName() != null
                    ? spelling.toName()
                    : shortForm == null ? null : shortForm.toName()));
      }
    }
    return all;
  }

  private void add(Way way, Target target) {
    targets.computeIfAbsent(way.id, id -> new HashMap<>()).merge(way.surface, target, Target::or);
  }

  /** What a mention leads to; null where it stays what its own dispatch takes it for. */
  @Nullable Target target(String id, String surface, boolean isSure) {
    Map<String, Target> ofId = targets.get(id);
    Target target = ofId == null ? null : ofId.get(surface);
    return target == null || (target.unlessSure && isSure) ? null : target;
  }
}
