package org.dutygraph.graph.export;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How a property stands in the files of Neo4j's offline importer. */
final class ImportValue {

    /** The importer's separator inside list values; a semicolon stands in the lists' own text. */
    private static final String LIST_SEPARATOR = "\u001F";

    private ImportValue() {}

    /** The type that a column's header has for values like this. */
    static String type(Object value) {
        if (value instanceof Long || value instanceof Integer) {
            return "long";
        }
        if (value instanceof Double) {
            return "double";
        }
        if (value instanceof Boolean) {
            return "boolean";
        }
        if (value instanceof ZonedDateTime) {
            return "datetime";
        }
        if (value instanceof List<?> list) {
            return !list.isEmpty() && list.get(0) instanceof Long ? "long[]" : "string[]";
        }
        return "string";
    }

    /** The cell; null for no value, which the importer tells from the empty text. */
    static @Nullable String text(@Nullable Object value) {
        if (value == null) {
            return null;
        }
        return value instanceof List<?> list
                ? list.stream().map(String::valueOf).collect(Collectors.joining(LIST_SEPARATOR))
                : value.toString();
    }

    /** Whether a cell goes over several lines. */
    static boolean spansLines(@Nullable String cell) {
        return cell != null && (cell.indexOf('\n') >= 0 || cell.indexOf('\r') >= 0);
    }
}
