package org.dutygraph.matter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.dutygraph.text.Bag;

/**
 * Judges two duty names: the same matter, an overlap, or neither, with the reasons.
 *
 * <p>The result depends on the two names alone, so that it is the same in any order of loading.
 */
final class SamenessJudge {

    /** From here on, two names are the same matter. */
    static final double SAME = 0.62;

    private static final double NAME = 0.85;
    /** Penalties share their form; a similarity up to here means nothing. */
    private static final double UNLIKE = 0.2;

    private static final double MAIN = 0.10;
    private static final double OTHER_LIST = -0.05;
    private static final double CATEGORY = 0.05;
    private static final double FUNCTIONS = 0.05;
    private static final double OTHER_FUNCTIONS = -0.10;
    private static final double CLAUSES = 0.25;

    /** The similarity of the clauses of unrelated duties. */
    private static final double UNRELATED_CLAUSES = 0.25;

    private static final double OTHER_ACTION = -0.45;
    private static final double NARROW_ACTION = -0.2;

    /** Additional subjects on one side: 高素质农民培育 against 高素质农民培育 and 合作社辅导员队伍建设. */
    private static final double FURTHER = -0.2;

    /** Below this coverage by the other name, a phrase is an additional subject. */
    private static final double HARDLY = 0.34;

    /** Characters of the word for an act. */
    private static final int ACT = 2;

    /** The maximum of everything but the name. */
    private static final double MOST_BESIDES = MAIN + CATEGORY + FUNCTIONS + CLAUSES * (1 - UNRELATED_CLAUSES);

    /** The similarity of concepts of the common subject. */
    private static final double SAME_SUBJECT = 0.85;

    private SamenessJudge() {}

    /** Judges two names; the relation is that of {@code a} to {@code b}. */
    static Judgement judge(DutyName a, DutyName b) {
        Judgement same = same(a, b);
        return same.relation() == MatterRelation.SAME ? same : OverlapJudge.judge(a, b);
    }

    /** Judges sameness only: SAME or NONE, with the score in both cases. */
    static Judgement same(DutyName a, DutyName b) {
        if (a.key().equals(b.key())) {
            return new Judgement(MatterRelation.SAME, 1, List.of(new Evidence(Evidence.What.TEXT, 1, "")));
        }
        if (a.key().compareTo(b.key()) > 0) {
            return same(b, a);
        }
        List<Evidence> evidence = reasons(a, b);
        double score = 0;
        for (Evidence reason : evidence) {
            score += reason.points();
        }
        return new Judgement(
                score >= SAME ? MatterRelation.SAME : MatterRelation.NONE,
                Math.max(0, Math.min(0.99, score)),
                evidence);
    }

    /** Whether they are the same; for most pairs the names alone decide. */
    static boolean areSame(DutyName a, DutyName b) {
        if (a.key().equals(b.key())) {
            return true;
        }
        return NAME * likeness(a, b, subject(a, b)) + MOST_BESIDES >= SAME
                && same(a, b).relation() == MatterRelation.SAME;
    }

    private static double likeness(DutyName a, DutyName b, Set<String> subject) {
        double partA = coverage(a.name(), b.name(), subject);
        double partB = coverage(b.name(), a.name(), subject);
        double least = Math.min(partA, partB);
        return penalties(a, b)
                ? Math.max(0, (least - UNLIKE) / (1 - UNLIKE))
                : (Overlap.harmonic(partA, partB) + least) / 2;
    }

    private static boolean penalties(DutyName a, DutyName b) {
        return a.actions().contains(Action.PENALISE) && b.actions().contains(Action.PENALISE);
    }

    /** The reasons for and against sameness. */
    private static List<Evidence> reasons(DutyName a, DutyName b) {
        List<Evidence> evidence = new ArrayList<>();
        Set<String> subject = subject(a, b);
        boolean penalty = penalties(a, b);
        evidence.add(new Evidence(
                Evidence.What.NAME,
                NAME * likeness(a, b, subject),
                String.join(", ", Overlap.shared(a.name(), b.name()))));
        double main = Math.min(
                coverage(a.main().objects(), b.name(), subject),
                coverage(b.main().objects(), a.name(), subject));
        evidence.add(new Evidence(Evidence.What.MAIN, main >= 0.4 ? MAIN * main : MAIN * (main - 1) * 2, ""));
        if (!a.clauses().isEmpty() && !b.clauses().isEmpty()) {
            double clauses = a.clauses().cosine(b.clauses());
            evidence.add(
                    new Evidence(Evidence.What.CLAUSES, CLAUSES * (clauses - UNRELATED_CLAUSES), percent(clauses)));
        }
        if (!a.representative().kind().equals(b.representative().kind())) {
            evidence.add(new Evidence(
                    Evidence.What.LIST,
                    OTHER_LIST,
                    a.representative().kind() + " / " + b.representative().kind()));
        }
        if (!penalty) {
            departmentsAndCategory(a, b, evidence);
        }
        if (otherAction(a, b) || otherAction(b, a)) {
            evidence.add(new Evidence(Evidence.What.ACTION, OTHER_ACTION, a.strong() + " / " + b.strong()));
        } else if (narrower(a, b) || narrower(b, a)) {
            evidence.add(new Evidence(
                    Evidence.What.ACTION,
                    NARROW_ACTION,
                    a.main().last() + " / " + b.main().last()));
        }
        double further = Math.max(further(a, b, subject), further(b, a, subject));
        if (further > 0) {
            evidence.add(new Evidence(Evidence.What.FURTHER, FURTHER * further, percent(further)));
        }
        return evidence;
    }

    /** Departments and category; not for penalties, since those of one department share both. */
    private static void departmentsAndCategory(DutyName a, DutyName b, List<Evidence> evidence) {
        functions(a, b, evidence);
        if (!a.representative().category().isEmpty()
                && a.representative().category().equals(b.representative().category())) {
            evidence.add(new Evidence(
                    Evidence.What.CATEGORY, CATEGORY, a.representative().category()));
        }
    }

    private static void functions(DutyName a, DutyName b, List<Evidence> evidence) {
        List<String> ours = a.representative().functions();
        List<String> theirs = b.representative().functions();
        if (ours.isEmpty() || theirs.isEmpty()) {
            return;
        }
        Set<String> common = new TreeSet<>(ours);
        common.retainAll(theirs);
        double part = (double) common.size() / Math.min(ours.size(), theirs.size());
        evidence.add(new Evidence(
                Evidence.What.FUNCTIONS,
                common.isEmpty() ? OTHER_FUNCTIONS : FUNCTIONS * part,
                String.join(", ", common)));
    }

    /** The subjects of the words that both main phrases share; further words of them only add detail. */
    private static Set<String> subject(DutyName a, DutyName b) {
        Set<String> subject = new TreeSet<>();
        for (String concept : a.main().objects().weights().keySet()) {
            if (b.main().objects().weights().containsKey(concept)) {
                subject.addAll(Subjects.of(concept));
            }
        }
        return subject;
    }

    /** The share of one bag that the other has too, or that belongs to the common subject. */
    private static double coverage(Bag a, Bag b, Set<String> subject) {
        double weight = 0;
        double covered = 0;
        for (Map.Entry<String, Double> entry : a.weights().entrySet()) {
            double like = Overlap.likest(entry.getKey(), b);
            if (like < SAME_SUBJECT && Subjects.of(entry.getKey()).stream().anyMatch(subject::contains)) {
                like = SAME_SUBJECT;
            }
            weight += entry.getValue();
            covered += entry.getValue() * like;
        }
        return weight == 0 ? 0 : covered / weight;
    }

    /** The share of a's name in phrases that the other name hardly covers, or that list an act of their own. */
    private static double further(DutyName a, DutyName b, Set<String> subject) {
        double total = 0;
        double further = 0;
        for (Phrase phrase : a.phrases()) {
            for (Phrase part : phrase.items().size() > 1 ? phrase.items() : List.of(phrase)) {
                List<Phrase> listed = part == phrase ? phrase.items() : List.of(part);
                total += part.weight();
                if (part.weight() >= Overlap.SPECIFIC
                        && (coverage(part.objects(), b.name(), subject) < HARDLY
                                || listed.stream().anyMatch(item -> lacksAct(b.name(), item.head(), subject)))) {
                    further += part.weight();
                }
            }
        }
        return total == 0 ? 0 : further / total;
    }

    /** Whether an enumerated part ends in an act on a thing (项目申报) of which the other name says nothing. */
    private static boolean lacksAct(Bag name, String head, Set<String> subject) {
        return head.length() > ACT
                && Action.of(head.substring(head.length() - ACT)).isPresent()
                && Overlap.likest(head, name) == 0
                && Subjects.of(head).stream().noneMatch(subject::contains);
    }

    private static boolean narrower(DutyName a, DutyName b) {
        Action last = a.main().last();
        return a.phrases().size() == 1
                && last != null
                && last.isNarrow()
                && !b.main().actions().contains(last);
    }

    private static boolean otherAction(DutyName a, DutyName b) {
        Set<Action> strong = a.strong();
        return !strong.isEmpty() && strong.stream().noneMatch(b.actions()::contains);
    }

    private static String percent(double part) {
        return Math.round(part * 100) + " %";
    }
}
