package org.dutygraph.matter;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.dutygraph.text.Bag;

/**
 * One way of naming a duty, with all that bears on what it is about; duties with the same key have the same wording.
 *
 * @param key the words that say something, joined: what makes two names the same text
 * @param witness the duty whose clauses, departments and category stand for the wording
 * @param phrases the parts of the name, the first one the main one
 * @param asides what stands in brackets
 * @param name what the whole name is about
 * @param clauses what the clauses together are about; empty where the list has none
 * @param eachClause what each clause is about, in the order of the row
 */
record Wording(
        String key,
        DutyText witness,
        List<Phrase> phrases,
        List<Phrase> asides,
        Bag name,
        Bag clauses,
        List<Bag> eachClause) {

    /** Words that many clauses hold find too much. */
    private static final double CLAUSE_HANDLE = 0.8;

    Wording {
        phrases = List.copyOf(phrases);
        asides = List.copyOf(asides);
        eachClause = List.copyOf(eachClause);
    }

    Phrase main() {
        return phrases.get(0);
    }

    /** Every part that another duty may share: phrases, the items they list, and what stands in brackets. */
    List<Phrase> parts() {
        return Stream.concat(
                        phrases.stream().flatMap(phrase -> Stream.concat(Stream.of(phrase), phrase.items().stream())),
                        asides.stream())
                .toList();
    }

    /** The specific concepts by which it is found. */
    Set<String> handles() {
        Set<String> handles = new TreeSet<>();
        for (Phrase part : parts()) {
            part.objects().weights().forEach((concept, weight) -> {
                if (weight >= Overlap.SPECIFIC) {
                    handles.add(concept);
                }
            });
        }
        return handles.isEmpty() ? name.weights().keySet() : handles;
    }

    /** The specific concepts of its clauses. */
    Set<String> clauseHandles() {
        Set<String> handles = new TreeSet<>();
        for (Bag clause : eachClause) {
            clause.weights().forEach((concept, weight) -> {
                if (weight >= CLAUSE_HANDLE) {
                    handles.add(concept);
                }
            });
        }
        return handles;
    }

    Set<Action> actions() {
        Set<Action> actions = new TreeSet<>();
        phrases.forEach(phrase -> actions.addAll(phrase.actions()));
        return actions;
    }
}
