package org.dateline.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dateline.read.Member.Members;
import org.jspecify.annotations.Nullable;

/**
 * ZIP archives (PKWARE APPNOTE 6.3), such as the daily files of RCV1 and downloads of databases,
 * and WACZ, the ZIP that crawlers put WARC files into. A slice holds the members whose headers lie
 * in it. One without a directory, as its end is lost, is read from its beginning to where it breaks
 * off.
 */
final class ZipFormat implements Format {
  private static final String EMPTY = "PK\u0005\u0006";

  /** How documents of office programs, which are ZIP archives too, begin. */
  private static final List<String> OFFICE =
      List.of("[Content_Types].xml", "mimetype", "_rels/", "docProps/", "word/", "xl/", "ppt/");

  /** What crawlers name their archives, and where in them the pages are. */
  private static final String WACZ = ".wacz";

  private static final String WACZ_DESCRIPTION = "datapackage.json";
  private static final String WACZ_PAGES = "archive/";

  @Override
  public String name() {
    return "zip";
  }

  @Override
  public Content content() {
    return Content.BYTES;
  }

  @Override
  public boolean isSplittable() {
    return true;
  }

  @Override
  public boolean recognises(FileHead head) {
    if (head.startsWith(EMPTY)) {
      return true;
    }
    List<String> names = head.zipEntries();
    return !names.isEmpty() && OFFICE.stream().noneMatch(names.get(0)::startsWith);
  }

  @Override
  public Records open(Source source) throws IOException {
    String place = source.member() == null ? source.slice().file().path() : source.member();
    boolean named = place.toLowerCase(Locale.ROOT).endsWith(WACZ);
    if (source.isStored()) {
      try {
        Directory members = new Directory(source);
        return new MemberRecords(source, members, inputs(named || members.isWacz()));
      } catch (IOException e) {
        if (source.offset() > 0) {
          return new NoRecords();
        }
      }
    }
    return new MemberRecords(source, new Stream(source.stream()), inputs(named));
  }

  private static Predicate<String> inputs(boolean wacz) {
    return wacz ? name -> name.startsWith(WACZ_PAGES) : name -> true;
  }

  /** The name as its bytes can be read: not all programs write UTF-8. */
  private static String name(ZipArchiveEntry entry) {
    byte[] raw = entry.getRawName();
    String name = raw == null ? entry.getName() : Encoding.decodeWhole(raw, null, null);
    String told = name == null ? entry.getName() : name;
    return told.chars().anyMatch(Character::isISOControl)
        ? told.replaceAll("\\p{Cntrl}", "\uFFFD")
        : told;
  }

  private static Member member(
      ZipArchiveEntry entry, long packed, boolean canRead, InputStream stream) {
    String name = name(entry);
    if (canRead) {
      return new Member(name, entry.getSize(), packed, stream, null);
    }
    return Member.refused(
        name,
        entry.getGeneralPurposeBit().usesEncryption()
            ? "The member is encrypted; unpack the archive with its password first."
            : "The member is compressed in a way that is not known; unpack the archive first.");
  }

  private static final class NoRecords implements Records {
    @Override
    public @Nullable ParsedRecord next() {
      return null;
    }
  }

  /** The members of a stored file, by the directory at its end. */
  private static final class Directory implements Members {
    private final ZipFile zip;
    private final List<ZipArchiveEntry> entries = new ArrayList<>();
    private final boolean wacz;
    private int at;

    Directory(Source source) throws IOException {
      zip =
          ZipFile.builder()
              .setSeekableByteChannel(StoredFileChannel.of(source))
              .setIgnoreLocalFileHeader(true)
              .get();
      Iterator<ZipArchiveEntry> all = zip.getEntriesInPhysicalOrder().asIterator();
      boolean described = false;
      boolean pages = false;
      while (all.hasNext()) {
        ZipArchiveEntry entry = all.next();
        described |= entry.getName().equals(WACZ_DESCRIPTION);
        pages |= entry.getName().startsWith(WACZ_PAGES);
        long header = entry.getLocalHeaderOffset();
        if (!entry.isDirectory()
            && header >= source.slice().start()
            && header < source.slice().end()) {
          entries.add(entry);
        }
      }
      wacz = described && pages;
    }

    boolean isWacz() {
      return wacz;
    }

    @Override
    public @Nullable Member next() throws IOException {
      if (at == entries.size()) {
        return null;
      }
      ZipArchiveEntry entry = entries.get(at++);
      boolean canRead = zip.canReadEntryData(entry);
      InputStream stream = canRead ? zip.getInputStream(entry) : InputStream.nullInputStream();
      return member(entry, Math.max(0, entry.getCompressedSize()), canRead, stream);
    }

    @Override
    public void close() throws IOException {
      zip.close();
    }
  }

  /** The members as they come: of an archive within another, or of one that lost its directory. */
  private static final class Stream implements Members {
    private final ZipArchiveInputStream zip;

    Stream(InputStream in) {
      zip = new ZipArchiveInputStream(in, StandardCharsets.UTF_8.name(), true, true, true);
    }

    @Override
    public @Nullable Member next() throws IOException {
      ZipArchiveEntry entry = zip.getNextEntry();
      while (entry != null && entry.isDirectory()) {
        entry = zip.getNextEntry();
      }
      return entry == null ? null : member(entry, -1, zip.canReadEntryData(entry), zip);
    }
  }
}
