package org.dutygraph.query.catalogue;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a parameter of a saved query accepts; decides the form field on a page. */
public enum ParameterType {
    /** A region of any level, by code or name; includes everything below it. */
    REGION(true),
    /** A township, by code or name. */
    TOWNSHIP(true),
    /** A department, by id or full name. */
    DEPARTMENT(true),
    /** A category, by name. */
    CATEGORY(true),
    /** A matter, by id or name. */
    MATTER(true),
    /** A duty, by id. */
    DUTY(true),
    /** A department kind (水利局, whatever the county), by name. */
    KIND(true),
    /** A month in which a list was published, {@code 2025-07}; a list is in force until the next one. */
    EDITION(true),
    /** Any text. */
    TEXT(false),
    /** Words to search for; the statement gets a map of queries for the full-text index. */
    SEARCH(false),
    /** A whole number. */
    INT(false),
    /** A day, {@code 2025-07-01}. */
    DATE(false),
    /** One of the values listed in the header. */
    CHOICE(false);

    private final boolean lookedUp;

    ParameterType(boolean lookedUp) {
        this.lookedUp = lookedUp;
    }

    /** Whether its choices come from the graph ({@code Choices}), so that a page offers a look-up. */
    public boolean lookedUp() {
        return lookedUp;
    }

    /** The word for it in a header. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
