package org.dutygraph.cli;

import java.util.List;
import org.dutygraph.audit.AuditLog;
import org.dutygraph.audit.LoadAudit;
import org.dutygraph.graph.Graph;
import org.dutygraph.graph.editions.ListedEditions;
import org.dutygraph.load.Unloading;
import org.dutygraph.query.QueryFault;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code unload LIST…}: removes lists from the graph as if they had never been loaded. */
@Command(
        name = "unload",
        description = "Takes lists out of the graph, as if they had never been loaded; an older edition becomes current"
                + " again. Files and decisions about matters stay.")
final class UnloadCommand extends GraphCommand {

    @Parameters(arity = "1..*", paramLabel = "LIST", description = "ids of lists, such as 990121101/2025-12")
    private List<String> lists = List.of();

    @Mixin
    private DecisionsOption decisions = new DecisionsOption();

    @Override
    public Integer call() {
        try (Graph open = graph.open()) {
            ListedEditions listed = ListedEditions.in(open);
            // Checks all ids before it removes the first list.
            for (String list : lists) {
                if (!listed.holds(list)) {
                    throw QueryFault.unknownList(list, listed.near(list));
                }
            }
            Unloading unloading = Unloading.from(open, decisions.placing(open, graph));
            AuditLog audit = AuditLog.beside(decisions.path(graph));
            finishHalfDone(unloading, audit);
            unloading.unload(lists, outcome -> {
                LoadAudit.note(audit, who(), outcome);
                out().println(HalfDoneText.line(outcome));
                out().flush();
            });
        }
        return ExitCode.DONE;
    }
}
