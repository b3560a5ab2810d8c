package org.dutygraph.web.query;

import java.util.List;
import java.util.Map;
import org.dutygraph.query.catalogue.LiveCatalogue;
import org.dutygraph.query.catalogue.SavedQuery;
import org.dutygraph.web.answers.PageReads;
import org.dutygraph.web.site.Links;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The JSON from which a page's script draws a table: the address of the rows, and the columns. */
@Component
public final class RowTable {

    private final PageReads pages;
    private final LiveCatalogue catalogue;
    private final Links links;
    private final JsonMapper json;

    RowTable(PageReads pages, LiveCatalogue catalogue, Links links, JsonMapper json) {
        this.pages = pages;
        this.catalogue = catalogue;
        this.links = links;
        this.json = json;
    }

    /** The JSON that {@code rows.js} reads; {@code view} is the chart to draw beside the table. */
    private record Table(String api, List<?> columns, List<String> without, @Nullable Object view) {}

    /**
     * A table of the statement {@code cypher/pages/TOPIC/NAME.cypher}, as JSON.
     *
     * @param pairs names and values of its parameters
     * @param without columns that are the same in every row
     */
    public String of(String topic, String name, String[] pairs, String... without) {
        return table("/api/pages/", pages.find(topic, name).orElseThrow(), pairs, null, without);
    }

    /** A table of a saved query, as JSON; parameters as above. */
    public String ofSaved(String topic, String name, String[] pairs, String... without) {
        return table("/api/queries/", saved(topic, name), pairs, null, without);
    }

    /** The same with its first chart, drawn in the element whose id ends in {@code -chart}. */
    public String ofSavedDrawn(String topic, String name, String... pairs) {
        SavedQuery query = saved(topic, name);
        Map<String, ?> chart = QueryDescription.views(query).stream()
                .filter(view -> !"table".equals(view.get("kind")))
                .findFirst()
                .orElseThrow();
        return table("/api/queries/", query, pairs, chart);
    }

    private SavedQuery saved(String topic, String name) {
        return catalogue.get().find(topic, name).orElseThrow();
    }

    private String table(String path, SavedQuery query, String[] pairs, @Nullable Object view, String... without) {
        String api = links.with(path + query.address(), pairs);
        return json.writeValueAsString(new Table(api, QueryDescription.columns(query), List.of(without), view));
    }
}
