package org.dateline.cluster;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;

/** A store that Hadoop's file systems reach, started for a test. */
interface Store extends AutoCloseable {
  /** The address below which everything lies, without a slash at its end. */
  String root();

  /** What Hadoop is told to reach it. */
  Map<String, String> settings();

  /** What of it nobody else may see. */
  default List<String> secrets() {
    return List.of();
  }

  /** The same as Hadoop wants it. */
  default Configuration hadoop() {
    Configuration hadoop = new Configuration();
    settings().forEach(hadoop::set);
    return hadoop;
  }

  @Override
  void close() throws IOException;
}
