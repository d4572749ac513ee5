package org.dateline.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dateline.read.Member.Members;
import org.jspecify.annotations.Nullable;

/** 7z archives; one within another archive is held in memory while it is read. */
final class SevenZipFormat implements Format {
  /** A dictionary of LZMA larger than this is that of no archive of texts. */
  private static final int MEMORY_KIB = 512 << 10;

  @Override
  public String name() {
    return "7z";
  }

  @Override
  public Content content() {
    return Content.BYTES;
  }

  @Override
  public boolean recognises(FileHead head) {
    return head.startsWith("7z\u00BC\u00AF'\u001C");
  }

  @Override
  public Records open(Source source) throws IOException {
    SevenZFile archive =
        SevenZFile.builder()
            .setSeekableByteChannel(channel(source))
            .setMaxMemoryLimitKiB(MEMORY_KIB)
            .get();
    return new MemberRecords(source, new Listed(archive), name -> true);
  }

  private static SeekableByteChannel channel(Source source) throws IOException {
    if (source.isStored()) {
      return StoredFileChannel.of(source);
    }
    long limit = Math.min(source.options().maxRecordBytes(), Integer.MAX_VALUE - 16);
    byte[] bytes =
        source.whole((int) limit, ReadOptions.tooLong("The archive within the archive", limit));
    return new SeekableInMemoryByteChannel(bytes);
  }

  private record Listed(SevenZFile archive) implements Members {
    @Override
    public @Nullable Member next() throws IOException {
      SevenZArchiveEntry entry = archive.getNextEntry();
      while (entry != null && (entry.isDirectory() || entry.isAntiItem())) {
        entry = archive.getNextEntry();
      }
      if (entry == null) {
        return null;
      }
      InputStream stream =
          entry.hasStream() ? archive.getInputStream(entry) : InputStream.nullInputStream();
      return new Member(String.valueOf(entry.getName()), entry.getSize(), -1, stream, null);
    }

    @Override
    public void close() throws IOException {
      archive.close();
    }
  }
}
