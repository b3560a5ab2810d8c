package org.dutygraph.graph.schema;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.dutygraph.graph.Graph;
import org.dutygraph.graph.write.FigureWriter;
import org.dutygraph.graph.write.SearchWriter;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Session;

/** The versioned statements under {@code cypher/schema}: each is applied once, in the order of its name. */
public final class Schema {

    /** The version that keeps what the places of all duties are made of. */
    public static final String MATTERS = "V010__matters.cypher";

    /** What the statements of a version cannot do by themselves; it is safe to run again, as they are. */
    private static final Map<String, Consumer<Graph>> AFTERWARDS = Map.of(
            "V011__search.cypher", graph -> SearchWriter.of(graph).enterEverything(),
            "V012__figures.cypher", graph -> FigureWriter.of(graph).countEverything(),
            "V013__spreads.cypher", graph -> FigureWriter.of(graph).countSpreads(),
            "V014__loads.cypher", graph -> FigureWriter.of(graph).countLoads(),
            "V015__witnesses.cypher", graph -> FigureWriter.of(graph).countSpreads());

    private final List<CypherFile> scripts;

    private Schema(List<CypherFile> scripts) {
        this.scripts = scripts;
    }

    public static Schema bundled() {
        return new Schema(CypherFile.inFolder("cypher/schema"));
    }

    /**
     * Applies what this graph does not have yet.
     *
     * @throws IllegalStateException where a statement that was applied has been edited since
     */
    public void apply(Graph graph) {
        AppliedVersions versions = new AppliedVersions(graph.client(), graph.transactions());
        Map<String, String> applied = versions.checksums();
        for (CypherFile script : scripts) {
            Optional<String> checksum = Optional.ofNullable(applied.get(script.name()));
            if (checksum.isPresent()) {
                if (!checksum.get().equals(script.checksum())) {
                    throw new IllegalStateException("cypher/schema/" + script.name()
                            + " was edited after it had been applied to " + graph.description()
                            + "; put it back as it was, and put the change into a file with the next number");
                }
                continue;
            }
            // Schema statements and data cannot share a transaction; every statement here is safe to run again.
            try (Session session = graph.session(AccessMode.WRITE)) {
                for (String statement : script.statements()) {
                    session.executeWriteWithoutResult(
                            transaction -> transaction.run(statement).consume());
                }
            }
            AFTERWARDS.getOrDefault(script.name(), any -> {}).accept(graph);
            versions.remember(script.name(), script.checksum());
        }
    }

    /**
     * Refuses a backup whose schema this program does not have.
     *
     * @param versions the backup's, with their checksums
     * @throws IllegalArgumentException naming the version
     */
    public void refuseUnknown(Map<String, String> versions, String what) {
        Map<String, String> known = new HashMap<>();
        scripts.forEach(script -> known.put(script.name(), script.checksum()));
        versions.forEach((name, checksum) -> {
            if (!checksum.equals(known.get(name))) {
                throw new IllegalArgumentException(what + " cannot be restored: this program does not know " + name
                        + " of its schema; it was made by another or newer program. Nothing was changed");
            }
        });
    }
}
