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
    void relationship(long start, long end, String type, Map<String, Object> properties) throws IOException;

    @Override
    void close() throws IOException;
}
