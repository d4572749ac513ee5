package org.dateline.run.lookup;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dateline.run.DataException;
import org.dateline.table.Entities;

/** Finds an entity by its id, its label or a way in which it is named. */
final class EntityNames {
  private final Published published;

  EntityNames(Published published) {
    this.published = published;
  }

  /**
   * An entity.
   *
   * @param id its id
   * @param label its name for people
   */
  record Found(String id, String label) {}

  /**
   * The entity that is named most of those that fit.
   *
   * @throws DataException if no entity is named so
   */
  Found find(String name) {
    String sought = name.strip();
    List<AnswerRow> found = new ArrayList<>(rows("entity_id = ?", sought));
    if (found.isEmpty()) {
      found.addAll(
          rows(
              "lower(label) = ? or array_contains(surfaces, ?)",
              sought.toLowerCase(Locale.ROOT),
              sought));
    }
    if (found.isEmpty()) {
      throw new DataException(
          String.format(
              Locale.ROOT,
              "No entity of the run is named \"%s\"; the table entities has their ids and labels.",
              sought));
    }
    AnswerRow row = found.get(0);
    return new Found(row.text(Entities.ENTITY_ID), row.text(Entities.LABEL));
  }

  private List<AnswerRow> rows(String condition, String... parameters) {
    return published.list(
        Query.of(
                "select entity_id, label from entities where "
                    + condition
                    + " order by dispatch_count desc, entity_id limit 1",
                "entities")
            .with((Object[]) parameters));
  }
}
