package org.dutygraph.matter;

import java.util.List;
import java.util.Set;

/** Judges whether two duty names that are not the same matter share a part. */
final class OverlapJudge {

    /** From here on they overlap. */
    static final double TOUCH = 0.45;

    /** From this share of one name in the other on, it is a part. */
    private static final double MOST = 0.6;

    /** The least weight of the common words of a part: one rare word, or two average ones. */
    private static final double GROUND = 0.45;

    /** Two penalties that share words (擅自, 物业) mostly punish different acts. */
    private static final double PENALTIES = 0.6;

    /** 审批 and 处罚 of the same thing are two things. */
    private static final double OTHER_ACTION = 0.5;

    /** 处罚 against care for the same thing: a part of it, where they share more than a word. */
    private static final double ACTION_OF_ONE = 0.85;

    private static final double ACTION_OF_ONE_ON_A_WORD = 0.7;

    /** Two duties of one field (就业, 残疾人) need not share a part. */
    private static final double SUBJECT_ALONE = 0.5;

    /** A township's and a department's duty about one thing are seldom parts of each other. */
    private static final double WORD_IN_OTHER_LIST = 0.7;

    private static final double WORD_IN_OTHER_FIELD = 0.75;

    private static final double PENALTY_OF_ONE = 0.8;

    private static final double PUBLICITY_OF_ONE = 0.7;

    /** A clause of a cooperative duty mentions much that the township does anyway. */
    private static final double CLAUSE_OF_OTHER_LIST = 0.6;

    private OverlapJudge() {}

    /** Judges the overlap of two names; the relation is that of {@code a} to {@code b}. */
    static Judgement judge(DutyName a, DutyName b) {
        if (a.key().compareTo(b.key()) > 0) {
            return judge(b, a).reversed();
        }
        double partA = Overlap.part(a.name(), b.name());
        double partB = Overlap.part(b.name(), a.name());
        Evidence best = parts(a, b);
        Evidence inB = better(clause(a, b), Containment.of(a, b));
        Evidence inA = better(clause(b, a), Containment.of(b, a));
        if (inB.points() > best.points() && inB.points() >= inA.points()) {
            return of(MatterRelation.NARROWER, inB);
        }
        if (inA.points() > best.points()) {
            return of(MatterRelation.BROADER, inA);
        }
        return of(relation(partA, partB), best);
    }

    private static Evidence better(Evidence one, Evidence other) {
        return other.points() > one.points() ? other : one;
    }

    private static MatterRelation relation(double partA, double partB) {
        if (Math.abs(partA - partB) < (Math.max(partA, partB) < MOST ? 0.15 : 0.05)) {
            return MatterRelation.PARTLY;
        }
        return partA >= partB ? MatterRelation.NARROWER : MatterRelation.BROADER;
    }

    private static Judgement of(MatterRelation relation, Evidence evidence) {
        return new Judgement(
                evidence.points() >= TOUCH ? relation : MatterRelation.NONE,
                Math.max(0, Math.min(0.99, evidence.points())),
                List.of(evidence));
    }

    /** The best pair of parts: two similar ones, or, with two common words, one that contains the other. */
    private static Evidence parts(DutyName a, DutyName b) {
        double best = 0;
        String words = "";
        for (Phrase ours : a.parts()) {
            for (Phrase theirs : b.parts()) {
                Set<String> shared = Overlap.shared(ours.objects(), theirs.objects());
                double ground = Overlap.sharedWeight(ours.objects(), theirs.objects());
                if (ground < GROUND) {
                    continue;
                }
                double points = Overlap.mutual(ours.objects(), theirs.objects());
                if (shared.size() > 1) {
                    double part = Math.max(
                            Overlap.part(ours.objects(), theirs.objects()),
                            Overlap.part(theirs.objects(), ours.objects()));
                    points = (part + points) / 2;
                }
                points *= action(ours, theirs, shared.size());
                if (shared.size() == 1) {
                    points *= oneWord(a, b, shared.iterator().next(), isDoneToBoth(ours, theirs));
                } else if (otherList(a, b) && Subjects.areOne(shared)) {
                    points *= WORD_IN_OTHER_LIST;
                }
                if (otherList(a, b)) {
                    points *= otherSide(a, ours, b, theirs, shared.size());
                }
                if (points > best) {
                    best = points;
                    words = String.join(", ", shared);
                }
            }
        }
        if (a.isPenalty() && b.isPenalty()) {
            best *= PENALTIES;
        }
        return new Evidence(Evidence.What.PART, best, words);
    }

    /**
     * The best phrase of one name that one clause of the other contains literally. A single word is enough only between
     * duties of one category whose departments do not have different functions.
     */
    private static Evidence clause(DutyName a, DutyName b) {
        double best = 0;
        String words = "";
        boolean near = near(a, b);
        for (Phrase ours : a.phrases()) {
            for (ClauseConcepts clause : b.clauseTexts()) {
                Set<String> shared = Overlap.exactly(ours.objects(), clause.words());
                if (shared.isEmpty() || shared.size() == 1 && !near) {
                    continue;
                }
                double points = 0.8 * ours.objects().coveredBy(clause.words());
                if (points > best) {
                    best = points;
                    words = String.join(", ", shared);
                }
            }
        }
        return new Evidence(Evidence.What.CLAUSE, otherList(a, b) ? best * CLAUSE_OF_OTHER_LIST : best, words);
    }

    private static boolean otherList(DutyName a, DutyName b) {
        return !a.representative().kind().equals(b.representative().kind());
    }

    /**
     * The factor for two sides of one thing: a penalty against a duty of another list without one, or publicity for a thing
     * against its care.
     */
    private static double otherSide(DutyName a, Phrase ours, DutyName b, Phrase theirs, int shared) {
        if (a.isPenalty() && !b.has(Action.PENALISE) || b.isPenalty() && !a.has(Action.PENALISE)) {
            return PENALTY_OF_ONE;
        }
        boolean publicity =
                ours.actions().contains(Action.PUBLICISE) != theirs.actions().contains(Action.PUBLICISE);
        return publicity && shared == 1 ? PUBLICITY_OF_ONE : 1;
    }

    /** Whether both do the same with what they share; everything is supervised, publicised and planned. */
    private static boolean isDoneToBoth(Phrase ours, Phrase theirs) {
        return ours.actions().stream()
                .anyMatch(action -> action.isTelling() && theirs.actions().contains(action));
    }

    /** The factor for a single common word, which is weaker the less related the two duties are. */
    private static double oneWord(DutyName a, DutyName b, String word, boolean doneToBoth) {
        double points = Subjects.isName(word) ? SUBJECT_ALONE : 1;
        if (otherList(a, b)) {
            points *= WORD_IN_OTHER_LIST;
        }
        if (!doneToBoth
                && !a.representative().category().equals(b.representative().category())
                && a.representative().functions().stream()
                        .noneMatch(b.representative().functions()::contains)) {
            points *= WORD_IN_OTHER_FIELD;
        }
        return points;
    }

    /** The factor for different actions, which weigh more the less else is shared. */
    private static double action(Phrase ours, Phrase theirs, int shared) {
        Set<Action> one = ours.strong();
        Set<Action> other = theirs.strong();
        if (one.isEmpty() && other.isEmpty() || one.stream().anyMatch(other::contains)) {
            return 1;
        }
        if (!one.isEmpty() && !other.isEmpty()) {
            return OTHER_ACTION;
        }
        return shared > 1 ? ACTION_OF_ONE : ACTION_OF_ONE_ON_A_WORD;
    }

    private static boolean near(DutyName a, DutyName b) {
        List<String> ours = a.representative().functions();
        List<String> theirs = b.representative().functions();
        return a.phrases().size() == 1
                && a.representative().category().equals(b.representative().category())
                && (ours.isEmpty() || theirs.isEmpty() || ours.stream().anyMatch(theirs::contains));
    }
}
