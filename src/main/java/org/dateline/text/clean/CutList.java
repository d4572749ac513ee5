package org.dateline.text.clean;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.dateline.text.word.Lines;

/** Collects the cuts of one dispatch; a place that is cut already is not cut again. */
final class CutList {
  private final String raw;
  private final List<Cut> cuts = new ArrayList<>();

  CutList(String raw) {
    this.raw = raw;
  }

  /** Cuts what stands from {@code start} to {@code end}, without the white space around it. */
  void cut(CleaningRule rule, int start, int end) {
    int from = start;
    int to = end;
    while (from < to && Lines.isWhite(raw.charAt(from))) {
      from++;
    }
    while (to > from && Lines.isWhite(raw.charAt(to - 1))) {
      to--;
    }
    if (from == to) {
      return;
    }
    for (Cut cut : cuts) {
      if (from < cut.end() && cut.start() < to) {
        return;
      }
    }
    cuts.add(new Cut(rule, from, to, raw.substring(from, to), false, 0));
  }

  /** The cuts by place; where they stood in what is kept is not known yet. */
  List<Cut> cuts() {
    cuts.sort(Comparator.comparingInt(Cut::start));
    return cuts;
  }
}
