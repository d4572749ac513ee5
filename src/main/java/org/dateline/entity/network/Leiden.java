package org.dateline.entity.network;

import java.util.List;
import java.util.Random;
import nl.cwts.networkanalysis.Clustering;
import nl.cwts.networkanalysis.LeidenAlgorithm;
import nl.cwts.networkanalysis.Network;
import nl.cwts.util.LargeDoubleArray;
import nl.cwts.util.LargeIntArray;

/**
 * The clusters of a graph by modularity: the Leiden algorithm (Traag, Waltman and van Eck 2019,
 * "From Louvain to Leiden: guaranteeing well-connected communities"), as its authors have published
 * it. No cluster falls apart into pieces, and none joins strangers.
 */
final class Leiden {
  /** It has nearly always settled after two. */
  private static final int ROUNDS = 10;

  private static final long SEED = 1;

  private Leiden() {}

  /**
   * An edge, once for both directions.
   *
   * @param one number of a node
   * @param other number of another
   * @param weight above 0
   */
  record Edge(int one, int other, double weight) {}

  /**
   * The cluster of each node, numbered from 0 without gaps.
   *
   * @param nodes how many there are
   * @param edges in any order; the same order gives the same clusters
   * @param resolution 1 for modularity as Newman has it; more gives more and smaller clusters
   */
  static int[] clusters(int nodes, List<Edge> edges, double resolution) {
    Network network = network(nodes, edges);
    LeidenAlgorithm leiden =
        new LeidenAlgorithm(
            resolution / (2 * network.getTotalEdgeWeight()),
            ROUNDS,
            LeidenAlgorithm.DEFAULT_RANDOMNESS,
            new Random(SEED));
    Clustering clustering = new Clustering(nodes);
    leiden.improveClustering(network, clustering);
    return clustering.getClusters();
  }

  /** The neighbours of the nodes one after the other, which the library takes without sorting. */
  private static Network network(int nodes, List<Edge> edges) {
    long[] first = new long[nodes + 1];
    for (Edge edge : edges) {
      first[edge.one() + 1]++;
      first[edge.other() + 1]++;
    }
    for (int node = 0; node < nodes; node++) {
      first[node + 1] += first[node];
    }
    LargeIntArray neighbours = new LargeIntArray(2L * edges.size());
    LargeDoubleArray weights = new LargeDoubleArray(2L * edges.size());
    long[] next = first.clone();
    for (Edge edge : edges) {
      put(edge.one(), edge.other(), edge.weight(), next, neighbours, weights);
      put(edge.other(), edge.one(), edge.weight(), next, neighbours, weights);
    }
    return new Network(nodes, true, first, neighbours, weights, false);
  }

  private static void put(
      int node,
      int neighbour,
      double weight,
      long[] next,
      LargeIntArray neighbours,
      LargeDoubleArray weights) {
    long at = next[node]++;
    neighbours.set(at, neighbour);
    weights.set(at, weight);
  }
}
