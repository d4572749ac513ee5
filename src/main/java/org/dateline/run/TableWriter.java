package org.dateline.run;

import java.util.Arrays;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.dateline.table.row.ParquetFooters;
import org.dateline.table.row.RequiredColumns;

/** Writes tables as Parquet and counts what is there afterwards. */
final class TableWriter {
  private final SparkSession spark;

  TableWriter(SparkSession spark) {
    this.spark = spark;
  }

  /** Writes a table that grows with the corpus: as many files as the rows have partitions. */
  long write(Dataset<Row> rows, String table, StructType schema, String folder) {
    selectColumns(RequiredColumns.check(rows, table, schema), schema)
        .write()
        .mode(SaveMode.ErrorIfExists)
        .parquet(folder);
    return count(schema, folder);
  }

  /**
   * Rows counted from what was written, not from what was meant to be: of few files from their
   * footers, which takes no job.
   */
  long count(StructType schema, String folder) {
    return ParquetFooters.read(spark.sessionState().newHadoopConf(), folder)
        .map(ParquetFooters::rows)
        .orElseGet(() -> spark.read().schema(schema).parquet(folder).count());
  }

  /** Writes a table of bounded size as one file, in order. */
  long writeSorted(
      Dataset<Row> rows, String table, StructType schema, String folder, Column... order) {
    return write(rows.coalesce(1).sortWithinPartitions(order), table, schema, folder);
  }

  /** The columns of the contract, in its order; a missing one is a mistake that shows at once. */
  private static Dataset<Row> selectColumns(Dataset<Row> rows, StructType schema) {
    return rows.select(
        Arrays.stream(schema.fields()).map(TableWriter::column).toArray(Column[]::new));
  }

  private static Column column(StructField field) {
    Column column = functions.col(field.name());
    // Spark casts no array to one without nulls; files hold no such promise anyway.
    return field.dataType() instanceof ArrayType
        ? column
        : column.cast(field.dataType()).as(field.name());
  }
}
