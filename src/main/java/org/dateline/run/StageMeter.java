package org.dateline.run;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import org.apache.spark.SparkContext;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerEvent;
import org.apache.spark.scheduler.SparkListenerJobStart;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.sql.execution.ui.SparkListenerSQLExecutionStart;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Measures what stages take. Only the jobs of the run's own job groups are counted: a program that
 * runs Dateline within it may have others at the same time.
 */
final class StageMeter extends SparkListener {
  private static final String GROUP = "spark.jobGroup.id";
  private static final long PATIENCE_MILLIS = 10_000;

  private final SparkContext spark;
  private final Map<Integer, String> groups = new HashMap<>();
  private final Map<String, Tally> tallies = new HashMap<>();

  private static final class Tally {
    private long jobs;
    private long queries;
    private long taskNanos;
  }

  StageMeter(SparkContext spark) {
    this.spark = spark;
  }

  /** Begins a stage. */
  void start() {
    heap().forEach(MemoryPoolMXBean::resetPeakUsage);
  }

  /**
   * What a stage has taken that ends now.
   *
   * @param group its job group
   */
  StageCost cost(String group, double seconds) {
    // What Spark tells comes a little later than it happens.
    try {
      spark.listenerBus().waitUntilEmpty(PATIENCE_MILLIS);
    } catch (TimeoutException e) {
      // A count that lacks something is no reason to lose a run.
    }
    synchronized (this) {
      Tally tally = tallies.getOrDefault(group, new Tally());
      return new StageCost(
          Math.round(seconds * 1e3) / 1e3,
          tally.jobs,
          tally.queries,
          Math.round(tally.taskNanos / 1e6) / 1e3,
          heap().stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum());
    }
  }

  private static List<MemoryPoolMXBean> heap() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .toList();
  }

  @Override
  public synchronized void onJobStart(SparkListenerJobStart started) {
    String group = started.properties().getProperty(GROUP);
    if (group != null) {
      tally(group).jobs++;
      CollectionConverters.asJava(started.stageIds())
          .forEach(stage -> groups.put((Integer) stage, group));
    }
  }

  @Override
  public synchronized void onTaskEnd(SparkListenerTaskEnd ended) {
    String group = groups.get(ended.stageId());
    if (group != null && ended.taskMetrics() != null) {
      tally(group).taskNanos += ended.taskMetrics().executorCpuTime();
    }
  }

  @Override
  public synchronized void onOtherEvent(SparkListenerEvent event) {
    if (event instanceof SparkListenerSQLExecutionStart started
        && started.jobGroupId().isDefined()) {
      tally(started.jobGroupId().get()).queries++;
    }
  }

  private Tally tally(String group) {
    return tallies.computeIfAbsent(group, name -> new Tally());
  }
}
