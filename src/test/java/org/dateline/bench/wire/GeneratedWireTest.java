package org.dateline.bench.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.dateline.SparkExtension;
import org.dateline.prepare.Preparer;
import org.dateline.read.InputFile;
import org.dateline.read.InputPlan;
import org.dateline.read.ReadItem;
import org.dateline.read.ReadOptions;
import org.dateline.read.Samples;
import org.dateline.read.Slice;
import org.dateline.read.SliceReader;
import org.dateline.table.corpus.Dispatches;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(SparkExtension.class)
class GeneratedWireTest {
  private static final int DISPATCHES = 400;

  @TempDir Path folder;

  @Test
  void sparkWritesTheBytesThatPlainJavaWrites(SparkSession spark) throws IOException {
    Written bySpark = GenerateWire.generate(spark, DISPATCHES, 5, hadoop(folder.resolve("spark")));
    Written plain = write("plain", DISPATCHES, 5);
    assertThat(bySpark).isEqualTo(plain);
    assertThat(bySpark.dispatches()).isEqualTo(DISPATCHES);
    assertThat(bySpark.files()).isEqualTo(Agency.values().length);
    Map<String, String> files = contents("spark");
    assertThat(files.remove("labels/topics.csv")).isNotNull();
    assertThat(files.remove("labels/bursts.csv")).isNotNull();
    assertThat(files).isEqualTo(contents("plain"));
  }

  @Test
  void anotherSeedIsAnotherWire() throws IOException {
    write("one", 50, 1);
    write("two", 50, 2);
    assertThat(contents("one").values()).doesNotContainAnyElementsOf(contents("two").values());
  }

  @Test
  void aLargerWireBeginsWithTheStoriesOfASmallerOne() throws IOException {
    write("small", 100, 3);
    write("large", 200, 3);
    List<String> small = labels("small");
    assertThat(labels("large").subList(0, 100)).isEqualTo(small);
  }

  @Test
  void blocksAreFullButTheLast() {
    WirePlan wire = new WirePlan(1);
    List<WireBlock> blocks = WireBlock.of(wire, 20_000);
    assertThat(blocks).hasSize(2);
    assertThat(blocks.get(0)).isEqualTo(new WireBlock(0, WireBlock.STORIES, 0));
    long held = 0;
    for (long story = 0; story < blocks.get(1).end(); story++) {
      held += wire.story(story).dispatches();
    }
    assertThat(held - blocks.get(1).dropped()).isEqualTo(20_000);
  }

  @Test
  void everyDispatchIsReadWithItsAgencyItsDayAndItsPlace() throws IOException {
    write("read", DISPATCHES, 11);
    Map<String, List<Row>> read = read(folder.resolve("read/wire"));
    List<String> labels = labels("read");
    assertThat(read.values().stream().mapToInt(List::size).sum()).isEqualTo(DISPATCHES);
    Set<String> revisions =
        read.values().stream()
            .flatMap(List::stream)
            .map(row -> string(row, Dispatches.REVISION_KIND))
            .collect(Collectors.toSet());
    assertThat(revisions).contains("first", "lead", "update", "correction", "kill", "writethru");
    for (String label : labels) {
      String[] cells = label.split(",", -1);
      Row row = read.get(cells[0]).get(Integer.parseInt(cells[1]));
      assertThat(string(row, Dispatches.SOURCE)).as(label).isEqualTo(cells[3]);
      Date day = row.getDate(row.fieldIndex(Dispatches.PUBLISHED_DATE));
      assertThat(day.toLocalDate()).as(label).isEqualTo(LocalDate.parse(cells[4].substring(0, 10)));
      assertThat(string(row, Dispatches.DATELINE_PLACE)).as(label).isNotEmpty();
      assertThat(string(row, Dispatches.SOURCE_REF)).as(label).isEqualTo(nullIfEmpty(cells[2]));
      assertThat(string(row, Dispatches.BODY))
          .as(label)
          .endsWith(".")
          .doesNotContain("(END)", "-0-", "example.com", "Reporting by", "(Reuters)", "(AFP)");
    }
  }

  @Test
  void storiesAreOfTheirTopicAndMostOnWorkingDays() {
    WirePlan wire = new WirePlan(9);
    Map<String, Integer> byTopic = new HashMap<>();
    int weekend = 0;
    int stories = 20_000;
    for (long number = 0; number < stories; number++) {
      StoryPlan plan = wire.story(number);
      byTopic.merge(wire.topicName(plan), 1, Integer::sum);
      long day = Math.floorDiv(plan.seconds(), 86_400L);
      weekend += LocalDate.ofEpochDay(day).getDayOfWeek().getValue() > 5 ? 1 : 0;
    }
    assertThat(byTopic).hasSize(wire.topics().size() + 1);
    assertThat(byTopic.values()).allMatch(count -> count > stories / 200);
    assertThat(weekend).isBetween(stories * 14 / 100, stories * 22 / 100);
  }

  @Test
  void namesComeByZipfsLaw() {
    var random = Draws.of(1, Draws.Use.PLAN, 0);
    int[] counts = new int[1_000];
    for (int i = 0; i < 100_000; i++) {
      counts[Draws.zipf(1_000, random)]++;
    }
    assertThat(counts[0]).isBetween(9_000, 11_000);
    assertThat(counts[9]).isBetween(1_000, 1_800);
    assertThat(counts[999]).isLessThan(60);
  }

  @Test
  void aWrongCommandLineIsTold() {
    assertThatThrownBy(() -> GenerateOptions.parse("--dispatch", "5"))
        .hasMessage("there is no --dispatch; there are --dispatches, --seed, --output, --master.");
    assertThatThrownBy(() -> GenerateOptions.parse("--dispatches", "many", "--output", "x"))
        .hasMessage("--dispatches is \"many\"; give a whole number.");
    assertThatThrownBy(() -> GenerateOptions.parse("--dispatches", "0", "--output", "x"))
        .hasMessage("--dispatches is 0; ask for 1 or more.");
    assertThatThrownBy(() -> GenerateOptions.parse("--dispatches"))
        .hasMessage("--dispatches has no value.");
    assertThatThrownBy(() -> GenerateOptions.parse("--dispatches", "5"))
        .hasMessage("--output is missing; name a folder that is not there.");
    assertThat(GenerateOptions.parse("--dispatches", "5", "--output", "x"))
        .isEqualTo(new GenerateOptions(5, 1, "x", "local[*]"));
  }

  /** Writes all blocks one after the other. */
  private Written write(String name, long dispatches, long seed) throws IOException {
    WirePlan wire = new WirePlan(seed);
    FileSystem files = new RawLocalFileSystem();
    files.initialize(URI.create("file:///"), new Configuration());
    Written written = new Written(0, 0, 0, 0, 0);
    for (WireBlock block : WireBlock.of(wire, dispatches)) {
      written = written.plus(block.write(wire, files, hadoop(folder.resolve(name))));
    }
    return written;
  }

  private static org.apache.hadoop.fs.Path hadoop(Path path) {
    return new org.apache.hadoop.fs.Path(path.toUri());
  }

  /** Each file's content by its path within a wire. */
  private Map<String, String> contents(String name) throws IOException {
    Path root = folder.resolve(name);
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String content = Files.readString(file, StandardCharsets.ISO_8859_1);
        contents.put(root.relativize(file).toString(), content);
      }
    }
    return contents;
  }

  private List<String> labels(String name) throws IOException {
    Path file = folder.resolve(name).resolve("labels/dispatches-00000.csv.gz");
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      return lines.lines().skip(1).toList();
    }
  }

  /** The rows that a run would make, by file, in order. */
  private static Map<String, List<Row>> read(Path wire) throws IOException {
    Configuration hadoop = new Configuration();
    Preparer preparer = Samples.preparer();
    Map<String, List<Row>> read = new HashMap<>();
    for (InputFile file : InputPlan.list(List.of(wire.toString()), hadoop)) {
      List<Row> rows = new ArrayList<>();
      ReadOptions options = new ReadOptions(Map.of(), 1 << 20, null);
      try (SliceReader reader = new SliceReader(new Slice(file, 0, file.size()), options, hadoop)) {
        while (reader.hasNext()) {
          ReadItem item = reader.next();
          assertThat(item).isNotInstanceOf(ReadItem.Refused.class);
          if (item instanceof ReadItem.Taken taken) {
            rows.add(preparer.prepare(taken.dispatch()).dispatch());
          }
        }
      }
      Path path = Path.of(new org.apache.hadoop.fs.Path(file.path()).toUri().getPath());
      read.put(path.getParent().getFileName() + "/" + path.getFileName(), rows);
    }
    return read;
  }

  private static String string(Row row, String column) {
    return row.getString(row.fieldIndex(column));
  }

  private static String nullIfEmpty(String cell) {
    return cell.isEmpty() ? null : cell;
  }
}
