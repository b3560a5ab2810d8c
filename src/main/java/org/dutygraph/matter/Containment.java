package org.dutygraph.matter;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * How much of a part of one duty is in one clause of another duty in a different list.
 *
 * <p>What one township does itself is often a step of a department's duty elsewhere; the names share nothing, but a clause
 * contains it. Clauses mention many things, so common words are not enough: the action and the thing that the other duty
 * is named after must agree, or the words must be consecutive or repeated.
 */
final class Containment {

    /** From here on, a clause contains a part. */
    private static final double MOST_OF_IT = 0.6;

    private static final double ALL_BUT = 0.8;

    /** Words of this weight are specific things: 地膜, 公益性岗位. */
    private static final double SPECIFIC_THING = 0.9;

    /** So many common words are no coincidence where the deciding actions agree. */
    private static final int SEVERAL_WORDS = 3;

    /** So many consecutive characters are no coincidence. */
    private static final int CONSECUTIVE = 8;

    /** A duty is about a thing that so many clauses mention. */
    private static final int REPEATED = 3;

    private static final double POINTS = 0.85;

    private Containment() {}

    /** The best contained part; 0 points for none, for duties in the same list, and for two penalties. */
    static Evidence of(DutyName part, DutyName other) {
        double best = 0;
        String words = "";
        if (!part.representative().kind().equals(other.representative().kind())
                && !(part.isPenalty() && other.isPenalty())) {
            for (Phrase phrase : part.parts()) {
                for (ClauseConcepts clause : other.actionTexts()) {
                    PartInClause contained = PartInClause.of(phrase, clause, other);
                    double points = contained.isContained() ? POINTS * contained.part() : 0;
                    if (points > best) {
                        best = points;
                        words = String.join(", ", contained.words());
                    }
                }
            }
        }
        return new Evidence(Evidence.What.CLAUSE, best, words);
    }

    /**
     * One part in one clause.
     *
     * @param part how much of the phrase is there, 0 to 1, including words of the other duty's name
     * @param words the words that are there
     * @param inClause the words in the clause itself
     */
    private record PartInClause(
            Phrase phrase,
            ClauseConcepts clause,
            DutyName other,
            double part,
            Set<String> words,
            Set<String> inClause) {

        static PartInClause of(Phrase phrase, ClauseConcepts clause, DutyName other) {
            Set<String> words = new TreeSet<>();
            Set<String> inClause = new TreeSet<>();
            double weight = 0;
            double sum = 0;
            for (Map.Entry<String, Double> entry : phrase.objects().weights().entrySet()) {
                String concept = entry.getKey();
                if (Action.of(concept).filter(action -> !action.isObject()).isPresent()) {
                    continue;
                }
                double here = clause.share(concept);
                double there = other.name().weights().containsKey(concept) ? 1 : here;
                weight += entry.getValue();
                sum += entry.getValue() * there;
                if (there > 0) {
                    words.add(concept);
                }
                if (here > 0) {
                    inClause.add(concept);
                }
            }
            return new PartInClause(phrase, clause, other, weight == 0 ? 0 : sum / weight, words, inClause);
        }

        boolean isContained() {
            Set<Action> deciding = phrase.deciding();
            if (part < MOST_OF_IT
                    || !clause.actions().containsAll(deciding)
                    || !deciding.containsAll(clause.requiredActions())) {
                return false;
            }
            boolean hasDeciding = !deciding.isEmpty();
            return isDoneToTheSame()
                    || hasDeciding && inClause.size() >= SEVERAL_WORDS
                    || part >= ALL_BUT && isDone() && (isConsecutive() || isRepeated());
        }

        /** Whether the same is done to a thing that the other duty is named after. */
        private boolean isDoneToTheSame() {
            return !phrase.actions().isEmpty()
                    && isDone()
                    && inClause.stream()
                            .anyMatch(word -> isSpecificThing(word)
                                    && other.name().weights().containsKey(word));
        }

        /** Whether the clause has the part's action; true for a part without an action. */
        private boolean isDone() {
            Set<Action> done = phrase.last() == null ? phrase.actions() : Set.of(phrase.last());
            return done.isEmpty()
                    || done.stream()
                            .anyMatch(action ->
                                    action.isTelling() && clause.actions().contains(action));
        }

        private boolean isSpecificThing(String word) {
            return phrase.objects().weights().getOrDefault(word, 0.0) >= SPECIFIC_THING && !Subjects.isName(word);
        }

        private boolean isConsecutive() {
            String text = phrase.text();
            for (int start = 0; inClause.size() >= SEVERAL_WORDS && start + CONSECUTIVE <= text.length(); start++) {
                if (clause.text().contains(text.substring(start, start + CONSECUTIVE))) {
                    return true;
                }
            }
            return false;
        }

        private boolean isRepeated() {
            return inClause.size() > 1
                    && inClause.stream().filter(this::isSpecificThing).anyMatch(this::isRepeated);
        }

        private boolean isRepeated(String thing) {
            return clause.words().weights().containsKey(thing)
                    && other.clauseTexts().stream()
                                    .filter(each -> each.speaksOf(thing))
                                    .count()
                            >= REPEATED;
        }
    }
}
