package org.dateline.bench.wire;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;
import org.dateline.config.SettingsLoader;
import org.dateline.session.Sessions;

/**
 * Makes a wire of any size, to measure what a dispatch costs: {@code scripts/generate --dispatches
 * N --seed S --output FOLDER}. The same N and seed give the same bytes whatever the machine; a
 * larger wire of a seed has the stories of a smaller one first. What the driver holds is the same
 * for all sizes but for a number for every block.
 */
public final class GenerateWire {
  private GenerateWire() {}

  /** Generates; ends with 2 where the command line is wrong. */
  public static void main(String[] arguments) throws IOException {
    GenerateOptions options;
    try {
      options = GenerateOptions.parse(arguments);
    } catch (IllegalArgumentException e) {
      System.err.println("generate: " + e.getMessage());
      System.exit(2);
      return;
    }
    SparkSession spark =
        Sessions.open(
            SettingsLoader.load(null, Map.of("session.master", options.master())).session());
    try {
      Configuration hadoop = spark.sparkContext().hadoopConfiguration();
      Path folder = new Path(options.output());
      FileSystem files = folder.getFileSystem(hadoop);
      if (files.exists(folder)) {
        System.err.println(
            "generate: " + options.output() + " is there already; name a folder that is not.");
        System.exit(2);
        return;
      }
      System.out.print(
          told(options.output(), generate(spark, options.dispatches(), options.seed(), folder)));
    } finally {
      spark.stop();
    }
  }

  /** Writes {@code wire} and {@code labels} under a folder. */
  static Written generate(SparkSession spark, long dispatches, long seed, Path folder)
      throws IOException {
    WirePlan wire = new WirePlan(seed);
    SerializableConfiguration hadoop =
        new SerializableConfiguration(spark.sparkContext().hadoopConfiguration());
    List<WireBlock> blocks = WireBlock.of(wire, dispatches);
    String output = folder.toString();
    writeTruth(wire, folder, folder.getFileSystem(hadoop.value()));
    return JavaSparkContext.fromSparkContext(spark.sparkContext())
        .parallelize(blocks, blocks.size())
        .map(
            block -> {
              Path to = new Path(output);
              return block.write(wire, to.getFileSystem(hadoop.value()), to);
            })
        .reduce(Written::plus);
  }

  /** The topics with their words, and the bursts. */
  private static void writeTruth(WirePlan wire, Path folder, FileSystem files) throws IOException {
    write(
        files,
        new Path(folder, "labels/topics.csv"),
        "topic,home,words\n",
        wire.topics(),
        topic ->
            topic.name()
                + ","
                + topic.home().name()
                + ","
                + String.join(" / ", topic.nouns())
                + "\n");
    write(
        files,
        new Path(folder, "labels/bursts.csv"),
        "topic,start,days\n",
        wire.bursts(),
        burst ->
            wire.topics().get(burst.topic()).name()
                + ","
                + burst.start()
                + ","
                + burst.days()
                + "\n");
  }

  private static <T> void write(
      FileSystem files, Path file, String header, List<T> rows, Function<T, String> line)
      throws IOException {
    String text = header + rows.stream().map(line).collect(Collectors.joining());
    try (OutputStream out = files.create(file, true)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
  }

  private static String told(String output, Written written) {
    return String.format(
        Locale.ROOT,
        "%,d dispatches of %,d stories in %,d files, %,d bytes of text, %,d stored%n"
            + "  %s/wire    to be read with --input%n"
            + "  %s/labels  story, topic and edit of each dispatch; topics; bursts%n",
        written.dispatches(),
        written.stories(),
        written.files(),
        written.text(),
        written.stored(),
        output,
        output);
  }
}
