package org.dateline.cluster;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.hdfs.MiniDFSCluster;

/** HDFS with a name node and one data node in this Java virtual machine, on loopback. */
final class Hdfs implements Store {
  private final MiniDFSCluster cluster;

  private Hdfs(MiniDFSCluster cluster) {
    this.cluster = cluster;
  }

  /**
   * Starts it, empty.
   *
   * @param folder where its blocks lie
   */
  static Hdfs start(Path folder) throws IOException {
    Configuration hadoop = new Configuration();
    hadoop.set("dfs.replication", "1");
    hadoop.set("dfs.permissions.enabled", "false");
    return new Hdfs(new MiniDFSCluster.Builder(hadoop, folder.toFile()).numDataNodes(1).build());
  }

  @Override
  public String root() {
    return "hdfs://127.0.0.1:" + cluster.getNameNodePort();
  }

  @Override
  public Map<String, String> settings() {
    return Map.of("dfs.replication", "1");
  }

  @Override
  public void close() {
    cluster.shutdown(true);
  }
}
