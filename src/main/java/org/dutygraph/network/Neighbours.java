package org.dutygraph.network;

import java.util.Arrays;
import org.eclipse.collections.impl.map.mutable.primitive.LongDoubleHashMap;

/**
 * Of each node its neighbours, ascending, and the weights of the lines to them.
 *
 * @param starts where the neighbours of a node begin in the other arrays; one more at the end
 */
record Neighbours(int[] starts, int[] nodes, double[] weights) {

    /** Which lines count as a node's own. */
    enum Way {
        OUT,
        IN,
        /** Directions left out: a line there and one back are one, with the sum of their weights. */
        BOTH
    }

    static Neighbours of(Network network, Way way) {
        Way asked = network.directed() ? way : Way.BOTH;
        int size = network.nodes().size();
        LongDoubleHashMap sums = new LongDoubleHashMap();
        for (Network.Line line : network.lines()) {
            if (asked != Way.IN) {
                sums.addToValue(Network.pair(line.source(), line.target(), size), line.weight());
            }
            if (asked != Way.OUT) {
                sums.addToValue(Network.pair(line.target(), line.source(), size), line.weight());
            }
        }
        long[] pairs = sums.keySet().toSortedArray();
        int[] starts = new int[size + 1];
        int[] nodes = new int[pairs.length];
        double[] weights = new double[pairs.length];
        for (int i = 0; i < pairs.length; i++) {
            starts[(int) (pairs[i] / size) + 1]++;
            nodes[i] = (int) (pairs[i] % size);
            weights[i] = sums.get(pairs[i]);
        }
        Arrays.parallelPrefix(starts, Integer::sum);
        return new Neighbours(starts, nodes, weights);
    }

    int size() {
        return starts.length - 1;
    }

    int degree(int node) {
        return starts[node + 1] - starts[node];
    }

    double strength(int node) {
        double sum = 0;
        for (int at = starts[node]; at < starts[node + 1]; at++) {
            sum += weights[at];
        }
        return sum;
    }

    double[] strengths() {
        double[] strengths = new double[size()];
        Arrays.setAll(strengths, this::strength);
        return strengths;
    }

    /** Of each node the number of its component, from 0, by the smallest node in it. */
    int[] components() {
        int[] components = new int[size()];
        Arrays.fill(components, -1);
        int[] queue = new int[size()];
        int found = 0;
        for (int first = 0; first < size(); first++) {
            if (components[first] < 0) {
                components[first] = found;
                queue[0] = first;
                for (int head = 0, tail = 1; head < tail; head++) {
                    for (int at = starts[queue[head]]; at < starts[queue[head] + 1]; at++) {
                        if (components[nodes[at]] < 0) {
                            components[nodes[at]] = found;
                            queue[tail++] = nodes[at];
                        }
                    }
                }
                found++;
            }
        }
        return components;
    }
}
