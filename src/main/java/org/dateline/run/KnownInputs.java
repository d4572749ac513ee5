package org.dateline.run;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.dateline.config.Reasons;
import org.dateline.read.InputException;
import org.dateline.read.InputFile;
import org.dateline.read.InputListing;
import org.dateline.read.InputPlan;
import org.dateline.report.words.Lists;

/** The files from which a corpus was made, to be read again. */
final class KnownInputs {
  /** So many missing files are named. */
  private static final int NAMED = 5;

  private KnownInputs() {}

  /**
   * The files of given paths and all that earlier runs have read.
   *
   * @param inputs as the user has named them
   * @param known the files of the corpus
   * @throws DataException if one of these from which dispatches came is not there any more: without
   *     it the new corpus would lack them
   */
  static InputListing with(List<String> inputs, KnownFiles known, Configuration hadoop) {
    Set<String> found =
        InputPlan.list(inputs, hadoop).stream().map(InputFile::path).collect(Collectors.toSet());
    Set<String> others = new TreeSet<>(known.paths());
    others.removeAll(found);
    others.removeIf(path -> !exists(path, hadoop));
    Set<String> sources = known.sources();
    List<String> missing =
        sources.stream().filter(path -> !found.contains(path) && !others.contains(path)).toList();
    if (!missing.isEmpty()) {
      throw new DataException(
          String.format(
              Locale.ROOT,
              "%s of the %,d that the corpus comes from cannot be read again, as %s not there any"
                  + " more: %s. Put %s back, or read what there is into a new folder for"
                  + " --output. Nothing was changed.",
              missing.size() == 1 ? "One file" : missing.size() + " files",
              sources.size(),
              missing.size() == 1 ? "it is" : "they are",
              Lists.first(missing, NAMED),
              missing.size() == 1 ? "it" : "them"));
    }
    List<String> all = new ArrayList<>(inputs);
    all.addAll(others);
    return InputPlan.find(all, hadoop);
  }

  private static boolean exists(String file, Configuration hadoop) {
    Path path = new Path(file);
    try {
      return path.getFileSystem(hadoop).exists(path);
    } catch (IOException e) {
      throw new InputException(
          String.format(Locale.ROOT, "The input path %s cannot be read: %s.", file, Reasons.of(e)));
    }
  }
}
