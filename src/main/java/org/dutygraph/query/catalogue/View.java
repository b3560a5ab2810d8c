package org.dutygraph.query.catalogue;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A way to show a result.
 *
 * @param kind the word for it in a header
 * @param fields the columns that it uses, by role in the order of the header: a name, or a list of names for
 *     {@code series} and {@code columns}
 */
public record View(String kind, @JsonAnyGetter Map<String, Object> fields) {

    /** Rows and columns; every query has this view. */
    static final View TABLE = new View("table", Map.of());

    private static final Map<String, List<String>> ROLES = Map.of(
            "table", List.of(),
            "bar", List.of("label", "series"),
            "stacked-bar", List.of("label", "series"),
            "heatmap", List.of("x", "y", "value"),
            "sankey", List.of("from", "to", "value"),
            "network", List.of("one", "other", "value"),
            "graph", List.of("columns"),
            "line", List.of("x", "series"),
            "timeline", List.of("time", "label"));

    private static final Set<String> SEVERAL = Set.of("series", "columns");

    public View {
        fields = Collections.unmodifiableMap(fields);
    }

    /** The view of a header's word and fields; null where no view has this word and as many fields. */
    static @Nullable View of(String kind, List<String> fields) {
        List<String> roles = ROLES.get(kind);
        if (roles == null || roles.size() != fields.size()) {
            return null;
        }
        Map<String, Object> byRole = new LinkedHashMap<>();
        for (int i = 0; i < fields.size(); i++) {
            List<String> names = HeaderLine.split(fields.get(i), ",");
            String role = isCurves(kind, roles.get(i)) && names.size() > 1 ? "series" : roles.get(i);
            byRole.put(role, SEVERAL.contains(role) ? names : fields.get(i));
        }
        return new View(kind, byRole);
    }

    /**
     * The views that a header can ask for beside the table, for a form to choose from.
     *
     * @return by the word for a view, its roles in the order of the header, and whether a role takes several columns
     */
    public static Map<String, Map<String, Boolean>> offered() {
        Map<String, Map<String, Boolean>> offered = new TreeMap<>();
        ROLES.forEach((kind, roles) -> {
            Map<String, Boolean> several = new LinkedHashMap<>();
            roles.forEach(role -> several.put(role, SEVERAL.contains(role) || isCurves(kind, role)));
            if (!several.isEmpty()) {
                offered.put(kind, several);
            }
        });
        return offered;
    }

    /** A timeline of one label has points; one of several figures has curves. */
    private static boolean isCurves(String kind, String role) {
        return kind.equals("timeline") && role.equals("label");
    }

    /** The columns that it uses, in the order of the header. */
    List<String> columns() {
        return fields.values().stream()
                .flatMap(field -> field instanceof List<?> names ? names.stream() : Stream.of(field))
                .map(String::valueOf)
                .toList();
    }
}
