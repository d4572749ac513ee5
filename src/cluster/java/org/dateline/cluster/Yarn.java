package org.dateline.cluster;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.hadoop.yarn.conf.YarnConfiguration;
import org.apache.hadoop.yarn.server.MiniYARNCluster;

/** YARN with one node in this Java virtual machine, on loopback; its containers are processes. */
final class Yarn implements AutoCloseable {
  /** What the node gives away: a driver and two executors of a core, with a gigabyte each. */
  private static final Map<String, String> SETTINGS =
      Map.of(
          YarnConfiguration.YARN_MINICLUSTER_NM_PMEM_MB,
          "6144",
          YarnConfiguration.NM_VCORES,
          "4",
          YarnConfiguration.RM_SCHEDULER_MINIMUM_ALLOCATION_MB,
          "256",
          YarnConfiguration.NM_PMEM_CHECK_ENABLED,
          "false",
          YarnConfiguration.NM_VMEM_CHECK_ENABLED,
          "false",
          // A full disk elsewhere on the machine is no business of a test.
          YarnConfiguration.NM_DISK_HEALTH_CHECK_ENABLE,
          "false",
          "yarn.scheduler.capacity.root.queues",
          "default",
          "yarn.scheduler.capacity.root.default.capacity",
          "100",
          "yarn.scheduler.capacity.maximum-am-resource-percent",
          "1.0");

  private final MiniYARNCluster cluster;
  private final Path configuration;

  private Yarn(MiniYARNCluster cluster, Path configuration) {
    this.cluster = cluster;
    this.configuration = configuration;
  }

  /**
   * Starts it.
   *
   * @param folder where its configuration for clients goes
   */
  static Yarn start(Path folder) throws IOException {
    YarnConfiguration settings = new YarnConfiguration();
    SETTINGS.forEach(settings::set);
    MiniYARNCluster cluster = new MiniYARNCluster("dateline", 1, 1, 1);
    cluster.init(settings);
    cluster.start();
    Path configuration = Files.createDirectories(folder.resolve("yarn-conf"));
    try (OutputStream out = Files.newOutputStream(configuration.resolve("yarn-site.xml"))) {
      cluster.getConfig().writeXml(out);
    }
    return new Yarn(cluster, configuration);
  }

  /** What {@code HADOOP_CONF_DIR} names. */
  Path configuration() {
    return configuration;
  }

  @Override
  public void close() {
    cluster.stop();
  }
}
