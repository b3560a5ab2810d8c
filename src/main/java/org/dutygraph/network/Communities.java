package org.dutygraph.network;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Random;
import java.util.stream.IntStream;
import nl.cwts.networkanalysis.Clustering;
import nl.cwts.networkanalysis.LeidenAlgorithm;
import nl.cwts.util.LargeDoubleArray;
import nl.cwts.util.LargeIntArray;

/**
 * Communities by the Leiden algorithm for modularity, by weight and without directions; the same network has the same
 * ones.
 *
 * @param of by node its community, from 1, the largest first
 * @param count how many there are
 * @param modularity of this division, resolution 1
 * @see <a href="https://doi.org/10.1038/s41598-019-41695-z">Traag, Waltman, van Eck (2019), From Louvain to Leiden</a>
 */
record Communities(int[] of, int count, double modularity) {

    // Several starts, of which the best counts: one alone may end in a division that is a little worse.
    private static final int STARTS = 10;
    private static final int ROUNDS = 20;
    private static final long SEED = 20_240_101;

    static Communities of(Neighbours all) {
        if (all.nodes().length == 0) {
            return new Communities(new int[0], 0, Double.NaN);
        }
        double[] strengths = all.strengths();
        nl.cwts.networkanalysis.Network network = new nl.cwts.networkanalysis.Network(
                strengths,
                Arrays.stream(all.starts()).asLongStream().toArray(),
                new LargeIntArray(all.nodes()),
                new LargeDoubleArray(all.weights()),
                false);
        double resolution = 1 / (2 * network.getTotalEdgeWeight());
        LeidenAlgorithm algorithm =
                new LeidenAlgorithm(resolution, ROUNDS, LeidenAlgorithm.DEFAULT_RANDOMNESS, new Random(SEED));
        int[] best = new int[0];
        double most = Double.NEGATIVE_INFINITY;
        for (int start = 0; start < STARTS; start++) {
            Clustering division = new Clustering(all.size());
            algorithm.improveClustering(network, division);
            division.removeEmptyClusters();
            double modularity = modularity(all, strengths, division.getClusters());
            if (modularity > most) {
                most = modularity;
                best = division.getClusters().clone();
            }
        }
        return new Communities(largestFirst(best), Arrays.stream(best).max().orElse(-1) + 1, most);
    }

    /** How much more weight lies within the parts than chance would put there. */
    static double modularity(Neighbours all, double[] strengths, int[] parts) {
        int count = Arrays.stream(parts).max().orElse(-1) + 1;
        double[] within = new double[count];
        double[] whole = new double[count];
        for (int node = 0; node < all.size(); node++) {
            whole[parts[node]] += strengths[node];
            for (int at = all.starts()[node]; at < all.starts()[node + 1]; at++) {
                within[parts[node]] += parts[all.nodes()[at]] == parts[node] ? all.weights()[at] : 0;
            }
        }
        double total = Arrays.stream(strengths).sum();
        double modularity = 0;
        for (int part = 0; part < count; part++) {
            modularity += within[part] / total - whole[part] / total * (whole[part] / total);
        }
        return modularity;
    }

    private static int[] largestFirst(int[] parts) {
        int count = Arrays.stream(parts).max().orElse(-1) + 1;
        int[] sizes = new int[count];
        int[] firsts = new int[count];
        for (int node = parts.length - 1; node >= 0; node--) {
            sizes[parts[node]]++;
            firsts[parts[node]] = node;
        }
        int[] numbers = new int[count];
        int next = 1;
        for (int part : IntStream.range(0, count)
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(one -> -sizes[one]).thenComparingInt(one -> firsts[one]))
                .toList()) {
            numbers[part] = next++;
        }
        return Arrays.stream(parts).map(part -> numbers[part]).toArray();
    }
}
