package org.dutygraph.query.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dutygraph.query.BundledText;
import org.jspecify.annotations.Nullable;

/**
 * What the figures mean: the program's definitions of columns, terms, roles and bases, and how reliably roles are read,
 * from the tables of {@code definitions}. A query's header goes before the table of columns.
 */
public final class Definitions {

    private static final Map<String, Words> COLUMNS = columns();

    private Definitions() {}

    /**
     * A term, role or basis.
     *
     * @param kind {@code term}, {@code role}, {@code lead} or {@code basis}
     * @param code its code in the graph
     * @param name what it is called
     * @param meaning what it means
     */
    public record Term(String kind, String code, Words name, Words meaning) {}

    /**
     * A measurement of roles and performers against marks made by hand. Empty texts are not measured apart.
     *
     * @param on what was measured
     * @param marks the number of marks of roles
     * @param all F1 of all roles together
     * @param each F1 by role, {@code *} for every other; empty where they were not measured apart
     * @param performers of who performs a clause
     * @param inferred of those performers that are not written, but inferred (bases SOLE and TOWNSHIP)
     * @param date the day
     */
    public record Measured(
            Words on,
            int marks,
            String all,
            Map<String, String> each,
            MeasuredPart performers,
            MeasuredPart inferred,
            String date) {

        /** Marks of performers, and the F1. */
        public record MeasuredPart(String marks, String f1) {

            /** {@code 1.0 (390)}; empty where it was not measured apart. */
            public String text() {
                return marks.isEmpty() ? f1 : f1 + " (" + marks + ")";
            }
        }

        /** F1 of a role; null where it was not measured by itself. */
        public @Nullable String of(String role) {
            return each.getOrDefault(role, each.get("*"));
        }
    }

    /**
     * How well tasks are told to be on a list, measured on tasks of which that is known. Shares are decimal fractions as text.
     *
     * @param on which tasks
     * @param listed how many of them are on the lists
     * @param unlisted how many are not
     * @param precision of those told to be on a list: it is, and the nearest duty is right
     * @param recall of those on a list: told so, with the right duty nearest
     * @param wrong of all: told to be on a list and not, with another duty, or told not to be while it is
     * @param left of all: left to a person
     * @param first of those on a list: the nearest duty is right
     * @param three of those on a list: one of the nearest three is
     * @param date the day
     */
    public record MeasuredTasks(
            Words on,
            int listed,
            int unlisted,
            String precision,
            String recall,
            String wrong,
            String left,
            String first,
            String three,
            String date) {}

    /**
     * The definition of a column or a headline figure; null where there is none.
     *
     * @param address {@code TOPIC/NAME} of the statement
     */
    public static @Nullable Words column(String address, String column) {
        return COLUMNS.getOrDefault(address + ":" + column, COLUMNS.get(column));
    }

    /** The keys of the table of columns: {@code COLUMN} or {@code TOPIC/NAME:COLUMN}. */
    static Set<String> keys() {
        return COLUMNS.keySet();
    }

    /** All terms in the order of the table. */
    public static List<Term> terms() {
        return rows("terms").stream()
                .map(row -> new Term(row[0], row[1], new Words(row[2], row[3]), new Words(row[4], row[5])))
                .toList();
    }

    /** All measurements of roles. */
    public static List<Measured> measured() {
        return rows("reliability").stream().map(Definitions::measured).toList();
    }

    /** All measurements of tasks; the last is the one to go by. */
    public static List<MeasuredTasks> measuredTasks() {
        return rows("tasks").stream()
                .map(row -> new MeasuredTasks(
                        new Words(row[0], row[1]),
                        Integer.parseInt(row[2]),
                        Integer.parseInt(row[3]),
                        row[4],
                        row[5],
                        row[6],
                        row[7],
                        row[8],
                        row[9],
                        row[10]))
                .toList();
    }

    private static Measured measured(String[] row) {
        Map<String, String> each = new LinkedHashMap<>();
        for (String role : row[4].isEmpty() ? new String[0] : row[4].split(" ")) {
            String[] parts = role.split("=");
            each.put(parts[0], parts[1]);
        }
        return new Measured(
                new Words(row[0], row[1]),
                Integer.parseInt(row[2]),
                row[3],
                Map.copyOf(each),
                new Measured.MeasuredPart(row[5], row[6]),
                new Measured.MeasuredPart(row[7], row[8]),
                row[9]);
    }

    private static Map<String, Words> columns() {
        Map<String, Words> columns = new LinkedHashMap<>();
        for (String[] row : rows("columns")) {
            if (columns.put(row[0], new Words(row[1], row[2])) != null) {
                throw new IllegalStateException("two definitions of " + row[0]);
            }
        }
        return columns;
    }

    private static List<String[]> rows(String table) {
        List<String[]> rows = new ArrayList<>();
        BundledText.of("definitions/" + table + ".tsv")
                .lines()
                .filter(line -> !line.startsWith("#"))
                .forEach(line -> rows.add(line.split("\t", -1)));
        return rows;
    }
}
