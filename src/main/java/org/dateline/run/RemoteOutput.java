package org.dateline.run;

import org.apache.hadoop.conf.Configuration;
import org.dateline.store.Output;
import org.dateline.store.OutputReader;

/** Outputs that only Hadoop can read; apart, so that commands that need none load none of it. */
public final class RemoteOutput {
  private RemoteOutput() {}

  /** Opens one by the settings that Hadoop finds on its own. */
  public static OutputReader open(String path) {
    return Output.open(path, new Configuration());
  }
}
