package org.dutygraph.web.query;

import java.util.List;
import org.dutygraph.query.catalogue.NetworkColumns;
import org.dutygraph.query.catalogue.Parameter;
import org.dutygraph.query.catalogue.ResultColumn;
import org.dutygraph.query.catalogue.SavedQuery;
import org.dutygraph.query.catalogue.View;
import org.dutygraph.query.catalogue.Words;
import org.jspecify.annotations.Nullable;

/**
 * A saved query as JSON for {@code GET /api/queries}: everything but the statement, with words in both languages.
 *
 * @param api the address of its rows
 */
record QueryDescription(
        String topic,
        String name,
        Words title,
        Words description,
        String api,
        List<Parameter> parameters,
        List<ResultColumn> columns,
        List<View> views,
        @Nullable NetworkColumns network) {

    static QueryDescription of(SavedQuery query) {
        return new QueryDescription(
                query.topic(),
                query.name(),
                query.title(),
                query.description(),
                "/api/queries/" + query.address(),
                query.parameters(),
                query.columns(),
                query.views(),
                query.network());
    }
}
