package org.dutygraph.cli;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.dutygraph.load.UncorrectedClauses;
import org.dutygraph.query.catalogue.SavedQuery;
import org.dutygraph.resolve.ResolvedClause;
import org.dutygraph.validation.ReportReads;

/** Reads out of a graph what a report on a validation needs. */
record ReportReader(ValidationReader reader, UncorrectedClauses alone) implements ReportReads {

    @Override
    public <T extends Record> List<T> all(Class<T> type, SavedQuery query, Map<String, String> parameters) {
        return reader.all(type, query, parameters);
    }

    @Override
    public Map<String, ResolvedClause> uncorrected(Collection<String> clauses) {
        return alone.read(clauses);
    }
}
