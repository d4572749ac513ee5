package org.dateline.entity;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.udf;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF5;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.DataTypes;
import org.dateline.table.DispatchEntities;
import org.dateline.text.name.Aboutness;

/** From how each dispatch names each entity to what it is about. */
public final class AboutEntities {
  private static final UserDefinedFunction SALIENCE =
      udf(
          (UDF5<Long, Boolean, Boolean, Boolean, Boolean, Double>)
              (names, headline, named, opens, filed) ->
                  Aboutness.salience(new Aboutness.Place(names, headline, named, opens, filed)),
          DataTypes.DoubleType);

  private AboutEntities() {}

  /**
   * Judges every entity of every dispatch by {@link Aboutness}.
   *
   * @param placed as from {@link EntityCounts#perDispatchOrFiled}
   * @return {@link DispatchEntities}
   */
  public static Dataset<Row> of(Dataset<Row> placed) {
    return placed
        .withColumn(
            DispatchEntities.SALIENCE,
            SALIENCE.apply(
                col(EntityCounts.BY_NAME),
                col(DispatchEntities.IN_HEADLINE),
                col(EntityCounts.NAMED_IN_HEADLINE),
                col(EntityCounts.OPENS),
                col(EntityCounts.FILED_ABROAD)))
        .withColumn(DispatchEntities.IS_ABOUT, col(DispatchEntities.SALIENCE).geq(Aboutness.ABOUT));
  }
}
