package org.dateline.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.dateline.Outputs;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** YARN gives the laptop's rows, with the driver here and with the driver in a container. */
class YarnClusterIT {
  @TempDir static Path folder;

  private static Yarn yarn;

  @BeforeAll
  static void start() throws Exception {
    yarn = Yarn.start(folder);
  }

  @AfterAll
  static void stop() {
    yarn.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"client", "cluster"})
  void containersGiveTheRowsOfALaptop(String mode) throws Exception {
    Path output = folder.resolve(mode);
    String client = Files.readString(Path.of("target", "yarn.classpath")).strip();
    String java = System.getProperty("java.home");
    Submit.Ended ended =
        Submit.to("yarn", folder)
            .option("--deploy-mode", mode)
            .environment("HADOOP_CONF_DIR", yarn.configuration().toString())
            .environment("SPARK_DIST_CLASSPATH", client)
            // Where a node has Spark's jars already; without it they are sent there first.
            .conf("spark.yarn.jars", "local:" + LocalCluster.home() + "/jars/*,local:" + client)
            .conf("spark.yarn.stagingDir", folder.resolve("staging").toUri().toString())
            .conf("spark.yarn.maxAppAttempts", "1")
            .conf("spark.yarn.am.memory", "512m")
            .conf("spark.executor.instances", "2")
            .conf("spark.yarn.appMasterEnv.JAVA_HOME", java)
            .conf("spark.executorEnv.JAVA_HOME", java)
            // Loopback for containers, too.
            .conf("spark.yarn.appMasterEnv.SPARK_LOCAL_IP", "127.0.0.1")
            .conf("spark.executorEnv.SPARK_LOCAL_IP", "127.0.0.1")
            .run(Laptop.run(Laptop.wire().toString(), output.toString()));
    assertThat(ended.code()).as(ended.err()).isZero();
    Laptop.assertSame("yarn " + mode, new Outputs.Output(output, Laptop.wire().toString()));
  }
}
