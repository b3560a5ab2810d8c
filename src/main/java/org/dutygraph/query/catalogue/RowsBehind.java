package org.dutygraph.query.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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

    /** The same, with what a parameter is where nobody gives it. */
    RowsBehind withDefaults(Map<String, String> defaults) {
        return new RowsBehind(
                page,
                conditions.stream()
                        .map(condition -> condition.from() == From.PARAMETER
                                ? condition.otherwise(defaults.get(condition.value()))
                                : condition)
                        .toList());
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
     * @param otherwise of a parameter, what it is where nobody gives it; null for none
     */
    public record Condition(
            String parameter,
            From from,
            String value,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String otherwise) {

        Condition(String parameter, From from, String value) {
            this(parameter, from, value, null);
        }

        private Condition otherwise(@Nullable String text) {
            return new Condition(parameter, from, value, text);
        }

        /** The same condition with its value from a column. */
        public Condition ofColumn(String column) {
            return new Condition(parameter, From.COLUMN, column);
        }
    }
}
