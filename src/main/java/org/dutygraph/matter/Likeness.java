package org.dutygraph.matter;

import java.util.List;

/** The similarity of two nodes: that of their most similar names, subject to decisions of people. */
final class Likeness {

    private static final Judgement APART =
            new Judgement(MatterRelation.NONE, 0, List.of(new Evidence(Evidence.What.PERSON, 0, "")));

    private Likeness() {}

    /** Whether a name of the one is the same as a name of the other, and no decision separates them. */
    static boolean areSame(Decisions decisions, MatterNode one, MatterNode other) {
        if (decisions.notSame(one.keys(), other.keys())) {
            return false;
        }
        for (DutyName ours : one.dutyNames()) {
            for (DutyName theirs : other.dutyNames()) {
                if (SamenessJudge.areSame(ours, theirs)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The similarity of their most similar names. */
    static Judgement same(Decisions decisions, MatterNode one, MatterNode other) {
        if (decisions.notSame(one.keys(), other.keys())) {
            return APART;
        }
        Judgement best = APART;
        for (DutyName ours : one.dutyNames()) {
            for (DutyName theirs : other.dutyNames()) {
                Judgement judgement = SamenessJudge.same(ours, theirs);
                if (best == APART || judgement.score() > best.score()) {
                    best = judgement;
                }
            }
        }
        return best;
    }
}
