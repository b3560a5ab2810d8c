package org.dutygraph.web.answers;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dutygraph.query.RunOptions;
import org.dutygraph.query.catalogue.Catalogue;
import org.dutygraph.query.catalogue.SavedQuery;
import org.dutygraph.query.run.QueryResult;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The statements of {@code cypher/pages} and their rows by the names of columns, as templates want them. */
@Component
public final class PageReads {

    private final Catalogue statements;
    private final Answers answers;

    PageReads(Answers answers) {
        this.statements = Catalogue.pages();
        this.answers = answers;
        if (!statements.faults().isEmpty()) {
            throw new IllegalStateException("The pages' own statements are at fault: " + statements.faults());
        }
    }

    /** The statement {@code cypher/pages/TOPIC/NAME.cypher}; nothing where there is no such file. */
    public Optional<SavedQuery> find(String topic, String name) {
        return statements.find(topic, name);
    }

    /** All rows of a statement, each by the names of its columns; parameters without a value may be left out. */
    public List<Map<String, @Nullable Object>> rows(String address, Map<String, String> raw) {
        return rows(address, raw, RunOptions.page());
    }

    /** The same without the limit of rows, for what a page reckons with and does not show. */
    public List<Map<String, @Nullable Object>> all(String address, Map<String, String> raw) {
        return rows(address, raw, RunOptions.complete());
    }

    private List<Map<String, @Nullable Object>> rows(String address, Map<String, String> raw, RunOptions options) {
        SavedQuery query = statements.get(address);
        return named(answers.run(query, raw, options));
    }

    /** The rows of a result by the names of its columns. */
    public static List<Map<String, @Nullable Object>> named(QueryResult result) {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        for (List<@Nullable Object> cells : result.rows()) {
            Map<String, @Nullable Object> row = new LinkedHashMap<>();
            for (int i = 0; i < cells.size(); i++) {
                row.put(result.columns().get(i).name(), cells.get(i));
            }
            rows.add(row);
        }
        return rows;
    }

    /**
     * The one row about the thing that a page shows.
     *
     * @throws NotInGraphException where the graph has no such thing
     */
    public Map<String, @Nullable Object> one(String address, String parameter, String id) {
        List<Map<String, @Nullable Object>> rows = rows(address, Map.of(parameter, id));
        if (rows.isEmpty()) {
            throw new NotInGraphException(parameter, id);
        }
        return rows.get(0);
    }
}
