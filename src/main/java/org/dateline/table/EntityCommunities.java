package org.dateline.table;

import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** One row per entity that keeps company with others. */
public final class EntityCommunities {
  /** Folder of the table. */
  public static final String NAME = "entity_communities";

  /** The entity. */
  public static final String ENTITY_ID = Entities.ENTITY_ID;

  /** Number of its community in this run, from 0; the largest first. */
  public static final String COMMUNITY_ID = "community_id";

  /**
   * Where its members are at home, if most share a country or a region, and the most central of
   * them: "Europe: European Union, Germany, Greece".
   */
  public static final String COMMUNITY_LABEL = "community_label";

  /** Sum of the NPMI of its pairs within the community. */
  public static final String CENTRALITY = "centrality";

  /** Columns, types and nullability, in order. */
  public static final StructType SCHEMA =
      new StructType()
          .add(ENTITY_ID, DataTypes.StringType, false)
          .add(COMMUNITY_ID, DataTypes.IntegerType, false)
          .add(COMMUNITY_LABEL, DataTypes.StringType, false)
          .add(CENTRALITY, DataTypes.DoubleType, false);

  private EntityCommunities() {}
}
