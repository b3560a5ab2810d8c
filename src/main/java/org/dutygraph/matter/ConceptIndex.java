package org.dutygraph.matter;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Finds nodes by concept, which gives the candidates for comparison. */
final class ConceptIndex {

    private final Map<String, Set<MatterNode>> names = new HashMap<>();
    private final Map<String, Set<MatterNode>> clauses = new HashMap<>();

    void add(MatterNode node) {
        for (DutyName dutyName : node.dutyNames()) {
            enter(names, dutyName.indexTerms(), node);
            enter(clauses, dutyName.clauseIndexTerms(), node);
        }
    }

    void remove(MatterNode node) {
        for (DutyName dutyName : node.dutyNames()) {
            leave(names, dutyName.indexTerms(), node);
            leave(clauses, dutyName.clauseIndexTerms(), node);
        }
    }

    /** Nodes whose names share a specific concept. */
    Set<MatterNode> alike(MatterNode node) {
        Set<MatterNode> found = new TreeSet<>(MatterNode.RANK);
        for (DutyName dutyName : node.dutyNames()) {
            dutyName.indexTerms().forEach(concept -> found.addAll(names.getOrDefault(concept, Set.of())));
        }
        found.remove(node);
        return found;
    }

    /** The nodes of {@link #alike}, and those where a name shares a concept with the other's clauses. */
    Set<MatterNode> near(MatterNode node) {
        Set<MatterNode> found = alike(node);
        for (DutyName dutyName : node.dutyNames()) {
            dutyName.clauseIndexTerms().forEach(concept -> found.addAll(names.getOrDefault(concept, Set.of())));
            dutyName.indexTerms().forEach(concept -> found.addAll(clauses.getOrDefault(concept, Set.of())));
        }
        found.remove(node);
        return found;
    }

    /** Whether {@link #near} of the one contains the other. */
    static boolean areNear(MatterNode one, MatterNode other) {
        for (DutyName ours : one.dutyNames()) {
            for (DutyName theirs : other.dutyNames()) {
                if (!Collections.disjoint(ours.indexTerms(), theirs.indexTerms())
                        || !Collections.disjoint(ours.clauseIndexTerms(), theirs.indexTerms())
                        || !Collections.disjoint(ours.indexTerms(), theirs.clauseIndexTerms())) {
                    return true;
                }
            }
        }
        return false;
    }

    private static void enter(Map<String, Set<MatterNode>> index, Collection<String> concepts, MatterNode node) {
        concepts.forEach(concept ->
                index.computeIfAbsent(concept, key -> new HashSet<>()).add(node));
    }

    private static void leave(Map<String, Set<MatterNode>> index, Collection<String> concepts, MatterNode node) {
        for (String concept : concepts) {
            Set<MatterNode> entries = index.get(concept);
            if (entries != null) {
                entries.remove(node);
            }
        }
    }
}
