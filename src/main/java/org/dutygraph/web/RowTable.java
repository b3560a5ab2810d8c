package org.dutygraph.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dutygraph.query.SavedQuery;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What a page tells the script that draws one of its tables: where the rows are, and what its columns mean. */
@Component
final class RowTable {

    private final PageReads pages;
    private final Links links;
    private final JsonMapper json;

    RowTable(PageReads pages, Links links, JsonMapper json) {
        this.pages = pages;
        this.links = links;
        this.json = json;
    }

    /**
     * A table of the statement {@code cypher/pages/TOPIC/NAME.cypher}, as JSON.
     *
     * @param without columns that would say the same in every row
     */
    String of(String topic, String name, String parameter, String value, String... without) {
        SavedQuery query = pages.find(topic, name).orElseThrow();
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("api", links.with("/api/pages/" + query.address(), parameter, value));
        said.put("columns", QueryDescription.columns(query));
        said.put("without", List.of(without));
        return json.writeValueAsString(said);
    }
}
