package org.dateline.run.stage;

import java.util.ArrayList;
import java.util.List;
import org.dateline.prepare.Prepared;
import org.dateline.prepare.Preparer;
import org.dateline.read.ReadItem;
import org.dateline.text.dating.CollectionDays;
import org.dateline.text.dating.CollectionDays.Collected;
import org.dateline.text.dating.FieldCheck;
import org.jspecify.annotations.Nullable;

/**
 * The first items of a feed, held back until they tell on which days it was collected. A feed is a
 * file, or the files of a folder where they hold few dispatches each. Only dispatches that are of
 * such a day are prepared once more.
 */
final class FeedHead {
  /** So many dispatches tell. */
  private static final int ENOUGH = 200;

  /** So many characters are not held any longer. */
  private static final long MOST_CHARACTERS = 4L << 20;

  /** A file of fewer dispatches is one feed with the next of its folder. */
  private static final int FEW = 20;

  /**
   * What is made of an item.
   *
   * @param prepared what has become of a dispatch; null for all else
   */
  record Made(ReadItem item, @Nullable Prepared prepared) {}

  private final Preparer preparer;
  private final List<Made> held = new ArrayList<>();
  private CollectionDays days = new CollectionDays();
  private Collected collected = Collected.NOTHING;
  private boolean learning = true;
  private String folder = "";
  private int inFile;
  private int dispatches;
  private long characters;

  FeedHead(Preparer preparer) {
    this.preparer = preparer;
  }

  /** Makes rows of an item: those that are ready, in the order in which they were read. */
  List<Made> take(ReadItem item) {
    Prepared prepared = null;
    if (item instanceof ReadItem.Taken taken) {
      prepared = preparer.prepare(taken.dispatch(), collected);
      inFile++;
    }
    if (!learning) {
      return List.of(new Made(item, prepared));
    }
    held.add(new Made(item, prepared));
    if (item instanceof ReadItem.Taken taken && prepared != null) {
      FieldCheck check = prepared.check();
      if (check != null) {
        days.add(check);
      }
      dispatches++;
      characters += taken.dispatch().text().length();
    }
    return dispatches < ENOUGH && characters < MOST_CHARACTERS && held.size() < 2 * ENOUGH
        ? List.of()
        : learned();
  }

  /**
   * Goes to the next file.
   *
   * @param path the path of that file
   * @return what is ready now
   */
  List<Made> next(String path) {
    String next = path.substring(0, Math.max(0, path.lastIndexOf('/')));
    boolean same = learning && next.equals(folder) && inFile < FEW;
    folder = next;
    inFile = 0;
    return same ? List.of() : end();
  }

  /** Ends the feed: what is ready now, which is all. */
  List<Made> end() {
    List<Made> rest = learned();
    days = new CollectionDays();
    collected = Collected.NOTHING;
    learning = true;
    dispatches = 0;
    characters = 0;
    return rest;
  }

  private List<Made> learned() {
    collected = days.learned();
    learning = false;
    List<Made> ready = new ArrayList<>(held.size());
    for (Made made : held) {
      Prepared prepared = made.prepared();
      FieldCheck check = prepared == null ? null : prepared.check();
      boolean again = check != null && collected.contains(check.field());
      ready.add(
          again && made.item() instanceof ReadItem.Taken taken
              ? new Made(taken, preparer.prepare(taken.dispatch(), collected))
              : made);
    }
    held.clear();
    return ready;
  }
}
