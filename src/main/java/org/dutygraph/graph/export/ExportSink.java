package org.dutygraph.graph.export;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Receives a graph: all nodes first, then all relationships. */
public interface ExportSink extends AutoCloseable {

    /**
     * A node.
     *
     * @param number its number in this export, from 1
     * @param labels its labels, in alphabetical order
     * @param properties its properties, in alphabetical order
     */
    void node(long number, List<String> labels, Map<String, Object> properties) throws IOException;

    /** A relationship between two nodes that were given before. */
    void relationship(End start, End end, String type, Map<String, Object> properties) throws IOException;

    /**
     * One end of a relationship.
     *
     * @param number of the node, from 1
     * @param label the first of its labels in alphabetical order
     * @param id its property {@code id}; empty where it has none
     */
    record End(long number, String label, String id) {}

    @Override
    void close() throws IOException;
}
