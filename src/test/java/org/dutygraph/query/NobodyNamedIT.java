package org.dutygraph.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.dutygraph.query.catalogue.Catalogue;
import org.dutygraph.query.run.QueryRunner;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;

/** Clauses that name nobody, and who is left by elimination. */
class NobodyNamedIT {

    private Driver driver;

    @BeforeEach
    void open() {
        driver = County.load();
    }

    @Test
    void whoHasAnotherPartInTheClauseDoesNotPerformIt() {
        run("MATCH (c:Clause {id: '990101001/2025-07/C2/U2'}), (a:Actor {id: '990101:应急管理局'})"
                + " CREATE (c)-[:WITH {surface: '县应急局', start: 2, end: 6}]->(a)");

        assertThat(eliminated()).containsExactly("null", "甲县商务和工业局");
    }

    @Test
    void anOpenClassMayPerformIt() {
        run("MATCH (c:Clause {id: '990101001/2025-07/C2/U2'}), (a:Actor {id: '990101:应急管理局'}),"
                + " (d:Duty {id: '990101001/2025-07/C2'}), (o:OpenClass)"
                + " CREATE (c)-[:WITH {surface: '县应急局', start: 2, end: 6}]->(a),"
                + " (d)-[:SHARED_WITH {surface: '其他有关部门', position: 3}]->(o)");

        assertThat(eliminated()).containsExactly("null", "null");
    }

    private List<String> eliminated() {
        return QueryRunner.of(driver)
                .run(Catalogue.bundled().get("sharing/nobody-named"), Map.of("include", "ALL"), RunOptions.page())
                .rows()
                .stream()
                .map(row -> String.valueOf(row.get(3)))
                .toList();
    }

    private void run(String statement) {
        try (Session session = driver.session()) {
            session.run(statement).consume();
        }
    }
}
