package org.dutygraph.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.collections.impl.map.mutable.primitive.LongDoubleHashMap;

/**
 * Nodes joined by weighted lines. Lines between the same two nodes are one, with the sum of their weights.
 *
 * @param directed whether a line leads from its first node to its second
 * @param nodes sorted by id
 * @param lines sorted by first, then by second node; an undirected one has its smaller number first
 * @param leftOut how many rows were none: without an end, from a node to itself, or with no weight above 0
 */
record Network(boolean directed, List<Node> nodes, List<Line> lines, int leftOut) {

    Network {
        nodes = List.copyOf(nodes);
        lines = List.copyOf(lines);
    }

    /** A node: what tells it from others, and what a person reads. */
    record Node(String id, String label) {}

    /** A line between two nodes by their numbers, from 0. */
    record Line(int source, int target, double weight) {}

    /** Takes lines one by one; both ends of each have a label. */
    static final class Builder {
        private final Map<String, String> labels = new TreeMap<>();
        private final List<String> sources = new ArrayList<>();
        private final List<String> targets = new ArrayList<>();
        private final List<Double> weights = new ArrayList<>();
        private int leftOut;

        void line(Node source, Node target, double weight) {
            if (source.id().equals(target.id()) || !(weight > 0) || Double.isInfinite(weight)) {
                leaveOut();
                return;
            }
            sources.add(labelled(source));
            targets.add(labelled(target));
            weights.add(weight);
        }

        void leaveOut() {
            leftOut++;
        }

        private String labelled(Node node) {
            labels.putIfAbsent(node.id(), node.label());
            return node.id();
        }

        Network build(boolean directed) {
            Map<String, Integer> numbers = new TreeMap<>();
            List<Node> nodes = new ArrayList<>();
            labels.forEach((id, label) -> {
                numbers.put(id, nodes.size());
                nodes.add(new Node(id, label));
            });
            LongDoubleHashMap sums = new LongDoubleHashMap();
            for (int i = 0; i < weights.size(); i++) {
                int source = numbers.get(sources.get(i));
                int target = numbers.get(targets.get(i));
                boolean kept = directed || source < target;
                sums.addToValue(pair(kept ? source : target, kept ? target : source, nodes.size()), weights.get(i));
            }
            List<Line> lines = new ArrayList<>(sums.size());
            for (long pair : sums.keySet().toSortedArray()) {
                lines.add(new Line((int) (pair / nodes.size()), (int) (pair % nodes.size()), sums.get(pair)));
            }
            return new Network(directed, nodes, lines, leftOut);
        }
    }

    /**
     * Two numbers of nodes as one that sorts by the first, then by the second. Halves of a long would fall together in a
     * table that folds them.
     */
    static long pair(int one, int other, int size) {
        return (long) one * size + other;
    }
}
