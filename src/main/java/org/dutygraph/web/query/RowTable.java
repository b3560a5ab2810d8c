package org.dutygraph.web.query;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dutygraph.query.catalogue.LiveCatalogue;
import org.dutygraph.query.catalogue.SavedQuery;
import org.dutygraph.web.answers.PageReads;
import org.dutygraph.web.site.Links;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What a page tells the script that draws one of its tables: where the rows are, and what its columns mean. */
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

    /**
     * A table of the statement {@code cypher/pages/TOPIC/NAME.cypher}, as JSON.
     *
     * @param without columns that would say the same in every row
     */
    public String of(String topic, String name, String parameter, String value, String... without) {
        SavedQuery query = pages.find(topic, name).orElseThrow();
        return table(query, links.with("/api/pages/" + query.address(), parameter, value), without);
    }

    /**
     * A table of a saved query, as JSON.
     *
     * @param pairs names and values of its parameters
     */
    public String ofSaved(String topic, String name, String[] pairs, String... without) {
        SavedQuery query = catalogue.get().find(topic, name).orElseThrow();
        return table(query, links.with("/api/queries/" + query.address(), pairs), without);
    }

    /** The same with its first picture, drawn in the element whose id ends in {@code -chart}. */
    public String ofSavedDrawn(String topic, String name, String... pairs) {
        SavedQuery query = catalogue.get().find(topic, name).orElseThrow();
        Map<String, Object> said = said(query, links.with("/api/queries/" + query.address(), pairs));
        said.put(
                "view",
                QueryDescription.views(query).stream()
                        .filter(view -> !"table".equals(view.get("kind")))
                        .findFirst()
                        .orElseThrow());
        return json.writeValueAsString(said);
    }

    private String table(SavedQuery query, String api, String... without) {
        return json.writeValueAsString(said(query, api, without));
    }

    private static Map<String, Object> said(SavedQuery query, String api, String... without) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("api", api);
        said.put("columns", QueryDescription.columns(query));
        said.put("without", List.of(without));
        return said;
    }
}
