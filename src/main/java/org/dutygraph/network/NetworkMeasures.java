package org.dutygraph.network;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The measures of a network by the names of {@code network/measures.tsv}, where their definitions stand. A measure that a
 * node or a network cannot have is null.
 */
final class NetworkMeasures {

    private final Network network;
    private final Neighbours out;
    private final Neighbours in;
    private final Neighbours all;
    private final Cohesion cohesion;

    NetworkMeasures(Network network) {
        this.network = network;
        this.out = Neighbours.of(network, Neighbours.Way.OUT);
        this.in = Neighbours.of(network, Neighbours.Way.IN);
        this.all = Neighbours.of(network, Neighbours.Way.BOTH);
        this.cohesion = new Cohesion(all);
    }

    /** How many steps the shortest paths take to find, at most: nodes times lines, component by component. */
    long work() {
        int[] components = all.components();
        long[] nodes = new long[network.nodes().size()];
        long[] lines = new long[network.nodes().size()];
        for (int node = 0; node < components.length; node++) {
            nodes[components[node]]++;
            lines[components[node]] += out.degree(node);
        }
        return IntStream.range(0, nodes.length)
                .mapToLong(i -> nodes[i] * lines[i])
                .sum();
    }

    /** The measures of every node, in the order of the network. */
    List<Map<String, @Nullable Object>> nodes() {
        ShortestPaths paths = ShortestPaths.of(out, network.directed());
        int[] coreness = cohesion.coreness();
        double[] constraint = cohesion.constraint();
        double[] eigenvector = cohesion.eigenvector();
        double[] clustering = cohesion.clustering();
        int[] communities = Communities.of(all).of();
        return IntStream.range(0, network.nodes().size())
                .mapToObj(node -> {
                    Map<String, @Nullable Object> measures = new LinkedHashMap<>();
                    measures.put("id", network.nodes().get(node).id());
                    measures.put("label", network.nodes().get(node).label());
                    measures.put("degree", (long) degree(node));
                    measures.put("inDegree", (long) in.degree(node));
                    measures.put("outDegree", (long) out.degree(node));
                    measures.put(
                            "strength",
                            network.directed() ? in.strength(node) + out.strength(node) : all.strength(node));
                    measures.put("inStrength", in.strength(node));
                    measures.put("outStrength", out.strength(node));
                    measures.put("betweenness", paths.betweenness()[node]);
                    measures.put("closeness", number(paths.closeness()[node]));
                    measures.put("eigenvector", eigenvector[node]);
                    measures.put("coreness", (long) coreness[node]);
                    measures.put("constraint", constraint[node]);
                    measures.put("clustering", number(clustering[node]));
                    measures.put("community", (long) communities[node]);
                    return measures;
                })
                .toList();
    }

    /** A line there and one back are two. */
    private int degree(int node) {
        return network.directed() ? in.degree(node) + out.degree(node) : all.degree(node);
    }

    /** The figures of the whole network. */
    Map<String, @Nullable Object> figures() {
        double size = network.nodes().size();
        int[] components = all.components();
        int count = Arrays.stream(components).max().orElse(-1) + 1;
        long[] sizes = new long[count];
        Arrays.stream(components).forEach(component -> sizes[component]++);
        Communities communities = Communities.of(all);
        Map<String, @Nullable Object> figures = new LinkedHashMap<>();
        figures.put("directed", network.directed());
        figures.put("nodes", (long) size);
        figures.put("edges", (long) network.lines().size());
        figures.put(
                "weight",
                network.lines().stream().mapToDouble(Network.Line::weight).sum());
        figures.put("density", number(network.lines().size() * (network.directed() ? 1 : 2) / (size * (size - 1))));
        figures.put("components", (long) count);
        figures.put("largestComponent", Arrays.stream(sizes).max().orElse(0));
        figures.put("centralisation", number(centralisation()));
        figures.put("transitivity", number(cohesion.transitivity()));
        figures.put(
                "clustering",
                number(Arrays.stream(cohesion.clustering())
                        .filter(one -> !Double.isNaN(one))
                        .average()
                        .orElse(Double.NaN)));
        figures.put("communities", (long) communities.count());
        figures.put("modularity", number(communities.modularity()));
        figures.put("leftOut", (long) network.leftOut());
        return figures;
    }

    private double centralisation() {
        double size = all.size();
        int most = IntStream.range(0, all.size()).map(all::degree).max().orElse(0);
        double below = IntStream.range(0, all.size())
                .mapToDouble(node -> most - all.degree(node))
                .sum();
        return size < 3 ? Double.NaN : below / ((size - 1) * (size - 2));
    }

    private static @Nullable Double number(double value) {
        return Double.isNaN(value) || Double.isInfinite(value) ? null : value;
    }
}
