package org.dutygraph.graph;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dutygraph.graph.schema.CypherFile;
import org.dutygraph.search.Entry;
import org.neo4j.driver.Session;

/** The tokens that search reads, made from what stands in a graph: to compare with those that a load writes. */
public final class SearchTokens {

    private SearchTokens() {}

    /** Gives duties without tokens, and every name, the tokens that follow from the graph. */
    public static void enter(Graph graph) {
        try (Session session = graph.driver().session()) {
            enter(
                    session,
                    rows(session, "duties").stream()
                            .map(row -> entered(row, Entry.of(duty(row))))
                            .toList());
        }
        enterNames(graph);
    }

    /**
     * Gives every department, kind, region, category and matter the tokens of its name.
     *
     * @return how many had others, or none
     */
    public static int enterNames(Graph graph) {
        try (Session session = graph.driver().session()) {
            List<Map<String, Object>> changed = rows(session, "names").stream()
                    .filter(row -> !entry(row).equals(kept(row)))
                    .map(row -> entered(row, entry(row)))
                    .toList();
            enter(session, changed);
            return changed.size();
        }
    }

    private static Map<String, Object> entered(Map<String, Object> row, Map<String, String> entry) {
        return Map.of("node", row.get("node"), "entry", entry);
    }

    private static Map<String, String> entry(Map<String, Object> row) {
        return Entry.of(text(row.get("name")), texts(row.get("regions")));
    }

    private static Map<String, String> kept(Map<String, Object> row) {
        return Map.of(Entry.NAME, text(row.get(Entry.NAME)), Entry.WITHIN, text(row.get(Entry.WITHIN)));
    }

    private static Entry.DutyWords duty(Map<String, Object> row) {
        Map<String, List<String>> sides =
                new LinkedHashMap<>(Map.of("UPSTREAM", new ArrayList<>(), "TOWNSHIP", new ArrayList<>()));
        for (Object each : (List<?>) row.get("clauses")) {
            Map<?, ?> clause = (Map<?, ?>) each;
            sides.get(clause.get("side"))
                    .addAll(List.of(text(clause.get("phase")), text(clause.get("heading")), text(clause.get("text"))));
        }
        sides.get("UPSTREAM").add(text(row.get("workMode")));
        return new Entry.DutyWords(
                text(row.get("name")),
                text(row.get("kind")),
                text(row.get("category")),
                texts(row.get("regions")),
                sides.get("UPSTREAM"),
                sides.get("TOWNSHIP"),
                texts(row.get("bodies")),
                texts(row.get("surfaces")));
    }

    private static List<Map<String, Object>> rows(Session session, String statement) {
        return session.run(statement(statement)).list(row -> row.asMap());
    }

    private static void enter(Session session, List<Map<String, Object>> rows) {
        session.run(statement("enter"), Map.of("rows", rows)).consume();
    }

    private static String statement(String name) {
        return CypherFile.of("graph/search/" + name + ".cypher").only();
    }

    private static String text(Object value) {
        return Objects.toString(value, "");
    }

    private static List<String> texts(Object list) {
        return ((List<?>) list).stream().map(String::valueOf).toList();
    }
}
