package org.dutygraph.audit;

import org.dutygraph.graph.write.LoadOutcome;
import org.dutygraph.graph.write.UnloadOutcome;
import org.dutygraph.load.LoadSummary;

/** Writes loads and removed lists to the audit file. */
public final class LoadAudit {

    private LoadAudit() {}

    /** Notes one file, with its list and changes; the outcome is {@code empty} where it has no list. */
    public static void note(AuditLog audit, String who, LoadSummary.Entry entry) {
        LoadOutcome outcome = entry.outcome();
        audit.note(
                who,
                outcome == null ? "empty" : "done",
                new AuditEntry.Load(
                        entry.file().file(),
                        entry.file().list(),
                        outcome == null ? null : outcome.created(),
                        outcome == null ? null : outcome.changed(),
                        outcome == null ? null : outcome.removed(),
                        entry.file().faults().size()));
    }

    /** Notes a list that was removed. */
    public static void note(AuditLog audit, String who, UnloadOutcome outcome) {
        audit.note(who, "done", new AuditEntry.Unload(outcome.list(), outcome.duties(), outcome.current()));
    }
}
