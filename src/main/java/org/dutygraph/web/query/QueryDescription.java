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

/** What a program is told about a saved query: the JSON of {@code GET /api/queries} and of the pages' scripts. */
public final class QueryDescription {

    private QueryDescription() {}

    /** Everything but the statement; words stand in both languages. */
    static Map<String, @Nullable Object> of(SavedQuery query) {
        Map<String, @Nullable Object> said = new LinkedHashMap<>();
        said.put("topic", query.topic());
        said.put("name", query.name());
        said.put("title", query.title());
        said.put("description", query.description());
        said.put("api", "/api/queries/" + query.address());
        said.put(
                "parameters",
                query.parameters().stream().map(QueryDescription::parameter).toList());
        said.put("columns", columns(query));
        said.put("views", views(query));
        return said;
    }

    /** The columns as the table's script takes them. */
    public static List<Map<String, @Nullable Object>> columns(SavedQuery query) {
        return query.columns().stream().map(QueryDescription::column).toList();
    }

    private static Map<String, @Nullable Object> parameter(Parameter parameter) {
        Map<String, @Nullable Object> said = new LinkedHashMap<>();
        said.put("name", parameter.name());
        said.put("title", parameter.title());
        said.put("type", parameter.type().word());
        said.put("required", parameter.required());
        said.put("default", parameter.defaultText());
        said.put("min", parameter.min());
        said.put("max", parameter.max());
        said.put(
                "options",
                parameter.options().stream()
                        .map(option -> Map.of("value", option.value(), "title", option.label()))
                        .toList());
        return said;
    }

    private static Map<String, @Nullable Object> column(ResultColumn column) {
        Map<String, @Nullable Object> said = new LinkedHashMap<>();
        said.put("name", column.name());
        said.put("title", column.title());
        said.put("unit", column.unit());
        said.put("type", column.type().word());
        said.put("link", column.link());
        return said;
    }

    /** The ways to look at a result; {@code kind} is the word of the header. */
    public static List<Map<String, Object>> views(SavedQuery query) {
        List<Map<String, Object>> views = new ArrayList<>();
        for (View view : query.views()) {
            Map<String, Object> said = new LinkedHashMap<>();
            said.put("kind", view.word());
            if (view instanceof View.Bar bar) {
                said.put("label", bar.label());
                said.put("series", bar.series());
            } else if (view instanceof View.Heatmap heatmap) {
                said.put("x", heatmap.x());
                said.put("y", heatmap.y());
                said.put("value", heatmap.value());
            } else if (view instanceof View.Sankey sankey) {
                said.put("from", sankey.from());
                said.put("to", sankey.to());
                said.put("value", sankey.value());
            } else if (view instanceof View.Network network) {
                said.put("one", network.one());
                said.put("other", network.other());
                said.put("value", network.value());
            } else if (view instanceof View.Timeline timeline) {
                said.put("time", timeline.time());
                said.put("label", timeline.label());
            } else if (view instanceof View.Course course) {
                said.put("time", course.time());
                said.put("series", course.series());
            } else if (view instanceof View.Graph graph) {
                said.put("columns", graph.columns());
            }
            views.add(said);
        }
        return views;
    }
}
