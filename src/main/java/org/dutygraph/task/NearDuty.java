package org.dutygraph.task;

import org.dutygraph.matter.TaskMatch;

/** A duty near a task, and how near. */
public record NearDuty(CandidateDuty duty, TaskMatch match) {

    /** What whoever sent the task down has to know of such a duty. */
    public enum Standing {
        /** The township's own. */
        OWN,
        /** Upstream departments answer for it, the township assists. */
        ASSISTS,
        /** Taken back by an upstream department: it must not come down. */
        TAKEN_BACK,
        /** No longer carried out by anybody. */
        ENDED
    }

    /** The standing of the duty. */
    public Standing standing() {
        return switch (duty.kind()) {
            case "BASIC" -> Standing.OWN;
            case "COOPERATIVE" -> Standing.ASSISTS;
            default -> duty.ended() ? Standing.ENDED : Standing.TAKEN_BACK;
        };
    }
}
