package org.dutygraph.query.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A column of a result.
 *
 * @param name its name in the statement's RETURN
 * @param title its title for a person
 * @param unit what its numbers count; null for none
 * @param type the type of its cells
 * @param link the page that its cells link to; null for none
 * @param rows what its figures count; null where no page lists it
 * @param definition what is counted or held, of what, and what is not; null for columns that nobody has defined
 */
public record ResultColumn(
        String name,
        Words title,
        @Nullable Words unit,
        ColumnType type,
        @Nullable Link link,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable RowsBehind rows,
        @Nullable Words definition) {

    /** A column whose cells are no figures, or of which no page lists what they count. */
    public ResultColumn(
            String name,
            Words title,
            @Nullable Words unit,
            ColumnType type,
            @Nullable Link link,
            @Nullable Words definition) {
        this(name, title, unit, type, link, null, definition);
    }

    /** A column that is not defined, or not yet. */
    public ResultColumn(String name, Words title, @Nullable Words unit, ColumnType type, @Nullable Link link) {
        this(name, title, unit, type, link, null, null);
    }

    ResultColumn defined(@Nullable Words definition) {
        return new ResultColumn(name, title, unit, type, link, rows, definition);
    }

    /** The same column, with the rows that its figures count. */
    public ResultColumn counting(@Nullable RowsBehind rows) {
        return new ResultColumn(name, title, unit, type, link, rows, definition);
    }

    public static ResultColumn plain(String name) {
        return new ResultColumn(name, Words.both(name), null, ColumnType.ANY, null);
    }

    /**
     * A page that a cell links to, written {@code link=department(departmentId)}.
     *
     * @param page department, township, duty, region or matter
     * @param idColumn the column with the id for that page
     */
    public record Link(String page, String idColumn) {}
}
