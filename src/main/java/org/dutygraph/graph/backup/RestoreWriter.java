package org.dutygraph.graph.backup;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dutygraph.graph.Graph;
import org.dutygraph.graph.export.NodeNumbers;
import org.dutygraph.graph.schema.CypherFile;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Session;
import org.neo4j.driver.Transaction;

/** Writes a backup's nodes and relationships, in one transaction, or in many where nobody reads the graph yet. */
final class RestoreWriter implements AutoCloseable {

    private final Session session;
    private final boolean atOnce;
    private final RowBatch batch = new RowBatch();
    private final NodeNumbers keys = new NodeNumbers();
    private Transaction transaction;

    /**
     * Begins a transaction.
     *
     * @param atOnce whether everything is written in one transaction
     */
    RestoreWriter(Graph graph, boolean atOnce) {
        this.session = graph.session(AccessMode.WRITE);
        this.transaction = session.beginTransaction();
        this.atOnce = atOnce;
    }

    /** Replaces everything by the backup's content, and deletes the schema versions that the backup does not have. */
    void fill(Backup backup) throws IOException {
        transaction.run(CypherFile.statement("restore/clear")).consume();
        backup.eachNode(this::node);
        nodes();
        backup.eachRelationship(this::relationship);
        relationships();
        Set<String> kept = backup.schema().keySet();
        transaction
                .run(CypherFile.statement("bookkeeping/forget-versions"), Map.of("kept", List.copyOf(kept)))
                .consume();
        transaction.commit();
    }

    private void node(BackupLine.Node node, int length) {
        long number = (long) keys.size() + batch.size();
        batch.add(
                Map.of("number", number, "labels", node.labels(), "properties", BackupLine.read(node.properties())),
                length);
        if (batch.isFull()) {
            nodes();
        }
    }

    private void nodes() {
        int first = keys.size();
        String[] made = new String[batch.size()];
        transaction
                .run(CypherFile.statement("restore/nodes"), Map.of("rows", batch.rows()))
                .forEachRemaining(row ->
                        made[row.get("number").asInt() - first] = row.get("key").asString());
        for (String key : made) {
            keys.add(key);
        }
        next();
    }

    private void relationship(BackupLine.Relationship relationship, int length) {
        batch.add(
                Map.of(
                        "start",
                        keys.elementId(relationship.start()),
                        "end",
                        keys.elementId(relationship.end()),
                        "type",
                        relationship.type(),
                        "properties",
                        BackupLine.read(relationship.properties())),
                length);
        if (batch.isFull()) {
            relationships();
        }
    }

    private void relationships() {
        long made = transaction
                .run(CypherFile.statement("restore/relationships"), Map.of("rows", batch.rows()))
                .single()
                .get("made")
                .asLong();
        if (made != batch.size()) {
            throw new IllegalStateException("%d of %d relationships were made".formatted(made, batch.size()));
        }
        next();
    }

    private void next() {
        batch.clear();
        if (!atOnce) {
            transaction.commit();
            transaction = session.beginTransaction();
        }
    }

    /** Rolls back what was not committed. */
    @Override
    public void close() {
        try (session) {
            transaction.close();
        }
    }
}
