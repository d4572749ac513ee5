package org.dateline.store;

import java.io.IOException;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the files of a lock say at one moment. Each time the lock is taken it gets the next number:
 *
 * <pre>
 * 00000007.json      who holds it; made only if there is none
 * 00000007.alive     written anew as long as the owner lives; the id of its run, once it has one
 * 00000007.released  it has let go
 * </pre>
 *
 * @param number the highest number; 0 where the lock was never taken
 * @param held whether an owner of that number is there and has not let go
 * @param text who that is, as written; null where nobody holds it
 * @param run the id of the owner's run; empty before it has one
 * @param lastSign the owner's last sign of life, by the clock of the store
 * @param owners the names of all files that name an owner, also of those who died
 */
record LockState(
    long number,
    boolean held,
    @Nullable String text,
    String run,
    Instant lastSign,
    Set<String> owners) {
  static final String OWNER = ".json";
  static final String ALIVE = ".alive";
  static final String RELEASED = ".released";
  private static final Pattern NAME = Pattern.compile("(\\d{8,18})(\\.json|\\.alive|\\.released)");

  LockState {
    owners = Set.copyOf(owners);
  }

  static String name(long number, String kind) {
    return String.format(Locale.ROOT, "%08d%s", number, kind);
  }

  /** The number of a file of a lock; 0 if it is no such file. */
  static long number(String name) {
    Matcher matcher = NAME.matcher(name);
    return matcher.matches() ? Long.parseLong(matcher.group(1)) : 0;
  }

  /** Looks at them. */
  static LockState of(LockFiles files) throws IOException {
    long number = 0;
    Set<String> names = new TreeSet<>();
    Set<String> owners = new TreeSet<>();
    Instant lastSign = Instant.EPOCH;
    for (LockFiles.Entry entry : files.list()) {
      long one = number(entry.name());
      if (one > number) {
        number = one;
        lastSign = Instant.EPOCH;
      }
      if (one == number && one > 0 && entry.modified().isAfter(lastSign)) {
        lastSign = entry.modified();
      }
      names.add(entry.name());
      if (entry.name().endsWith(OWNER)) {
        owners.add(entry.name());
      }
    }
    boolean held = names.contains(name(number, OWNER)) && !names.contains(name(number, RELEASED));
    String text = held ? files.read(name(number, OWNER)) : null;
    String run = held ? files.read(name(number, ALIVE)) : null;
    return new LockState(
        number, text != null, text, run == null ? "" : run.strip(), lastSign, owners);
  }

  /** Who holds it; null if nobody does or the file cannot be read. */
  @Nullable LockOwner owner() {
    return text == null ? null : LockOwner.fromJson(text);
  }
}
