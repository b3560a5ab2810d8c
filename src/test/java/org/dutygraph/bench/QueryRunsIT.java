package org.dutygraph.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.dutygraph.graph.Graph;
import org.dutygraph.graph.TestGraph;
import org.dutygraph.query.RunOptions;
import org.dutygraph.query.catalogue.Catalogue;
import org.dutygraph.query.run.QueryResult;
import org.dutygraph.query.run.QueryRunner;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Session;
import org.neo4j.driver.Value;

/** What {@link QueriesBench} measures side by side gives the same rows: every saved query, and its statement alone. */
class QueryRunsIT {

    @Test
    void everyQueryGivesTheRowsOfItsStatement() throws IOException {
        Graph graph = TestGraph.empty();
        InventedGraph.load(graph, 2);
        QueryRunner runner = QueryRunner.of(graph.driver());
        Set<String> asked = new TreeSet<>();
        List<String> empty = new ArrayList<>();

        for (QueryRun run : QueryRun.all(graph, "")) {
            QueryResult result = runner.run(run.query(), run.values(), RunOptions.page());
            Map<String, Object> bound = new LinkedHashMap<>(runner.bind(run.query(), run.values()));
            try (Session session = graph.driver().session()) {
                List<List<Object>> bare = session.executeRead(transaction -> transaction
                        .run(run.query().statement(), bound)
                        .list(row -> row.values().stream().map(Value::asObject).toList()));
                assertThat(plain(result.rows())).as(run.name()).isEqualTo(plain(bare));
            }
            asked.add(run.query().address());
            if (result.rows().isEmpty()) {
                empty.add(run.name());
            }
        }
        assertThat(asked).hasSameSizeAs(Catalogue.bundled().queries());
        assertThat(empty).as("what finds nothing measures nothing").hasSizeLessThan(asked.size() / 4);
    }

    /** Nodes and paths are shown by the runner in a form of its own; that there is one in the same place is enough. */
    private static List<List<String>> plain(List<? extends List<?>> rows) {
        return rows.stream()
                .map(row -> row.stream().map(QueryRunsIT::plain).toList())
                .toList();
    }

    private static String plain(Object cell) {
        // A moment has many ways of writing; that there is one is enough.
        if (cell instanceof TemporalAccessor
                || cell instanceof String text && text.matches("\\d{4}-\\d\\d-\\d\\dT.+")) {
            return "moment";
        }
        return cell == null
                        || cell instanceof String
                        || cell instanceof Number
                        || cell instanceof Boolean
                        || cell instanceof List
                ? String.valueOf(cell)
                : "other";
    }
}
