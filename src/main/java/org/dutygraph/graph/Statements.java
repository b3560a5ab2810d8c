package org.dutygraph.graph;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.data.neo4j.core.Neo4jClient;

/** The statements of {@code cypher/write}, by name. */
final class Statements {

    private final Neo4jClient client;
    private final Map<String, String> byName = new LinkedHashMap<>();

    Statements(Neo4jClient client) {
        this.client = client;
        for (Script script : Script.inFolder("cypher/write")) {
            byName.put(script.name().replace(".cypher", ""), script.only());
        }
    }

    void run(String name, Map<String, Object> parameters) {
        client.query(text(name)).bindAll(parameters).run();
    }

    /** Runs a statement over rows; where there are none, there is nothing to run. */
    void unwind(String name, Collection<Map<String, Object>> rows) {
        if (!rows.isEmpty()) {
            run(name, Map.of("rows", List.copyOf(rows)));
        }
    }

    List<Map<String, Object>> fetch(String name, Map<String, Object> parameters) {
        return List.copyOf(client.query(text(name)).bindAll(parameters).fetch().all());
    }

    private String text(String name) {
        String text = byName.get(name);
        if (text == null) {
            throw new IllegalStateException("cypher/write/" + name + ".cypher is missing from the program");
        }
        return text;
    }
}
