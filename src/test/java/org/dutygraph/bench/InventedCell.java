package org.dutygraph.bench;

import java.util.ArrayList;
import java.util.List;

/** The cell of one side's clauses, as published lists set them. */
final class InventedCell {

    private static final String LIST = "<ol style=\"list-style-type: none;\"> ";

    private final List<String> clauses = new ArrayList<>();
    private final List<String> heads = new ArrayList<>();

    /**
     * Adds a clause.
     *
     * @param head what stands above it: a body's or a phase's words; empty for nothing
     */
    void add(String head, String clause) {
        heads.add(head);
        clauses.add(clause);
    }

    int size() {
        return clauses.size();
    }

    List<String> clauses() {
        return List.copyOf(clauses);
    }

    /** The cell's text. */
    String text(InventedCounty.Setting setting, Dice dice) {
        boolean headed = heads.stream().anyMatch(head -> !head.isEmpty());
        if (headed) {
            return underHeads();
        }
        if (clauses.size() == 1 && dice.of("single").happens(0.7)) {
            return clauses.get(0) + "。";
        }
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < clauses.size(); i++) {
            String end = i + 1 < clauses.size() ? "；" : "。";
            switch (setting) {
                case PARAGRAPHS ->
                    out.append(i > 0 ? " " : "").append("<p>").append(item(i)).append(end + "</p>");
                case ONE_LINE -> out.append(i > 0 ? " " : "").append(item(i)).append(end);
                case OPEN_LIST ->
                    out.append(i > 0 ? " " : LIST).append(clauses.get(i)).append("；");
            }
        }
        return out.toString();
    }

    private String item(int i) {
        return i + 1 + "." + clauses.get(i);
    }

    private String underHeads() {
        StringBuilder out = new StringBuilder();
        int number = 0;
        for (int i = 0; i < clauses.size(); i++) {
            boolean opens = i == 0 || !heads.get(i).equals(heads.get(i - 1));
            boolean closes = i + 1 == clauses.size() || !heads.get(i).equals(heads.get(i + 1));
            if (opens) {
                out.append(i > 0 ? " " : "").append("<p>").append(heads.get(i)).append("</p>");
                number = 0;
            }
            number++;
            out.append(" <p>").append(number).append(".").append(clauses.get(i)).append(closes ? "。" : "；");
            out.append("</p>");
        }
        return out.toString();
    }
}
