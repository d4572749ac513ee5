package org.dateline.store;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who holds the lock of an output.
 *
 * @param user whose process it is
 * @param process the process
 * @param application Spark's id of the application; empty where there is none
 * @param since when the lock was taken, by the clock of the owner: ISO 8601, UTC
 * @param token no two owners have the same
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record LockOwner(
    @JsonProperty("user") String user,
    @JsonProperty("process") RunningProcess process,
    @JsonProperty("application") String application,
    @JsonProperty("since") String since,
    @JsonProperty("token") String token) {

  LockOwner {
    Objects.requireNonNull(user);
    Objects.requireNonNull(process);
    Objects.requireNonNull(application);
    Objects.requireNonNull(since);
    Objects.requireNonNull(token);
  }

  /** This process, now. */
  static LockOwner here(String application, Clock clock) {
    return new LockOwner(
        System.getProperty("user.name", "unknown"),
        RunningProcess.here(),
        application,
        clock.instant().truncatedTo(ChronoUnit.SECONDS).toString(),
        UUID.randomUUID().toString());
  }

  String toJson() {
    try {
      return new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValueAsString(this)
          + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Reads what {@link #toJson} wrote; null if a full disk has cut it, or it is not ours. */
  static @Nullable LockOwner fromJson(String json) {
    try {
      return new ObjectMapper().readValue(json, LockOwner.class);
    } catch (JsonProcessingException e) {
      return null;
    }
  }

  /** Who it is, in words. */
  String words() {
    return String.format(
        Locale.ROOT,
        "user %s on host %s, process %d%s, since %s",
        user,
        process.host(),
        process.pid(),
        application.isEmpty() ? "" : ", application " + application,
        since);
  }
}
