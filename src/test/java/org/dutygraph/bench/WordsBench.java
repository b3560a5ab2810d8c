package org.dutygraph.bench;

import java.util.LinkedHashMap;
import java.util.Map;
import org.dutygraph.graph.Graph;
import org.dutygraph.query.RunOptions;
import org.dutygraph.query.catalogue.Catalogue;
import org.dutygraph.query.catalogue.SavedQuery;
import org.dutygraph.query.run.QueryRunner;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;

/** Saved queries over words, among very many townships: similar duties, and what sets a category or department apart. */
class WordsBench {

    private static final int REPEATS = 10;

    @Test
    void wordsAmongManyTownships() throws Exception {
        try (Graph graph = KeptGraph.open(ManyTownships.bundled())) {
            QueryRunner runner = QueryRunner.of(graph.driver());
            Catalogue catalogue = Catalogue.bundled();
            Report report = new Report("words", "Queries over words");
            report.say("%,d townships, %,d duties; each with %d repeats after 3."
                    .formatted(KeptGraph.count(graph, "Township"), KeptGraph.count(graph, "Duty"), REPEATS));
            Timed beside = Timed.of(3, REPEATS, () -> {
                try (Session session = graph.driver().session()) {
                    session.run("MATCH (d:Duty) RETURN sum(size(d.searchName)) AS all")
                            .consume();
                }
            });
            report.head("query", "p50", "p95", "most", "reading p50", "ratio to the reading");
            for (Map.Entry<String, Map<String, String>> asked : asked(graph).entrySet()) {
                SavedQuery query = catalogue.get(asked.getKey());
                Timed timed = Timed.of(3, REPEATS, () -> {
                    if (runner.run(query, asked.getValue(), RunOptions.page())
                            .rows()
                            .isEmpty()) {
                        throw new IllegalStateException(asked + " found nothing");
                    }
                });
                report.row(
                        asked.getKey(),
                        Timed.shown(timed.at(50)),
                        Timed.shown(timed.at(95)),
                        Timed.shown(timed.at(100)),
                        Timed.shown(beside.at(50)),
                        timed.ratio(beside));
            }
            report.end();
            report.say("Beside it: the tokens of every duty's name read once.");
            report.write(graph.driver());
        }
    }

    /** The first township's first duty, and the department that leads most of its duties. */
    private static Map<String, Map<String, String>> asked(Graph graph) {
        Map<String, Map<String, String>> asked = new LinkedHashMap<>();
        try (Session session = graph.driver().session()) {
            Record row = session.run("MATCH (:DutyList {id: '970000001/2025-07'})<-[:LISTED_IN]-(d:Duty)"
                            + " OPTIONAL MATCH (d)-[:LED_BY]->(m:Department)"
                            + " WITH m.id AS department, count(m) AS leads, min(d.id) AS duty"
                            + " ORDER BY leads DESC, department LIMIT 1 RETURN duty, department")
                    .single();
            asked.put("text/similar-duties", Map.of("duty", row.get("duty").asString()));
            asked.put("text/words-of-category", Map.of("category", "经济发展"));
            asked.put(
                    "text/words-of-department",
                    Map.of("department", row.get("department").asString()));
        }
        return asked;
    }
}
