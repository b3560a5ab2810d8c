package org.dutygraph.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.dutygraph.graph.Graph;
import org.dutygraph.graph.TestGraph;
import org.dutygraph.query.catalogue.Catalogue;
import org.dutygraph.query.run.QueryRunner;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Session;

/** Where there are many townships, words are counted in some of them; a department's own are never missed. */
class WordsOfManyTownshipsIT {

    private static QueryRunner runner;

    @BeforeAll
    static void open() {
        Graph graph = TestGraph.empty();
        runner = QueryRunner.of(graph.driver());
        try (Session session = graph.driver().session()) {
            session.run(
                            """
                            CREATE (c:Category {id: '党的建设', name: '党的建设'}), (m:Department {id: 'x:甲局', name: '甲局'}),
                              (nation:Region {id: '000000', name: '全国'})
                            WITH c, m, nation
                            UNWIND range(1, 90) AS i
                            CREATE (t:Township:Region {id: toString(980000000 + i), name: '乡' + i})
                            CREATE (t)-[:CURRENT_LIST]->(:DutyList {id: t.id + '/2025-07'})-[:LIES_IN]->(nation)
                            CREATE (own:Duty {id: 'own' + (1000 + i), name: '甲' + i, searchName: '＝甲 党员',
                              searchUpstream: '', searchTownship: ''})-[:OF_TOWNSHIP]->(t)
                            CREATE (:Duty {id: 'other' + (1000 + i), name: '乙' + i, searchName: '＝乙 水利',
                              searchUpstream: '', searchTownship: ''})-[:OF_TOWNSHIP]->(t)
                            CREATE (own)-[:IN_CATEGORY]->(c)
                            FOREACH (x IN CASE WHEN i IN [2, 5] THEN [1] ELSE [] END | CREATE (own)-[:LED_BY]->(m))""")
                    .consume();
        }
    }

    private static List<List<Object>> words(String query, String parameter, String value) {
        return runner.run(Catalogue.bundled().get(query), Map.of(parameter, value), RunOptions.page())
                .rows();
    }

    @Test
    void aCategoryIsCountedInThirtyOfNinety() {
        assertThat(words("text/words-of-category", "category", "党的建设"))
                .singleElement()
                .satisfies(row -> assertThat(row.subList(0, 3)).containsExactly("党员", 30L, 0L));
    }

    @Test
    void aDepartmentsOwnTownshipsAreAllAmongThem() {
        // Its two townships, and every sixth of the 88 others.
        assertThat(words("text/words-of-department", "department", "x:甲局"))
                .singleElement()
                .satisfies(row -> assertThat(row.subList(0, 3)).containsExactly("党员", 2L, 15L));
    }
}
