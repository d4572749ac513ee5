package org.dateline.text.dating;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/**
 * Learns from the records of a feed on which days they were collected. A day that much of a feed
 * has in its date fields, and that the datelines and addresses of these records mostly contradict,
 * is no day of publication. A day that nothing contradicts is one: a wire's daily file has one day
 * too.
 */
public final class CollectionDays {
  /** Fewer records of a day tell nothing. */
  private static final int FEW = 3;

  /** Datelines of a daily file are of its day or the day before. */
  private static final int SAME = 1;

  /** Farther than this a field is not even near the day of sending. */
  private static final int NEAR = Dating.FAR_WITHOUT_YEAR;

  private final Map<LocalDate, Counts> days = new HashMap<>();
  private int all;

  /** Nothing is known yet. */
  public CollectionDays() {}

  private static final class Counts {
    private int records;
    private int same;
    private int near;
    private int far;
  }

  /** Counts one more record. */
  public void add(FieldCheck check) {
    all++;
    Counts counts = days.computeIfAbsent(check.field(), day -> new Counts());
    counts.records++;
    if (check.apart() > NEAR) {
      counts.far++;
    } else if (check.apart() > SAME) {
      counts.near++;
    } else if (check.apart() != FieldCheck.SILENT) {
      counts.same++;
    }
  }

  /** What the records so far tell. */
  public Collected learned() {
    Map<LocalDate, Boolean> found = new HashMap<>();
    days.forEach(
        (day, counts) -> {
          boolean far = counts.far > 1 && counts.far > 2 * (counts.same + counts.near);
          boolean near =
              counts.near + counts.far >= FEW && counts.near + counts.far > 2 * counts.same;
          if (counts.records >= FEW && far && counts.records * 5 >= all) {
            found.put(day, true);
          } else if (counts.records >= FEW && near && counts.records * 2 >= all) {
            found.put(day, false);
          }
        });
    return new Collected(found);
  }

  /**
   * Days on which a feed was collected.
   *
   * @param far by day, whether its records are mostly from long before it
   */
  public record Collected(Map<LocalDate, Boolean> far) {
    /** Of a feed of which nothing is known. */
    public static final Collected NOTHING = new Collected(Map.of());

    public Collected {
      far = Map.copyOf(far);
    }

    /** Whether it was collected on that day. */
    public boolean contains(LocalDate day) {
      return far.containsKey(day);
    }

    /** Whether most of what was collected on that day was published long before. */
    boolean isFar(LocalDate day) {
      return far.getOrDefault(day, false);
    }
  }
}
