package org.dateline.store;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * A process of some machine, known well enough to tell later whether it still runs.
 *
 * @param host the machine's name
 * @param machine what tells this machine, since it was last started, and this container of it from
 *     all others; containers and clones may share a name
 * @param pid the process's number
 * @param start when it began, as its machine counts; numbers are used again. Empty where that is
 *     not told
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record RunningProcess(
    @JsonProperty("host") String host,
    @JsonProperty("machine") String machine,
    @JsonProperty("pid") long pid,
    @JsonProperty("start") String start) {

  RunningProcess {
    Objects.requireNonNull(host);
    Objects.requireNonNull(machine);
    Objects.requireNonNull(start);
  }

  /** Whether a process runs. */
  enum Life {
    /** It runs. */
    ALIVE,
    /** It has ended. */
    GONE,
    /** It is another machine's, or this one does not tell. */
    UNKNOWN
  }

  /** The place of the tick at which a process began, behind its name: proc(5), field 22. */
  private static final int START_TICK = 19;

  /** This process. */
  static RunningProcess here() {
    long pid = ProcessHandle.current().pid();
    return new RunningProcess(hostName(), machineName(), pid, startOf(pid));
  }

  /** Whether it still runs, as far as can be told from here. */
  Life life() {
    if (!host.equals(hostName()) || !machine.equals(machineName())) {
      return Life.UNKNOWN;
    }
    if (ProcessHandle.of(pid).isEmpty()) {
      return Life.GONE;
    }
    String now = startOf(pid);
    if (now.isEmpty() || start.isEmpty()) {
      return Life.UNKNOWN;
    }
    return now.equals(start) ? Life.ALIVE : Life.GONE;
  }

  private static String hostName() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "localhost";
    }
  }

  /** The start of the system and the numbering of processes in it; empty but on Linux. */
  private static String machineName() {
    try {
      return Files.readString(Path.of("/proc/sys/kernel/random/boot_id"), StandardCharsets.US_ASCII)
              .strip()
          + " "
          + Files.readSymbolicLink(Path.of("/proc/self/ns/pid"));
    } catch (IOException | UnsupportedOperationException e) {
      return "";
    }
  }

  /**
   * When a process began. On Linux in ticks since the system was started: Java's instant is counted
   * from the clock of today and moves when that is set.
   */
  private static String startOf(long pid) {
    try {
      String stat =
          Files.readString(Path.of("/proc/" + pid + "/stat"), StandardCharsets.ISO_8859_1);
      String afterName = stat.substring(stat.lastIndexOf(')') + 1).strip();
      List<String> fields = List.of(afterName.split(" ", -1));
      return fields.get(START_TICK);
    } catch (IOException | IndexOutOfBoundsException e) {
      return ProcessHandle.of(pid)
          .flatMap(process -> process.info().startInstant())
          .map(Object::toString)
          .orElse("");
    }
  }
}
