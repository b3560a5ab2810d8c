package org.dutygraph.query.format;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dutygraph.query.DisplayWidth;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A cell as text: for a terminal, and for a field of a CSV file or workbook. */
public final class DisplayText {

    private static final JsonMapper JSON = new JsonMapper();

    private DisplayText() {}

    /** Text for a field: lists of plain values joined with ；, nested values as JSON. */
    static String field(@Nullable Object cell) {
        if (cell == null) {
            return "";
        }
        if (cell instanceof List<?> list) {
            boolean flat = list.stream().noneMatch(item -> item instanceof Map || item instanceof List);
            return flat
                    ? list.stream().map(DisplayText::field).collect(Collectors.joining("；"))
                    : JSON.writeValueAsString(cell);
        }
        return cell instanceof Map ? JSON.writeValueAsString(cell) : cell.toString();
    }

    /** Text for a terminal: nodes by their name, relationships by their type. */
    public static String shown(@Nullable Object cell) {
        if (cell instanceof List<?> list) {
            return list.stream().map(DisplayText::shown).collect(Collectors.joining("；"));
        }
        if (cell instanceof Map<?, ?> map) {
            return shown(map);
        }
        return field(cell).replace('\n', ' ').replace('\t', ' ').replace('\r', ' ');
    }

    private static String shown(Map<?, ?> map) {
        Object type = map.get("type");
        if ("node".equals(type) && map.get("labels") instanceof List<?> labels) {
            return "(:" + labels.stream().map(String::valueOf).collect(Collectors.joining(":")) + " " + name(map) + ")";
        }
        if ("relationship".equals(type)) {
            return "[:" + map.get("name") + "]";
        }
        if ("path".equals(type)
                && map.get("nodes") instanceof List<?> nodes
                && map.get("relationships") instanceof List<?> relationships) {
            return path(nodes, relationships);
        }
        return field(map);
    }

    private static String path(List<?> nodes, List<?> relationships) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < nodes.size(); i++) {
            if (i > 0
                    && nodes.get(i - 1) instanceof Map<?, ?> before
                    && relationships.get(i - 1) instanceof Map<?, ?> by) {
                boolean forward = before.get("id").equals(by.get("from"));
                text.append(forward ? "-" : "<-").append(shown(by)).append(forward ? "->" : "-");
            }
            text.append(shown(nodes.get(i)));
        }
        return text.toString();
    }

    private static String name(Map<?, ?> node) {
        if (!(node.get("properties") instanceof Map<?, ?> properties)) {
            return "";
        }
        for (String key : List.of("name", "title", "text", "id")) {
            if (properties.get(key) != null) {
                return DisplayWidth.cut(String.valueOf(properties.get(key)), 40);
            }
        }
        return "";
    }
}
