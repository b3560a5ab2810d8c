package org.dutygraph.query.catalogue;

import java.util.Locale;
import java.util.Optional;

/** What the cells of a column are; a column with a unit is a number unless it says otherwise. */
public enum ColumnType {
    /** Words. */
    TEXT,
    /** A whole number. */
    INT,
    /** A number with a fraction. */
    DECIMAL,
    /** true or false. */
    BOOLEAN,
    /** A day or a moment in ISO form. */
    DATE,
    /** Several values. */
    LIST,
    /** A node, relationship or path, or a list of them. */
    GRAPH,
    /** Whatever the statement gives; of ad-hoc statements. */
    ANY;

    /** The word that names it in a header. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<ColumnType> of(String word) {
        for (ColumnType type : values()) {
            if (type.word().equals(word)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }
}
