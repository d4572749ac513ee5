package org.dateline.read;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Set;
import org.dateline.text.record.RejectReason;
import org.jspecify.annotations.Nullable;

/**
 * A file within an archive.
 *
 * @param name its path in the archive; no path of any disk is made of it
 * @param size in bytes, unpacked; -1 where the archive does not tell before
 * @param packed how many bytes of the archive it takes, where the next can be reached without them;
 *     -1 where all has to be unpacked on the way
 * @param stream its bytes, to be read before the next member is asked for
 * @param refused why it cannot be opened; null where it can
 */
record Member(
    String name,
    long size,
    long packed,
    InputStream stream,
    ParsedRecord.@Nullable Broken refused) {
  /** The members of an archive, one after the other. */
  interface Members extends Closeable {
    /** The next file; null after the last. Folders and links are passed over. */
    @Nullable Member next() throws IOException;

    @Override
    default void close() throws IOException {}
  }

  private static final Set<String> CLUTTER =
      Set.of("thumbs.db", "ehthumbs.db", "desktop.ini", "icon\r");

  /** One that is not opened. */
  static Member refused(String name, String sentence) {
    return new Member(
        name,
        0,
        -1,
        InputStream.nullInputStream(),
        new ParsedRecord.Broken(0, RejectReason.UNREADABLE_FILE, sentence, ""));
  }

  /**
   * Whether a name says that its file is no input: a part of its path begins with a dot or an
   * underscore, or it is one that Macintoshes and Windows leave in folders.
   */
  static boolean isClutter(String name) {
    String path = name.replace('\\', '/');
    int from = 0;
    for (int end = path.indexOf('/'); end >= 0; end = path.indexOf('/', from)) {
      if (isHidden(path.substring(from, end))) {
        return true;
      }
      from = end + 1;
    }
    String file = path.substring(from);
    return isHidden(file) || CLUTTER.contains(file.toLowerCase(Locale.ROOT));
  }

  private static boolean isHidden(String part) {
    return InputWalk.isHidden(part) && !part.equals(".") && !part.equals("..");
  }
}
