package org.dutygraph.graph.bulk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import org.dutygraph.graph.export.GraphExport;
import org.jspecify.annotations.Nullable;

/**
 * A graph while it waits for the importer in this very process: two files, one of nodes and one of relationships, as the
 * importer's threads read them. Nothing is put into text and read from it again, and a node's number is the one it keeps,
 * so that the importer looks up none.
 */
final class BulkSpool implements BulkSink {

    private final Spool nodes;
    private final Spool relationships;
    private long numbers;
    private long nodeCount;
    private long labelCount;
    private long relationshipCount;

    private BulkSpool(Spool nodes, Spool relationships) {
        this.nodes = nodes;
        this.relationships = relationships;
    }

    /** Writes into an empty folder. */
    static BulkSpool in(Path folder) {
        try {
            return new BulkSpool(new Spool(folder.resolve("nodes")), new Spool(folder.resolve("relationships")));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write into " + folder, e);
        }
    }

    @Override
    public long number() {
        return ++numbers;
    }

    @Override
    public void node(long number, String labels, Map<String, ? extends @Nullable Object> properties) {
        try {
            nodes.write(labels, properties, number);
        } catch (IOException e) {
            throw unwritable(e);
        }
        nodeCount++;
        labelCount += labels.split(":").length;
    }

    @Override
    public void relationship(long start, String type, long end, Map<String, ? extends @Nullable Object> properties) {
        try {
            relationships.write(type, properties, start, end);
        } catch (IOException e) {
            throw unwritable(e);
        }
        relationshipCount++;
    }

    private static UncheckedIOException unwritable(IOException e) {
        return new UncheckedIOException("Cannot write what the importer is to read (" + e.getMessage() + ")", e);
    }

    @Override
    public GraphExport.Size size() {
        return new GraphExport.Size(nodeCount, relationshipCount);
    }

    Spool nodes() {
        return nodes;
    }

    Spool relationships() {
        return relationships;
    }

    /** How many labels all nodes carry together. */
    long labels() {
        return labelCount;
    }

    @Override
    public void finish() throws IOException {
        close();
    }

    @Override
    public void close() throws IOException {
        nodes.close();
        relationships.close();
    }
}
