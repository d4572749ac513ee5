package org.dateline.store;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What commands need that add no run to an output; see {@link Output} for its folders. */
public interface OutputReader {
  /** Folders of a run that are not tables. */
  Set<String> NO_TABLES = Set.of("graph", "models", "report");

  /** Where the output is. */
  String path();

  /** The id of the last run that finished; null before the first. */
  @Nullable String currentRun();

  /** The ids of the finished runs that are kept, oldest first. */
  List<String> runs();

  /** The manifest of a finished run, as JSON. */
  String manifest(String run);

  /** The names of the tables of a run and of the corpus, by the alphabet. */
  List<String> tables(String run);

  /** Whether a run has a table: earlier releases wrote fewer. */
  boolean hasTable(String run, String table);

  /** The published folder of a table of a run. */
  String table(String run, String table);

  /** The published folders of a corpus table, of the batches that have it. */
  List<String> batchesWith(String table, List<String> runs);

  /** What lies in the folder of a table of a run. */
  TableFolder tableFolder(String run, String table);

  /** What lies in the folders of a corpus table, by batch; every batch that is named has one. */
  Map<String, TableFolder> batchFolders(String table, List<String> batches);

  /** A file of a finished run; null where it has none of that name. */
  @Nullable String readFile(String run, String name);

  /** Writes a file of a finished run anew; who reads it meanwhile sees the old one or the new. */
  void replaceFile(String run, String name, String text);

  /** Where a file of a finished run is, for people: by the latest link where that leads to it. */
  String fileOf(String run, String name);
}
