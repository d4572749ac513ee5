package org.dateline.config.gazetteer;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dateline.config.SettingException;

/** Sees that what is said of who is who does not contradict itself. */
final class StatedIdentities {
  private final Map<String, String> same = new HashMap<>();

  private StatedIdentities() {}

  /**
   * Makes every entity that is another lead to the one that stays, over however many it is said.
   *
   * @throws SettingException where two are said to be one and not, or one to be two
   */
  static List<StatedIdentity> settled(List<StatedIdentity> stated) {
    StatedIdentities all = new StatedIdentities();
    for (StatedIdentity one : stated) {
      if (one.isSame()) {
        all.join(one);
      }
    }
    for (StatedIdentity one : stated) {
      if (!one.isSame() && all.last(one.id()).equals(all.last(one.other()))) {
        throw new SettingException(
            String.format(
                Locale.ROOT,
                "The gazetteer says both that %s is %s and that it is not: leave out same_as or"
                    + " not_same_as.",
                one.id(),
                one.other()));
      }
    }
    return stated.stream()
        .map(
            one ->
                new StatedIdentity(
                    all.last(one.id()),
                    one.isSame() ? one.other() : all.last(one.other()),
                    one.isSame()))
        .distinct()
        .toList();
  }

  private void join(StatedIdentity one) {
    String known = same.put(one.other(), one.id());
    if (known != null && !known.equals(one.id())) {
      throw new SettingException(
          String.format(
              Locale.ROOT,
              "The gazetteer says that %s is %s and that it is %s: name it in one same_as.",
              one.other(),
              known,
              one.id()));
    }
    if (leadsTo(one.id(), one.other())) {
      throw new SettingException(
          String.format(
              Locale.ROOT,
              "The gazetteer says that %s is %s and the other way round: keep the same_as of the"
                  + " one that is to stay.",
              one.other(),
              one.id()));
    }
  }

  /** Whether one becomes the other; no earlier step leads back to where it began. */
  private boolean leadsTo(String id, String other) {
    String at = id;
    while (!at.equals(other) && same.containsKey(at)) {
      at = same.getOrDefault(at, at);
    }
    return at.equals(other);
  }

  private String last(String id) {
    String at = id;
    while (same.containsKey(at)) {
      at = same.getOrDefault(at, at);
    }
    return at;
  }
}
