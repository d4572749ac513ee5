package org.dateline.table.row;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.parquet.schema.Type;

/**
 * What the footers of a table's files tell of its rows, which takes no job: of few files, since
 * each is opened here.
 */
public final class ParquetFooters {
  private static final int MAX_FILES = 32;

  private final List<BlockMetaData> blocks;

  private ParquetFooters(List<BlockMetaData> blocks) {
    this.blocks = List.copyOf(blocks);
  }

  /**
   * Reads them.
   *
   * @return empty if there are too many files
   */
  public static Optional<ParquetFooters> read(Configuration hadoop, String folder) {
    try {
      FileStatus[] files = files(hadoop, folder);
      if (files.length > MAX_FILES) {
        return Optional.empty();
      }
      List<BlockMetaData> blocks = new ArrayList<>();
      for (FileStatus file : files) {
        try (ParquetFileReader reader =
            ParquetFileReader.open(HadoopInputFile.fromStatus(file, hadoop))) {
          blocks.addAll(reader.getFooter().getBlocks());
        }
      }
      return Optional.of(new ParquetFooters(blocks));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The columns of a table, as its first file tells: all of them are written at once.
   *
   * @return empty if it has no file
   */
  public static Optional<Set<String>> columns(Configuration hadoop, String folder) {
    try {
      FileStatus[] files = files(hadoop, folder);
      if (files.length == 0) {
        return Optional.empty();
      }
      try (ParquetFileReader reader =
          ParquetFileReader.open(HadoopInputFile.fromStatus(files[0], hadoop))) {
        return Optional.of(
            reader.getFileMetaData().getSchema().getFields().stream()
                .map(Type::getName)
                .collect(Collectors.toUnmodifiableSet()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static FileStatus[] files(Configuration hadoop, String folder) throws IOException {
    Path path = new Path(folder);
    return path.getFileSystem(hadoop).listStatus(path, file -> !file.getName().startsWith("_"));
  }

  /** Rows of the table. */
  public long rows() {
    return blocks.stream().mapToLong(BlockMetaData::getRowCount).sum();
  }
}
