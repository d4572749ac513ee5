package org.dateline.read;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.dateline.read.Member.Members;
import org.jspecify.annotations.Nullable;

/** TAR archives (POSIX ustar and pax, GNU), compressed or not. */
final class TarFormat implements Format {
  private static final int HEADER = 512;
  private static final int BLOCK = 20 * HEADER;

  @Override
  public String name() {
    return "tar";
  }

  @Override
  public Content content() {
    return Content.BYTES;
  }

  @Override
  public boolean recognises(FileHead head) {
    byte[] header = head.first(HEADER);
    return header.length == HEADER && TarArchiveInputStream.matches(header, HEADER);
  }

  @Override
  public Records open(Source source) {
    TarArchiveInputStream tar =
        new TarArchiveInputStream(
            source.stream(), BLOCK, HEADER, StandardCharsets.UTF_8.name(), true);
    return new MemberRecords(source, new Stream(tar), name -> true);
  }

  private record Stream(TarArchiveInputStream tar) implements Members {
    @Override
    public @Nullable Member next() throws IOException {
      TarArchiveEntry entry = tar.getNextEntry();
      while (entry != null && !entry.isFile()) {
        entry = tar.getNextEntry();
      }
      if (entry == null) {
        return null;
      }
      return tar.canReadEntryData(entry)
          ? new Member(entry.getName(), entry.getSize(), -1, tar, null)
          : Member.refused(
              entry.getName(), "The member is stored in a way that is not known; unpack it first.");
    }
  }
}
