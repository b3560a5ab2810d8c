package org.dutygraph.web.query;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dutygraph.query.catalogue.Parameter;
import org.dutygraph.query.catalogue.ResultColumn;
import org.dutygraph.query.catalogue.SavedQuery;
import org.dutygraph.query.catalogue.View;
import org.jspecify.annotations.Nullable;

/** A saved query as JSON, for {@code GET /api/queries} and the pages' scripts. */
public final class QueryDescription {

    private QueryDescription() {}

    /** Everything but the statement, with words in both languages. */
    static Map<String, @Nullable Object> of(SavedQuery query) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("topic", query.topic());
        json.put("name", query.name());
        json.put("title", query.title());
        json.put("description", query.description());
        json.put("api", "/api/queries/" + query.address());
        json.put(
                "parameters",
                query.parameters().stream().map(QueryDescription::parameter).toList());
        json.put("columns", columns(query));
        json.put("views", views(query));
        return json;
    }

    /** The columns, as the table's script reads them. */
    public static List<Map<String, @Nullable Object>> columns(SavedQuery query) {
        return query.columns().stream().map(QueryDescription::column).toList();
    }

    private static Map<String, @Nullable Object> parameter(Parameter parameter) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("name", parameter.name());
        json.put("title", parameter.title());
        json.put("type", parameter.type().word());
        json.put("required", parameter.required());
        json.put("default", parameter.defaultText());
        json.put("min", parameter.min());
        json.put("max", parameter.max());
        json.put(
                "options",
                parameter.options().stream()
                        .map(option -> Map.of("value", option.value(), "title", option.label()))
                        .toList());
        return json;
    }

    private static Map<String, @Nullable Object> column(ResultColumn column) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("name", column.name());
        json.put("title", column.title());
        json.put("unit", column.unit());
        json.put("type", column.type().word());
        json.put("link", column.link());
        return json;
    }

    /** The views of a result; {@code kind} is the header's word. */
    public static List<Map<String, Object>> views(SavedQuery query) {
        List<Map<String, Object>> views = new ArrayList<>();
        for (View view : query.views()) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("kind", view.kind());
            json.putAll(view.fields());
            views.add(json);
        }
        return views;
    }
}
