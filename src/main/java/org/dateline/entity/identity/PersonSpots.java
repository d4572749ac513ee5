package org.dateline.entity.identity;

import static org.dateline.table.corpus.Mentions.DISPATCH_ID;
import static org.dateline.table.corpus.Mentions.ENTITY_ID;
import static org.dateline.table.corpus.Mentions.NATIONALITY;
import static org.dateline.table.corpus.Mentions.OCCUPATION;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.dateline.table.row.QueuedIterator;
import org.dateline.table.row.RowBuilder;
import org.dateline.table.row.RowValues;
import org.dateline.text.name.EntityType;
import org.jspecify.annotations.Nullable;

/**
 * The dispatches that name somebody of whom different things are said, with what each says of him
 * and who else is named there.
 */
final class PersonSpots extends QueuedIterator<Row> {
  /** The id of the name. */
  static final String NAME = "base_id";

  /** The name as it is written; null where it never is in full. */
  static final String WRITTEN = "written_name";

  /** What is said of the person: occupation and nationality. */
  static final String SAID = "said";

  /** Ids of the people, bodies and places that are named there too. */
  static final String COMPANIONS = "companions";

  private static final StructType DESCRIPTION =
      new StructType()
          .add(OCCUPATION, DataTypes.StringType, true)
          .add(NATIONALITY, DataTypes.StringType, true);

  static final StructType SCHEMA =
      new StructType()
          .add(NAME, DataTypes.StringType, false)
          .add(DISPATCH_ID, DataTypes.StringType, false)
          .add(WRITTEN, DataTypes.StringType, true)
          .add(SAID, DataTypes.createArrayType(DESCRIPTION), false)
          .add(COMPANIONS, DataTypes.createArrayType(DataTypes.StringType), false);

  private final Iterator<Row> mentions;
  private final Set<String> names;
  private final List<Row> dispatch = new ArrayList<>();
  private @Nullable Row next;

  /**
   * Spots of a partition.
   *
   * @param mentions dispatch, entity, name as written and what is said; those of a dispatch one
   *     after the other
   * @param names ids of the names that are looked for
   */
  PersonSpots(Iterator<Row> mentions, Set<String> names) {
    this.mentions = mentions;
    this.names = names;
  }

  @Override
  protected boolean advance() {
    dispatch.clear();
    if (next != null) {
      dispatch.add(next);
      next = null;
    }
    while (mentions.hasNext() && next == null) {
      Row mention = mentions.next();
      if (dispatch.isEmpty() || id(mention).equals(id(dispatch.get(0)))) {
        dispatch.add(mention);
      } else {
        next = mention;
      }
    }
    addSpots();
    return !dispatch.isEmpty();
  }

  private static String id(Row mention) {
    return mention.getAs(DISPATCH_ID);
  }

  private void addSpots() {
    Map<String, List<Row>> named = new TreeMap<>();
    for (Row mention : dispatch) {
      String name = mention.getAs(ENTITY_ID);
      if (names.contains(name)) {
        named.computeIfAbsent(name, any -> new ArrayList<>()).add(mention);
      }
    }
    named.forEach((name, mentions) -> add(spot(name, mentions)));
  }

  private Row spot(String name, List<Row> ofName) {
    String written = null;
    Set<Row> said = new LinkedHashSet<>();
    for (Row mention : ofName) {
      String other = mention.getAs(WRITTEN);
      written =
          other == null || (written != null && written.compareTo(other) >= 0) ? written : other;
      if (!RowValues.isNull(mention, OCCUPATION) || !RowValues.isNull(mention, NATIONALITY)) {
        said.add(RowBuilder.of(DESCRIPTION, mention).row());
      }
    }
    return new RowBuilder(SCHEMA)
        .set(NAME, name)
        .set(DISPATCH_ID, id(ofName.get(0)))
        .set(WRITTEN, written)
        .set(SAID, said.toArray(Row[]::new))
        .set(COMPANIONS, companions(name))
        .row();
  }

  private String[] companions(String name) {
    Set<String> companions = new LinkedHashSet<>();
    for (Row mention : dispatch) {
      String id = mention.getAs(ENTITY_ID);
      if (!id.startsWith(EntityType.COUNTRY.idPrefix()) && !id.equals(name)) {
        companions.add(id);
      }
    }
    return companions.toArray(String[]::new);
  }
}
