package org.dutygraph.query.catalogue;

import java.util.Locale;
import java.util.Optional;

/** What a parameter of a saved query accepts, and with it the control a page gives it. */
public enum ParameterType {
    /** A region of any level, by code or name; covers everything below it. */
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
    /** A month in which a list in the graph was published, {@code 2025-07}; lists are in force until the next one. */
    EDITION(true),
    /** Any words. */
    TEXT(false),
    /** Words looked for; the statement is handed a map of questions to the full-text index. */
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

    /** Whether its choices stand in the graph ({@code Choices}), so that a page offers a look-up. */
    public boolean lookedUp() {
        return lookedUp;
    }

    /** The word that names it in a header. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<ParameterType> of(String word) {
        for (ParameterType type : values()) {
            if (type.word().equals(word)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }
}
