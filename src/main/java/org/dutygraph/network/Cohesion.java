package org.dutygraph.network;

import java.util.Arrays;
import java.util.stream.IntStream;

/** How tightly nodes hang together; of lines without directions. */
final class Cohesion {

    // A power iteration ends where no value moves any more, and at the latest here.
    private static final double STILL = 1e-12;
    private static final int MOST_ROUNDS = 1_000;

    private final Neighbours all;

    Cohesion(Neighbours all) {
        this.all = all;
    }

    /** Of each node the largest k such that it lies in a part where everyone has k neighbours or more. */
    int[] coreness() {
        int[] left = IntStream.range(0, all.size()).map(all::degree).toArray();
        int most = Arrays.stream(left).max().orElse(0);
        int[] coreness = new int[all.size()];
        Arrays.fill(coreness, -1);
        for (int k = 0; k <= most; k++) {
            int[] queue = peelable(left, coreness, k);
            int tail = queue.length;
            int[] waiting = Arrays.copyOf(queue, all.size());
            for (int head = 0; head < tail; head++) {
                for (int at = all.starts()[waiting[head]]; at < all.starts()[waiting[head] + 1]; at++) {
                    int next = all.nodes()[at];
                    if (coreness[next] < 0 && --left[next] <= k) {
                        coreness[next] = k;
                        waiting[tail++] = next;
                    }
                }
            }
        }
        return coreness;
    }

    private static int[] peelable(int[] left, int[] coreness, int k) {
        int[] found = IntStream.range(0, left.length)
                .filter(node -> coreness[node] < 0 && left[node] <= k)
                .toArray();
        for (int node : found) {
            coreness[node] = k;
        }
        return found;
    }

    /** Burt's constraint of each node: how far its neighbours are bound to each other. */
    double[] constraint() {
        double[] strengths = all.strengths();
        double[] constraint = new double[all.size()];
        double[] part = new double[all.size()];
        for (int node = 0; node < all.size(); node++) {
            int from = all.starts()[node];
            int to = all.starts()[node + 1];
            for (int at = from; at < to; at++) {
                part[all.nodes()[at]] = all.weights()[at] / strengths[node];
            }
            for (int at = from; at < to; at++) {
                int other = all.nodes()[at];
                double bound = part[other];
                for (int by = all.starts()[other]; by < all.starts()[other + 1]; by++) {
                    int between = all.nodes()[by];
                    bound += part[between] * all.weights()[by] / strengths[between];
                }
                constraint[node] += bound * bound;
            }
            for (int at = from; at < to; at++) {
                part[all.nodes()[at]] = 0;
            }
        }
        return constraint;
    }

    /**
     * Eigenvector centrality by weight, the largest being 1. Of a network in several components, that with the largest
     * eigenvalue has one and the others have 0.
     */
    double[] eigenvector() {
        int[] components = all.components();
        int count = Arrays.stream(components).max().orElse(-1) + 1;
        double[] own = halfOfMeanStrength(components, count);
        double[] now = new double[all.size()];
        Arrays.fill(now, 1);
        double[] growth = new double[count];
        double moved = 1;
        for (int round = 0; round < MOST_ROUNDS && moved > STILL; round++) {
            double[] next = new double[all.size()];
            Arrays.fill(growth, 0);
            for (int node = 0; node < next.length; node++) {
                // Something of what the node has itself, so that a network in two halves does not swing between them.
                next[node] = now[node] * own[components[node]];
                for (int at = all.starts()[node]; at < all.starts()[node + 1]; at++) {
                    next[node] += now[all.nodes()[at]] * all.weights()[at];
                }
                growth[components[node]] = Math.max(growth[components[node]], next[node]);
            }
            moved = 0;
            for (int node = 0; node < next.length; node++) {
                next[node] /= growth[components[node]];
                moved = Math.max(moved, Math.abs(next[node] - now[node]));
            }
            now = next;
        }
        int largest = 0;
        for (int component = 1; component < count; component++) {
            if (growth[component] - own[component] > (growth[largest] - own[largest]) * (1 + STILL)) {
                largest = component;
            }
        }
        for (int node = 0; node < now.length; node++) {
            now[node] = components[node] == largest ? now[node] : 0;
        }
        return now;
    }

    private double[] halfOfMeanStrength(int[] components, int count) {
        double[] halves = new double[count];
        int[] nodes = new int[count];
        for (int node = 0; node < components.length; node++) {
            halves[components[node]] += all.strength(node) / 2;
            nodes[components[node]]++;
        }
        Arrays.setAll(halves, component -> halves[component] / nodes[component]);
        return halves;
    }

    /** Of each node how many of the pairs of its neighbours are joined; NaN where it has fewer than two. */
    double[] clustering() {
        double[] clustering = new double[all.size()];
        long[] joined = joinedPairs();
        for (int node = 0; node < clustering.length; node++) {
            clustering[node] = joined[node] / pairs(node);
        }
        return clustering;
    }

    /** Of all pairs of neighbours of one node, the part that is joined; NaN where there is none. */
    double transitivity() {
        double joined = Arrays.stream(joinedPairs()).sum();
        return joined / IntStream.range(0, all.size()).mapToDouble(this::pairs).sum();
    }

    private double pairs(int node) {
        return all.degree(node) * (all.degree(node) - 1.0) / 2;
    }

    private long[] joinedPairs() {
        long[] joined = new long[all.size()];
        boolean[] near = new boolean[all.size()];
        for (int node = 0; node < joined.length; node++) {
            mark(near, node, true);
            for (int at = all.starts()[node]; at < all.starts()[node + 1]; at++) {
                int other = all.nodes()[at];
                for (int by = all.starts()[other]; by < all.starts()[other + 1]; by++) {
                    if (near[all.nodes()[by]]) {
                        joined[node]++;
                    }
                }
            }
            joined[node] /= 2;
            mark(near, node, false);
        }
        return joined;
    }

    private void mark(boolean[] near, int node, boolean value) {
        for (int at = all.starts()[node]; at < all.starts()[node + 1]; at++) {
            near[all.nodes()[at]] = value;
        }
    }
}
