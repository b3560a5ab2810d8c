package org.dutygraph.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.dutygraph.graph.Graph;
import org.dutygraph.graph.SearchTokens;
import org.dutygraph.graph.TestGraph;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neo4j.driver.Session;

/** Two departments are searched for, and one of them is listed with no other. */
class LoneDepartmentIT {

    private static TestSite site;

    @BeforeAll
    static void start() {
        Graph graph = TestGraph.empty();
        try (Session session = graph.driver().session()) {
            session.run(
                            """
                    CREATE (c:Region {id: '980101', name: '青禾县', level: 'COUNTY'})
                    CREATE (t:Region:Township:Actor {id: '980101101', name: '石桥镇', level: 'TOWNSHIP'})-[:PART_OF]->(c)
                    CREATE (l:DutyList {id: '980101101/2025-07', title: '石桥镇履职事项清单', edition: '2025-07', until: '9999-12', source: 'lone.txt'})
                    CREATE (l)-[:ISSUED_FOR]->(t), (t)-[:CURRENT_LIST]->(l), (l)-[:LIES_IN]->(t), (l)-[:LIES_IN]->(c)
                    WITH c, t, l UNWIND ['农业农村局', '自然资源局', '气象局'] AS name
                    CREATE (d:Department:Actor {id: c.id + ':' + name, name: c.name + name, kind: name, known: true})-[:IN_REGION]->(c)
                    CREATE (d)-[:LIES_IN]->(c), (d)-[:OF_KIND]->(:DepartmentKind {id: name, name: name})
                    WITH t, l, collect(d) AS all
                    CREATE (both:Duty {id: l.id + '/C1', label: 'C1', kind: 'COOPERATIVE', number: 1, line: 1, name: '农村土地征收', ended: false})
                    CREATE (alone:Duty {id: l.id + '/C2', label: 'C2', kind: 'COOPERATIVE', number: 2, line: 2, name: '人工影响天气', ended: false})
                    CREATE (both)-[:LISTED_IN]->(l), (both)-[:OF_TOWNSHIP]->(t), (alone)-[:LISTED_IN]->(l), (alone)-[:OF_TOWNSHIP]->(t)
                    WITH both, alone, all[0] AS agriculture, all[1] AS land, all[2] AS weather
                    CREATE (both)-[:LED_BY {position: 1, basis: 'FIRST', surface: '农业农村局'}]->(agriculture)
                    CREATE (both)-[:SHARED_WITH {position: 2, surface: '自然资源局'}]->(land)
                    CREATE (alone)-[:LED_BY {position: 1, basis: 'SOLE', surface: '气象局'}]->(weather)
                    """)
                    .consume();
            SearchTokens.enter(graph);
            TestGraph.countFigures(graph);
            assertThat(session.run("MATCH (d:Department) WHERE d.partners IS NULL RETURN d.kind AS kind")
                            .list(found -> found.get("kind").asString()))
                    .as("one is listed with no other")
                    .contains("气象局");
        }
        site = TestSite.of(graph);
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @ParameterizedTest
    @CsvSource({"农业农村局 自然资源局, 1", "农业农村局 气象局, 0", "气象局和自然资源局, 0", "青禾县气象局、青禾县农业农村局, 0"})
    void theSearchAnswersAsItUsuallyDoes(String words, int pairs) {
        HttpResponse<String> answer = site.get("/search?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8));
        assertThat(answer.statusCode()).isEqualTo(200);
        Document page = Jsoup.parse(answer.body());
        assertThat(page.select("#pairs li")).hasSize(pairs);
        assertThat(page.select(".notice.error, .error-page")).isEmpty();
        HttpResponse<String> interfaced = site.get("/api/search?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8));
        assertThat(interfaced.statusCode()).isEqualTo(200);
    }
}
