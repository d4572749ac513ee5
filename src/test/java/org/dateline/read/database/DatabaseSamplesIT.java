package org.dateline.read.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.dateline.text.record.RawDispatch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Exports as databases handed them out, which are not part of the project: {@code DATELINE_CORPORA}
 * names the folder that holds {@code corpora/databases}, or the folder {@code corpora} itself. The
 * golden file has what was counted in the exports themselves: articles, days, publications, words.
 */
@EnabledIfEnvironmentVariable(named = "DATELINE_CORPORA", matches = ".+")
class DatabaseSamplesIT {
  private static final Path GOLDEN = Path.of("src", "test", "resources", "golden", "databases.txt");

  static List<String> exports() throws IOException {
    try (Stream<String> lines = Files.lines(GOLDEN)) {
      return lines.filter(line -> !line.isBlank()).toList();
    }
  }

  @ParameterizedTest
  @MethodSource("exports")
  void everyArticleHasHeadlineTextAndDay(String facts) {
    String name = facts.substring(0, facts.indexOf(' '));
    Exported export = Exported.of(folder().resolve(name));
    assertThat(export.rejects).isEmpty();
    for (RawDispatch article : export.articles) {
      assertThat(article.headline()).isNotBlank().doesNotContain("\n");
      assertThat(article.text()).isNotBlank();
    }
    assertThat(name + " " + facts(export)).isEqualTo(facts);
  }

  private static Path folder() {
    Path given = Path.of(Objects.requireNonNull(System.getenv("DATELINE_CORPORA")));
    Path inside = given.resolve("corpora").resolve("databases");
    return Files.isDirectory(inside) ? inside : given.resolve("databases");
  }

  private static String facts(Exported export) {
    return String.join(
        " | ",
        export.format + " " + export.articles.size(),
        counts(export, article -> day(article.date())),
        counts(export, RawDispatch::source),
        counts(export, RawDispatch::language),
        "words " + export.articles.stream().mapToLong(DatabaseSamplesIT::words).sum());
  }

  private static @Nullable String day(@Nullable String date) {
    return date == null || date.length() < 10 ? date : date.substring(0, 10);
  }

  private static String counts(Exported export, Function<RawDispatch, @Nullable String> of) {
    Map<String, Integer> counts = new TreeMap<>();
    for (RawDispatch article : export.articles) {
      counts.merge(String.valueOf(of.apply(article)), 1, Integer::sum);
    }
    return counts.toString();
  }

  private static long words(RawDispatch article) {
    return article.text().split("\\s+", -1).length;
  }
}
