package org.dutygraph.graph;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.neo4j.cli.ExecutionContext;
import org.neo4j.importer.ImportCommand;
import org.neo4j.io.fs.DefaultFileSystemAbstraction;
import picocli.CommandLine;

/** Neo4j's own offline importer, inside this process: what {@code neo4j-admin database import full} runs. */
final class OfflineImporter {

    private static final int LAST_LINES = 12;

    private OfflineImporter() {}

    /**
     * Makes the database {@code neo4j} of files.
     *
     * @param home the engine's home, without that database
     * @param log takes what the importer says; it overwrites what is there
     * @throws GraphUnavailableException where the importer gives up; the message ends with what it said last
     */
    static void run(Path home, Path files, ImportScript script, Path log) throws IOException {
        Path conf = Files.createDirectories(home.resolve("conf"));
        int code;
        try (PrintStream said = new PrintStream(Files.newOutputStream(log), true, StandardCharsets.UTF_8);
                DefaultFileSystemAbstraction disk = new DefaultFileSystemAbstraction()) {
            CommandLine importer =
                    new CommandLine(new ImportCommand.Full(new ExecutionContext(home, conf, said, said, disk)));
            importer.setExecutionExceptionHandler((failure, command, parsed) -> {
                failure.printStackTrace(said);
                return CommandLine.ExitCode.SOFTWARE;
            });
            List<String> options = new java.util.ArrayList<>(
                    script.options(file -> files.resolve(file).toString()));
            options.add("--report-file=" + log.resolveSibling("import.report"));
            options.add("neo4j");
            code = importer.execute(options.toArray(String[]::new));
        }
        if (code != 0) {
            List<String> lines = Files.readAllLines(log);
            throw new GraphUnavailableException("Neo4j's importer gave up (code " + code + "); it said last:"
                    + System.lineSeparator()
                    + String.join(
                            System.lineSeparator(),
                            lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size())));
        }
    }
}
