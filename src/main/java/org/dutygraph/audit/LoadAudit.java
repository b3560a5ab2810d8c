package org.dutygraph.audit;

import org.dutygraph.graph.write.LoadOutcome;
import org.dutygraph.graph.write.UnloadOutcome;
import org.dutygraph.load.LoadSummary;

/** How a load, and the taking out of a list, stand in the audit file. */
public final class LoadAudit {

    private LoadAudit() {}

    /** Notes one file: its name, its list, and what it changed; {@code empty} where it holds no list. */
    public static void note(AuditLog audit, String who, LoadSummary.Entry entry) {
        LoadOutcome outcome = entry.outcome();
        audit.note(
                who,
                AuditLog.Deed.LOAD,
                outcome == null ? "empty" : "done",
                AuditLog.details(
                        "file",
                        entry.file().file(),
                        "list",
                        entry.list().isEmpty() ? null : entry.list(),
                        "created",
                        outcome == null ? null : outcome.created(),
                        "changed",
                        outcome == null ? null : outcome.changed(),
                        "removed",
                        outcome == null ? null : outcome.removed(),
                        "faults",
                        entry.file().faults().size()));
    }

    /** Notes a list that was taken out. */
    public static void note(AuditLog audit, String who, UnloadOutcome outcome) {
        audit.note(
                who,
                AuditLog.Deed.UNLOAD,
                "done",
                AuditLog.details("list", outcome.list(), "removed", outcome.duties(), "current", outcome.current()));
    }
}
