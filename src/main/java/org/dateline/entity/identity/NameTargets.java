package org.dateline.entity.identity;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.dateline.table.EntityLinks;
import org.dateline.table.EntityLinks.Reason;
import org.dateline.table.row.RowBuilder;
import org.dateline.table.row.RowValues;
import org.jspecify.annotations.Nullable;

/**
 * Where the links lead, step after step: from a wrong type to the right one, from a short form to
 * what it stands for, and from one name of an entity to the one it is known by.
 */
final class NameTargets implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Of ways of naming, by entity and surface. */
  private final Map<String, Map<String, Target>> ways = new HashMap<>();

  /** Of entities, however they are named. */
  private final Map<String, Target> entities = new HashMap<>();

  /**
   * What a way of naming leads to.
   *
   * @param unlessSure whether mentions that are sure of their type stay
   * @param id the entity
   * @param name its fullest name; null where nothing tells one
   * @param reason why
   * @param mentions how many are named so
   */
  record Target(boolean unlessSure, String id, @Nullable String name, Reason reason, long mentions)
      implements Serializable {
    static Target of(NameLink link) {
      return new Target(
          link.unlessSure(), link.toId(), link.toName(), link.reason(), link.mentions());
    }

    /** The one that holds for more mentions, or else the first by its id; of the mentions all. */
    Target or(Target other) {
      Target better = better(other);
      return new Target(
          better.unlessSure, better.id, better.name, better.reason, mentions + other.mentions);
    }

    private Target better(Target other) {
      if (unlessSure != other.unlessSure) {
        return unlessSure ? other : this;
      }
      int byId = id.compareTo(other.id);
      if (byId != 0) {
        return byId < 0 ? this : other;
      }
      return name == null || (other.name != null && name.compareTo(other.name) < 0) ? this : other;
    }

    /** From here a step further. */
    Target then(@Nullable Target next) {
      return next == null
          ? this
          : new Target(unlessSure, next.id, next.name == null ? name : next.name, reason, mentions);
    }
  }

  /** One way of naming. */
  private record Way(String id, String surface, boolean isShort) {
    static final Comparator<Way> ORDER =
        Comparator.comparing(Way::id).thenComparing(Way::surface).thenComparing(Way::isShort);
  }

  private NameTargets() {}

  /** Nothing leads anywhere. */
  static NameTargets none() {
    return new NameTargets();
  }

  /**
   * The targets of links.
   *
   * @param types from the ids of the mentions
   * @param names from the ids that these lead to
   * @param said what the user says, before which the links give way
   */
  static NameTargets of(List<NameLink> types, List<NameLink> names, List<SaidSame> said) {
    Map<Way, NameLink> first = byWay(types, said);
    Map<Way, NameLink> second = byWay(names, said);
    NameTargets all = new NameTargets();
    Map<String, NameLink> steps = steps(names, said);
    steps.forEach((id, link) -> all.putEntity(id, Target.of(link).then(end(link.toId(), steps))));
    Set<Way> named = new LinkedHashSet<>(first.keySet());
    named.addAll(second.keySet());
    for (Way way : named) {
      Target target = target(way, first.get(way), second, all.entities);
      if (target != null && !target.id.equals(way.id)) {
        all.ways
            .computeIfAbsent(way.id, id -> new HashMap<>())
            .merge(way.surface, target, Target::or);
      }
    }
    return all;
  }

  /** From entity to entity, those of more mentions before others. */
  private static Map<String, NameLink> steps(List<NameLink> names, List<SaidSame> said) {
    Map<String, NameLink> steps = new TreeMap<>();
    for (SaidSame one : said) {
      if (one.isSame()) {
        steps.put(
            one.fromId(),
            new NameLink(
                Reason.USER,
                one.fromId(),
                null,
                false,
                false,
                NameLink.Proof.NONE,
                one.toId(),
                null,
                1));
      }
    }
    for (NameLink link : names) {
      Target end = end(link.toId(), steps);
      boolean isCircle = end != null && end.id.equals(link.fromId());
      if (link.surface() == null && isFree(link, said) && !isCircle) {
        steps.putIfAbsent(link.fromId(), link);
      }
    }
    for (SaidSame one : said) {
      Target from = end(one.fromId(), steps);
      Target to = end(one.toId(), steps);
      String fromEnd = from == null ? one.fromId() : from.id;
      if (!one.isSame() && fromEnd.equals(to == null ? one.toId() : to.id)) {
        steps.remove(from == null ? one.toId() : one.fromId());
      }
    }
    return steps;
  }

  /** Whether the user says nothing else. */
  private static boolean isFree(NameLink link, List<SaidSame> said) {
    return said.stream()
        .noneMatch(
            one ->
                (one.isSame() && one.fromId().equals(link.fromId()))
                    || one.parts(link.fromId(), link.toId()));
  }

  private static @Nullable Target target(
      Way way, @Nullable NameLink type, Map<Way, NameLink> names, Map<String, Target> entities) {
    String typed = type == null ? way.id : type.toId();
    NameLink name = names.get(new Way(typed, way.surface, way.isShort));
    Target target = name == null ? null : Target.of(name);
    if (type != null) {
      Target ofType = Target.of(type);
      // A short form is what it stands for, whatever its own context seems to say.
      target = target == null ? ofType : target;
    }
    return target == null ? null : target.then(entities.get(target.id));
  }

  private static Map<Way, NameLink> byWay(List<NameLink> links, List<SaidSame> said) {
    Map<Way, NameLink> byWay = new TreeMap<>(Way.ORDER);
    for (NameLink link : links) {
      String surface = link.surface();
      if (surface != null && isFree(link, said)) {
        byWay.put(new Way(link.fromId(), surface, link.isShort()), link);
      }
    }
    return byWay;
  }

  /** Where the steps from an entity end; null where there are none. */
  private static @Nullable Target end(String from, Map<String, NameLink> steps) {
    Set<String> passed = new HashSet<>();
    Target end = null;
    NameLink step = steps.get(from);
    while (step != null && passed.add(step.fromId())) {
      end = Target.of(step);
      step = steps.get(step.toId());
    }
    return end;
  }

  private void putEntity(String id, Target target) {
    if (!target.id.equals(id)) {
      entities.put(id, target);
    }
  }

  /** What {@link #rows} were made of. */
  static NameTargets ofRows(List<Row> rows) {
    NameTargets all = new NameTargets();
    for (Row row : rows) {
      String from = RowValues.text(row, EntityLinks.FROM_ID);
      String surface = row.getAs(EntityLinks.SURFACE);
      Target target =
          new Target(
              RowValues.flag(row, EntityLinks.IS_FOR_UNSURE),
              RowValues.text(row, EntityLinks.ENTITY_ID),
              row.getAs(EntityLinks.FULL_NAME),
              Reason.of(RowValues.text(row, EntityLinks.REASON)),
              RowValues.count(row, EntityLinks.EVIDENCE_COUNT));
      if (surface == null) {
        all.entities.put(from, target);
      } else {
        all.ways.computeIfAbsent(from, id -> new HashMap<>()).put(surface, target);
      }
    }
    return all;
  }

  /** Rows of {@link EntityLinks}, by what they lead from. */
  List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    new TreeMap<>(entities).forEach((id, target) -> rows.add(row(id, null, target)));
    new TreeMap<>(ways)
        .forEach(
            (id, surfaces) ->
                new TreeMap<>(surfaces)
                    .forEach((surface, target) -> rows.add(row(id, surface, target))));
    return rows;
  }

  private static Row row(String id, @Nullable String surface, Target target) {
    return new RowBuilder(EntityLinks.SCHEMA)
        .set(EntityLinks.FROM_ID, id)
        .set(EntityLinks.SURFACE, surface)
        .set(EntityLinks.ENTITY_ID, target.id())
        .set(EntityLinks.FULL_NAME, target.name())
        .set(EntityLinks.IS_FOR_UNSURE, target.unlessSure())
        .set(EntityLinks.REASON, target.reason().code())
        .set(EntityLinks.EVIDENCE_COUNT, target.mentions())
        .row();
  }

  /** What a mention leads to; null where it stays what its own dispatch takes it for. */
  @Nullable Target target(String id, String surface, boolean isSure) {
    Map<String, Target> ofId = ways.get(id);
    Target target = ofId == null ? null : ofId.get(surface);
    return target == null || (target.unlessSure && isSure) ? entities.get(id) : target;
  }
}
