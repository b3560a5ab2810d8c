package org.dutygraph.graph.export;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;

/** The types of properties that the graph has. */
public enum PropertyType {
    STRING,
    LONG,
    /** A number with a fraction; never infinite or NaN. */
    DOUBLE,
    BOOLEAN,
    /** A time with its zone. */
    DATETIME,
    /** A list of texts or of numbers or of truth values. */
    LIST;

    /**
     * The type of a value.
     *
     * @param value as the driver returns it, or an Integer
     * @throws IllegalStateException where the graph cannot have such a value
     */
    public static PropertyType of(Object value) {
        if (value instanceof List<?> list) {
            list.forEach(PropertyType::ofElement);
            return LIST;
        }
        return value instanceof ZonedDateTime ? DATETIME : ofElement(value);
    }

    private static PropertyType ofElement(Object value) {
        if (value instanceof String) {
            return STRING;
        }
        if (value instanceof Long || value instanceof Integer) {
            return LONG;
        }
        if (value instanceof Double number && Double.isFinite(number)) {
            return DOUBLE;
        }
        if (value instanceof Boolean) {
            return BOOLEAN;
        }
        throw new IllegalStateException("no format for the value " + value + " of " + value.getClass());
    }

    /** The type of a value as the header of an importer's file names it: {@code long}, {@code string[]}. */
    static String header(Object value) {
        if (of(value) == LIST) {
            List<?> list = (List<?>) value;
            return (list.isEmpty() ? STRING : of(list.get(0))).word() + "[]";
        }
        return of(value).word();
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
