package org.dutygraph.graph.write;

import java.util.List;
import java.util.Map;
import org.dutygraph.graph.Graph;
import org.dutygraph.graph.figures.ListFigures;

/** Keeps figures in a graph that was written before they were kept. What a load or a bulk writes has them. */
public final class FigureWriter {

    /** Lists, or departments, in a transaction. */
    private static final int BATCH = 50;

    /** Matters in a transaction: most have few duties, some stand in every township. */
    private static final int MATTERS = 500;

    private final TransactionRunner retrying;

    private FigureWriter(Graph graph) {
        this.retrying = TransactionRunner.on(graph);
    }

    public static FigureWriter of(Graph graph) {
        return new FigureWriter(graph);
    }

    /** Counts what departments share and what lists come to; nothing where every list has its figures. */
    public void countEverything() {
        boolean counted = retrying.write(
                "the lists that are not counted",
                statements -> statements.fetch("36-lists-to-count", Map.of()).isEmpty());
        if (counted) {
            return;
        }
        // The lists come last: where this is cut short, it begins anew.
        pairDepartments();
        countLists();
    }

    /** Counts how far matters are spread; nothing where each has been counted. */
    public void countSpreads() {
        repeat("how far matters are spread", "39-count-spreads", MATTERS, Map.of("limit", MATTERS));
    }

    /** Counts what lists put on departments; nothing where each has been counted. */
    public void countLoads() {
        repeat(
                "what lists put on departments",
                "40-count-loads",
                BATCH,
                Map.of("limit", BATCH, "noCategory", ListFigures.NO_CATEGORY));
    }

    /** Runs a statement that counts a batch and gives a row of each, until one is not full. */
    private void repeat(String what, String statement, int size, Map<String, Object> parameters) {
        int batch;
        do {
            batch = retrying.write(
                    what, statements -> statements.fetch(statement, parameters).size());
        } while (batch == size);
    }

    private void pairDepartments() {
        String after = "";
        List<Map<String, Object>> batch;
        do {
            Map<String, Object> parameters = Map.of("after", after, "limit", BATCH);
            batch = retrying.write(
                    "what departments share", statements -> statements.fetch("37-pair-departments", parameters));
            after = batch.isEmpty()
                    ? after
                    : String.valueOf(batch.get(batch.size() - 1).get("id"));
        } while (batch.size() == BATCH);
    }

    private void countLists() {
        Map<String, Object> parameters = Map.of(
                "limit", BATCH,
                "actions", ListFigures.actions(),
                "noCategory", ListFigures.NO_CATEGORY,
                "nobody", ListFigures.NOBODY,
                "anyTownship", ListFigures.TOWNSHIP);
        repeat("what lists come to", "38-count-lists", BATCH, parameters);
    }
}
