package org.dateline.entity.identity;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.dateline.table.EntityLinks;
import org.dateline.table.EntityLinks.Reason;
import org.dateline.table.row.RowBuilder;
import org.dateline.table.row.RowValues;
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
   * @param reason why
   * @param mentions how many are named so
   */
  record Target(boolean unlessSure, String id, @Nullable String name, Reason reason, long mentions)
      implements Serializable {
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
    Map<Way, Long> mentions = new LinkedHashMap<>();
    for (NameLink link : links) {
      mentions.put(Way.of(link), link.mentions());
      switch (link.reason()) {
        case SHORT_FORM -> shortForms.put(Way.of(link), link);
        case TYPE -> types.put(link.fromId(), link);
        case SPELLING -> spellings.put(link.fromId(), link);
        case NAMESAKE -> throw new IllegalArgumentException("A namesake is no way of naming.");
      }
    }
    NameTargets all = new NameTargets();
    for (Way way : mentions.keySet()) {
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
                    : shortForm == null ? null : shortForm.toName(),
                shortForm != null
                    ? Reason.SHORT_FORM
                    : type != null ? Reason.TYPE : Reason.SPELLING,
                mentions.getOrDefault(way, 0L)));
      }
    }
    return all;
  }

  /** What {@link #rows} were made of. */
  static NameTargets ofRows(List<Row> rows) {
    NameTargets all = new NameTargets();
    for (Row row : rows) {
      all.targets
          .computeIfAbsent(RowValues.text(row, EntityLinks.FROM_ID), id -> new HashMap<>())
          .put(
              RowValues.text(row, EntityLinks.SURFACE),
              new Target(
                  RowValues.flag(row, EntityLinks.IS_FOR_UNSURE),
                  RowValues.text(row, EntityLinks.ENTITY_ID),
                  row.getAs(EntityLinks.FULL_NAME),
                  Reason.of(RowValues.text(row, EntityLinks.REASON)),
                  RowValues.count(row, EntityLinks.EVIDENCE_COUNT)));
    }
    return all;
  }

  /** Rows of {@link EntityLinks}, by what they lead from. */
  List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    new TreeMap<>(targets)
        .forEach(
            (id, surfaces) ->
                new TreeMap<>(surfaces)
                    .forEach((surface, target) -> rows.add(row(id, surface, target))));
    return rows;
  }

  private static Row row(String id, String surface, Target target) {
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
