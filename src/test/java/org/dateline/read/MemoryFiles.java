package org.dateline.read;

import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.PositionedReadable;
import org.apache.hadoop.fs.Seekable;
import org.apache.hadoop.fs.permission.FsPermission;
import org.apache.hadoop.util.Progressable;

/** Files held in memory, so that a hundred thousand of them can be read in a minute. */
public final class MemoryFiles extends FileSystem {
  private static final URI ROOT = URI.create("memory:///");

  private final Map<String, byte[]> files = new HashMap<>();

  /** A configuration under which paths of the scheme "memory" are held here. */
  static Configuration configuration() {
    Configuration hadoop = new Configuration(false);
    hadoop.set("fs.memory.impl", MemoryFiles.class.getName());
    return hadoop;
  }

  static MemoryFiles of(Configuration hadoop) {
    try {
      return (MemoryFiles) FileSystem.get(ROOT, hadoop);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** Puts a file in place of the one of this name; returns it as input. */
  InputFile put(String name, byte[] bytes) {
    files.put("/" + name, bytes.clone());
    return new InputFile("memory:///" + name, bytes.length, 0);
  }

  private byte[] bytes(Path path) throws FileNotFoundException {
    byte[] bytes = files.get(path.toUri().getPath());
    if (bytes == null) {
      throw new FileNotFoundException(path.toString());
    }
    return bytes;
  }

  @Override
  public URI getUri() {
    return ROOT;
  }

  @Override
  public String getScheme() {
    return "memory";
  }

  @Override
  public FSDataInputStream open(Path path, int bufferSize) throws IOException {
    return new FSDataInputStream(new Held(bytes(path)));
  }

  @Override
  public FileStatus getFileStatus(Path path) throws IOException {
    return new FileStatus(bytes(path).length, false, 1, 1L << 20, 0, path);
  }

  private static final class Held extends ByteArrayInputStream
      implements Seekable, PositionedReadable {
    Held(byte[] bytes) {
      super(bytes);
    }

    @Override
    public synchronized void seek(long place) throws IOException {
      if (place < 0 || place > count) {
        throw new java.io.EOFException("There is no byte " + place + ".");
      }
      pos = (int) place;
    }

    @Override
    public synchronized long getPos() {
      return pos;
    }

    @Override
    public boolean seekToNewSource(long place) {
      return false;
    }

    @Override
    public int read(long place, byte[] into, int offset, int length) {
      int available = (int) Math.min(length, Math.max(0, count - place));
      if (available == 0) {
        return length == 0 ? 0 : -1;
      }
      System.arraycopy(buf, (int) place, into, offset, available);
      return available;
    }

    @Override
    public void readFully(long place, byte[] into, int offset, int length) throws IOException {
      if (read(place, into, offset, length) < length) {
        throw new java.io.EOFException("The file ends before byte " + (place + length) + ".");
      }
    }

    @Override
    public void readFully(long place, byte[] into) throws IOException {
      readFully(place, into, 0, into.length);
    }
  }

  @Override
  public FileStatus[] listStatus(Path path) throws IOException {
    return new FileStatus[] {getFileStatus(path)};
  }

  @Override
  public void setWorkingDirectory(Path folder) {}

  @Override
  public Path getWorkingDirectory() {
    return new Path(ROOT);
  }

  @Override
  public FSDataOutputStream create(
      Path path,
      FsPermission permission,
      boolean overwrite,
      int bufferSize,
      short replication,
      long blockSize,
      Progressable progress) {
    throw new UnsupportedOperationException();
  }

  @Override
  public FSDataOutputStream append(Path path, int bufferSize, Progressable progress) {
    throw new UnsupportedOperationException();
  }

  @Override
  public boolean rename(Path from, Path to) {
    throw new UnsupportedOperationException();
  }

  @Override
  public boolean delete(Path path, boolean recursive) {
    throw new UnsupportedOperationException();
  }

  @Override
  public boolean mkdirs(Path path, FsPermission permission) {
    throw new UnsupportedOperationException();
  }
}
