package org.dutygraph.graph.write;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dutygraph.graph.Graph;
import org.dutygraph.search.Entry;
import org.dutygraph.search.Entry.DutyWords;
import org.jspecify.annotations.Nullable;

/**
 * Enters what is in a graph without what search finds it by, or with something else: one that another program wrote. What
 * a load writes has it from the beginning.
 */
public final class SearchWriter {

    private static final int BATCH = 1000;

    private final TransactionRunner retrying;

    private SearchWriter(Graph graph) {
        this.retrying = TransactionRunner.on(graph);
    }

    /** Makes a writer for an open graph. */
    public static SearchWriter of(Graph graph) {
        return new SearchWriter(graph);
    }

    /**
     * Enters every department, kind, region, category and matter under the name it has now.
     *
     * @return how many were not yet
     */
    public int enterNames() {
        return enterNames(true);
    }

    private int enterNames(boolean all) {
        return retrying.write("the names that search finds", statements -> enterNamesOnce(statements, all));
    }

    /**
     * Enters what is in the graph without it, duties and names: one written by a program that had no search.
     *
     * @return how many were not yet
     */
    public int enterEverything() {
        int entered = 0;
        int batch;
        do {
            batch = retrying.write("the duties that search finds", SearchWriter::enterDutiesOnce);
            entered += batch;
        } while (batch == BATCH);
        return entered + enterNames(false);
    }

    private static int enterNamesOnce(Statements statements, boolean all) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Map<String, Object> row : statements.fetch("30-names-to-enter", Map.of("all", all))) {
            Map<String, String> entry = Entry.of(text(row.get("name")), words(row.get("regions")));
            if (!entry.equals(standing(row))) {
                rows.add(Map.of("node", row.get("node"), "entry", entry));
            }
        }
        statements.unwind("31-enter", rows);
        return rows.size();
    }

    private static Map<String, String> standing(Map<String, Object> row) {
        return Map.of(Entry.NAME, text(row.get(Entry.NAME)), Entry.WITHIN, text(row.get(Entry.WITHIN)));
    }

    private static int enterDutiesOnce(Statements statements) {
        List<Map<String, Object>> rows = statements.fetch("32-duties-to-enter", Map.of("limit", BATCH)).stream()
                .map(row -> Map.of("node", row.get("node"), "entry", (Object) Entry.of(duty(row))))
                .toList();
        statements.unwind("31-enter", rows);
        return rows.size();
    }

    private static DutyWords duty(Map<String, Object> row) {
        Map<String, List<String>> sides = new LinkedHashMap<>();
        for (Object each : (List<?>) row.get("clauses")) {
            Map<?, ?> clause = (Map<?, ?>) each;
            List<String> side = sides.computeIfAbsent(text(clause.get("side")), any -> new ArrayList<>());
            side.addAll(List.of(text(clause.get("phase")), text(clause.get("heading")), text(clause.get("text"))));
        }
        List<String> upstream = new ArrayList<>(sides.getOrDefault("UPSTREAM", List.of()));
        upstream.add(text(row.get("workMode")));
        return new DutyWords(
                text(row.get("name")),
                text(row.get("kind")),
                text(row.get("category")),
                words(row.get("regions")),
                upstream,
                sides.getOrDefault("TOWNSHIP", List.of()),
                words(row.get("bodies")));
    }

    private static String text(@Nullable Object value) {
        return Objects.toString(value, "");
    }

    private static List<String> words(@Nullable Object list) {
        return ((List<?>) Objects.requireNonNull(list))
                .stream().map(String::valueOf).toList();
    }
}
