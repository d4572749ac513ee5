package org.dateline.bench.wire;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/** A file of a format that is being written; counts what goes in. */
final class WireFile implements Closeable {
  private static final int BUFFER = 64 << 10;

  private final String name;
  private final WireFormat format;
  private final FSDataOutputStream stored;
  private final OutputStream out;
  private long records;
  private long text;

  WireFile(FileSystem files, Path folder, String name, WireFormat format) throws IOException {
    this.name = name;
    this.format = format;
    this.stored = files.create(new Path(folder, name), true);
    this.out =
        format.isCompressed()
            ? new GZIPOutputStream(stored, BUFFER)
            : new BufferedOutputStream(stored, BUFFER);
    write(format.head());
  }

  String name() {
    return name;
  }

  WireFormat format() {
    return format;
  }

  /** How many records it has. */
  long records() {
    return records;
  }

  void add(Sent sent) throws IOException {
    write(records == 0 ? "" : format.between());
    write(format.record(sent));
    records++;
  }

  private void write(String written) throws IOException {
    byte[] bytes = written.getBytes(StandardCharsets.UTF_8);
    text += bytes.length;
    out.write(bytes);
  }

  /** Closes it and tells what it holds; its stories are counted elsewhere. */
  Written finish() throws IOException {
    write(format.foot());
    out.close();
    return new Written(1, records, 0, text, stored.getPos());
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
