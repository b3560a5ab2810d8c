package org.dutygraph.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dutygraph.matter.Decisions;
import org.dutygraph.parse.ListParser;
import org.dutygraph.resolve.ListResolver;
import org.dutygraph.resolve.ResolvedList;
import org.dutygraph.source.TabbedText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Session;

/** Every current duty has one matter; twice is once; a person's word moves only what it is about. */
class MatterWriterIT {

    private Graph graph;
    private GraphWriter lists;
    private MatterWriter matters;

    @BeforeEach
    void open() {
        graph = TestGraph.empty();
        lists = GraphWriter.of(graph);
        matters = MatterWriter.of(graph);
    }

    @Test
    void everyDutyConcernsOneMatter() {
        lists.write(sample("yunling-linhe-2025-12"));
        lists.write(sample("yunling-songping-2025-07"));
        int placed = matters.place(Decisions.none());

        assertThat(count("MATCH (d:Duty) RETURN count(d) AS n")).isEqualTo(placed);
        assertThat(count("MATCH (d:Duty) WHERE COUNT { (d)-[:CONCERNS]->() } <> 1 RETURN count(d) AS n"))
                .isZero();
        assertThat(count("MATCH (m:Matter) WHERE COUNT { (m)<-[:CONCERNS]-() } > 1 RETURN count(m) AS n"))
                .as("matters of both townships")
                .isPositive();
        assertThat(
                        count(
                                "MATCH ()-[r:CONCERNS|TOUCHES]->() WHERE r.score IS NULL OR r.evidence = '' RETURN count(r) AS n"))
                .isZero();
        assertThat(matters.place(Decisions.none())).as("placed again").isZero();
    }

    @Test
    void theOrderOfLoadingMakesNoDifference() {
        lists.write(sample("yunling-linhe-2025-12"));
        matters.place(Decisions.none());
        lists.write(sample("yunling-songping-2025-07"));
        matters.place(Decisions.none());
        List<Map<String, Object>> oneWay = placed();

        TestGraph.clear(graph);
        lists.write(sample("yunling-songping-2025-07"));
        matters.place(Decisions.none());
        lists.write(sample("yunling-linhe-2025-12"));
        matters.place(Decisions.none());

        assertThat(placed()).isEqualTo(oneWay);
    }

    @Test
    void aPersonsWordIsKeptAndTakenBack() {
        lists.write(sample("yunling-linhe-2025-12"));
        lists.write(sample("yunling-songping-2025-07"));
        matters.place(Decisions.none());
        List<Map<String, Object>> before = placed();
        Map<String, Object> pair = rows("MATCH (a:Duty)-[:CONCERNS]->(:Matter)<-[r:CONCERNS]-(b:Duty) "
                        + "WHERE r.score < 1 AND a.name <> b.name RETURN a.name AS a, b.name AS b ORDER BY a, b LIMIT 1")
                .get(0);
        String apart = Decisions.line("not-same", (String) pair.get("a"), (String) pair.get("b"), "", "", "");

        assertThat(matters.place(Decisions.parse(List.of(apart)))).isPositive();
        assertThat(rows("MATCH (a:Duty {name: '" + pair.get("a") + "'})-[:CONCERNS]->(m)<-[:CONCERNS]-(b:Duty {name: '"
                        + pair.get("b") + "'}) RETURN m.id AS id"))
                .isEmpty();
        matters.place(Decisions.none());
        assertThat(placed()).isEqualTo(before);
    }

    private static ResolvedList sample(String name) {
        return ListResolver.bundled()
                .resolve(Objects.requireNonNull(ListParser.parse(
                                TabbedText.read(java.nio.file.Path.of("src/main/resources/samples", name + ".txt")))
                        .list()));
    }

    private List<Map<String, Object>> placed() {
        return rows(
                "MATCH (d:Duty)-[r:CONCERNS|TOUCHES]->(m:Matter) RETURN d.id AS duty, type(r) AS type, m.id AS matter,"
                        + " m.name AS name, r.score AS score, r.evidence AS evidence, r.relation AS relation"
                        + " ORDER BY duty, type, matter");
    }

    private long count(String statement) {
        return (Long) rows(statement).get(0).get("n");
    }

    private List<Map<String, Object>> rows(String statement) {
        try (Session session = graph.driver().session()) {
            return session.run(statement).list(row -> row.asMap());
        }
    }
}
