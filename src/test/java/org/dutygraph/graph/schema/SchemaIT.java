package org.dutygraph.graph.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import org.assertj.core.api.AbstractStringAssert;
import org.dutygraph.graph.Graph;
import org.dutygraph.graph.TestGraph;
import org.dutygraph.graph.engine.GraphUnavailableException;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Session;

/** The versioned statements: applied once, safe to run again, and never silently edited. */
class SchemaIT {

    private static final String KEPT = "MATCH (v:SchemaVersion) RETURN properties(v) AS kept ORDER BY v.id";

    @Test
    void isAppliedOnceAndSafeToRunAgain() {
        Graph graph = TestGraph.empty();
        List<Map<String, Object>> before = versions(graph);

        graph.applySchema();

        assertThat(before).extracting(row -> row.get("id")).containsExactly(Schema.FIRST);
        assertThat(versions(graph)).isEqualTo(before);
    }

    @Test
    void anEditedVersionIsRefused() {
        assertRefused("MATCH (v:SchemaVersion) SET v.checksum = 'other'")
                .contains("cypher/schema/" + Schema.FIRST + " was edited")
                .contains("put the change into a file with the next number")
                .contains("load the lists again");
    }

    @Test
    void aNewerSchemaIsRefused() {
        assertRefused("CREATE (:SchemaVersion {id: 'V999__later.cypher', checksum: 'any'})")
                .contains("V999__later.cypher", "use the newer program", "load the lists again");
    }

    @Test
    void theSchemaOfAnEarlierSnapshotIsRefused() {
        assertRefused("MATCH (v:SchemaVersion) SET v.id = 'V001__identities.cypher'")
                .contains("earlier snapshot", "V001__identities.cypher", "load the lists again into a new graph");
    }

    /** Changes what the graph says of its schema; opening it changes nothing then, and says why. */
    private static AbstractStringAssert<?> assertRefused(String change) {
        Graph graph = TestGraph.empty();
        List<Map<String, Object>> before = run(graph, KEPT, Map.of());
        run(graph, change, Map.of());
        List<Map<String, Object>> changed = run(graph, KEPT, Map.of());
        try {
            GraphUnavailableException refused = assertThatExceptionOfType(GraphUnavailableException.class)
                    .isThrownBy(graph::applySchema)
                    .actual();
            assertThat(run(graph, KEPT, Map.of())).isEqualTo(changed);
            return assertThat(refused.getMessage()).contains(graph.description());
        } finally {
            run(graph, "MATCH (v:SchemaVersion) DELETE v", Map.of());
            run(graph, "UNWIND $rows AS row CREATE (v:SchemaVersion) SET v = row.kept", Map.of("rows", before));
        }
    }

    @Test
    void everyIdentityIsUnique() {
        Graph graph = TestGraph.empty();
        try (Session session = graph.driver().session()) {
            assertThat(session.run(
                                    "SHOW CONSTRAINTS YIELD type, labelsOrTypes, properties"
                                            + " WHERE type = 'UNIQUENESS' AND properties = ['id'] RETURN labelsOrTypes[0] AS label")
                            .list(row -> row.get("label").asString()))
                    .contains(
                            "Region",
                            "Township",
                            "DutyList",
                            "Duty",
                            "Clause",
                            "Department",
                            "DepartmentKind",
                            "Category");
        }
    }

    private static List<Map<String, Object>> versions(Graph graph) {
        try (Session session = graph.driver().session()) {
            return session.run("MATCH (v:SchemaVersion) RETURN v.id AS id, v.appliedAt AS at ORDER BY id")
                    .list(row -> row.asMap());
        }
    }

    private static List<Map<String, Object>> run(Graph graph, String statement, Map<String, Object> parameters) {
        try (Session session = graph.driver().session()) {
            return session.run(statement, parameters).list(row -> row.asMap());
        }
    }
}
