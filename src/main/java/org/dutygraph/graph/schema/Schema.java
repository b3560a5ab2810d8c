package org.dutygraph.graph.schema;

import java.util.LinkedHashMap;
import java.util.Map;
import org.dutygraph.graph.engine.GraphUnavailableException;
import org.neo4j.driver.Session;

/**
 * The versions of the schema under {@code cypher/schema}. Each is applied once, in the order of its file name; the
 * graph keeps the name and the checksum of what was applied.
 */
public final class Schema {

    /** The first version. Its node also keeps the stamp of the last placement. */
    public static final String FIRST = "V001__constraints-and-indexes.cypher";

    private static final String LOAD_AGAIN = "load the lists again into a new graph (--graph embedded:DIR)";

    private final Map<String, CypherFile> versions = new LinkedHashMap<>();

    private Schema(Iterable<CypherFile> files) {
        files.forEach(file -> versions.put(file.name(), file));
    }

    /** The versions that this program knows. */
    public static Schema bundled() {
        return new Schema(CypherFile.inFolder("cypher/schema"));
    }

    /**
     * Applies the versions that a graph does not have yet.
     *
     * @param applied what the graph has
     * @param session a writing session on the graph
     * @param graph where the graph is, for a message
     * @throws GraphUnavailableException where the graph has another schema; the message says what to do
     */
    public void apply(AppliedVersions applied, Session session, String graph) {
        Map<String, String> checksums = applied.checksums();
        refuseOtherSchema(checksums, graph);
        versions.forEach((name, version) -> {
            if (!checksums.containsKey(name)) {
                // Schema statements and data cannot share a transaction; every statement here is safe to run again.
                version.statements()
                        .forEach(statement -> session.executeWriteWithoutResult(
                                transaction -> transaction.run(statement).consume()));
                applied.remember(name, version.checksum());
            }
        });
    }

    private void refuseOtherSchema(Map<String, String> applied, String graph) {
        applied.forEach((name, checksum) -> {
            CypherFile version = versions.get(name);
            if (version != null && !version.checksum().equals(checksum)) {
                throw new GraphUnavailableException("cypher/schema/" + name
                        + " was edited after it had been applied to "
                        + graph + "; put it back as it was, and put the change into a file with the next number, or "
                        + LOAD_AGAIN);
            }
            if (version == null && applied.keySet().containsAll(versions.keySet())) {
                throw new GraphUnavailableException("The graph at " + graph + " has version " + name
                        + " of the schema, which this program does not know: use the newer program that made it, or "
                        + LOAD_AGAIN);
            }
            if (version == null) {
                throw new GraphUnavailableException("The graph at " + graph + " was made by an earlier snapshot of this"
                        + " program (it has version " + name + " of the schema): " + LOAD_AGAIN);
            }
        });
    }

    /**
     * Refuses a backup whose schema this program does not have.
     *
     * @param applied the backup's versions, with their checksums
     * @param backup names the file in the message
     * @throws IllegalArgumentException where this program does not know one of them
     */
    public void refuseUnknown(Map<String, String> applied, String backup) {
        applied.forEach((name, checksum) -> {
            CypherFile version = versions.get(name);
            if (version == null || !version.checksum().equals(checksum)) {
                throw new IllegalArgumentException(backup + " cannot be restored: this program does not know " + name
                        + " of its schema; restore it with the program that made it, or a newer one, or load the lists"
                        + " again. Nothing was changed");
            }
        });
    }
}
