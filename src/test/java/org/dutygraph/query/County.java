package org.dutygraph.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.dutygraph.graph.Graph;
import org.dutygraph.graph.SearchTokens;
import org.dutygraph.graph.TestGraph;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.springframework.core.io.ClassPathResource;

/** The tiny county of {@code query/county.cypher} in the shared test graph. */
public final class County {

    private County() {}

    public static Driver load() {
        Graph graph = TestGraph.empty();
        Driver driver = graph.driver();
        try (Session session = driver.session()) {
            for (String statement : text().split(";\\s*\n")) {
                session.run(statement).consume();
            }
        }
        SearchTokens.enter(graph);
        TestGraph.countFigures(graph);
        return driver;
    }

    private static String text() {
        try {
            return new ClassPathResource("query/county.cypher").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
