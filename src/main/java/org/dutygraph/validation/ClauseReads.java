package org.dutygraph.validation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.dutygraph.query.catalogue.SavedQuery;

/** Reads out of the graph what a validation needs; how it is reached is the caller's affair. */
@FunctionalInterface
public interface ClauseReads {

    /** Clauses of one statement, so that none holds a transaction for long. */
    int AT_ONCE = 500;

    /** The rows of a statement of the pages. */
    <T extends Record> List<T> all(Class<T> type, SavedQuery query, Map<String, String> parameters);

    /** Clauses with their words and actors; one that the graph has not is left out. */
    default List<ClauseReading> clauses(Collection<String> ids) {
        List<String> all = ids.stream().distinct().toList();
        List<ClauseReading> read = new ArrayList<>();
        for (int i = 0; i < all.size(); i += AT_ONCE) {
            read.addAll(all(
                    ClauseReading.class,
                    ClauseSample.CLAUSES,
                    Map.of("clauses", String.join(" ", all.subList(i, Math.min(all.size(), i + AT_ONCE))))));
        }
        return read;
    }
}
