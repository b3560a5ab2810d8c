package org.dutygraph.query.catalogue;

import org.jspecify.annotations.Nullable;

/**
 * A column of a result.
 *
 * @param name its name in the statement's RETURN
 * @param title its title for a person
 * @param unit what its numbers count; null for none
 * @param type the type of its cells
 * @param link the page that its cells link to; null for none
 */
public record ResultColumn(String name, Words title, @Nullable Words unit, ColumnType type, @Nullable Link link) {

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
