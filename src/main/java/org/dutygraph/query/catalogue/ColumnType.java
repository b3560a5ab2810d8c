package org.dutygraph.query.catalogue;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The type of a column's cells; by default INT for a column with a unit, else TEXT. */
public enum ColumnType {
    /** Text. */
    TEXT,
    /** A whole number. */
    INT,
    /** A number with a fraction. */
    DECIMAL,
    /** true or false. */
    BOOLEAN,
    /** A day or a point in time in ISO form. */
    DATE,
    /** Several values. */
    LIST,
    /** A node, relationship or path, or a list of them. */
    GRAPH,
    /** Any value; for ad-hoc statements. */
    ANY;

    /** The word for it in a header. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
