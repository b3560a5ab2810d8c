package org.dutygraph.graph.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.dutygraph.graph.Graph;
import org.dutygraph.graph.TestGraph;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Session;

/** The versioned statements: applied once, safe to run again, and never silently edited. */
class SchemaIT {

    @Test
    void isAppliedOnceAndSafeToRunAgain() {
        Graph graph = TestGraph.empty();
        List<Map<String, Object>> before = versions(graph);

        Schema.bundled().apply(graph);

        assertThat(before).extracting(row -> row.get("id")).contains("V001__identities.cypher");
        assertThat(versions(graph)).isEqualTo(before);
    }

    @Test
    void anEditedStatementIsRefused() {
        Graph graph = TestGraph.empty();
        run(
                graph,
                "MATCH (v:SchemaVersion {id: 'V001__identities.cypher'}) SET v.kept = v.checksum, v.checksum = 'other'");
        try {
            assertThatThrownBy(() -> Schema.bundled().apply(graph))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("cypher/schema/V001__identities.cypher was edited")
                    .hasMessageContaining("put the change into a file with the next number");
        } finally {
            run(graph, "MATCH (v:SchemaVersion {id: 'V001__identities.cypher'}) SET v.checksum = v.kept REMOVE v.kept");
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

    private static void run(Graph graph, String statement) {
        try (Session session = graph.driver().session()) {
            session.run(statement).consume();
        }
    }
}
