package org.dutygraph.validation;

import java.util.Collection;
import java.util.Map;
import org.dutygraph.resolve.ResolvedClause;

/** Reads what a report needs: clauses as they are in the graph, and as the program reads them by itself. */
public interface ReportReads extends ClauseReads {

    /**
     * Clauses without what people corrected in their actors.
     *
     * @return by id; a clause that the graph has not is left out
     */
    Map<String, ResolvedClause> uncorrected(Collection<String> clauses);
}
