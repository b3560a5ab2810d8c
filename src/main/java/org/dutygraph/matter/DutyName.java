package org.dutygraph.matter;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.dutygraph.text.Bag;

/**
 * A duty's name with everything that matters for its subject; duties with the same key share one. Computed once, since it
 * is compared often.
 *
 * @param key the significant words, joined; equal keys mean the same text
 * @param representative the duty that supplies the clauses, departments and category
 * @param phrases the parts of the name
 * @param main the part that the name is mainly about
 * @param parts all parts that another duty may share: phrases, the items they list, and the texts in brackets
 * @param name the concepts of the whole name
 * @param clauses the concepts of all clauses together
 * @param clauseTexts the clauses in row order
 * @param actionTexts the clauses and the phrases of the name: all texts with actions
 * @param actions the actions of all phrases
 * @param strong the strong actions of the main phrase
 * @param indexTerms the specific concepts that it is found by
 * @param clauseIndexTerms the specific concepts of its clauses
 */
record DutyName(
        String key,
        DutyText representative,
        List<Phrase> phrases,
        Phrase main,
        List<Phrase> parts,
        Bag name,
        Bag clauses,
        List<ClauseConcepts> clauseTexts,
        List<ClauseConcepts> actionTexts,
        Set<Action> actions,
        Set<Action> strong,
        Set<String> indexTerms,
        Set<String> clauseIndexTerms) {

    /** The least weight of an index term from a clause; commoner words find too much. */
    private static final double CLAUSE_TERM = 0.8;

    private static final int END = 4;

    private static final Set<Action> PUBLICITY = Set.of(Action.PUBLICISE);

    private static final Set<Action> PENALTY = Set.of(Action.PENALISE);

    /** @param remarks the texts in brackets */
    static DutyName of(
            String key,
            DutyText representative,
            List<Phrase> phrases,
            List<Phrase> remarks,
            Bag name,
            List<ClauseConcepts> clauseTexts) {
        List<Phrase> parts = Stream.concat(
                        phrases.stream().flatMap(phrase -> Stream.concat(Stream.of(phrase), phrase.items().stream())),
                        remarks.stream())
                .toList();
        Set<Action> required = isPenalty(phrases) ? PENALTY : Set.of();
        List<ClauseConcepts> actionTexts = Stream.concat(
                        clauseTexts.stream(), phrases.stream().map(phrase -> ClauseConcepts.of(phrase, required)))
                .toList();
        Bag.Gathering clauses = Bag.gather();
        Set<String> clauseIndexTerms = new TreeSet<>();
        for (ClauseConcepts clause : clauseTexts) {
            clauses.addAll(clause.words());
            addTerms(clause.words(), CLAUSE_TERM, clauseIndexTerms);
        }
        Set<Action> actions = new TreeSet<>();
        phrases.forEach(phrase -> actions.addAll(phrase.actions()));
        Set<String> indexTerms = new TreeSet<>();
        parts.forEach(part -> addTerms(part.objects(), Overlap.SPECIFIC, indexTerms));
        if (indexTerms.isEmpty()) {
            indexTerms.addAll(name.weights().keySet());
        }
        addEnds(indexTerms);
        addEnds(clauseIndexTerms);
        Phrase main = main(phrases);
        return new DutyName(
                key,
                representative,
                List.copyOf(phrases),
                main,
                parts,
                name,
                clauses.toBag().damped(),
                clauseTexts,
                actionTexts,
                Collections.unmodifiableSet(actions),
                main.strong(),
                Collections.unmodifiableSet(indexTerms),
                Collections.unmodifiableSet(clauseIndexTerms));
    }

    private static void addTerms(Bag words, double least, Set<String> indexTerms) {
        words.weights().forEach((concept, weight) -> {
            if (weight >= least) {
                indexTerms.add(concept);
            }
        });
    }

    /** Adds the end of long compounds, which is the head noun: 规划许可 for 乡村建设规划许可 and 规划许可证. */
    private static void addEnds(Set<String> indexTerms) {
        for (String term : List.copyOf(indexTerms)) {
            String act = term.endsWith("证") ? term.substring(0, term.length() - 1) : term;
            if (term.length() > END) {
                indexTerms.add(act.substring(act.length() - END));
            }
        }
    }

    /** The first phrase that is more than publicity, which many names begin with; else the first. */
    private static Phrase main(List<Phrase> phrases) {
        return phrases.stream()
                .filter(phrase -> !phrase.actions().equals(PUBLICITY))
                .findFirst()
                .orElse(phrases.get(0));
    }

    /** Whether it is a penalty: 对…的处罚. */
    boolean isPenalty() {
        return isPenalty(phrases);
    }

    private static boolean isPenalty(List<Phrase> phrases) {
        return phrases.get(phrases.size() - 1).last() == Action.PENALISE;
    }

    /** Whether its name or one of its clauses has this action. */
    boolean has(Action action) {
        return actionTexts.stream().anyMatch(text -> text.actions().contains(action));
    }
}
