package org.dateline.run;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Iterator;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.dateline.table.corpus.Inputs;
import org.dateline.table.row.RowValues;

/** One digest over all that was read, to tell whether two runs had the same input. */
public final class InputDigest {
  private InputDigest() {}

  /**
   * SHA-256 over the digests of the files in their own order; where the files lie does not matter.
   */
  public static String of(Dataset<Row> inputs) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      Iterator<Row> digests =
          inputs
              .select(coalesce(col(Inputs.SHA256), lit("")).as(Inputs.SHA256))
              .orderBy(col(Inputs.SHA256))
              .toLocalIterator();
      while (digests.hasNext()) {
        digest.update(
            RowValues.text(digests.next(), Inputs.SHA256).getBytes(StandardCharsets.US_ASCII));
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
  }
}
