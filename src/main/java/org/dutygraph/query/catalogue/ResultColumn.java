package org.dutygraph.query.catalogue;

import org.jspecify.annotations.Nullable;

/**
 * A column of a result.
 *
 * @param name its name in the statement's RETURN
 * @param title what it holds
 * @param unit what its numbers count; null where it counts nothing
 * @param type what its cells are
 * @param link the page its cells lead to; null where they lead nowhere
 */
public record ResultColumn(String name, Words title, @Nullable Words unit, ColumnType type, @Nullable Link link) {

    public static ResultColumn plain(String name) {
        return new ResultColumn(name, Words.both(name), null, ColumnType.ANY, null);
    }

    /**
     * A page a cell leads to, written {@code link=department(departmentId)}.
     *
     * @param page department, township, duty, region or matter
     * @param idColumn the column that holds the id of that page
     */
    public record Link(String page, String idColumn) {}
}
