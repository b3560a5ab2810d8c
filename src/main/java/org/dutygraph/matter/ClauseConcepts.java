package org.dutygraph.matter;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.dutygraph.text.Bag;

/**
 * The concepts and actions of a clause.
 *
 * @param text the text as written
 * @param words its weighted concepts
 * @param actions its actions
 * @param requiredActions strong actions that apply to all of the text; none for a clause, which has several subjects
 */
record ClauseConcepts(String text, Bag words, Set<Action> actions, Set<Action> requiredActions) {

    private static final int COMPOUND = 4;
    private static final double HALF = 0.5;

    /** 应急管理局 names a body, not an action. */
    private static final Pattern BODY = Pattern.compile("^(?:管理|救援|生态|农村|保障)?(?:局|委员会|部门|主管|行政)");

    ClauseConcepts {
        actions = Collections.unmodifiableSet(new TreeSet<>(actions));
        requiredActions = Collections.unmodifiableSet(new TreeSet<>(requiredActions));
    }

    static ClauseConcepts of(String text, Bag words) {
        Set<Action> actions = new TreeSet<>();
        words.weights().keySet().forEach(word -> Action.of(word).ifPresent(actions::add));
        return new ClauseConcepts(text, words, actions, Set.of());
    }

    /** A phrase of a name; every part of 对…的处罚 is a penalty. */
    static ClauseConcepts of(Phrase phrase, Set<Action> requiredActions) {
        return new ClauseConcepts(phrase.text(), phrase.objects(), phrase.actions(), requiredActions);
    }

    /**
     * How much of a concept the clause contains, 0 to 1: all of it as a word, or a part of a compound (乡村建设规划许可 in
     * 建设工程规划许可证).
     */
    double share(String concept) {
        if (isBodyName(concept)) {
            return 0;
        }
        if (words.weights().containsKey(concept)) {
            return 1;
        }
        if (concept.length() < COMPOUND) {
            return concept.length() > 1 && text.contains(concept) ? 1 : 0;
        }
        int found = 0;
        int end = 0;
        for (int i = 0; i + 2 <= concept.length(); i++) {
            if (text.contains(concept.substring(i, i + 2))) {
                found += i + 2 - Math.max(i, end);
                end = i + 2;
            }
        }
        double part = (double) found / concept.length();
        return part >= HALF ? part : 0;
    }

    /** Whether the clause contains the word or its second half: 采伐 for 林木采伐. */
    boolean speaksOf(String concept) {
        return !isBodyName(concept)
                && (words.weights().containsKey(concept)
                        || concept.length() >= COMPOUND && text.contains(concept.substring(concept.length() / 2)));
    }

    private boolean isBodyName(String concept) {
        int at = text.indexOf(concept);
        if (at < 0) {
            return false;
        }
        while (at >= 0) {
            if (!BODY.matcher(text.substring(at + concept.length())).find()) {
                return false;
            }
            at = text.indexOf(concept, at + 1);
        }
        return true;
    }
}
