package org.dateline.table;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.catalyst.encoders.ExpressionEncoder;
import org.apache.spark.sql.internal.SQLConf;

/** Rows as they come back from Spark, without a session. */
public final class StoredRow {
  private StoredRow() {}

  /** As Spark stores it; it refuses values of other types, and none where there must be one. */
  public static Row of(Row row) {
    SQLConf interpreted = new SQLConf();
    interpreted.setConfString("spark.sql.codegen.factoryMode", "NO_CODEGEN");
    return SQLConf.withExistingConf(
        interpreted,
        () -> {
          ExpressionEncoder<Row> encoder = ExpressionEncoder.apply(row.schema());
          return encoder
              .resolveAndBind(
                  encoder.resolveAndBind$default$1(), encoder.resolveAndBind$default$2())
              .createDeserializer()
              .apply(encoder.createSerializer().apply(withArrays(row)));
        });
  }

  /** Spark takes lists too, but its check of types only arrays. */
  private static Row withArrays(Row row) {
    return RowFactory.create(
        IntStream.range(0, row.size())
            .mapToObj(row::get)
            .map(value -> value instanceof List<?> list ? list.toArray() : value)
            .toArray());
  }
}
