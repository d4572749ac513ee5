package org.dateline.run;

/**
 * What a stage took.
 *
 * @param seconds wall-clock time
 * @param jobs Spark jobs; each costs a tenth of a second whatever its size
 * @param queries plans of Spark SQL that were run
 * @param taskSeconds CPU time of all tasks, in seconds
 * @param heapBytes the most that was held of this virtual machine's heap
 */
public record StageCost(
    double seconds, long jobs, long queries, double taskSeconds, long heapBytes) {}
