package org.dateline.read;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.dateline.text.record.RawDispatch;
import org.dateline.text.record.RejectReason;
import org.jspecify.annotations.Nullable;

/**
 * The records of the members of an archive. Members are read as files are, in their order, and
 * never unpacked to a disk; what is wrong with one does not keep the next from being read.
 */
final class MemberRecords extends QueuedRecords {
  /** After so many members that unpack to far more than they are, an archive is given up. */
  private static final int MOST_BOMBS = 8;

  private final Source source;
  private final Member.Members members;
  private final Predicate<String> isInput;
  private final Map<String, Integer> names = new HashMap<>();
  private final TreeSet<String> formats = new TreeSet<>();

  /** Of this archive, or of the one that it lies in. */
  private Unpacked unpacked;

  /** The member that is open, and what had come out of the archive before it. */
  private Unpacked one;

  private long before;
  private boolean canPass;
  private int bombs;

  private String name = "";
  private @Nullable Records open;
  private long count;
  private long emitted;
  private long missing;
  private boolean isStated;
  private long skipped;
  private boolean ended;

  /**
   * Reads the members of an archive.
   *
   * @param source the archive
   * @param isInput tells by its name whether a member is read; the others are counted
   */
  MemberRecords(Source source, Member.Members members, Predicate<String> isInput) {
    this.source = source;
    this.members = members;
    this.isInput = isInput;
    this.unpacked = Unpacked.of("archive", source.slice().file().size());
    this.one = unpacked;
  }

  @Override
  boolean advance() throws IOException {
    if (ended) {
      return false;
    }
    if (open == null && !openNext()) {
      ended = true;
      members.close();
      return false;
    }
    Records records = open;
    if (records != null) {
      try {
        take(records);
      } catch (IOException | RuntimeException e) {
        emit(ReadFault.of(e));
        open = null;
      }
    }
    return true;
  }

  private void take(Records records) throws IOException {
    ParsedRecord found = records.next();
    if (found != null) {
      emit(found);
      return;
    }
    OptionalLong stated = records.statedCount();
    isStated |= stated.isPresent();
    missing += stated.orElse(count) - count;
    skipped += records.skippedCount();
    open = null;
  }

  /** Opens the next member; false after the last. */
  private boolean openNext() throws IOException {
    String within = source.member();
    if (within != null && within.contains(RawDispatch.WITHIN)) {
      refuse("An archive within an archive within an archive is not opened; unpack it first.");
      return false;
    }
    if (isTooMuch() && !isPassed()) {
      refuse(
          String.format(
              Locale.ROOT,
              "The rest of the archive is not read, as it is more than %d times as large when"
                  + " unpacked.",
              Unpacked.MOST_TIMES));
      return false;
    }
    Member member = members.next();
    if (member == null) {
      if (names.isEmpty() && skipped == 0 && (within != null || source.slice().isWhole())) {
        add(new ParsedRecord.Broken(0, RejectReason.EMPTY_FILE, "The archive holds no file.", ""));
      }
      return false;
    }
    if (Member.isClutter(member.name()) || !isInput.test(member.name())) {
      skipped++;
      return true;
    }
    count = 0;
    name = unique(member.name());
    if (member.refused() != null) {
      emit(member.refused());
    } else {
      open(member);
    }
    return true;
  }

  private boolean isTooMuch() {
    return unpacked.isTooMuch() || one.isTooMuch();
  }

  /** Leaves the member that is too much, and what came out of it out of account, if it can be. */
  private boolean isPassed() {
    if (!canPass || ++bombs > MOST_BOMBS) {
      return false;
    }
    unpacked.backTo(before);
    one = unpacked;
    return true;
  }

  private void refuse(String sentence) {
    add(new ParsedRecord.Broken(0, RejectReason.UNREADABLE_FILE, sentence, ""));
  }

  /** Archives that were added to hold several of one name. */
  private String unique(String written) {
    int times = names.merge(written, 1, Integer::sum);
    return times == 1 ? written : written + "#" + times;
  }

  private void open(Member member) {
    String outer = source.member();
    String place = outer == null ? name : outer + RawDispatch.WITHIN + name;
    Slice whole = new Slice(source.slice().file(), 0, Long.MAX_VALUE);
    Opening opening = new Opening(whole, place, source.options(), source.hadoop());
    before = unpacked.bytes();
    canPass = member.packed() >= 0;
    long stored = source.slice().file().size();
    one = Unpacked.of("member", canPass ? Math.min(member.packed(), stored) : stored);
    try {
      InputStream stream = unpacked.counting(one.counting(member.stream()));
      Opening.Opened opened = opening.open(stream, member.size(), this::emit);
      ParsedRecord.Broken refused = opened.refused();
      if (refused != null) {
        emit(refused);
        return;
      }
      Records records = opened.records();
      if (records instanceof MemberRecords inner) {
        inner.unpacked = unpacked;
      }
      formats.add(String.valueOf(opened.format()));
      open = records;
    } catch (IOException | RuntimeException e) {
      emit(ReadFault.of(e));
    }
  }

  private void emit(ParsedRecord record) {
    count++;
    emitted++;
    add(new ParsedRecord.Within(name, record));
  }

  @Override
  public OptionalLong statedCount() {
    return isStated ? OptionalLong.of(emitted + missing) : OptionalLong.empty();
  }

  @Override
  public long skippedCount() {
    return skipped;
  }

  @Override
  public String nameOf(String archive) {
    return formats.size() == 1 ? formats.first() + "+" + archive : archive;
  }
}
