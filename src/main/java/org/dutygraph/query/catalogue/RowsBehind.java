package org.dutygraph.query.catalogue;

import java.util.List;

/**
 * The rows that a figure counts, written {@code rows=duties(department=departmentId, role='LED_BY', region=$region)}.
 *
 * @param page the page that lists them: duties or clauses
 * @param conditions its filter
 */
public record RowsBehind(String page, List<Condition> conditions) {

    public RowsBehind {
        conditions = List.copyOf(conditions);
    }

    /** Where the value of a condition comes from. */
    public enum From {
        /** Another column of the row. */
        COLUMN,
        /** A parameter of the query, written with a dollar sign; no condition where it is not given. */
        PARAMETER,
        /** What stands in the header, between quotes. */
        TEXT
    }

    /**
     * One parameter of the page.
     *
     * @param parameter its name
     * @param value the name of the column or parameter, or the text
     */
    public record Condition(String parameter, From from, String value) {}
}
