package org.dutygraph.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeSet;
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

    /** What the server itself says it holds: nodes, relationships, their properties, schema, users, settings of the store. */
    public static String contents(Driver driver) {
        TreeSet<String> all = new TreeSet<>();
        try (Session session = driver.session()) {
            for (String ask : List.of(
                    "MATCH (n) RETURN elementId(n) AS id, labels(n) AS labels, properties(n) AS properties",
                    "MATCH (a)-[r]->(b) RETURN elementId(r) AS id, type(r) AS type, properties(r) AS properties",
                    "SHOW INDEXES YIELD name, type, state, labelsOrTypes, properties",
                    "SHOW CONSTRAINTS YIELD name, type, labelsOrTypes, properties",
                    "SHOW USERS YIELD user, passwordChangeRequired",
                    "SHOW DATABASES YIELD name, currentStatus",
                    "CALL db.labels() YIELD label RETURN label",
                    "CALL db.relationshipTypes() YIELD relationshipType RETURN relationshipType",
                    "CALL db.propertyKeys() YIELD propertyKey RETURN propertyKey")) {
                session.run(ask).list().forEach(row -> all.add(row.asMap().toString()));
            }
        }
        return String.join("\n", all);
    }

    private static String text() {
        try {
            return new ClassPathResource("query/county.cypher").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
