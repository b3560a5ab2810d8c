package org.dutygraph.network;

import java.util.Arrays;

/**
 * What follows from the shortest paths between all nodes, every line one step long.
 *
 * @param betweenness by node; an undirected pair counts once
 * @param closeness by node; NaN where no other node is reached
 * @see <a href="https://doi.org/10.1080/0022250X.2001.9990249">Brandes (2001), A faster algorithm for betweenness
 *     centrality</a>
 */
record ShortestPaths(double[] betweenness, double[] closeness) {

    static ShortestPaths of(Neighbours out, boolean directed) {
        int size = out.size();
        double[] betweenness = new double[size];
        double[] closeness = new double[size];
        int[] steps = new int[size];
        Arrays.fill(steps, -1);
        double[] paths = new double[size];
        double[] share = new double[size];
        int[] order = new int[size];
        for (int source = 0; source < size; source++) {
            steps[source] = 0;
            paths[source] = 1;
            order[0] = source;
            int reached = 1;
            long sum = 0;
            for (int head = 0; head < reached; head++) {
                int node = order[head];
                sum += steps[node];
                for (int at = out.starts()[node]; at < out.starts()[node + 1]; at++) {
                    int next = out.nodes()[at];
                    if (steps[next] < 0) {
                        steps[next] = steps[node] + 1;
                        order[reached++] = next;
                    }
                    if (steps[next] == steps[node] + 1) {
                        paths[next] += paths[node];
                    }
                }
            }
            closeness[source] = reached > 1 ? 1.0 / sum : Double.NaN;
            for (int i = reached - 1; i >= 0; i--) {
                int node = order[i];
                for (int at = out.starts()[node]; at < out.starts()[node + 1]; at++) {
                    int next = out.nodes()[at];
                    if (steps[next] == steps[node] + 1) {
                        share[node] += paths[node] / paths[next] * (1 + share[next]);
                    }
                }
                if (node != source) {
                    betweenness[node] += directed ? share[node] : share[node] / 2;
                }
            }
            for (int i = 0; i < reached; i++) {
                steps[order[i]] = -1;
                paths[order[i]] = 0;
                share[order[i]] = 0;
            }
        }
        return new ShortestPaths(betweenness, closeness);
    }
}
