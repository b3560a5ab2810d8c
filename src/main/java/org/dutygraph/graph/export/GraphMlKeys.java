package org.dutygraph.graph.export;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Collects the keys that a GraphML file declares before its graph: the properties of nodes and of edges. */
final class GraphMlKeys implements ExportSink {

    private final TreeSet<GraphMlProperty> nodes = new TreeSet<>();
    private final TreeSet<GraphMlProperty> edges = new TreeSet<>();

    @Override
    public void node(long number, List<String> labels, Map<String, Object> properties) {
        properties.forEach((name, value) -> nodes.add(GraphMlProperty.ofNode(name, value)));
    }

    @Override
    public void relationship(End start, End end, String type, Map<String, Object> properties) {
        properties.forEach((name, value) -> edges.add(GraphMlProperty.ofEdge(name, value)));
    }

    Collection<GraphMlProperty> nodes() {
        return nodes;
    }

    Collection<GraphMlProperty> edges() {
        return edges;
    }

    @Override
    public void close() {
        // Nothing was opened.
    }
}
