package org.dateline.read;

import com.github.luben.zstd.ZstdOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroupFactory;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;

/** Files that are no text: Parquet, and messages under every compression. */
final class OddFiles {
  private static final MessageType SCHEMA =
      MessageTypeParser.parseMessageType(
          "message dispatch { optional binary headline (STRING); optional binary text (STRING);"
              + " optional int32 date (DATE); optional int64 seen (TIMESTAMP(MICROS,true));"
              + " repeated binary tags (STRING); }");

  private OddFiles() {}

  static List<byte[]> of(String kind) throws IOException {
    return switch (kind) {
      case "parquet" ->
          List.of(
              parquet(CompressionCodecName.UNCOMPRESSED),
              parquet(CompressionCodecName.SNAPPY),
              parquet(CompressionCodecName.GZIP),
              parquet(CompressionCodecName.ZSTD));
      case "archives" -> archives();
      default -> compressed();
    };
  }

  private static List<byte[]> archives() throws IOException {
    Map<String, byte[]> members = new TreeMap<>();
    for (String name : List.of("jsonl/two.jsonl", "warc/crawl.warc", "anpa1312/several.txt")) {
      members.put(name, Files.readAllBytes(Samples.FOLDER.resolve(name)));
    }
    Path scratch = Files.createTempFile("archive", ".7z");
    try {
      byte[] zip = ArchivesTest.zip(members);
      byte[] tar = ArchivesTest.tar(members);
      byte[] nested = ArchivesTest.zip(Map.of("a.zip", zip, "b.tar.gz", gzip(tar)));
      return List.of(zip, tar, gzip(tar), nested, ArchivesTest.sevenZip(members, scratch));
    } finally {
      Files.delete(scratch);
    }
  }

  static byte[] parquet(CompressionCodecName codec) throws IOException {
    Path folder = Files.createTempDirectory("parquet");
    Path file = folder.resolve("dispatches.parquet");
    try {
      try (ParquetWriter<Group> out =
          ExampleParquetWriter.builder(new org.apache.hadoop.fs.Path(file.toUri()))
              .withConf(new Configuration())
              .withType(SCHEMA)
              .withCompressionCodec(codec)
              .build()) {
        for (int i = 0; i < 3; i++) {
          Group row = new SimpleGroupFactory(SCHEMA).newGroup();
          row.add("headline", "(LEAD) Bakers meet " + i);
          row.add("text", "SEOUL, Oct. 9 (Yonhap) -- Bakers met on Monday.\n(END)\nMore");
          row.add("date", 13430 + i);
          row.add("tags", "bread");
          out.write(row);
        }
      }
      return Files.readAllBytes(file);
    } finally {
      Files.deleteIfExists(folder.resolve(".dispatches.parquet.crc"));
      Files.deleteIfExists(file);
      Files.delete(folder);
    }
  }

  private static List<byte[]> compressed() throws IOException {
    byte[] lines = Files.readAllBytes(Samples.FOLDER.resolve("jsonl/two.jsonl"));
    byte[] crawl = Files.readAllBytes(Samples.FOLDER.resolve("warc/crawl.warc"));
    byte[] wire = Files.readAllBytes(Samples.FOLDER.resolve("anpa1312/several.txt"));
    List<byte[]> files = new ArrayList<>();
    for (byte[] plain : List.of(lines, crawl, wire)) {
      files.add(gzip(plain));
      ByteArrayOutputStream bzip2 = new ByteArrayOutputStream();
      try (OutputStream out = new BZip2CompressorOutputStream(bzip2)) {
        out.write(plain);
      }
      files.add(bzip2.toByteArray());
      ByteArrayOutputStream zstd = new ByteArrayOutputStream();
      try (OutputStream out = new ZstdOutputStream(zstd)) {
        out.write(plain);
      }
      files.add(zstd.toByteArray());
    }
    return files;
  }

  static byte[] gzip(byte[] plain) throws IOException {
    ByteArrayOutputStream gzip = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(gzip)) {
      out.write(plain);
    }
    return gzip.toByteArray();
  }
}
