package org.dutygraph.matter;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.dutygraph.text.Bag;

/**
 * A duty's name with everything that matters for its subject; duties with the same key share one.
 *
 * <p>Computed once, since it is compared often. Immutable.
 */
final class DutyName {

    /** The least weight of an index term from a clause; commoner words find too much. */
    private static final double CLAUSE_TERM = 0.8;

    private static final int END = 4;

    private static final Set<Action> PENALTY = Set.of(Action.PENALISE);

    private final String key;
    private final DutyText representative;
    private final List<Phrase> phrases;
    private final List<Phrase> parts;
    private final Bag name;
    private final Bag clauses;
    private final List<ClauseConcepts> clauseTexts;
    private final List<ClauseConcepts> actionTexts;
    private final List<Bag> eachClause;
    private final Set<Action> actions = new TreeSet<>();
    private final Set<Action> strong = new TreeSet<>();
    private final Set<String> indexTerms = new TreeSet<>();
    private final Set<String> clauseIndexTerms = new TreeSet<>();

    /**
     * @param key the significant words, joined; equal keys mean the same text
     * @param representative the duty that supplies the clauses, departments and category
     * @param phrases the parts of the name, the first one the main one
     * @param remarks the texts in brackets
     * @param name the concepts of the whole name
     * @param clauseTexts the clauses in row order
     */
    DutyName(
            String key,
            DutyText representative,
            List<Phrase> phrases,
            List<Phrase> remarks,
            Bag name,
            List<ClauseConcepts> clauseTexts) {
        this.key = key;
        this.representative = representative;
        this.phrases = List.copyOf(phrases);
        this.parts = Stream.concat(
                        phrases.stream().flatMap(phrase -> Stream.concat(Stream.of(phrase), phrase.items().stream())),
                        remarks.stream())
                .toList();
        this.name = name;
        this.actionTexts = Stream.concat(
                        clauseTexts.stream(),
                        phrases.stream().map(phrase -> ClauseConcepts.of(phrase, isPenalty() ? PENALTY : Set.of())))
                .toList();
        this.clauseTexts = List.copyOf(clauseTexts);
        this.eachClause = clauseTexts.stream().map(ClauseConcepts::words).toList();
        Bag.Gathering all = Bag.gather();
        eachClause.forEach(all::addAll);
        this.clauses = all.toBag().damped();
        phrases.forEach(phrase -> actions.addAll(phrase.actions()));
        main().actions().stream().filter(Action::isStrong).forEach(strong::add);
        parts.forEach(part -> addTerms(part.objects(), Overlap.SPECIFIC, indexTerms));
        if (indexTerms.isEmpty()) {
            indexTerms.addAll(name.weights().keySet());
        }
        eachClause.forEach(clause -> addTerms(clause, CLAUSE_TERM, clauseIndexTerms));
        addEnds(indexTerms);
        addEnds(clauseIndexTerms);
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

    String key() {
        return key;
    }

    DutyText representative() {
        return representative;
    }

    List<Phrase> phrases() {
        return phrases;
    }

    /** The first phrase, which is the main subject. */
    Phrase main() {
        return phrases.get(0);
    }

    /** Whether it is a penalty: 对…的处罚. */
    boolean isPenalty() {
        return phrases.get(phrases.size() - 1).last() == Action.PENALISE;
    }

    /** Whether its name or one of its clauses has this action. */
    boolean has(Action action) {
        return actionTexts.stream().anyMatch(text -> text.actions().contains(action));
    }

    /** All parts that another duty may share: phrases, the items they list, and the texts in brackets. */
    List<Phrase> parts() {
        return parts;
    }

    Bag name() {
        return name;
    }

    /** The concepts of all clauses together. */
    Bag clauses() {
        return clauses;
    }

    List<ClauseConcepts> clauseTexts() {
        return clauseTexts;
    }

    /** The clauses and the phrases of the name: all texts with actions. */
    List<ClauseConcepts> actionTexts() {
        return actionTexts;
    }

    List<Bag> eachClause() {
        return eachClause;
    }

    Set<Action> actions() {
        return Collections.unmodifiableSet(actions);
    }

    /** The strong actions of the main phrase. */
    Set<Action> strong() {
        return Collections.unmodifiableSet(strong);
    }

    /** The specific concepts that it is found by. */
    Set<String> indexTerms() {
        return Collections.unmodifiableSet(indexTerms);
    }

    /** The specific concepts of its clauses. */
    Set<String> clauseIndexTerms() {
        return Collections.unmodifiableSet(clauseIndexTerms);
    }
}
