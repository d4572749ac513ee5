/**
 * The command line on real engines and stores, each started here: a standalone cluster ({@code
 * scripts/local-cluster}), YARN, HDFS and an object store. Compiled and run by {@code mvn verify
 * -Pcluster} only.
 */
package org.dateline.cluster;
