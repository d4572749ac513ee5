package org.dateline.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The files of a lock on a disk of this machine, or one that is mounted. Hadoop's own view of disks
 * looks first whether a file is there and makes it then; the system's {@code O_EXCL} does both in
 * one step.
 */
final class LocalLockFiles implements LockFiles {
  private final Path folder;

  LocalLockFiles(Path folder) {
    this.folder = folder;
  }

  @Override
  public boolean create(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(folder);
    try {
      Files.createFile(file);
    } catch (FileAlreadyExistsException e) {
      return false;
    }
    try {
      Files.writeString(file, text, StandardCharsets.UTF_8, StandardOpenOption.WRITE);
      return true;
    } catch (IOException e) {
      // It is ours, and a full disk has cut it; nobody shall wait for it.
      Files.deleteIfExists(file);
      throw e;
    }
  }

  @Override
  public void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
  }

  @Override
  public @Nullable String read(String name) throws IOException {
    try {
      return new String(Files.readAllBytes(folder.resolve(name)), StandardCharsets.UTF_8);
    } catch (NoSuchFileException e) {
      return null;
    }
  }

  @Override
  public List<Entry> list() throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    List<Entry> entries = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        try {
          entries.add(
              new Entry(
                  file.getFileName().toString(), Files.getLastModifiedTime(file).toInstant()));
        } catch (NoSuchFileException e) {
          // Its owner has removed it meanwhile.
        }
      }
    } catch (NoSuchFileException e) {
      return List.of();
    }
    return entries;
  }

  @Override
  public void delete(String name) throws IOException {
    Files.deleteIfExists(folder.resolve(name));
  }

  @Override
  public boolean isAlone() throws IOException {
    try (Stream<Path> beside = Files.list(folder.getParent())) {
      return beside.allMatch(folder::equals);
    }
  }

  @Override
  public void deleteEmptyFolders() throws IOException {
    try {
      Files.deleteIfExists(folder);
      Files.deleteIfExists(folder.getParent());
    } catch (DirectoryNotEmptyException e) {
      // Somebody works there.
    }
  }
}
