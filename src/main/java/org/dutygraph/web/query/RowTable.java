package org.dutygraph.web.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.dutygraph.query.catalogue.LiveCatalogue;
import org.dutygraph.query.catalogue.ResultColumn;
import org.dutygraph.query.catalogue.SavedQuery;
import org.dutygraph.query.catalogue.View;
import org.dutygraph.query.run.QueryRunner;
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

    /**
     * The JSON that the scripts read.
     *
     * @param whole the page with every row, where the table has a limit
     * @param view the chart to draw beside the table
     */
    private record Table(
            String api,
            @Nullable String whole,
            List<ResultColumn> columns,
            List<String> without,
            @Nullable View view) {}

    /**
     * A table of a page's statement or a saved query, as JSON.
     *
     * @param address {@code TOPIC/NAME}
     * @param pairs names and values of its parameters
     * @param without columns that are not shown, such as those that are the same in every row
     */
    public String of(String address, String[] pairs, String... without) {
        return table(address, pairs, null, without);
    }

    /** The same with the first chart of the query's header. */
    public String drawn(String address, String[] pairs, String... without) {
        View chart = query(address).views().stream()
                .filter(view -> !view.kind().equals("table"))
                .findFirst()
                .orElseThrow();
        return table(address, pairs, chart, without);
    }

    private String table(String address, String[] pairs, @Nullable View view, String... without) {
        String api = links.with(api(address), pairs);
        return json.writeValueAsString(
                new Table(api, whole(address, pairs), query(address).columns(), List.of(without), view));
    }

    private @Nullable String whole(String address, String[] pairs) {
        List<String> unlimited = new ArrayList<>(Arrays.asList(pairs));
        int limit = unlimited.indexOf(QueryRunner.LIMIT);
        if (limit < 0) {
            return null;
        }
        unlimited.subList(limit, limit + 2).clear();
        return links.with("/queries/" + address, unlimited.toArray(String[]::new));
    }

    /** The page's statement or saved query at an address. */
    public SavedQuery query(String address) {
        return pages.find(address).orElseGet(() -> catalogue.get().get(address));
    }

    /** The address of its rows. */
    public String api(String address) {
        return pages.api(address);
    }
}
