package org.dateline.table.row;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.UUID;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.mapreduce.Job;
import org.apache.hadoop.mapreduce.TaskAttemptID;
import org.apache.hadoop.mapreduce.TaskID;
import org.apache.hadoop.mapreduce.TaskType;
import org.apache.hadoop.mapreduce.task.TaskAttemptContextImpl;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.CatalystTypeConverters;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.execution.datasources.OutputWriter;
import org.apache.spark.sql.execution.datasources.OutputWriterFactory;
import org.apache.spark.sql.execution.datasources.parquet.ParquetFileFormat;
import org.apache.spark.sql.types.StructType;
import scala.Function1;
import scala.collection.immutable.Map$;

/**
 * A file of a table that is written here and not by tasks: rows that are at hand need no job, which
 * would cost a tenth of a second to write a dozen of them. The file is what Spark's own writer
 * makes of the same rows.
 */
public final class ParquetFile {
  private ParquetFile() {}

  /**
   * Writes a file.
   *
   * @param rows of the schema, in the order in which they are to stand
   * @return how many they were
   * @throws IllegalStateException if a row has other columns
   */
  public static long write(
      SparkSession spark, Iterator<Row> rows, StructType schema, String folder) {
    try {
      Job job = Job.getInstance(spark.sessionState().newHadoopConf());
      OutputWriterFactory factory =
          new ParquetFileFormat().prepareWrite(spark, job, Map$.MODULE$.empty(), schema);
      TaskAttemptID attempt =
          new TaskAttemptID(new TaskID(UUID.randomUUID().toString(), 0, TaskType.REDUCE, 0), 0);
      Path file = new Path(folder, "part-00000-" + UUID.randomUUID() + ".parquet");
      return write(
          factory.newInstance(
              file.toString(), schema, new TaskAttemptContextImpl(job.getConfiguration(), attempt)),
          rows,
          schema);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long write(OutputWriter writer, Iterator<Row> rows, StructType schema) {
    Function1<Object, Object> converter = CatalystTypeConverters.createToCatalystConverter(schema);
    long count = 0;
    try {
      while (rows.hasNext()) {
        Row row = rows.next();
        // Values are told apart by their place: rows of other columns must not pass for these.
        if (!Arrays.equals(row.schema().fieldNames(), schema.fieldNames())) {
          throw new IllegalStateException("Not a row of the table: " + row.schema());
        }
        writer.write((InternalRow) converter.apply(row));
        count++;
      }
    } finally {
      writer.close();
    }
    return count;
  }
}
