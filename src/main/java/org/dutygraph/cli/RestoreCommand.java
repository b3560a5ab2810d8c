package org.dutygraph.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.dutygraph.audit.AuditEntry;
import org.dutygraph.audit.AuditLog;
import org.dutygraph.graph.backup.GraphRestore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code restore FILE}: restores a backup completely or not at all. */
@Command(
        name = "restore",
        description = "Brings back what `backup` kept, whole or not at all; one of an earlier program is brought up to"
                + " date. A server that holds the graph has to be stopped first.")
final class RestoreCommand extends GraphCommand {

    @Parameters(index = "0", paramLabel = "FILE", description = "what `backup` wrote")
    private Path file = Path.of("backup.zip");

    @Option(names = "--replace", description = "replace a graph that holds something, and other files")
    private boolean replace;

    @Mixin
    private DecisionsOption decisions = new DecisionsOption();

    @Override
    public Integer call() throws IOException {
        try {
            GraphRestore.Restored restored = graph.restore(file, replace);
            Path path = decisions.path(graph);
            for (Map.Entry<String, byte[]> written : restored.files().entrySet()) {
                Optional<Path> place = FilesBesideGraph.of(path).at(written.getKey());
                if (place.isPresent()) {
                    write(place.get(), written.getValue());
                } else {
                    say(written.getKey() + " in " + file
                            + " is none of the files that this program keeps; it was left out");
                }
            }
            AuditLog.beside(path)
                    .note(
                            who(),
                            "restored",
                            new AuditEntry.Backup(
                                    file.toString(), restored.size().nodes()));
            say("%d nodes and %d relationships restored from %s"
                    .formatted(restored.size().nodes(), restored.size().relationships(), file));
            return ExitCode.DONE;
        } catch (IllegalArgumentException e) {
            throw wrong(e.getMessage(), e);
        }
    }

    /** Writes a file of the backup; a different one is renamed first. */
    private void write(Path path, byte[] restored) throws IOException {
        if (Files.exists(path)) {
            if (Arrays.equals(Files.readAllBytes(path), restored)) {
                return;
            }
            Path aside = path.resolveSibling(path.getFileName() + ".before-restore");
            Files.move(path, aside, StandardCopyOption.REPLACE_EXISTING);
            say("What stood in " + path + " is now in " + aside);
        }
        Files.createDirectories(path.toAbsolutePath().getParent());
        WholeFile.write(path, out -> out.write(restored));
    }
}
