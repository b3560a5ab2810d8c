package org.dutygraph.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.dutygraph.query.catalogue.Catalogue;
import org.dutygraph.query.run.QueryRunner;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;

/** Similar duties where some are of the same matter. */
class SimilarDutiesIT {

    private static Driver driver;

    @BeforeAll
    static void open() {
        driver = County.load();
        try (Session session = driver.session()) {
            session.run("MATCH (:Duty)-[r:CONCERNS|TOUCHES]->() DELETE r").consume();
            session.run(
                            "MATCH (d:Duty {name: '防汛抗旱'}) MERGE (m:Matter {id: '测~1', name: '防汛抗旱'}) CREATE (d)-[:CONCERNS]->(m)")
                    .consume();
        }
    }

    private static List<List<Object>> similar(String duty, String same) {
        return QueryRunner.of(driver)
                .run(
                        Catalogue.bundled().get("text/similar-duties"),
                        Map.of("duty", duty, "same", same),
                        RunOptions.page())
                .rows();
    }

    @Test
    void thoseOfTheSameMatterAreMarkedOrLeftOut() {
        List<List<Object>> with = similar("990101001/2025-07/C1", "with");
        assertThat(with.get(0).get(7)).isEqualTo("990101002/2025-07/C1");
        assertThat(with.get(0).get(6)).isEqualTo(true);
        assertThat(similar("990101001/2025-07/C1", "without")).isEmpty();
        assertThat(similar("990101001/2025-07/B1", "without"))
                .isNotEmpty()
                .extracting(row -> row.get(6))
                .containsOnly(false);
    }

    @Test
    void otherTownshipsComeFirst() {
        assertThat(similar("990101002/2025-07/B1", "with"))
                .extracting(row -> row.get(7))
                .containsExactly("990101001/2025-07/B1", "990101002/2025-07/B2");
    }
}
