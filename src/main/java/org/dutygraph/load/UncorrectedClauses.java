package org.dutygraph.load;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dutygraph.graph.Graph;
import org.dutygraph.graph.corrections.ParsedLists;
import org.dutygraph.resolve.Corrections;
import org.dutygraph.resolve.ResolvedClause;

/** Clauses as the program reads them by itself: names mean what people said they do, actors are not corrected. */
public record UncorrectedClauses(Graph graph, ListReader reader, CorrectionFile corrections) {

    /**
     * Reads clauses again out of their lists.
     *
     * @return by id; a clause that the graph has not is left out
     * @throws DecisionFileException if the corrections cannot be read
     */
    public Map<String, ResolvedClause> read(Collection<String> clauses) {
        Corrections names = corrections.read().withoutActors();
        ListReader alone = reader.withCorrections(() -> names);
        ParsedLists lists = ParsedLists.in(graph);
        Set<String> wanted = new HashSet<>(clauses);
        Map<String, ResolvedClause> read = new LinkedHashMap<>();
        for (String list : clauses.stream().map(UncorrectedClauses::list).collect(Collectors.toSet())) {
            lists.list(list).ifPresent(written -> alone.resolved(written.list()).duties().stream()
                    .flatMap(duty -> duty.clauses().stream())
                    .filter(clause -> wanted.contains(clause.id()))
                    .forEach(clause -> read.put(clause.id(), clause)));
        }
        return read;
    }

    /** {@code 654021202/2025-07} of {@code 654021202/2025-07/C5/U4}. */
    private static String list(String clause) {
        String[] part = clause.split("/");
        return part[0] + "/" + (part.length > 1 ? part[1] : "");
    }
}
