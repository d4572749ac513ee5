package org.dateline.read.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.dateline.read.InputFile;
import org.dateline.read.InputPlan;
import org.dateline.read.ReadItem;
import org.dateline.read.ReadOptions;
import org.dateline.read.Slice;
import org.dateline.read.SliceReader;
import org.dateline.text.record.RawDispatch;
import org.dateline.text.record.Reject;

/** An export, read as any file is. */
final class Exported {
  private static final Path SAMPLES = Path.of("src", "test", "resources", "messages");
  private static final Configuration HADOOP = new Configuration();

  final List<RawDispatch> articles = new ArrayList<>();
  final List<Reject> rejects = new ArrayList<>();
  String format = "";

  private Exported() {}

  static Exported sample(String name) {
    return of(SAMPLES.resolve(name));
  }

  static Exported text(String text) {
    try {
      Path file = Files.createTempFile("export", "");
      try {
        Files.writeString(file, text);
        return of(file);
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Exported of(Path path) {
    Exported exported = new Exported();
    InputFile file = InputPlan.list(List.of(path.toString()), HADOOP).get(0);
    ReadOptions options = new ReadOptions(Map.of(), 16 << 20, null);
    try (SliceReader reader = new SliceReader(new Slice(file, 0, file.size()), options, HADOOP)) {
      while (reader.hasNext()) {
        ReadItem item = reader.next();
        if (item instanceof ReadItem.Taken taken) {
          exported.articles.add(taken.dispatch());
        } else if (item instanceof ReadItem.Refused refused) {
          exported.rejects.add(refused.reject());
        } else if (item instanceof ReadItem.Finished finished) {
          exported.format = finished.summary().format();
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return exported;
  }

  /** The only article. */
  RawDispatch only() {
    if (articles.size() != 1 || !rejects.isEmpty()) {
      throw new AssertionError(articles + " " + rejects);
    }
    return articles.get(0);
  }

  static List<String> keywords(RawDispatch article, String scheme) {
    return article.keywords().stream()
        .filter(keyword -> keyword.startsWith(scheme + ":"))
        .map(keyword -> keyword.substring(scheme.length() + 1))
        .toList();
  }
}
