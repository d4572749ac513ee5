package org.dateline.topic.learn;

import java.util.List;
import org.apache.spark.ml.recommendation.ALSModel;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.dateline.table.row.RowBuilder;
import org.dateline.table.row.RowValues;

/** The factors of an {@link ALSModel}, in the columns that MLlib gives them. */
public final class ItemFactors {
  private static final String ID = "id";
  private static final String FEATURES = "features";

  /** Columns, types and nullability, in order. */
  public static final StructType SCHEMA =
      new StructType()
          .add(ID, DataTypes.IntegerType, false)
          .add(FEATURES, DataTypes.createArrayType(DataTypes.FloatType, false), false);

  private ItemFactors() {}

  /** A row of the factors of one item. */
  public static Row row(int id, List<Float> factors) {
    return new RowBuilder(SCHEMA).set(ID, id).set(FEATURES, factors).row();
  }

  /**
   * The factors of a model's items, {@code factors[item][dimension]}; 0 for items that it does not
   * know.
   *
   * @param rows {@link ALSModel#itemFactors}
   * @param items how many there are
   */
  public static float[][] of(List<Row> rows, int items) {
    int rank = rows.isEmpty() ? 0 : RowValues.factors(rows.get(0), FEATURES).size();
    float[][] byItem = new float[items][rank];
    for (Row row : rows) {
      float[] own = byItem[RowValues.number(row, ID)];
      List<Float> factors = RowValues.factors(row, FEATURES);
      for (int at = 0; at < own.length; at++) {
        own[at] = factors.get(at);
      }
    }
    return byItem;
  }
}
