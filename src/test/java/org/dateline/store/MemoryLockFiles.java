package org.dateline.store;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A store in memory whose clock stands still until it is told to pass. */
final class MemoryLockFiles implements LockFiles {
  private record Stored(String text, Instant modified) {}

  /** What others do before a file is made. */
  interface Step {
    void run() throws IOException;
  }

  private final Map<String, Stored> files = new TreeMap<>();
  private final Map<String, Step> before = new HashMap<>();
  private Instant now = Instant.parse("2026-01-01T00:00:00Z");
  private boolean published;

  void pass(Duration time) {
    now = now.plus(time);
  }

  /** From now on something lies beside the lock. */
  void publish() {
    published = true;
  }

  void beforeCreate(String name, Step step) {
    before.put(name, step);
  }

  List<String> names() {
    return List.copyOf(files.keySet());
  }

  @Override
  public boolean create(String name, String text) throws IOException {
    Step step = before.get(name);
    if (step != null) {
      step.run();
    }
    return files.putIfAbsent(name, new Stored(text, now)) == null;
  }

  @Override
  public void write(String name, String text) {
    files.put(name, new Stored(text, now));
  }

  @Override
  public @Nullable String read(String name) {
    Stored stored = files.get(name);
    return stored == null ? null : stored.text();
  }

  @Override
  public List<Entry> list() {
    return files.entrySet().stream()
        .map(file -> new Entry(file.getKey(), file.getValue().modified()))
        .collect(Collectors.toList());
  }

  @Override
  public void delete(String name) {
    files.remove(name);
  }

  @Override
  public boolean isAlone() {
    return !published;
  }

  @Override
  public void deleteEmptyFolders() {}
}
