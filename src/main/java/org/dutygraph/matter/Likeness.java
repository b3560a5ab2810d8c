package org.dutygraph.matter;

import java.util.List;

/** How much alike two vertices are: by their likest wordings, and by what a person decided. */
final class Likeness {

    private static final Judgement APART =
            new Judgement(MatterRelation.NONE, 0, List.of(new Evidence(Evidence.What.PERSON, 0, "")));

    private Likeness() {}

    /** Whether any wording of the one is the same as any of the other, and nobody said that they are not. */
    static boolean areSame(Decisions decisions, MatterNode one, MatterNode other) {
        if (decisions.notSame(one.keys(), other.keys())) {
            return false;
        }
        for (DutyName ours : one.wordings()) {
            for (DutyName theirs : other.wordings()) {
                if (SamenessJudge.areSame(ours, theirs)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** How much alike their likest wordings are. */
    static Judgement same(Decisions decisions, MatterNode one, MatterNode other) {
        if (decisions.notSame(one.keys(), other.keys())) {
            return APART;
        }
        Judgement best = APART;
        for (DutyName ours : one.wordings()) {
            for (DutyName theirs : other.wordings()) {
                Judgement judgement = SamenessJudge.same(ours, theirs);
                if (best == APART || judgement.score() > best.score()) {
                    best = judgement;
                }
            }
        }
        return best;
    }
}
