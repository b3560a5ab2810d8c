package org.dutygraph.graph.bulk;

import java.io.Closeable;
import java.io.IOException;
import java.util.Map;
import org.dutygraph.graph.export.GraphExport;
import org.jspecify.annotations.Nullable;

/**
 * What takes the nodes and relationships of a graph of very many lists, as they come and in any order. A node is known by
 * its number, from 1. Not safe for use by several threads at once.
 */
interface BulkSink extends Closeable {

    /** A number for a node that is written later. */
    long number();

    /** Writes a node that has its number; labels are parted by colons, a property that is null is none. */
    void node(long number, String labels, Map<String, ? extends @Nullable Object> properties);

    /** Writes a relationship between numbers. */
    void relationship(long start, String type, long end, Map<String, ? extends @Nullable Object> properties);

    /** How much was written so far. */
    GraphExport.Size size();

    /** Nothing follows: all is written out, with what is needed beside it. */
    void finish() throws IOException;

    /** Writes a node; returns its number. */
    default long node(String labels, Map<String, ? extends @Nullable Object> properties) {
        long number = number();
        node(number, labels, properties);
        return number;
    }
}
