package org.dutygraph.matter;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Which vertices hold a concept: the only way to candidates, so that nothing is compared with everything. */
final class ConceptIndex {

    private final Map<String, Set<MatterNode>> names = new HashMap<>();
    private final Map<String, Set<MatterNode>> clauses = new HashMap<>();

    void add(MatterNode vertex) {
        for (DutyName wording : vertex.wordings()) {
            enter(names, wording.handles(), vertex);
            enter(clauses, wording.clauseHandles(), vertex);
        }
    }

    void remove(MatterNode vertex) {
        for (DutyName wording : vertex.wordings()) {
            leave(names, wording.handles(), vertex);
            leave(clauses, wording.clauseHandles(), vertex);
        }
    }

    /** Vertices whose names share a specific concept. */
    Set<MatterNode> alike(MatterNode vertex) {
        Set<MatterNode> found = new TreeSet<>(MatterNode.RANK);
        for (DutyName wording : vertex.wordings()) {
            wording.handles().forEach(concept -> found.addAll(names.getOrDefault(concept, Set.of())));
        }
        found.remove(vertex);
        return found;
    }

    /** Those, and the ones where the name of one shares a concept with the clauses of the other. */
    Set<MatterNode> near(MatterNode vertex) {
        Set<MatterNode> found = alike(vertex);
        for (DutyName wording : vertex.wordings()) {
            wording.clauseHandles().forEach(concept -> found.addAll(names.getOrDefault(concept, Set.of())));
            wording.handles().forEach(concept -> found.addAll(clauses.getOrDefault(concept, Set.of())));
        }
        found.remove(vertex);
        return found;
    }

    /** Whether {@link #near} of the one would find the other. */
    static boolean areNear(MatterNode one, MatterNode other) {
        for (DutyName ours : one.wordings()) {
            for (DutyName theirs : other.wordings()) {
                if (!Collections.disjoint(ours.handles(), theirs.handles())
                        || !Collections.disjoint(ours.clauseHandles(), theirs.handles())
                        || !Collections.disjoint(ours.handles(), theirs.clauseHandles())) {
                    return true;
                }
            }
        }
        return false;
    }

    private static void enter(Map<String, Set<MatterNode>> index, Collection<String> concepts, MatterNode vertex) {
        concepts.forEach(concept ->
                index.computeIfAbsent(concept, key -> new HashSet<>()).add(vertex));
    }

    private static void leave(Map<String, Set<MatterNode>> index, Collection<String> concepts, MatterNode vertex) {
        for (String concept : concepts) {
            Set<MatterNode> entries = index.get(concept);
            if (entries != null) {
                entries.remove(vertex);
            }
        }
    }
}
