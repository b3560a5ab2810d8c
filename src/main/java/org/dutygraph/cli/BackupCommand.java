package org.dutygraph.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.dutygraph.audit.AuditEntry;
import org.dutygraph.audit.AuditLog;
import org.dutygraph.graph.Graph;
import org.dutygraph.graph.backup.GraphBackup;
import org.dutygraph.graph.export.GraphExport;
import org.dutygraph.web.Version;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code backup FILE}: writes the graph and what people decided, corrected, coded and saved as queries to one file. */
@Command(
        name = "backup",
        description = "Keeps the whole graph, decisions, corrections, coded samples and saved queries in one new file,"
                + " also while it is served.")
final class BackupCommand extends GraphCommand {

    @Parameters(index = "0", paramLabel = "FILE", description = "a new file, such as backup-2026-11-22.zip")
    private Path file = Path.of("backup.zip");

    @Mixin
    private DecisionsOption decisions = new DecisionsOption();

    @Override
    public Integer call() throws IOException {
        try (Graph open = graph.open()) {
            GraphExport.Size size = GraphBackup.of(open)
                    .write(file, FilesBesideGraph.of(decisions.path(graph)).existing(), Version.TEXT);
            AuditLog.beside(decisions.path(graph))
                    .note(who(), "kept", new AuditEntry.Backup(file.toString(), size.nodes()));
            say("%d nodes and %d relationships in %s".formatted(size.nodes(), size.relationships(), file));
            return ExitCode.DONE;
        } catch (IllegalArgumentException e) {
            throw wrong(e.getMessage(), e);
        }
    }
}
